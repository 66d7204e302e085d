"""Annotations under the sections they stand in."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.report.numbering import counting_path
from caoxian_desktop.core.report.report import Report


@dataclass(frozen=True, slots=True)
class Group:
    """Annotations of one section in document order; `path` is its headings, outermost first, () before the first."""

    path: tuple[str, ...]
    annotations: tuple[Annotation, ...]


class SectionFinder:
    """Finds the headings a place is cited by; a run-in heading over one paragraph is none of them.

    Between two borders of sections the headings are the same, so they are looked up once for each such stretch.
    """

    def __init__(self, report: Report) -> None:
        self._sections = report.sections
        self._borders = sorted({0, *(border for s in report.walk() for border in (s.span.start, s.span.end))})
        self._paths: dict[int, tuple[str, ...]] = {}

    def path(self, offset: int) -> tuple[str, ...]:
        """Return the headings above an offset, outermost first; () before the first."""
        stretch = bisect_right(self._borders, offset) - 1
        if stretch not in self._paths:
            sections = counting_path(self._sections, self._borders[stretch])
            self._paths[stretch] = tuple(f"{section.label}{section.title}" for section in sections)
        return self._paths[stretch]

    def stretches(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield where each stretch ends and the headings above it."""
        for start, end in pairwise((*self._borders, sys.maxsize)):
            yield end, self.path(start)


def by_section(report: Report, annotations: Sequence[Annotation]) -> Iterator[Group]:
    """Group annotations that stand in document order; each border is looked up among them, not each of them."""
    start, pieces = 0, []
    for border, path in SectionFinder(report).stretches():
        end = bisect_left(annotations, border, lo=start, key=lambda annotation: annotation.target.start)
        if end > start:
            pieces.append((path, start, end))
        start = end
    for path, group in groupby(pieces, key=lambda piece: piece[0]):
        places = list(group)
        yield Group(path, tuple(annotations[places[0][1] : places[-1][2]]))
