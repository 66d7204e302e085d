"""Annotations under the sections they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.report.report import Report, Section


@dataclass(frozen=True, slots=True)
class Group:
    """Annotations of one section in document order; `path` is its headings, outermost first, () before the first."""

    path: tuple[str, ...]
    annotations: tuple[Annotation, ...]


class SectionFinder:
    """Finds the section an offset is cited by: the innermost labelled one, else the part.

    That is how paragraphs are numbered; a run-in heading without label heads one paragraph and would make a group of
    nearly every note.
    """

    def __init__(self, report: Report) -> None:
        self._starts: list[int] = [0]
        self._paths: list[tuple[str, ...]] = [()]
        for section in report.sections:
            self._enter(section, ())
            self._from(section.span.end, ())

    def _enter(self, section: Section, above: tuple[str, ...]) -> None:
        grouped = section.level == 1 or bool(section.label)
        path = (*above, f"{section.label}{section.title}") if grouped else above
        self._from(section.span.start, path)
        for child in section.children:
            self._enter(child, path)
            self._from(child.span.end, path)

    def _from(self, start: int, path: tuple[str, ...]) -> None:
        self._starts.append(start)
        self._paths.append(path)

    def path(self, offset: int) -> tuple[str, ...]:
        """Return the headings above an offset, outermost first; () before the first."""
        return self._paths[bisect_right(self._starts, offset) - 1]


def by_section(report: Report, annotations: Iterable[Annotation]) -> Iterator[Group]:
    """Group annotations that stand in document order."""
    finder = SectionFinder(report)
    for path, group in groupby(annotations, key=lambda annotation: finder.path(annotation.span.start)):
        yield Group(path, tuple(group))
