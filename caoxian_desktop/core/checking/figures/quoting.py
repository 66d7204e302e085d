"""How a finding speaks of figures: their words as printed, with the place they stand at."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_LONGEST_WORDS = 80
_LONGEST = 36
"""Characters of a clause that are quoted; of a longer one, those before its figure."""


def quoted(analysis: Analysis, index: int) -> str:
    """Return a figure as a reason names it: “一般公共预算收入26.1亿元”〔一2〕."""
    observation = analysis.observations[index]
    clause, end = observation.clause, max(observation.span.end, observation.wording.end)
    if len(clause) <= _LONGEST:
        return quoted_words(analysis, clause)
    start = max(clause.start, end - _LONGEST)
    words = ("…" if start > clause.start else "") + Span(start, end).of(analysis.report.text)
    return f"“{words}”{short_citation(analysis.report, observation.span)}"


def quoted_words(analysis: Analysis, place: Span) -> str:
    """Return the words of a place with its citation; of a very long one the last words."""
    words = place.of(analysis.report.text)
    words = words if len(words) <= _LONGEST_WORDS else f"…{words[-_LONGEST_WORDS:]}"
    return f"“{words}”{short_citation(analysis.report, place)}"


def of_figures(
    analysis: Analysis, code: str, title: Wording, reason: Wording, indices: Sequence[int], certainty: Certainty
) -> Finding:
    """Return a finding about observations; the places are those of their printed wording, in the order given."""
    spans = tuple(analysis.observations[index].wording for index in indices)
    return Finding(f"figures.{code}", Subject.FIGURES, title, reason, spans, certainty, tuple(indices))


def of_words(
    code: str, title: Wording, reason: Wording, place: Span, certainty: Certainty, *observations: int
) -> Finding:
    """Return a finding about how a figure is written, at one place."""
    return Finding(f"figures.{code}", Subject.FIGURES, title, reason, (place,), certainty, observations)
