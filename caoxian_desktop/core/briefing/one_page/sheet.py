"""要点速览（一页）: the page put together from its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.briefing import (
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
from caoxian_desktop.core.briefing.citing import caution, cite, occasion, plan_head, plan_year, review_head, review_year
from caoxian_desktop.core.briefing.one_page.fitting import SHORT_LINE, Candidate, Page, choose, lines_of_table
from caoxian_desktop.core.briefing.one_page.headline_table import STAR, HeadlineRow, cells, headline_rows, result_words
from caoxian_desktop.core.briefing.one_page.highlights import highlights
from caoxian_desktop.core.briefing.one_page.levers import Lever, Slogan, levers, plan_start, slogans
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import Pledges, pledges
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings, unfulfilled
from caoxian_desktop.core.briefing.wording import joined, printed
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.span import Span

MOST_ROWS, ENOUGH_ROWS = 9, 7
MOST_SHORTCOMINGS, MOST_OF_A_SECTION = 6, 9
_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that may stand on the page, before any of it gives way."""

    analysis: Analysis
    rows: tuple[HeadlineRow, ...]
    highlights: tuple[Piece, ...]
    shortcomings: tuple[Piece, ...]
    unfulfilled: tuple[Span, ...]
    levers: tuple[Lever, ...]
    named: Slogan | None
    pledges: Pledges | None


def gather(analysis: Analysis) -> Facts:
    """Find the facts of the page."""
    report = analysis.report
    since = plan_start(analysis)
    rows = headline_rows(analysis, MOST_ROWS, ENOUGH_ROWS)
    figures = {o.span for row in rows for o in (*row.results, *row.targets)}
    return Facts(
        analysis,
        rows,
        highlights(analysis, figures),
        shortcomings(report),
        unfulfilled(report, since),
        levers(analysis, since, figures),
        _named_with_target(analysis, rows, slogans(report, since)),
        pledges(report, since, SHORT_LINE),
    )


def sheet(analysis: Analysis) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the blocks of the page and, in words, what gave way."""
    facts = gather(analysis)
    kept = choose(_empty_page(facts), _candidates(facts))
    return tuple(_blocks(facts, kept)), tuple(_left_out(facts, kept))


def _left_out(facts: Facts, kept: frozenset[Piece]) -> Iterator[str]:
    """Yield what gave way, part by part in reading order."""
    parts = {"亮点": facts.highlights, "短板": facts.shortcomings}
    parts |= {f"今年抓手·{lever.name}": lever.pieces for lever in facts.levers}
    for name, pieces in parts.items():
        yield from (f"{name}：{piece.text}" for piece in pieces if piece not in kept)


def _blocks(facts: Facts, kept: frozenset[Piece]) -> Iterator[Block]:
    report, block = facts.analysis.report, facts.analysis.report.title_block
    yield Title(f"{report.name}要点速览")
    if words := occasion(block):
        yield Byline(f"依据：{words}。")
    if facts.rows:
        yield _part("总览", _overview(facts))
        yield _table(facts)
    if any(row.near and row.complete for row in facts.rows):
        yield SmallPrint(f"{STAR}两年表述口径不同，不宜直接比较。")
    if shown := [piece for piece in facts.highlights if piece in kept]:
        yield _part("亮点", _filed(facts, shown))
    yield from _weak_points(facts, kept)
    if lines := list(_lever_runs(facts, kept)):
        yield _part("今年抓手", lines)
    if facts.pledges:
        yield _part(facts.pledges.name, [cite(report, facts.pledges.span)])
        yield Items(tuple((Run(item),) for item in facts.pledges.items))
    estimated = any(o.kind is Kind.ESTIMATE for o in facts.analysis.observations)
    yield SmallPrint(caution(block, estimated=estimated))


def _part(name: str, runs: Iterable[Run]) -> Paragraph:
    """Return a paragraph led by its name, which is also a bookmark."""
    return Paragraph((Run("　"), *runs), opening=Heading(name, 1), indent=False)


def _overview(facts: Facts) -> Iterator[Run]:
    """Yield the first indicator's two years, and the target that goes with the year's slogan."""
    report, row = facts.analysis.report, facts.rows[0]
    block = report.title_block
    if row.results:
        words = result_words(facts.analysis, row).replace("，", "、")
        estimate = "预计" if words.startswith("预计") else ""
        yield Run(f"{review_year(block)}{estimate}{row.name}{words.removeprefix('预计')}")
        yield cite(report, row.results[0].span)
    if row.targets:
        cue = row.targets[0].cue
        words = joined(printed(report.text, target) for target in row.targets)
        lead = "" if words.startswith(cue) else cue
        yield Run(f"{'；' if row.results else ''}{plan_year(block)}{'' if row.results else row.name}{lead}{words}")
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
    block = facts.analysis.report.title_block
    columns = (Column("指标", 0.23), Column(review_head(block), 0.41), Column(plan_head(block), 0.36))
    rows = tuple(TableRow(cells(facts.analysis, row)) for row in facts.rows)
    return Table(columns, rows, "主要指标：总结年度完成情况与目标年度目标")


def _filed(facts: Facts, pieces: list[Piece]) -> Iterator[Run]:
    """Yield statements in reading order, one citation for those of one paragraph.

    Statements that follow one another in one sentence are printed as there, joined by its own comma.
    """
    report = facts.analysis.report
    goes_on = False
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        yield Run(piece.span.of(report.text) if goes_on else piece.text)
        goes_on = following is not None and following.span.start == piece.span.end + 1
        if following and goes_on and report.text[piece.span.end] in "，、；":
            yield Run(report.text[piece.span.end])
        elif following and report.paragraph_at(following.span.start) is report.paragraph_at(piece.span.start):
            yield Run("；")
            goes_on = False
        else:
            yield cite(report, piece.span)
            yield Run("。")
            goes_on = False


def _weak_points(facts: Facts, kept: frozenset[Piece]) -> Iterator[Paragraph]:
    report = facts.analysis.report
    shown = [piece for piece in facts.shortcomings if piece in kept]
    if shown:
        count, some = len(facts.shortcomings), len(shown)
        name = f"短板（报告自述{count}条{f'，摘{some}条' if some < count else ''}）"
        runs = [Run("；".join(piece.text for piece in shown)), cite(report, shown[0].span), Run("。")]
        yield _part(name, [*runs, *_unmet(facts)])
    elif facts.unfulfilled:
        yield _part("未完成事项", _unmet(facts))


def _unmet(facts: Facts) -> Iterator[Run]:
    report = facts.analysis.report
    for span in facts.unfulfilled:
        yield Run(span.of(report.text).rstrip("。"))
        yield cite(report, span)
        yield Run("。")


def _lever_runs(facts: Facts, kept: frozenset[Piece]) -> Iterator[Run]:
    number = 0
    for lever in facts.levers:
        shown = [piece for piece in lever.pieces if piece in kept]
        others = [slogan for slogan in lever.slogans if slogan != facts.named]
        if not shown and not others:
            continue
        mark = _MARKS[number] if number < len(_MARKS) else f"（{number + 1}）"
        number += 1
        yield Run(mark + lever.name + "".join(slogan.text for slogan in lever.slogans), RunKind.STRONG)
        if shown:
            yield Run("：")
            yield from _filed(facts, shown)
        else:
            yield cite(facts.analysis.report, others[0].span)
            yield Run("。")


def _empty_page(facts: Facts) -> Page:
    """Return the page with what never gives way on it."""
    page = Page(fixed=2.5)
    if facts.rows:
        shown = [cells(facts.analysis, row) for row in facts.rows]
        page.fixed += lines_of_table([[_words(cell) for cell in row[1:]] for row in shown])
        page.add("总览", sum(len(run.text) for run in _overview(facts)) + 3)
    for item in facts.pledges.items if facts.pledges else ():
        page.add(item, len(item))
    page.fixed += 1 if facts.pledges else 0
    page.add("短板", 14 + sum(len(span) + 8 for span in facts.unfulfilled))
    for lever in facts.levers:
        page.add("抓手", len(lever.name) + sum(len(s.text) for s in lever.slogans) + 2)
    return page


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _candidates(facts: Facts) -> Iterator[Candidate]:
    """Yield every statement with its turn: the parts and the plan's sections take turns, none is starved by another."""
    for place, piece in enumerate(_by_weight(facts.highlights)):
        yield Candidate("亮点", piece, place * 0.5)
    for place, piece in enumerate(_by_weight(facts.shortcomings)[:MOST_SHORTCOMINGS]):
        yield Candidate("短板", piece, float(place))
    for lever in facts.levers:
        for place, piece in enumerate(_by_weight(lever.pieces)[:MOST_OF_A_SECTION]):
            yield Candidate("抓手", piece, place * 0.4 + piece.weight * 4)


def _by_weight(pieces: Iterable[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda piece: (piece.weight, piece.span))
