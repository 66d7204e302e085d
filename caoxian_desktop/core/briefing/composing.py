"""From what the user chose to the blocks of the material."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.briefing.amendments import amendments
from caoxian_desktop.core.briefing.blocks import Block
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.bulletin import bulletin
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import chinese_date, occasion
from caoxian_desktop.core.briefing.cover import worded
from caoxian_desktop.core.briefing.digest import digest
from caoxian_desktop.core.briefing.extract import extract
from caoxian_desktop.core.briefing.inquiry.form import inquiry
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.official import official
from caoxian_desktop.core.briefing.one_page.sheet import sheet
from caoxian_desktop.core.briefing.remarks import remarks
from caoxian_desktop.core.briefing.several import distinct, name_of_all
from caoxian_desktop.core.briefing.source_check.page import source_check
from caoxian_desktop.core.briefing.tasks_table import tasks_form
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.report.wording import Wording

_LONGEST_NAME = 60
"""Characters of a report's name in a file's: systems take 255 bytes, of which a Chinese character needs three."""
_FORBIDDEN = dict.fromkeys(map(ord, '<>:"/\\|?*\n\r\t'))


@dataclass(frozen=True, slots=True)
class Composed:
    """The blocks of a form, and in words what found no place."""

    blocks: tuple[Block, ...]
    left_out: tuple[Wording, ...] = ()


Form = Callable[[Sequence[Material], Choices], Composed]


def _of_one(form: Callable[[Material, Choices], Iterable[Block]]) -> Form:
    """Return how a form that takes one report is composed: of the first."""
    return lambda materials, choices: Composed(tuple(form(materials[0], choices)))


def _of_all(form: Callable[[Sequence[Material], Choices], Iterable[Block]]) -> Form:
    """Return how a form that takes several reports is composed."""
    return lambda materials, choices: Composed(tuple(form(materials, choices)))


def _one_page(materials: Sequence[Material], choices: Choices) -> Composed:
    return Composed(*sheet(materials[0], choices))


_FORMS: dict[Template, Form] = {
    Template.ONE_PAGE: _one_page,
    Template.DIGEST: _of_all(digest),
    Template.BULLETIN: _of_one(bulletin),
    Template.AMENDMENTS: _of_one(amendments),
    Template.REMARKS: _of_one(remarks),
    Template.INQUIRY: _of_all(inquiry),
    Template.EXTRACT: _of_all(extract),
    Template.TASKS: _of_one(tasks_form),
    Template.OFFICIAL: _of_one(official),
}


def compose(materials: Sequence[Material], choices: Choices | None = None) -> Briefing:
    """Return the material for one report, or several where the form takes them, by the user's choices.

    Reports of the same text count once; a form that takes one is made of the first. Raises ValueError for none.
    """
    if not materials:
        raise ValueError("nothing to make a briefing from")
    chosen = choices or Choices()
    held = distinct(materials) if chosen.template.takes_several else tuple(materials[:1])
    composed = _FORMS[chosen.template](held, chosen)
    checked = _checked(held, chosen, composed.blocks)
    return Briefing(
        template=chosen.template,
        title=f"{name_of_all(held)}{chosen.template.word}",
        author=_author(held),
        subject=_subject(held),
        keywords=_keywords(held, chosen),
        made_on=chosen.day,
        blocks=(*composed.blocks, *checked),
        check_from=len(composed.blocks) if checked else None,
        left_out=composed.left_out,
        cover=worded(chosen.cover) if chosen.template is Template.BULLETIN else chosen.cover,
        internal=chosen.internal,
        watermark=chosen.watermark,
    )


def _checked(materials: Sequence[Material], choices: Choices, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the check of sources, where it is wanted; material without citations is checked by those it would have."""
    if Chapter.SOURCE_CHECK not in choices.shown:
        return ()
    cited = (
        blocks if choices.citations else _FORMS[choices.template](materials, replace(choices, citations=True)).blocks
    )
    return source_check(materials, cited)


def _author(materials: Sequence[Material]) -> str:
    """Return who gave the report, the source of every word: 曹县县长孟令选; its name where the text does not say."""
    report = materials[0].report
    block = report.title_block
    some = f"等{len(materials)}位报告人" if len(materials) > 1 else ""
    return (f"{block.office or ''}{block.speaker or ''}" or report.name) + some


def _subject(materials: Sequence[Material]) -> str:
    report = materials[0].report
    if len(materials) > 1:
        return f"依据《{report.name}》等{len(materials)}份报告"
    return f"依据《{report.name}》：{occasion(report.title_block)}".rstrip("：")


def _keywords(materials: Sequence[Material], choices: Choices) -> tuple[str, ...]:
    blocks = [material.report.title_block for material in materials]
    years = (f"{block.plan_year}年" for block in blocks if block.plan_year)
    places = (block.place for block in blocks if block.place)
    return tuple(dict.fromkeys(("政府工作报告", *places, *years, choices.template.word)))


def file_stem(of: str, choices: Choices) -> str:
    """Return the name to suggest for the file: 曹县政府工作报告（2023年）要点速览_2026年1月5日, fit for any system.

    `of` names the report, or all of several.
    """
    name = "".join(c for c in of.translate(_FORBIDDEN) if c.isprintable())[:_LONGEST_NAME]
    return f"{name}{choices.template.word}_{chinese_date(choices.day)}".strip(". ")
