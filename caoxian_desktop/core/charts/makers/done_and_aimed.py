"""上年完成与今年目标."""

from __future__ import annotations

from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.charts.evidence import Evidence, fitting, once
from caoxian_desktop.core.charts.makers.headline import headline_pairs
from caoxian_desktop.core.charts.wording import name_of
from caoxian_desktop.core.indicators.observation import Pair, Relation

MOST_ROWS = 24


def done_and_aimed(evidence: Evidence) -> Chart | None:
    """Set each target beside the result it continues, a row a pair: the units differ, so there is no axis.

    Pairs that the headline chart draws are left out; pairs of a differing scope come last, folded, as 口径相近.
    """
    drawn = {pair.target for pair in headline_pairs(evidence)}
    pairs = sorted(
        (pair for pair in evidence.pairs() if pair.target not in drawn),
        key=lambda pair: (pair.relation is Relation.NEAR, pair.target),
    )
    rows = (_row(evidence, pair) for pair in pairs)
    return evidence.chart("done_and_aimed", f"{evidence.before}完成与今年目标", Form.TABLE, rows, most=MOST_ROWS)


def _row(evidence: Evidence, pair: Pair) -> Row:
    near = pair.relation is Relation.NEAR
    results = once(evidence.mark(i, evidence.past, hollow=near) for i in _fitting(evidence, pair))
    target = evidence.mark(pair.target, evidence.aim, hollow=near)
    label = name_of(evidence.analysis.observations[pair.target])
    return Row(label, (*results, target), note="口径相近" if near else "", folded=near)


def _fitting(evidence: Evidence, pair: Pair) -> tuple[int, ...]:
    """Return the pair's results that stand beside its target."""
    observations = evidence.analysis.observations
    chosen = fitting(observations[pair.target], [observations[i] for i in pair.results])
    return tuple(pair.results[i] for i in chosen)
