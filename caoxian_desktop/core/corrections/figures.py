"""The observations of a report with what a reader set right in them; charts, tables and briefings are made of these."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.corrections.applying import UNPLACED, applies, effective, unplaced_figures
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.target import FigureTarget, ObservationField
from caoxian_desktop.core.corrections.values import CorrectionValue, FigureValue, checked_figure
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.indicators.pointing import observation_at
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

Said = Mapping[ObservationField, CorrectionValue]
"""What a reader says of one figure."""

_ENUMS = {ObservationField.MEASURE: Measure, ObservationField.DIRECTION: Direction, ObservationField.KIND: Kind}
_SETTLING = frozenset((ObservationField.INDICATOR, ObservationField.SCOPE, ObservationField.STANDS))
"""Fields that say what a figure is of: whoever sets one of them has judged what `confidence` speaks of."""


@dataclass(slots=True)
class _Figures:
    """The figures as they come to be: each with the machine's reading and the fields a reader set."""

    standing: dict[Span, tuple[Observation, Observation | None, frozenset[str]]] = field(default_factory=dict)
    removed: list[Observation] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def corrected_analysis(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """Return the machine's analysis with the corrections of its figures applied.

    Figures are changed, taken out and added, pairs are found anew, and the report's problems tell what could not be
    applied. A figure of which a reader set the name or the scope, or said that it stands, has the confidence 1. What
    the machine reads now with other ends than when it was corrected is known by the words the two share. The report
    itself stays: for title block and headings see `applying.corrected`. `analysis` must be as the machine made it.
    """
    result = without_pairs(analysis, corrections)
    return analysis if result is analysis else replace(result, pairs=pair(result.observations))


def without_pairs(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """Return what `corrected_analysis` does but for the pairs, which cost more than all else; they are empty."""
    records, text = tuple(corrections), analysis.report.text
    said, unplaced = said_of_figures(text, records), unplaced_figures(text, records)
    if not said and not unplaced:
        return analysis
    figures = _figures(analysis, said)
    ordered = sorted(figures.standing.values(), key=lambda each: each[0].span)
    observations = tuple(observation for observation, _, _ in ordered)
    judgements = tuple(
        Judgement(index, as_read, fields) for index, (_, as_read, fields) in enumerate(ordered) if fields
    )
    told = tuple(dict.fromkeys((*unplaced, *figures.problems)))
    report = replace(analysis.report, problems=(*analysis.report.problems, *told)) if told else analysis.report
    return Analysis(report, observations, (), judgements, tuple(figures.removed))


def said_of_figures(
    text: str, corrections: Iterable[Correction]
) -> dict[Span, dict[ObservationField, CorrectionValue]]:
    """Return what holds of figures, by their places in the text, in reading order."""
    said: dict[Span, dict[ObservationField, CorrectionValue]] = {}
    for correction in effective(text, corrections):
        target = correction.target
        if isinstance(target, FigureTarget) and applies(text, correction):
            value = checked_figure(target.field, correction.value)
            said.setdefault(target.span, {})[target.field] = value
    return dict(sorted(said.items()))


def field_value(observation: Observation, name: ObservationField) -> FigureValue:
    """Return what a field of an observation holds, in the form of a correction's value."""
    if name is ObservationField.STANDS:
        return True
    value: FigureValue = getattr(observation, name.value)
    return str(value) if isinstance(value, str) else value  # words of a closed list are plain words in a correction


def revised(observation: Observation, said: Said) -> Observation:
    """Return an observation with what a reader says of it."""
    values = {
        name.value: _ENUMS[name](str(value)) if name in _ENUMS else value
        for name, value in said.items()
        if name is not ObservationField.STANDS
    }
    result: Observation = replace(observation, **values)  # type: ignore[arg-type]  # each was checked for its field
    settled = bool(result.indicator) and not _SETTLING.isdisjoint(said)
    return replace(result, confidence=1.0) if settled else result


def _figures(analysis: Analysis, said: Mapping[Span, Said]) -> _Figures:
    machine = {observation.span: observation for observation in analysis.observations}
    found = _Figures()
    grown = dict(_joined(machine, said))
    for span, observation in machine.items():
        own = grown.get(span, {})
        if own.get(ObservationField.STANDS, True):
            found.standing[span] = revised(observation, own), observation, frozenset(own)
        else:
            found.removed.append(observation)
    for place, own in grown.items():
        if place not in machine and own.get(ObservationField.STANDS, True):
            _add(found, analysis.report, place, own)
    return found


def _joined(machine: Mapping[Span, Observation], said: Mapping[Span, Said]) -> Iterator[tuple[Span, Said]]:
    """Yield what is said by the places of the machine's figures; what is of none of them by its own place."""
    spans = sorted(machine)
    of_machine: dict[Span, Said] = {}
    for place, own in said.items():
        near = () if place in machine else _overlapping(spans, place)
        gone = [span for span in near if said.get(span, {}).get(ObservationField.STANDS) is False]
        if len(near) == 1 and not gone:
            of_machine[near[0]] = {**own, **of_machine.get(near[0], {})}
        elif place in machine:
            of_machine[place] = {**of_machine.get(place, {}), **own}
        else:
            yield place, own
    yield from of_machine.items()


def _overlapping(spans: Sequence[Span], place: Span) -> tuple[Span, ...]:
    """Return the spans, which come in order, that share words with a place."""
    at = max(0, bisect_left(spans, place) - 1)
    found: list[Span] = []
    while at < len(spans) and spans[at].start < place.end:
        if spans[at].overlaps(place):
            found.append(spans[at])
        at += 1
    return tuple(found)


def _add(found: _Figures, report: Report, place: Span, said: Said) -> None:
    """Add a figure that the machine does not read, but a reader says that it stands, or what it is of."""
    named = not _SETTLING.isdisjoint(said)
    if named and not any(place.overlaps(span) for span in found.standing):
        figure = replace(observation_at(report, place), span=place)
        found.standing[place] = revised(figure, said), None, frozenset(said)
    else:
        words = place.of(report.text)
        why = Wording(
            f"一处对数据的更正用不上（此处现在读不出这个数据），已保留：{words}",
            f"A correction of a figure cannot be used (the figure is not read here any longer) and is kept: “{words}”",
        )
        found.problems.append(Problem(UNPLACED, why, place))
