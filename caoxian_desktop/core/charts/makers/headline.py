"""主要指标：上年增速与今年目标."""

from __future__ import annotations

from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.charts.evidence import Evidence, is_growth, once
from caoxian_desktop.core.charts.wording import name_of
from caoxian_desktop.core.indicators.lexicon import headline_rank, is_term
from caoxian_desktop.core.indicators.observation import Pair, Relation

FEWEST_ROWS, MOST_ROWS = 2, 12


def headline_pairs(evidence: Evidence) -> tuple[Pair, ...]:
    """Return the pairs of growth rates of headline indicators, most important first, without results of other kinds.

    A park's or a county's own growth is none of the place's, a result that is no standard term is another thing's, and
    a single pair makes no picture: all those go to the table.
    """
    observations = evidence.analysis.observations
    found: list[tuple[int, Pair]] = []
    for pair in evidence.pairs():
        target = observations[pair.target]
        results = tuple(i for i in pair.results if is_growth(observations[i]) and is_term(observations[i].indicator))
        rank = headline_rank(target.indicator)
        if rank is not None and results and is_growth(target) and not target.scope:
            found.append((rank, Pair(results, pair.target, pair.relation)))
    if len(found) < FEWEST_ROWS:
        return ()
    return tuple(pair for _, pair in sorted(found, key=lambda item: (item[0], item[1].target)))


def headline(evidence: Evidence) -> Chart | None:
    """Draw last year's growth beside this year's aim, in percent; a differing scope is hollow, nothing is averaged."""
    rows = (_row(evidence, pair) for pair in headline_pairs(evidence))
    title = f"主要指标：{evidence.before}增速与今年目标"
    return evidence.chart("headline", title, Form.DUMBBELL, rows, most=MOST_ROWS, unit="%")


def _row(evidence: Evidence, pair: Pair) -> Row:
    near = pair.relation is Relation.NEAR
    results = once(evidence.mark(i, evidence.past, hollow=near) for i in pair.results)
    target = evidence.mark(pair.target, evidence.aim, hollow=near)
    label = name_of(evidence.analysis.observations[pair.target])
    return Row(label, (*results, target), note="口径不同" if near else "")
