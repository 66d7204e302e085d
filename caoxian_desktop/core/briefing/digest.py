"""要点汇编: contents, indicator table, charts, excerpts, text, glossary and sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.briefing import (
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
from caoxian_desktop.core.briefing.notes import printed_note
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.table_form import column_of
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import ParagraphKind
from caoxian_desktop.core.report.term import Term

_LONGEST_ALT = 600


def digest(
    analysis: Analysis, charts: Sequence[Chart], annotations: Iterable[Annotation], choices: Choices
) -> Iterator[Block]:
    """Yield the blocks of the digest; a chapter without content is left away with its heading."""
    report = analysis.report
    yield Title(f"{report.name}要点汇编")
    if words := occasion(report.title_block):
        yield Byline(f"依据：{words}")
    if choices.contents:
        yield Contents()
    if choices.indicators and (tables := list(indicator_tables(analysis, choices.sections))):
        yield Heading("指标一览", 1)
        # Before the tables: they fill the columns to the foot, and a line after them may stand alone on a page.
        yield SmallPrint(caution(report.title_block, estimated=has_estimates(analysis)))
        yield from tables
    yield from _charts(charts, choices.charts)
    yield from _excerpts(analysis, annotations, choices)
    if choices.full_text:
        yield from full_text(report, choices.sections)
    yield from _glossary(analysis, choices)
    yield from _sources(analysis, choices.day)


def _charts(charts: Sequence[Chart], keys: Collection[str] | None) -> Iterator[Block]:
    shown = [chart for chart in charts if (chart.for_leaders if keys is None else chart.key in keys)]
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


def _excerpts(analysis: Analysis, annotations: Iterable[Annotation], choices: Choices) -> Iterator[Block]:
    """Yield what was marked, in the order of the text."""
    shown = [a for a in annotations if a.category in choices.categories and not a.deleted]
    if shown:
        yield Heading("批注摘录", 1)
    for annotation in sorted(shown, key=lambda a: a.span):
        note = printed_note(annotation.note) if choices.notes else ""
        tags = annotation.tags if choices.notes else ()
        where = citation(analysis.report, annotation.span)
        yield Excerpt(annotation.category.word, annotation.quote, where, note, tags)


def _glossary(analysis: Analysis, choices: Choices) -> Iterator[Block]:
    """Yield the terms that the chosen text uses, unless the report's own glossary stands in it already."""
    report = analysis.report
    if not choices.glossary:
        return
    own = [p for p in report.paragraphs if p.kind is ParagraphKind.GLOSSARY]
    if choices.full_text and own and all(is_chosen(report, p.span.start, choices.sections) for p in own):
        return
    used = [term for term in report.glossary if _is_used(analysis, term, choices)]
    if used:
        yield Heading("名词解释", 1)
    yield from (Entry(term.name, term.definition) for term in used)


def _is_used(analysis: Analysis, term: Term, choices: Choices) -> bool:
    return any(is_chosen(analysis.report, place.start, choices.sections) for place in term.occurrences)


def _sources(analysis: Analysis, day: str) -> Iterator[Block]:
    report = analysis.report
    about = "，".join(filter(None, (f"《{report.name}》", occasion(report.title_block))))
    file = f"文件：{report.source.name}（SHA-256 {report.source.sha256[:16]}…）"
    places = "文中〔二（一）3〕指第二部分（一）第3段，标题所在段为第1段，各节另计。"
    yield Heading("资料来源", 1)
    year = caution(report.title_block, estimated=has_estimates(analysis))
    yield Sources((f"{about}。", f"{file}。", places, f"材料生成日期：{chinese_date(day)}。", year))
