"""Annotations as they stand in the open text: what comes from another text is placed there, and kept as it was."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.selector import TextTarget, words_stand
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.target import SectionTarget, Target, moved, place_of
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


class Places:
    """Where the annotations of a report stand in one of its texts.

    What was described in that very text stands where it says, if its words are there; anything else is found by the
    ladder, a section by its heading, once for each description.
    """

    def __init__(self, report: Report, version: str) -> None:
        self.report = report
        self.version = version
        self._found: dict[Target, Placement] = {}
        self._shown: dict[str, tuple[Annotation, Annotation]] = {}

    def placement(self, record: Annotation) -> Placement:
        """Return where an annotation stands."""
        if self._is_own(record):
            return Placement(Standing.EXACT, record.span)
        found = self._found.get(record.target)
        if found is None:
            found = self._found[record.target] = self._sought(record.target)
        return found

    def shown(self, record: Annotation) -> Annotation:
        """Return an annotation as it stands in the text; it itself if it was described there."""
        if self._is_own(record):
            return record
        known = self._shown.get(record.id)
        if known is None or known[0] is not record:
            known = self._shown[record.id] = record, self._moved(record)
        return known[1]

    def described(self, span: Span) -> TextTarget:
        """Describe a place of the text."""
        return self._ground.described(self.version, span)

    @cached_property
    def _ground(self) -> Ground:
        return Ground(self.report, self.version)

    def _moved(self, record: Annotation) -> Annotation:
        found, was = self.placement(record), place_of(record.target)
        if found.span is None:
            return replace(record, standing=found.standing)
        here = moved(record.target, self.described(found.span))
        return replace(record, target=here, standing=found.standing, was=was)

    def _is_own(self, record: Annotation) -> bool:
        place = place_of(record.target)
        return place.version == self.version and words_stand(self.report.text, place)

    def _sought(self, target: Target) -> Placement:
        # Late: most reports have one text only, and the ladder loads its library of edit distances.
        from caoxian_desktop.core.anchoring.headings import place_heading
        from caoxian_desktop.core.anchoring.placing import place

        find = place_heading if isinstance(target, SectionTarget) else place
        return find(place_of(target), self._ground)
