"""A finding of 校核: what may want a second look, where, why, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.report.span import Span


class Certainty(StrEnum):
    """How sure a finding is that there is something to look at; none says that anything is wrong."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _CERTAINTY_WORDS[self]


class Subject(StrEnum):
    """What a finding is about: the figures, or the words they stand in."""

    FIGURES = "figures"
    WORDING = "wording"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _SUBJECT_WORDS[self]


_CERTAINTY_WORDS = {Certainty.HIGH: "较确定", Certainty.MEDIUM: "可能", Certainty.LOW: "供参考"}
_SUBJECT_WORDS = {Subject.FIGURES: "数据", Subject.WORDING: "文字"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at again.

    `code` names the check and is stable (figures.two_values, wording.doubled_word …), `title` says what was found in a
    few words, `reason` why it was, in a sentence that ends in 请核对口径 or another request, never in a verdict.
    `spans` are the places it speaks of, the first one to jump to; `observations` their indices among the report's
    observations where they are figures.
    """

    code: str
    subject: Subject
    title: str
    reason: str
    spans: tuple[Span, ...]
    certainty: Certainty
    observations: tuple[int, ...] = ()


Check = Callable[[Analysis], Iterable[Finding]]
"""One kind of thing that is looked for: a pure function of the analysed report."""
