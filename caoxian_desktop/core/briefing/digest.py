"""要点汇编: contents, indicator table, charts, excerpts, text, glossary and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Contents,
    Entry,
    Excerpt,
    Figure,
    Heading,
    NewPage,
    SmallPrint,
    Sources,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, chinese_date, has_estimates, occasion
from caoxian_desktop.core.briefing.full_text import full_text, is_chosen
from caoxian_desktop.core.briefing.indicator_table import indicator_tables
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.notes import printed_note
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.table_form import column_of
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.term import Term

_LONGEST_ALT = 600


def digest(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the blocks of the digest; a chapter without content is left away with its heading."""
    report = material.report
    yield Title(f"{report.name}要点汇编")
    if words := occasion(report.title_block):
        yield Byline(f"依据：{words}")
    for chapter in choices.shown:
        if chapter in _CHAPTERS:
            yield from _CHAPTERS[chapter](material, choices)


def _contents(_material: Material, _choices: Choices) -> Iterator[Block]:
    yield Contents()


def _indicators(material: Material, choices: Choices) -> Iterator[Block]:
    analysis = material.analysis
    if tables := list(indicator_tables(analysis, choices.sections)):
        yield Heading("指标一览", 1)
        # Before the tables: they fill the columns to the foot, and a line after them may stand alone on a page.
        yield SmallPrint(caution(analysis.report.title_block, estimated=has_estimates(analysis)))
        yield from tables


def _charts(material: Material, choices: Choices) -> Iterator[Block]:
    held, keys = {chart.key: chart for chart in material.charts}, choices.charts
    usual = [chart.key for chart in material.charts if chart.for_leaders]
    shown = [held[key] for key in (usual if keys is None else keys) if key in held]
    if shown:
        yield NewPage()  # so that the drawings can be fitted to whole pages
        yield Heading("图表", 1)
    for chart in shown:
        yield Figure(chart, chart.title, alternative(chart))


def alternative(chart: Chart) -> str:
    """Return what a chart shows, in words: its title and its figures as printed."""
    rows = (f"{row.label} " + "、".join(f"{column_of(m)}{m.printed}" for m in row.marks) for row in chart.rows)
    words = f"{chart.title}：{'；'.join(rows)}。"
    return words if len(words) <= _LONGEST_ALT else f"{words[:_LONGEST_ALT]}…"


def _excerpts(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield what was marked, in the order of the text."""
    shown = [a for a in select(choices.annotations, material.annotations) if not a.deleted]
    if shown:
        yield Heading("批注摘录", 1)
    for annotation in sorted(shown, key=lambda a: a.span):
        note = printed_note(annotation.note) if choices.notes else ""
        tags = annotation.tags if choices.notes else ()
        where = citation(material.report, annotation.span)
        yield Excerpt(annotation.category.word, annotation.quote, where, note, tags)


def _text(material: Material, choices: Choices) -> Iterator[Block]:
    yield from full_text(material.report, choices.sections)


def _glossary(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the terms that the chosen text uses, unless the report's own glossary stands in it already."""
    report = material.report
    own = [p for p in report.paragraphs if p.kind is ParagraphKind.GLOSSARY]
    printed = Chapter.TEXT in choices.shown and all(is_chosen(report, p.span.start, choices.sections) for p in own)
    if own and printed:
        return
    used = [term for term in report.glossary if _is_used(report, term, choices)]
    if used:
        yield Heading("名词解释", 1)
    yield from (Entry(term.name, term.definition) for term in used)


def _is_used(report: Report, term: Term, choices: Choices) -> bool:
    return any(is_chosen(report, place.start, choices.sections) for place in term.occurrences)


def _sources(material: Material, choices: Choices) -> Iterator[Block]:
    analysis, report = material.analysis, material.report
    about = "，".join(filter(None, (f"《{report.name}》", occasion(report.title_block))))
    file = f"文件：{report.source.name}（SHA-256 {report.source.sha256[:16]}…）"
    places = "文中〔二（一）3〕指第二部分（一）第3段，标题所在段为第1段，各节另计。"
    yield Heading("资料来源", 1)
    year = caution(report.title_block, estimated=has_estimates(analysis))
    yield Sources((f"{about}。", f"{file}。", places, f"材料生成日期：{chinese_date(choices.day)}。", year))


_CHAPTERS: dict[Chapter, Callable[[Material, Choices], Iterator[Block]]] = {
    Chapter.CONTENTS: _contents,
    Chapter.INDICATORS: _indicators,
    Chapter.CHARTS: _charts,
    Chapter.EXCERPTS: _excerpts,
    Chapter.TEXT: _text,
    Chapter.GLOSSARY: _glossary,
    Chapter.SOURCES: _sources,
}
