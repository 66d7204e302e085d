"""指标数据摘录: every figure of a report by section, under the sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from caoxian_desktop.core.analysis import Judgement
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Column,
    Contents,
    Heading,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Sources,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import (
    HOW_PLACES_READ,
    caution,
    chinese_date,
    cite,
    occasion,
    plan_year,
    review_year,
)
from caoxian_desktop.core.briefing.full_text import is_chosen
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.briefing.timing import other_years
from caoxian_desktop.core.briefing.wording import full_name, is_aim, is_result, printed
from caoxian_desktop.core.charts.wording import KIND_WORDS, period_word
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.sentence import sentence_near
from caoxian_desktop.core.report.span import Span

NOTHING = "没有可摘录的数据。"
_UNNAMED = "（未定名）"
_COLUMNS = (Column("指标", 0.42), Column("原文表述", 0.3), Column("年度和性质", 0.28))
_HOW_TO_READ = "每句原文之下列其中的数据；“更正”“补录”指经人工改过或补上的读数，原文未改。"

_Numbered = tuple[int, Observation]


def extract(materials: Sequence[Material], choices: Choices) -> Iterator[Block]:
    """Yield the blocks of the form; of several reports each is a part of its own, under its name."""
    several = len(materials) > 1
    yield Title(f"{name_of_all(materials)}{Template.EXTRACT.word}")
    if not several and (words := occasion(materials[0].report.title_block)):
        yield Byline(f"依据：{words}")
    for chapter in choices.shown:
        if chapter is Chapter.CONTENTS:
            yield Contents()
        elif chapter is Chapter.INDICATORS:
            yield SmallPrint(_HOW_TO_READ)
            for material in materials:
                yield from _report(material, choices, several=several)
        elif chapter is Chapter.SOURCES:
            yield from _sources(materials, choices)
    for line in dict.fromkeys(caution(material.analysis) for material in materials):
        yield SmallPrint(line)


def _report(material: Material, choices: Choices, *, several: bool) -> Iterator[Block]:
    """Yield a report's figures, a table for each section of the first or second level."""
    report, depth = material.report, 2 if several else 1
    sections = None if several else choices.sections
    chosen = [
        (index, o)
        for index, o in enumerate(material.analysis.observations)
        if is_chosen(report, o.span.start, sections)
    ]
    if several:
        yield Heading(report.name, 1)
    if not chosen:
        yield Paragraph((Run(NOTHING),))
    above: tuple[Section, ...] = ()
    for path, members in groupby(chosen, key=lambda item: report.path_at(item[1].span.start)[:2]):
        for at, section in enumerate(path):
            if section not in above:
                yield Heading(f"{section.label}{section.title}".rstrip("。：:"), depth + at)
        above = tuple(path)
        rows = tuple(_rows(material, list(members), choices))
        name = f"{path[-1].label}{path[-1].title}" if path else report.name
        yield Table(_COLUMNS, rows, f"{name}的数据，每句之下逐项列出")


def _rows(material: Material, members: Sequence[_Numbered], choices: Choices) -> Iterator[TableRow]:
    """Yield each sentence with its place, and below it a row for each of its figures."""
    report = material.report
    for sentence, figures in groupby(members, key=lambda item: sentence_near(report.text, item[1].span.start)):
        yield TableRow((_sentence(report, sentence, choices),))
        for index, o in figures:
            yield _row(material, o, material.analysis.judgement(index))


def _sentence(report: Report, span: Span, choices: Choices) -> Runs:
    words = (Run(span.of(report.text).strip()),)
    return (*words, cite(report, span)) if choices.citations else words


def _row(material: Material, o: Observation, judgement: Judgement | None) -> TableRow:
    report = material.report
    mark = (Run(f"（{_judged(judgement)}）", RunKind.NOTE),) if judgement and _judged(judgement) else ()
    return TableRow(
        (
            (Run(full_name(report, o) or _UNNAMED),),
            (Run(printed(report.text, o)),),
            (Run(f"{_years(material, o)}{KIND_WORDS[o.kind]}"), *mark),
        )
    )


def _judged(judgement: Judgement) -> str:
    """Return what a reader did to the machine's reading; that a figure is right is no change of it."""
    if judgement.as_read is None:
        return "补录"
    return "更正" if judgement.fields - {"stands"} else ""


def _years(material: Material, o: Observation) -> str:
    """Return the years a figure speaks of, in words; '' where the report does not say."""
    block = material.report.title_block
    if not (is_aim(o) or is_result(o)):
        return "" if o.period == "other" else period_word(o.period)
    return other_years(material.analysis, o) or (plan_year(block) if is_aim(o) else review_year(block))


def _sources(materials: Sequence[Material], choices: Choices) -> Iterator[Block]:
    yield Heading("资料来源", 1)
    lines = []
    for material in materials:
        report = material.report
        about = "，".join(filter(None, (f"《{report.name}》", occasion(report.title_block))))
        lines.append(f"{about}。文件：{report.source.name}（SHA-256 {report.source.sha256[:16]}…）。")
    if choices.citations:
        lines.append(f"文中{HOW_PLACES_READ}")
    lines.append(f"材料生成日期：{chinese_date(choices.day)}。")
    yield Sources(tuple(lines))
