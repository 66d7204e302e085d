"""Which findings are shown: a choice of subjects, certainties and states, and words. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.listing import Line


@dataclass(frozen=True, slots=True)
class Filter:
    """AND between its parts, OR within each; an empty part lets everything pass.

    `set_aside` leaves only findings that were set aside.
    """

    subjects: frozenset[Subject] = frozenset()
    certainties: frozenset[Certainty] = frozenset()
    words: str = ""
    set_aside: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.subjects or self.certainties or self.words.strip() or self.set_aside)

    def passes(self, line: Line, *, aside: bool) -> bool:
        """Tell whether a finding is shown; `aside` says whether it was set aside."""
        finding = line.finding
        return (
            (not self.subjects or finding.subject in self.subjects)
            and (not self.certainties or finding.certainty in self.certainties)
            and (aside or not self.set_aside)
            and line.holds(self.words)
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings a choice holds: of those that are open, and how many were set aside."""

    subjects: Counter[Subject] = field(default_factory=Counter)
    certainties: Counter[Certainty] = field(default_factory=Counter)
    set_aside: int = 0


def counted(lines: Iterable[Line], aside: Collection[Finding]) -> Counts:
    """Count findings by what they can be filtered by."""
    lines = tuple(lines)
    still_open = [line.finding for line in lines if line.finding not in aside]
    return Counts(
        Counter(finding.subject for finding in still_open),
        Counter(finding.certainty for finding in still_open),
        len(lines) - len(still_open),
    )
