"""A finding of 校核: what may want a second look, where, why, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording


class Certainty(StrEnum):
    """How sure a finding is that there is something to look at; none says that anything is wrong."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def said(self) -> Wording:
        """The word on the screen, in both languages."""
        return _CERTAINTY_WORDS[self]

    @property
    def word(self) -> str:
        """The word in tables."""
        return self.said.zh


class Subject(StrEnum):
    """What a finding is about: the figures, or the words they stand in."""

    FIGURES = "figures"
    WORDING = "wording"

    @property
    def said(self) -> Wording:
        """The word on the screen, in both languages."""
        return _SUBJECT_WORDS[self]

    @property
    def word(self) -> str:
        """The word in tables."""
        return self.said.zh


_CERTAINTY_WORDS = {
    Certainty.HIGH: Wording("较确定", "Fairly certain"),
    Certainty.MEDIUM: Wording("可能", "Possible"),
    Certainty.LOW: Wording("供参考", "For reference"),
}
_SUBJECT_WORDS = {Subject.FIGURES: Wording("数据", "Figures"), Subject.WORDING: Wording("文字", "Wording")}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at again.

    `code` names the check and is stable (figures.two_values, wording.doubled_word …), `title` says what was found in a
    few words, `reason` why it was, in a sentence that ends in 请核对口径 or another request, never in a verdict. Both
    quote the report's own words in either language. Tables and JSON have them in Chinese.
    `spans` are the places it speaks of, the first one to jump to; `observations` their indices among the report's
    observations where they are figures.
    """

    code: str
    subject: Subject
    title: Wording
    reason: Wording
    spans: tuple[Span, ...]
    certainty: Certainty
    observations: tuple[int, ...] = ()


Check = Callable[[Analysis], Iterable[Finding]]
"""One kind of thing that is looked for: a pure function of the analysed report."""
