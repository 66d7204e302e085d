"""From what the user chose to the blocks of the material."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.briefing import Block, Briefing, Template
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import chinese_date, occasion
from caoxian_desktop.core.briefing.digest import digest
from caoxian_desktop.core.briefing.one_page.sheet import sheet
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.report import Report

_FORBIDDEN = dict.fromkeys(map(ord, '<>:"/\\|?*\n\r\t'))


def compose(
    analysis: Analysis,
    charts: Sequence[Chart] = (),
    annotations: Iterable[Annotation] = (),
    choices: Choices | None = None,
) -> Briefing:
    """Return the material for an analysed report: its charts, its notes and the user's choices (None: the defaults)."""
    chosen = choices or Choices()
    left_out: tuple[str, ...] = ()
    blocks: tuple[Block, ...]
    if chosen.template is Template.ONE_PAGE:
        blocks, left_out = sheet(analysis)
    else:
        blocks = tuple(digest(analysis, charts, annotations, chosen))
    report = analysis.report
    return Briefing(
        template=chosen.template,
        title=f"{report.name}{chosen.template.word}",
        author=_author(report),
        subject=f"依据《{report.name}》：{occasion(report.title_block)}".rstrip("："),
        keywords=tuple(filter(None, ("政府工作报告", report.title_block.place, _year(report), chosen.template.word))),
        made_on=chosen.day,
        blocks=blocks,
        left_out=left_out,
    )


def _author(report: Report) -> str:
    """Return who gave the report, the source of every word: 曹县县长孟令选; its name where the text does not say."""
    block = report.title_block
    return f"{block.office or ''}{block.speaker or ''}" or report.name


def _year(report: Report) -> str:
    return f"{report.title_block.plan_year}年" if report.title_block.plan_year else ""


def file_stem(briefing: Briefing) -> str:
    """Return the name to suggest for the file: 曹县政府工作报告（2023年）要点速览_2026年1月5日, fit for any system."""
    stem = f"{briefing.title}_{chinese_date(briefing.made_on)}".translate(_FORBIDDEN).rstrip(". ")
    return stem or briefing.template.word
