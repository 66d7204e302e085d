"""备询要点: its chapters as blocks, of one report or of several."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Column,
    Heading,
    Items,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, cite, has_estimates, occasion, plan_head, review_head
from caoxian_desktop.core.briefing.inquiry.beside import FAR, Beside, differing, higher_targets, lower_targets
from caoxian_desktop.core.briefing.inquiry.fulfilled import fulfilment_table
from caoxian_desktop.core.briefing.inquiry.several_figures import several_figures
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.levers import plan_start
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings
from caoxian_desktop.core.briefing.one_page.statements import statement
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.briefing.timing import in_brackets, other_years
from caoxian_desktop.core.briefing.unmet import unfulfilled
from caoxian_desktop.core.briefing.wording import full_name, printed
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.citation import chinese_numeral

NOTHING = "没有可列入备询的内容。"
_HOW_MADE = "本材料按报告原文逐条整理，只列表述和出处，不作评价。"
_BOUNDS = "目标带“以上”“不低于”的是下限，带“左右”的是约数；比率按百分点比较，总量只比高低。"
_SCOPES = "以下各项两年表述口径不同，不宜直接比较。"
_LONG = re.compile(r"(低|降幅小)于上年实绩(?=\d)")
"""What the chapter's heading says already."""
_SEVERAL = "以下数据名称相同或相近而数值不同，口径可能不一，答复前请对照原句。"


def inquiry(materials: Sequence[Material], choices: Choices) -> Iterator[Block]:
    """Yield the blocks of the form; of several reports each is a part of its own, under its name."""
    yield Title(f"{name_of_all(materials)}备询要点")
    if len(materials) == 1 and (words := occasion(materials[0].report.title_block)):
        yield Byline(f"依据：{words}")
    yield SmallPrint(_HOW_MADE)
    for material in materials:
        part = list(
            _part(material, [m for m in materials if m is not material], choices, depth=1 + (len(materials) > 1))
        )
        if len(materials) > 1:
            yield Heading(material.report.name, 1)
        yield from part or [Paragraph((Run(NOTHING),))]
    for line in dict.fromkeys(caution(material.analysis) for material in materials):
        yield SmallPrint(line)


def _part(material: Material, others: Sequence[Material], choices: Choices, *, depth: int) -> Iterator[Block]:
    """Yield the chapters of one report that have something to say, numbered in the order chosen."""
    number = 0
    for chapter in choices.shown:
        if chapter is Chapter.FULFILMENT:
            found = list(fulfilment_table(material, others, choices))
        else:
            found = list(_CHAPTERS[chapter](material, choices)) if chapter in _CHAPTERS else []
        if found:
            number += 1
            label = f"{chinese_numeral(number)}、" if depth == 1 else f"（{chinese_numeral(number)}）"
            yield Heading(f"{label}{_HEADINGS.get(chapter, chapter.word)}", depth)
            yield from found


def _lower(material: Material, choices: Choices) -> Iterator[Block]:
    if not (found := lower_targets(material.analysis)):
        return
    groups = [("主要指标", [b for b in found if b.headline]), ("其他工作", [b for b in found if not b.headline])]
    rows = [row for name, members in groups if members for row in _group(name, _rows(material, members, choices))]
    summary = f"今年目标低于上年实绩的{len(found)}项"
    yield Table((*_years(material), Column("比较", 0.31)), tuple(rows), summary)
    yield SmallPrint(_BOUNDS)


def _higher(material: Material, choices: Choices) -> Iterator[Block]:
    if found := higher_targets(material.analysis):
        rows = tuple(_rows(material, found, choices))
        yield Table((*_years(material), Column("比较", 0.31)), rows, f"今年目标增速高于上年实绩的{len(found)}项")


def _group(name: str, rows: Iterable[TableRow]) -> Iterator[TableRow]:
    yield TableRow(((Run(name, RunKind.STRONG),),))
    yield from rows


def _rows(material: Material, members: Iterable[Beside], choices: Choices) -> Iterator[TableRow]:
    for each in members:
        figures = (_figure(material, [each.result], choices), _figure(material, [each.target], choices))
        yield TableRow(((Run(full_name(material.report, each.target)),), *figures, (Run(_LONG.sub(r"\1", each.said)),)))


def _years(material: Material) -> tuple[Column, ...]:
    """Return the columns of a table that sets two years side by side, with the years at their heads."""
    block, estimated = material.report.title_block, has_estimates(material.analysis)
    return (
        Column("指标", 0.23),
        Column(review_head(block, estimated=estimated), 0.23),
        Column(plan_head(block), 0.23),
    )


def _figure(material: Material, figures: Sequence[Observation], choices: Choices) -> Runs:
    """Return figures in the report's words, with their years where these are not the column's, each with its place."""
    runs: list[Run] = []
    for o in figures:
        words = printed(material.report.text, o) + in_brackets(other_years(material.analysis, o))
        named = f"{full_name(material.report, o)}{words}" if len(figures) > 1 else words
        runs += [Run(f"；{named}" if runs else named), *cited(material, o, choices)]
    return tuple(runs)


def cited(material: Material, o: Observation, choices: Choices) -> Runs:
    """Return the citation of a figure, nothing where citations are left off."""
    return (cite(material.report, o.span),) if choices.citations else ()


def _scopes(material: Material, choices: Choices) -> Iterator[Block]:
    rows = tuple(
        TableRow(
            (
                (Run(full_name(material.report, each.target)),),
                _figure(material, each.results, choices),
                _figure(material, [each.target], choices),
                (Run(each.how),),
            )
        )
        for each in differing(material.analysis)
    )
    if rows:
        yield SmallPrint(_SCOPES)
        yield Table((*_years(material), Column("口径差异", 0.31)), rows, f"两年表述口径不同的{len(rows)}项")


def _unmet(material: Material, choices: Choices) -> Iterator[Block]:
    report = material.report
    spans = unfulfilled(report, plan_start(material.analysis))
    yield from _listed((span.of(report.text), (cite(report, span),) if choices.citations else ()) for span in spans)


def _short(material: Material, choices: Choices) -> Iterator[Block]:
    report = material.report
    found = shortcomings(report)
    yield from _listed((piece.text, (cite(report, piece.span),) if choices.citations else ()) for piece in found)


def _listed(lines: Iterable[tuple[str, Runs]]) -> Iterator[Block]:
    """Yield statements as a numbered list."""
    items = tuple(
        (Run(f"{number}. "), Run(words), *places, Run("。")) for number, (words, places) in enumerate(lines, 1)
    )
    if items:
        yield Items(items)


def _several(material: Material, choices: Choices) -> Iterator[Block]:
    found = several_figures(material.analysis)
    rows = [row for each in found for row in _group(each.matter, (_quoted(material, o, choices) for o in each.figures))]
    if rows:
        columns = (Column("名称", 0.24), Column("报告表述", 0.26), Column("原句", 0.5))
        yield SmallPrint(_SEVERAL)
        yield Table(columns, tuple(rows), f"同一名称下有多个数的{len(found)}组")


def _quoted(material: Material, o: Observation, choices: Choices) -> TableRow:
    """Return a figure with the statement it stands in, for whoever must tell it from the others."""
    report = material.report
    words = statement(report.text, o).of(report.text)
    figure = printed(report.text, o) + in_brackets(other_years(material.analysis, o))
    return TableRow(((Run(full_name(report, o)),), (Run(figure),), (Run(words), *cited(material, o, choices))))


_CHAPTERS: dict[Chapter, Callable[[Material, Choices], Iterator[Block]]] = {
    Chapter.LOWER_TARGETS: _lower,
    Chapter.HIGHER_TARGETS: _higher,
    Chapter.DIFFERING_SCOPES: _scopes,
    Chapter.UNFULFILLED: _unmet,
    Chapter.SEVERAL_FIGURES: _several,
    Chapter.SHORTCOMINGS: _short,
}
_HEADINGS = {
    Chapter.HIGHER_TARGETS: f"今年目标增速高于上年实绩{FAR}个百分点以上",
    Chapter.DIFFERING_SCOPES: "两年表述口径不同",
    Chapter.UNFULFILLED: "报告所述未完成或未达预期的事项",
    Chapter.SHORTCOMINGS: "报告自述的短板",
    Chapter.SEVERAL_FIGURES: "同一名称或事项下的多个数",
}
