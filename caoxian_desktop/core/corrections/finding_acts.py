"""Findings of 校核 that a person set aside: each is known by what it says and where, and can be taken up again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.applying import applies, effective, subject
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.live import LiveCorrections
from caoxian_desktop.core.corrections.target import FindingTarget
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording


class Told(Protocol):
    """A finding, as far as setting it aside needs to know it: at least one place, the first one to jump to."""

    @property
    def code(self) -> str:
        """Names the check."""

    @property
    def title(self) -> Wording:
        """What was found, in a few words; it is known by the Chinese ones."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places it speaks of."""


def set_aside(text: str, corrections: Iterable[Correction]) -> frozenset[object]:
    """Return the signs, see `sign_of`, of the findings in a text that a person set aside."""
    return frozenset(
        (c.target.span, c.target.code, c.target.title, c.target.others)
        for c in effective(text, corrections)
        if isinstance(c.target, FindingTarget) and c.value and applies(text, c)
    )


def sign_of(text: str, finding: Told) -> object:
    """Return what tells a finding from all others of a text: equal for one that is found again."""
    return finding.spans[0], finding.code, finding.title.zh, _others(text, finding)


class FindingActs(LiveCorrections):
    """What a person does with findings."""

    def is_dismissed(self, finding: Told) -> bool:
        """Tell whether a finding was set aside."""
        return sign_of(self._machine.text, finding) in set_aside(self._machine.text, self._records.values())

    def dismiss(self, *findings: Told) -> bool:
        """Set findings aside, in one step; tell whether any of them was not before."""
        text, before = self.report.text, set_aside(self._machine.text, self._records.values())
        targets = [
            FindingTarget(describe(self.report, self._version, f.spans[0]), f.code, f.title.zh, _others(text, f))
            for f in findings
            if sign_of(text, f) not in before
        ]
        return self._do("忽略校核提示", [self._said(None, target, value=True) for target in targets])

    def restore_finding(self, *findings: Told) -> bool:
        """Show findings again that were set aside, in one step; tell whether any of them was."""
        signs = {sign_of(self._machine.text, finding) for finding in findings}
        said = [r for r in self._records.values() if not r.deleted and subject(self._machine.text, r) in signs]
        return self._do("恢复校核提示", self._taken_back(said))


def _others(text: str, finding: Told) -> tuple[str, ...]:
    return tuple(span.of(text) for span in finding.spans[1:])
