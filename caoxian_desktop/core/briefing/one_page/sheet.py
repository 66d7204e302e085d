"""要点速览（一页）: the page put together from its parts."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import compress, groupby

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Column,
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
from caoxian_desktop.core.briefing.citing import (
    caution,
    cite,
    has_estimates,
    occasion,
    plan_head,
    plan_year,
    review_head,
    review_year,
)
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.filed import filed
from caoxian_desktop.core.briefing.one_page.fitting import (
    LINE,
    PAGE,
    SHORT_LINE,
    Candidate,
    Page,
    choose,
    lines_of_table,
)
from caoxian_desktop.core.briefing.one_page.headline_table import STAR, HeadlineRow, cells, headline_rows, result_words
from caoxian_desktop.core.briefing.one_page.highlights import highlights
from caoxian_desktop.core.briefing.one_page.levers import Lever, Slogan, chosen, levers, plan_start, slogans
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import Pledges, pledges, width
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings
from caoxian_desktop.core.briefing.one_page.small_charts import lines_of, small_charts
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.briefing.timing import in_brackets
from caoxian_desktop.core.briefing.unmet import unfulfilled
from caoxian_desktop.core.briefing.wording import joined, printed
from caoxian_desktop.core.report.span import Span

MOST_ROWS, ENOUGH_ROWS = 9, 7
MOST_HIGHLIGHTS, MOST_SHORTCOMINGS = 11, 4
_MARKS = "①②③④⑤⑥⑦⑧⑨⑩"
_DOT = "· "


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that may stand on the page, before any of it gives way."""

    analysis: Analysis
    rows: tuple[HeadlineRow, ...]
    highlights: tuple[Piece, ...]
    shortcomings: tuple[Piece, ...]
    unfulfilled: tuple[Span, ...]
    levers: tuple[Lever, ...]
    chosen: tuple[Lever, ...]
    named: Slogan | None
    pledges: Pledges | None


def gather(analysis: Analysis) -> Facts:
    """Find the facts of the page."""
    report = analysis.report
    since = plan_start(analysis)
    rows = headline_rows(analysis, MOST_ROWS, ENOUGH_ROWS)
    figures = {o.span for row in rows for o in (*row.results, *row.targets)}
    weak, every = shortcomings(report), levers(analysis, since, figures)
    return Facts(
        analysis,
        rows,
        highlights(analysis, figures, since),
        weak,
        unfulfilled(report, since, [piece.span for piece in weak]),
        every,
        chosen(every),
        _named_with_target(analysis, rows, slogans(report, since)),
        pledges(report, since, SHORT_LINE),
    )


def sheet(material: Material, choices: Choices) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the blocks of the page, its chapters in the order chosen, and in words what found no room on it."""
    facts, shown = gather(material.analysis), choices.shown
    page = _empty_page(facts, shown)
    kept = choose(page, _candidates(facts, shown))
    charts, without_room = small_charts(material, choices, PAGE - page.lines())
    page.fixed += max(map(lines_of, (figure.chart for figure in charts.figures))) if charts else 0
    kept |= choose(page, _others(facts, shown))
    blocks = tuple(_blocks(facts, kept, shown, charts))
    left_out = (*_left_out(facts, kept, shown), *(f"图表：{chart.title}" for chart in without_room))
    return blocks if choices.citations else tuple(map(_uncited, blocks)), left_out


def _left_out(facts: Facts, kept: frozenset[Piece], shown: Collection[Chapter]) -> Iterator[str]:
    """Yield what gave way, part by part in reading order."""
    parts: dict[str, tuple[Piece, ...]] = {}
    if Chapter.HIGHLIGHTS in shown:
        parts["亮点"] = facts.highlights
    if Chapter.SHORTCOMINGS in shown:
        parts["短板"] = facts.shortcomings
    if Chapter.LEVERS in shown:
        parts |= {f"今年抓手·{lever.name}": lever.pieces for lever in facts.levers}
    for name, pieces in parts.items():
        yield from (f"{name}：{piece.text}" for piece in pieces if piece not in kept)


def _blocks(
    facts: Facts, kept: frozenset[Piece], shown: Iterable[Chapter], charts: FigureRow | None
) -> Iterator[Block]:
    report, block = facts.analysis.report, facts.analysis.report.title_block
    yield Title(f"{report.name}要点速览")
    if words := occasion(block):
        yield Byline(f"依据：{words}。")
    for chapter in shown:
        if chapter is Chapter.CHARTS and charts is not None:
            yield charts
        elif chapter in _PARTS:
            yield from _PARTS[chapter](facts, kept)
    yield SmallPrint(caution(facts.analysis))


def _overview_part(facts: Facts, _kept: frozenset[Piece]) -> Iterator[Block]:
    if facts.rows:
        yield _part("总览", [Run("　"), *_overview(facts)])
        yield _table(facts)
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


def _overview(facts: Facts) -> Iterator[Run]:
    """Yield the first indicator's two years, and the target that goes with the year's slogan."""
    report, row = facts.analysis.report, facts.rows[0]
    block = report.title_block
    reviewed, planned = row.result_years or review_year(block), row.target_years or plan_year(block)
    if row.results:
        words = result_words(facts.analysis, row).replace("，", "、")
        estimate = "预计" if words.startswith("预计") else ""
        yield Run(f"{reviewed}{estimate}{row.name}{words.removeprefix('预计')}")
        yield cite(report, row.results[0].span)
    if row.targets:
        cue = row.targets[0].cue
        words = joined(printed(report.text, target) for target in row.targets)
        lead = "" if words.startswith(cue) else cue
        yield Run(f"{'；' if row.results else ''}{planned}{'' if row.results else row.name}{lead}{words}")
        yield cite(report, row.targets[0].span)
    yield from _second(facts)
    yield Run("。")


def _second(facts: Facts) -> Iterator[Run]:
    """Yield the headline target in whose paragraph the year gets its name, and that name."""
    report, slogan = facts.analysis.report, facts.named
    if slogan is None:
        return
    for row in facts.rows[1:]:
        if row.targets and report.paragraph_at(row.targets[0].span.start) is report.paragraph_at(slogan.span.start):
            yield Run(f"，{row.name}{printed(report.text, row.targets[0])}，定为{slogan.text}")
            yield cite(report, row.targets[0].span)
            return


def _named_with_target(analysis: Analysis, rows: Iterable[HeadlineRow], named: Iterable[Slogan]) -> Slogan | None:
    report = analysis.report
    targets = [target for row in rows for target in row.targets]
    for slogan in named:
        paragraph = report.paragraph_at(slogan.span.start)
        before = report.text[max(0, slogan.span.start - 8) : slogan.span.start]
        if "定为" in before and any(report.paragraph_at(t.span.start) is paragraph for t in targets):
            return slogan
    return None


def _table(facts: Facts) -> Table:
    """Return the table of headline indicators; a report without a plan has no column of targets."""
    block = facts.analysis.report.title_block
    columns = (
        Column("指标", 0.25),
        Column(review_head(block, estimated=has_estimates(facts.analysis)), 0.40),
        Column(plan_head(block), 0.35),
    )
    rows = [cells(facts.analysis, row) for row in facts.rows]
    kept = [True, any(row.results for row in facts.rows), any(row.targets for row in facts.rows)]
    return Table(
        tuple(compress(columns, kept)),
        tuple(TableRow(tuple(compress(row, kept))) for row in rows),
        "主要指标：总结年度完成情况与目标年度目标",
    )


def _highlight_lines(facts: Facts, kept: frozenset[Piece]) -> Iterator[tuple[str, list[Runs]]]:
    """Yield the years and their statements, a line a paragraph: those of the year reviewed, then of several years."""
    shown = sorted((piece for piece in facts.highlights if piece in kept), key=lambda piece: (piece.years, piece.span))
    for years, members in groupby(shown, key=lambda piece: piece.years):
        lines = [list(pieces) for _, pieces in groupby(members, key=lambda piece: _line_of(facts, piece))]
        yield years, [(Run(_DOT), *filed(facts.analysis.report, pieces)) for pieces in lines]


def _line_of(facts: Facts, piece: Piece) -> int:
    """Return the start of a statement's paragraph: what is cited together stands on one line."""
    paragraph = facts.analysis.report.paragraph_at(piece.span.start)
    return paragraph.span.start if paragraph else 0


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


def _empty_page(facts: Facts, shown: Collection[Chapter]) -> Page:
    """Return the page with what never gives way on it."""
    page = Page(fixed=10.5)  # the parts' names with their space, and the remarks at the foot
    if facts.rows and Chapter.OVERVIEW in shown:
        rows = [cells(facts.analysis, row) for row in facts.rows]
        page.fixed += lines_of_table([[_words(cell) for cell in row[1:]] for row in rows])
        page.fixed += math.ceil((sum(len(run.text) for run in _overview(facts)) + 3) / LINE)
    if facts.pledges and Chapter.PLEDGES in shown:
        page.fixed += sum(math.ceil(width(item) / LINE) for item in facts.pledges.items)
    if Chapter.SHORTCOMINGS in shown:
        page.fixed += sum(math.ceil((len(span) + 8) / LINE) for span in facts.unfulfilled)
    for lever in facts.chosen if Chapter.LEVERS in shown else ():
        page.add(f"抓手{lever.group}", len(lever.name) + sum(len(s.text) for s in lever.slogans) + 2)
    return page


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _candidates(facts: Facts, shown: Collection[Chapter]) -> Iterator[Candidate]:
    """Yield every statement with its turn: the parts and the plan's sections take turns, none is starved by another."""
    proud = _by_weight(facts.highlights)[:MOST_HIGHLIGHTS] if Chapter.HIGHLIGHTS in shown else []
    weak = _by_weight(facts.shortcomings)[:MOST_SHORTCOMINGS] if Chapter.SHORTCOMINGS in shown else []
    for place, piece in enumerate(proud):
        yield Candidate(f"亮点{_line_of(facts, piece)}", piece, place * 0.5)
    for place, piece in enumerate(weak):
        yield Candidate(f"短板{place}", piece, place * 0.5)
    for lever in facts.chosen if Chapter.LEVERS in shown else ():
        for place, piece in enumerate(_by_weight(lever.pieces)):
            yield Candidate(f"抓手{lever.group}", piece, place * 1.0)


def _others(facts: Facts, shown: Collection[Chapter]) -> Iterator[Candidate]:
    """Yield the rest of the report's own list, for a page that has room left: a whole list is better than a part."""
    rest = _by_weight(facts.shortcomings)[MOST_SHORTCOMINGS:] if Chapter.SHORTCOMINGS in shown else []
    yield from (Candidate(f"短板{piece.span.start}", piece, place) for place, piece in enumerate(rest))


def _by_weight(pieces: Iterable[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda piece: (piece.weight, piece.span))


_PARTS: dict[Chapter, Callable[[Facts, frozenset[Piece]], Iterator[Block]]] = {
    Chapter.OVERVIEW: _overview_part,
    Chapter.HIGHLIGHTS: _highlights,
    Chapter.SHORTCOMINGS: _weak_points,
    Chapter.LEVERS: _levers,
    Chapter.PLEDGES: _pledges,
}
