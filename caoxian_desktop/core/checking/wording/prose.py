"""What the proofreading checks share: the paragraphs they read, and how they state a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
"""The Chinese characters, for use between the brackets of a pattern."""

FEW = 5
"""So many places of one kind are told one by one; more are a habit of the file, and told together."""

NUMBER_MISSING = Wording("编号不连续", "Number missing")
NUMBER_TWICE = Wording("编号重复", "Number used twice")
"""Titles of what is found of headings and lists, and of the entries of a glossary."""

_HEAD = frozenset({ParagraphKind.TITLE, ParagraphKind.BYLINE})


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph to proofread: what it is, where it starts in the text, its words."""

    kind: ParagraphKind
    start: int
    words: str

    @property
    def is_running(self) -> bool:
        """Tell whether this is running text, and no heading, glossary or row of a table."""
        return self.kind is ParagraphKind.BODY and "\t" not in self.words

    def span(self, start: int, end: int) -> Span:
        """Return the place in the text of a range of these words."""
        return Span(self.start + start, self.start + end)


def prose_of(report: Report) -> Iterator[Prose]:
    """Yield the paragraphs of a report but those of its title block; rows of tables too, which stand a line each."""
    for paragraph in report.paragraphs:
        words = paragraph.span.of(report.text)
        if paragraph.kind not in _HEAD:
            yield Prose(paragraph.kind, paragraph.span.start, words)


def finding(code: str, title: Wording, reason: Wording, spans: Iterable[Span], certainty: Certainty) -> Finding:
    """Return a finding about words; `code` without the name of the room."""
    return Finding(f"wording.{code}", Subject.WORDING, title, reason, tuple(spans), certainty)


def quoted(words: str, longest: int = 12) -> str:
    """Return words as a reason quotes them, cut where they are long."""
    return f"“{words if len(words) <= longest else words[: longest - 1] + '…'}”"


def singly_or_together(
    code: str, title: Wording, reasons: tuple[Wording, Wording], places: Sequence[Span], certainty: Certainty
) -> Iterator[Finding]:
    """Yield a finding for each of a few places, with the first reason; many are told together, with the second.

    What a file does many times is its habit, or that of the page it comes from: then the certainty is low.
    """
    if len(places) > FEW:
        yield finding(code, title, reasons[1], places, Certainty.LOW)
    else:
        yield from (finding(code, title, reasons[0], [place], certainty) for place in places)
