"""要点汇编: contents, indicator table, charts, excerpts, text, glossary and sources, of one report or of several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Contents,
    Entry,
    Heading,
    NewPage,
    Paragraph,
    SmallPrint,
    Sources,
    Title,
)
from caoxian_desktop.core.briefing.chart_figures import chosen_charts, figure
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import HOW_PLACES_READ, caution, chinese_date, occasion
from caoxian_desktop.core.briefing.excerpts import excerpts
from caoxian_desktop.core.briefing.full_text import full_text, is_chosen
from caoxian_desktop.core.briefing.indicator_table import indicator_tables
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.term import Term

_MOST_NAMED = 6
"""Reports that the front names one by one; the contents name them all."""


def digest(materials: Sequence[Material], choices: Choices) -> Iterator[Block]:
    """Yield the blocks of the digest; a chapter without content is left away with its heading.

    Each of several reports is a part under its name, its headings one level lower. Of several all sections are taken.
    """
    yield Title(name_of_all(materials) + Template.DIGEST.word)
    if len(materials) == 1:
        if words := occasion(materials[0].report.title_block):
            yield Byline(f"依据：{words}")
    elif len(materials) <= _MOST_NAMED:
        yield from (Byline(f"《{material.report.name}》") for material in materials)
    if Chapter.CONTENTS in choices.shown:
        yield Contents()
    if len(materials) == 1:
        yield from _chapters(materials[0], choices)
        return
    for material in materials:
        yield from _part(material, replace(choices, sections=None))


def _part(material: Material, choices: Choices) -> Iterator[Block]:
    report = material.report
    yield NewPage()
    yield Heading(report.name, 1)
    if words := occasion(report.title_block):
        yield Byline(f"依据：{words}")
    yield from map(_lowered, _chapters(material, choices))


def _lowered(block: Block) -> Block:
    """Return a block with its heading one level lower."""
    if isinstance(block, Heading):
        return replace(block, level=block.level + 1)
    if isinstance(block, Paragraph) and block.opening:
        return replace(block, opening=replace(block.opening, level=block.opening.level + 1))
    return block


def _chapters(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the chapters of one report; where the sources do not say which figures may change, a last line does."""
    made = False
    for chapter in choices.shown:
        blocks = list(_CHAPTERS[chapter](material, choices)) if chapter in _CHAPTERS else []
        if made and blocks and chapter in _FRESH:
            yield NewPage()
        yield from blocks
        made = made or bool(blocks)
    if Chapter.SOURCES not in choices.shown:
        yield SmallPrint(caution(material.analysis))


def _indicators(material: Material, choices: Choices) -> Iterator[Block]:
    if tables := list(indicator_tables(material.analysis, choices.sections, citations=choices.citations)):
        yield Heading("指标一览", 1)
        # Before the tables: they fill the columns to the foot, and a line after them may stand alone on a page.
        yield SmallPrint(caution(material.analysis))
        yield from tables


def _charts(material: Material, choices: Choices) -> Iterator[Block]:
    shown = chosen_charts(material, choices)
    if shown:
        yield Heading("图表", 1)
    yield from (figure(material, chart, choices) for chart in shown)


def _text(material: Material, choices: Choices) -> Iterator[Block]:
    yield from full_text(material.report, choices.sections)


def _glossary(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the terms that the chosen text uses, unless the report's own glossary stands in it already."""
    report = material.report
    own = [p for p in report.paragraphs if p.kind is ParagraphKind.GLOSSARY]
    printed = Chapter.TEXT in choices.shown and all(is_chosen(report, p.span.start, choices.sections) for p in own)
    if own and printed:
        return
    yield from _explained(term for term in report.glossary if _is_used(report, term, choices))


def _explained(terms: Iterable[Term]) -> Iterator[Block]:
    used = list(terms)
    if used:
        yield Heading("名词解释", 1)
    yield from (Entry(term.name, term.definition) for term in used)


def _is_used(report: Report, term: Term, choices: Choices) -> bool:
    return any(is_chosen(report, place.start, choices.sections) for place in term.occurrences)


def _sources(material: Material, choices: Choices) -> Iterator[Block]:
    report = material.report
    about = "，".join(filter(None, (f"《{report.name}》", occasion(report.title_block))))
    file = f"文件：{report.source.name}（SHA-256 {report.source.sha256[:16]}…）"
    places = f"文中{HOW_PLACES_READ}" if choices.citations else ""
    day = f"材料生成日期：{chinese_date(choices.day)}。"
    yield Heading("资料来源", 1)
    yield Sources(tuple(filter(None, (f"{about}。", f"{file}。", places, day, caution(material.analysis)))))


_CHAPTERS: dict[Chapter, Callable[[Material, Choices], Iterator[Block]]] = {
    Chapter.INDICATORS: _indicators,
    Chapter.CHARTS: _charts,
    Chapter.EXCERPTS: excerpts,
    Chapter.TEXT: _text,
    Chapter.GLOSSARY: _glossary,
    Chapter.SOURCES: _sources,
}
_FRESH = {Chapter.INDICATORS, Chapter.CHARTS, Chapter.TEXT}
"""Chapters that begin a page: tables and drawings can be fitted to whole pages, and the text is a paper of its own."""
