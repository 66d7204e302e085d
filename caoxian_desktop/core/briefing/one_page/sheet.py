"""要点速览（一页）: the page put together from its parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    FigureRow,
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
from caoxian_desktop.core.briefing.citing import caution, cite, occasion
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.facts import Facts, gather, line_of
from caoxian_desktop.core.briefing.one_page.filed import filed
from caoxian_desktop.core.briefing.one_page.filling import candidates, empty_page, others
from caoxian_desktop.core.briefing.one_page.fitting import PAGE, choose
from caoxian_desktop.core.briefing.one_page.headline_table import STAR
from caoxian_desktop.core.briefing.one_page.overview import overview, table
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.small_charts import lines_of, small_charts
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.briefing.timing import in_brackets
from caoxian_desktop.core.charts.naming import short_name
from caoxian_desktop.core.report.wording import Wording

_MARKS = "①②③④⑤⑥⑦⑧⑨⑩"
_DOT = "· "
NOTHING = "没有可以列入的要点。"


def sheet(material: Material, choices: Choices) -> tuple[tuple[Block, ...], tuple[Wording, ...]]:
    """Return the blocks of the page, its chapters in the order chosen, and in words what found no room on it."""
    facts, shown = gather(material.analysis), choices.shown
    page = empty_page(facts, shown)
    kept = choose(page, candidates(facts, shown))
    charts, without_room = small_charts(material, choices, PAGE - page.lines())
    page.fixed += max(map(lines_of, (figure.chart for figure in charts.figures))) if charts else 0
    kept |= choose(page, others(facts, shown))
    blocks = tuple(_blocks(facts, kept, shown, charts))
    named = (Wording(f"图表：{chart.title}", f"Chart: {short_name(chart).en}") for chart in without_room)
    return blocks if choices.citations else tuple(map(_uncited, blocks)), (*_left_out(facts, kept, shown), *named)


def _left_out(facts: Facts, kept: frozenset[Piece], shown: Collection[Chapter]) -> Iterator[Wording]:
    """Yield what gave way, part by part in reading order."""
    parts: dict[Wording, tuple[Piece, ...]] = {}
    if Chapter.HIGHLIGHTS in shown:
        parts[Wording("亮点", "Strength")] = facts.highlights
    if Chapter.SHORTCOMINGS in shown:
        parts[Wording("短板", "Weakness")] = facts.shortcomings
    if Chapter.LEVERS in shown:
        parts |= {Wording(f"今年抓手·{lever.name}", f"Lever {lever.name}"): lever.pieces for lever in facts.levers}
    for name, pieces in parts.items():
        for piece in pieces:
            if piece not in kept:
                yield Wording(f"{name.zh}：{piece.text}", f"{name.en}: {piece.text}")


def _blocks(
    facts: Facts, kept: frozenset[Piece], shown: Iterable[Chapter], charts: FigureRow | None
) -> Iterator[Block]:
    report, block = facts.analysis.report, facts.analysis.report.title_block
    yield Title(f"{report.name}要点速览")
    if words := occasion(block):
        yield Byline(f"依据：{words}。")
    yield from tuple(_parts(facts, kept, shown, charts)) or (Paragraph((Run(NOTHING),)),)
    yield SmallPrint(caution(facts.analysis))


def _parts(facts: Facts, kept: frozenset[Piece], shown: Iterable[Chapter], charts: FigureRow | None) -> Iterator[Block]:
    for chapter in shown:
        if chapter is Chapter.CHARTS and charts is not None:
            yield charts
        elif chapter in _PARTS:
            yield from _PARTS[chapter](facts, kept)


def _overview_part(facts: Facts, _kept: frozenset[Piece]) -> Iterator[Block]:
    if facts.rows:
        yield _part("总览", [Run("　"), *overview(facts)])
        yield table(facts)
    if any(row.near and row.complete for row in facts.rows):
        yield SmallPrint(f"{STAR}两年表述口径不同，不宜直接比较。")


def _highlights(facts: Facts, kept: frozenset[Piece]) -> Iterator[Block]:
    for years, lines in _highlight_lines(facts, kept):
        yield from _list(f"亮点{in_brackets(years)}", lines)


def _levers(facts: Facts, kept: frozenset[Piece]) -> Iterator[Block]:
    if lines := list(_lever_lines(facts, kept)):
        yield from _list("今年抓手", lines)


def _pledges(facts: Facts, _kept: frozenset[Piece]) -> Iterator[Block]:
    if facts.pledges:
        yield _part(facts.pledges.name, [cite(facts.analysis.report, facts.pledges.span)])
        yield Items(tuple((Run(item),) for item in facts.pledges.items))


def _uncited(block: Block) -> Block:
    """Return a block without its citations; in a table the remark on differing scopes stays."""
    if isinstance(block, Paragraph):
        return replace(block, runs=_said(block.runs))
    if isinstance(block, Items):
        return replace(block, lines=tuple(map(_said, block.lines)))
    if isinstance(block, Table):
        return replace(block, rows=tuple(TableRow(tuple(map(_said, row.cells))) for row in block.rows))
    return block


def _said(runs: Runs) -> Runs:
    return tuple(run for run in runs if run.kind is not RunKind.CITATION)


def _part(name: str, runs: Iterable[Run] = ()) -> Paragraph:
    """Return a paragraph led by its name, which is also a bookmark."""
    return Paragraph(tuple(runs), opening=Heading(name, 1), indent=False)


def _list(name: str, lines: Iterable[Runs]) -> Iterator[Block]:
    yield _part(name)
    yield Items(tuple(lines))


def _highlight_lines(facts: Facts, kept: frozenset[Piece]) -> Iterator[tuple[str, list[Runs]]]:
    """Yield the years and their statements, a line a paragraph: those of the year reviewed, then of several years."""
    shown = sorted((piece for piece in facts.highlights if piece in kept), key=lambda piece: (piece.years, piece.span))
    for years, members in groupby(shown, key=lambda piece: piece.years):
        lines = [list(pieces) for _, pieces in groupby(members, key=lambda piece: line_of(facts, piece))]
        yield years, [(Run(_DOT), *filed(facts.analysis.report, pieces)) for pieces in lines]


def _weak_points(facts: Facts, kept: frozenset[Piece]) -> Iterator[Block]:
    report = facts.analysis.report
    shown = [piece for piece in facts.shortcomings if piece in kept]
    unmet = [
        (Run(_DOT), Run(span.of(report.text).rstrip("。")), cite(report, span), Run("。")) for span in facts.unfulfilled
    ]
    if shown:
        count, some = len(facts.shortcomings), len(shown)
        lines: list[Runs] = [(Run(_DOT), Run(f"{piece.text}；")) for piece in shown[:-1]]
        lines.append((Run(_DOT), Run(shown[-1].text), cite(report, shown[-1].span), Run("。")))
        yield from _list(f"短板（报告自述{count}条{f'，摘{some}条' if some < count else ''}）", [*lines, *unmet])
    elif unmet:
        yield from _list("未完成事项", unmet)


def _lever_lines(facts: Facts, kept: frozenset[Piece]) -> Iterator[Runs]:
    number = 0
    for lever in facts.chosen:
        shown = [piece for piece in lever.pieces if piece in kept]
        others = [slogan for slogan in lever.slogans if slogan != facts.named]
        if not shown and not others:
            continue
        name = _MARKS[number] + lever.name + "".join(slogan.text for slogan in lever.slogans)
        number += 1
        if shown:
            yield (Run(name, RunKind.STRONG), Run("："), *filed(facts.analysis.report, shown))
        else:
            yield (Run(name, RunKind.STRONG), cite(facts.analysis.report, others[0].span), Run("。"))


_PARTS: dict[Chapter, Callable[[Facts, frozenset[Piece]], Iterator[Block]]] = {
    Chapter.OVERVIEW: _overview_part,
    Chapter.HIGHLIGHTS: _highlights,
    Chapter.SHORTCOMINGS: _weak_points,
    Chapter.LEVERS: _levers,
    Chapter.PLEDGES: _pledges,
}
