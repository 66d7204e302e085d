"""An annotation whose place a person had better look at, as the review shows it."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.anchoring.comparing import Change, Run, compared, context
from caoxian_desktop.core.anchoring.selector import CONTEXT, TextTarget, numbers_in
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.target import place_of
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_near
from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Unsure:
    """An annotation that stands at another place than it was described at, with the places it may have come to."""

    annotation: Annotation
    candidates: tuple[Span, ...] = ()

    @property
    def kept(self) -> TextTarget:
        """How its place was described."""
        return self.annotation.was or place_of(self.annotation.target)

    @property
    def span(self) -> Span | None:
        """Where it stands in the open text, None where there is no one place."""
        return self.annotation.span if self.annotation.standing.is_placed else None


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with what stands beside them, in runs."""

    before: tuple[Run, ...]
    words: tuple[Run, ...]
    after: tuple[Run, ...]


def passages(kept: TextTarget, report: Report, span: Span) -> tuple[Passage, Passage]:
    """Return the words as they were and as they are at a place of the open text, their differences marked."""
    text = report.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    was, now = compared(_line(kept.quote), _line(span.of(text)))
    ahead, behind = (_ahead(kept.before), _ahead(before)), (_behind(kept.after), _behind(after))
    return (
        Passage(context(ahead[0], ahead[1], Change.GONE), was, context(behind[0], behind[1], Change.GONE)),
        Passage(context(ahead[1], ahead[0], Change.COME), now, context(behind[1], behind[0], Change.COME)),
    )


def as_it_stands(report: Report, span: Span) -> Passage:
    """Return words of the open text with what stands beside them, compared with nothing."""
    text = report.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    words = (_ahead(before), _line(span.of(text)), _behind(after))
    return Passage(*((Run(piece, Change.KEPT),) for piece in words))


def as_kept(kept: TextTarget) -> Passage:
    """Return the words as they were, compared with nothing."""
    words = (_ahead(kept.before), _line(kept.quote), _behind(kept.after))
    return Passage(*((Run(piece, Change.KEPT),) for piece in words))


def other_numbers(kept: TextTarget, report: Report, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the numbers of the sentence that are others now, as they were and as they are; None where there are none.

    They may stand further away than what is shown beside the words.
    """
    sentence = sentence_near(report.text, span.start)
    around = Span(sentence.start, max(sentence.end, span.end))
    old, new = kept.numbers, numbers_in(around.of(report.text))
    gone, come = tuple(each for each in old if each not in new), tuple(each for each in new if each not in old)
    return (gone, come) if gone or come else None


def _ahead(words: str) -> str:
    """Return what stands before a place in its own paragraph."""
    return words.rpartition("\n")[2]


def _behind(words: str) -> str:
    """Return what stands behind a place in its own paragraph."""
    return words.partition("\n")[0]


def _line(words: str) -> str:
    return words.replace("\n", "　")
