"""Findings as a list shows them: sorted, each with the places it speaks of, cited and quoted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.report.cells import one_line
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_near
from caoxian_desktop.core.report.span import Span

_BEFORE, _AFTER, _LONGEST = 14, 16, 40
"""Characters of the sentence that are quoted before and after the words, and of the words themselves."""
_SUBJECTS, _CERTAINTIES = list(Subject), list(Certainty)


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a finding: its short citation 〔二（一）3〕, and its words with what stands around them.

    `before` and `after` are of the same sentence; where more of it was left out they have an ellipsis. All three are
    one line of printable characters.
    """

    span: Span
    cited: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """A finding with its places, in its own order."""

    finding: Finding
    places: tuple[Place, ...]

    def holds(self, words: str) -> bool:
        """Tell whether words stand in what the line shows, in either language; letters of either case are the same."""
        finding = self.finding
        shown = [finding.title.zh, finding.title.en, finding.reason.zh, finding.reason.en]
        shown += [f"{place.cited}{place.before}{place.words}{place.after}" for place in self.places]
        return words.strip().casefold() in "\n".join(shown).casefold()


def listing(report: Report, findings: Iterable[Finding]) -> tuple[Line, ...]:
    """Return findings as lines: figures before wording, the surest first, then by their places."""
    ordered = sorted(findings, key=_order)
    return tuple(Line(finding, tuple(_placed(report, span) for span in finding.spans)) for finding in ordered)


def _order(finding: Finding) -> tuple[int, int, Span, str]:
    certainty = _CERTAINTIES.index(finding.certainty)
    return _SUBJECTS.index(finding.subject), certainty, finding.spans[0], finding.code


def _placed(report: Report, span: Span) -> Place:
    sentence = sentence_near(report.text, span.start, len(span) + _AFTER + 1)
    start = max(min(sentence.start, span.start), span.start - _BEFORE)
    end = min(max(sentence.end, span.end), span.end + _AFTER)
    before = one_line(report.text[start : span.start])
    after = one_line(report.text[span.end : end])
    return Place(
        span,
        short_citation(report, span),
        f"…{before}" if start > sentence.start else before,
        _shortened(one_line(span.of(report.text))),
        f"{after}…" if end < sentence.end else after,
    )


def _shortened(words: str) -> str:
    """Return words with their middle left out where they are long."""
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]}…{words[-half:]}"
