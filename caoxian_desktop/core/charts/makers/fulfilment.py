"""上年目标完成情况."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.charts.evidence import Evidence, agree, fitting, once
from caoxian_desktop.core.charts.history import History
from caoxian_desktop.core.charts.wording import name_of, period_word
from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.comparing import comparison
from caoxian_desktop.core.indicators.observation import Observation, Relation
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.report.span import Span

MOST_ROWS = 24
_UNRANKED = 99
_PLEDGES = re.compile(r"实事$")


def fulfilment(history: History) -> Chart | None:
    """Set the targets of last year's report beside the results that this year's gives, and say which is higher.

    Nothing is judged: a target may be a floor or a ceiling. A differing scope (口径不同) is folded and not compared. A
    report that opens a term of office plans for several years: of it only statistical terms are surely of one.
    """
    before = history.before()
    if before is None or not history.opened.reviews_a_year:
        return None
    year = period_word(history.opened.done)
    rows = sorted(_rows(history, before), key=lambda item: item[0])
    shown = [row for _, row in rows[:MOST_ROWS]]
    notes = [f"{year}目标取自上年报告，完成数为本年报告数，统计公报可能有调整"]
    notes += [f"其余{len(rows) - MOST_ROWS}项未列"] if len(rows) > MOST_ROWS else []
    return history.chart("fulfilment", f"上年目标完成情况（{year}）", Form.TABLE, shown, notes)


def _rows(history: History, before: int) -> Iterator[tuple[tuple[bool, int, int], Row]]:
    """Yield a row for each target with a result, with where it stands: same scope first, then by rank."""
    opened, earlier = history.opened, history.evidences[before]
    results = list(opened.results())
    targets = [(i, o) for i, o in earlier.aims() if _is_followed(earlier, o)]
    for found in pair([*(o for _, o in results), *_behind(opened, targets)]):
        # A pledge may continue a pledge: both are of last year then.
        chosen = [results[i] for i in found.results if i < len(results)]
        if found.relation not in (Relation.SAME, Relation.NEAR) or not chosen:
            continue
        index, target = targets[found.target - len(results)]
        kept = [chosen[i] for i in fitting(target, [o for _, o in chosen])]
        near = found.relation is Relation.NEAR or not agree([o for _, o in kept])
        row = _row(history, before, (index, target), kept, near=near)
        rank = lexicon.headline_rank(target.indicator)
        yield (near, _UNRANKED if rank is None else rank, index), row


def _is_followed(earlier: Evidence, target: Observation) -> bool:
    """Tell whether a target is surely of one year, and more than how many pledges there are (十件民生实事)."""
    one_year = earlier.reviews_a_year or lexicon.is_term(target.indicator)
    return one_year and not _PLEDGES.search(target.indicator)


def _behind(opened: Evidence, targets: list[tuple[int, Observation]]) -> Iterator[Observation]:
    """Yield the targets as if they stood behind the results: pairs go from a result to a later target."""
    shift = len(opened.report.text) + 1
    for _, target in targets:
        yield replace(target, span=Span(target.span.start + shift, target.span.end + shift))


def _row(
    history: History,
    before: int,
    target: tuple[int, Observation],
    results: list[tuple[int, Observation]],
    *,
    near: bool,
) -> Row:
    opened = history.opened
    aim = f"{period_word(opened.done)}目标"
    marks = once(history.mark(history.own, i, opened.past, hollow=near) for i, _ in results)
    said = comparison(target[1], results[0][1]) if len(marks) == 1 and not near else ""
    aimed = history.mark(before, target[0], aim, hollow=near)
    return Row(name_of(target[1]), (*marks, aimed), note="口径相近" if near else said, folded=near)
