"""Annotations under the sections they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

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


def by_section(report: Report, annotations: Iterable[Annotation]) -> Iterator[Group]:
    """Group annotations that stand in document order."""
    finder = SectionFinder(report)
    for path, group in groupby(annotations, key=lambda annotation: finder.path(annotation.span.start)):
        yield Group(path, tuple(group))
