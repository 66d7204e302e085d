"""From what the user chose to the blocks of the material."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.briefing.blocks import Block
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import chinese_date, occasion
from caoxian_desktop.core.briefing.digest import digest
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.sheet import sheet
from caoxian_desktop.core.briefing.tasks_table import tasks_form
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.report.report import Report

_FORBIDDEN = dict.fromkeys(map(ord, '<>:"/\\|?*\n\r\t'))


@dataclass(frozen=True, slots=True)
class Composed:
    """The blocks of a form, and in words what found no place."""

    blocks: tuple[Block, ...]
    left_out: tuple[str, ...] = ()


def _digest(materials: Sequence[Material], choices: Choices) -> Composed:
    return Composed(tuple(digest(materials[0], choices)))


def _one_page(materials: Sequence[Material], choices: Choices) -> Composed:  # noqa: ARG001 - as every form
    return Composed(*sheet(materials[0].analysis))


def _tasks(materials: Sequence[Material], choices: Choices) -> Composed:
    return Composed(tuple(tasks_form(materials[0], choices)))


_FORMS: dict[Template, Callable[[Sequence[Material], Choices], Composed]] = {
    Template.ONE_PAGE: _one_page,
    Template.DIGEST: _digest,
    Template.TASKS: _tasks,
}


def compose(materials: Sequence[Material], choices: Choices | None = None) -> Briefing:
    """Return the material for one report, or several where the form takes them, by the user's choices.

    The first report gives title, author and date; reports of the same text count once. Raises ValueError for none.
    """
    if not materials:
        raise ValueError("nothing to make a briefing from")
    chosen = choices or Choices()
    composed = _FORMS[chosen.template](materials, chosen)
    report = materials[0].report
    return Briefing(
        template=chosen.template,
        title=f"{report.name}{chosen.template.word}",
        author=_author(report),
        subject=f"依据《{report.name}》：{occasion(report.title_block)}".rstrip("："),
        keywords=tuple(filter(None, ("政府工作报告", report.title_block.place, _year(report), chosen.template.word))),
        made_on=chosen.day,
        blocks=composed.blocks,
        left_out=composed.left_out,
        cover=chosen.cover,
        internal=chosen.internal,
        watermark=chosen.watermark,
    )


def _author(report: Report) -> str:
    """Return who gave the report, the source of every word: 曹县县长孟令选; its name where the text does not say."""
    block = report.title_block
    return f"{block.office or ''}{block.speaker or ''}" or report.name


def _year(report: Report) -> str:
    return f"{report.title_block.plan_year}年" if report.title_block.plan_year else ""


def file_stem(report: Report, choices: Choices) -> str:
    """Return the name to suggest for the file: 曹县政府工作报告（2023年）要点速览_2026年1月5日, fit for any system."""
    stem = f"{report.name}{choices.template.word}_{chinese_date(choices.day)}".translate(_FORBIDDEN).rstrip(". ")
    return stem or choices.template.word
