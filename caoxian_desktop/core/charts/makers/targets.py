"""今年增速目标."""

from __future__ import annotations

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence, is_growth
from caoxian_desktop.core.charts.makers.headline import headline_pairs
from caoxian_desktop.core.charts.wording import UNSTATED, cue_word, period_word
from caoxian_desktop.core.indicators.observation import Kind, Observation

FEWEST_ROWS, MOST_ROWS = 2, 18
# The report's own modal words, the firmest first; others follow in order of appearance, none at all comes last.
_CUES = ("确保", "力争", "争取", "争创", "预期")


def targets(evidence: Evidence) -> Chart | None:
    """Draw the growth targets that have no result beside them, by the report's own modal word (用语), in percent.

    Where one indicator has two aims (预期增长20%，力争25%), each of its rows names the other.
    """
    shown = {pair.target for pair in headline_pairs(evidence)}
    found = [(i, o) for i, o in evidence.aims() if i not in shown and o.kind is Kind.TARGET and is_growth(o)]
    found = sorted(found, key=lambda item: (_order(item[1]), -abs(item[1].value), item[0]))
    if len(found) < FEWEST_ROWS:
        return None
    marks = [evidence.mark(i, f"用语：{cue_word(o)}") for i, o in found]
    rows = (Row(mark.label, (mark,), note=_elsewhere(mark, marks)) for mark in marks)
    year = period_word(evidence.aimed)
    title = f"今年增速目标（{year}）" if year else "今年增速目标"
    return evidence.chart("targets", title, Form.DOTS, rows, most=MOST_ROWS, unit="%")


def _elsewhere(mark: Mark, marks: list[Mark]) -> str:
    """Return what the report aims at for the same indicator in other rows: 另有 用语：力争 25%."""
    others = [m for m in marks if m.label == mark.label and m is not mark]
    return "；".join(f"另有{m.series}\N{IDEOGRAPHIC SPACE}{m.printed}" for m in others)


def _order(observation: Observation) -> tuple[int, str]:
    cue = cue_word(observation)
    if cue == UNSTATED:
        return len(_CUES) + 1, ""
    return (_CUES.index(cue), "") if cue in _CUES else (len(_CUES), cue)
