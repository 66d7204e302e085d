"""Annotations as they stand in the open text: what comes from another text is placed there, and kept as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from caoxian_desktop.core.anchoring.selector import TextTarget, describe, words_stand
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.target import moved, place_of
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

if TYPE_CHECKING:
    from caoxian_desktop.core.anchoring.placing import Ground


class Places:
    """Where the annotations of a report stand in one of its texts.

    What was described in that very text stands where it says, if its words are there; anything else is found by the
    ladder, once for each description.
    """

    def __init__(self, report: Report, version: str) -> None:
        self.report = report
        self.version = version
        self._found: dict[TextTarget, Placement] = {}

    @cached_property
    def _ground(self) -> Ground:
        from caoxian_desktop.core.anchoring.placing import Ground  # late: most reports have no other text

        return Ground(self.report)

    @property
    def has_foreign(self) -> bool:
        """Whether anything was described in another text."""
        return bool(self._found)

    def prepare(self, records: Iterable[Annotation]) -> Places:
        """Find what is not deleted now rather than when it is asked for; return itself."""
        for record in records:
            if not record.deleted:
                self.placement(record)
        return self

    def placement(self, record: Annotation) -> Placement:
        """Return where an annotation stands."""
        if self._is_own(record):
            return Placement(Standing.EXACT, record.span)
        target = place_of(record.target)
        if target not in self._found:
            from caoxian_desktop.core.anchoring.placing import place

            self._found[target] = place(target, self._ground)
        return self._found[target]

    def stands(self, record: Annotation) -> bool:
        """Tell whether there is one place where an annotation stands."""
        return self._is_own(record) or self.placement(record).standing.is_placed

    def shown(self, record: Annotation) -> Annotation:
        """Return an annotation as it stands in the text; it itself if it was described there."""
        if self._is_own(record):
            return record
        found, target = self.placement(record), place_of(record.target)
        if found.span is None:
            return replace(record, standing=found.standing)
        here = moved(record.target, self.described(found.span))
        return replace(record, target=here, standing=found.standing, was=target)

    def span(self, record: Annotation) -> Span:
        """Return where an annotation stands; what has no place here, where it stood in its own text."""
        if self._is_own(record):
            return record.span
        return self.placement(record).span or record.span

    def described(self, span: Span) -> TextTarget:
        """Describe a place of the text."""
        return describe(self.report, self.version, span)

    def _is_own(self, record: Annotation) -> bool:
        return record.version == self.version and words_stand(self.report.text, place_of(record.target))
