"""Annotations as rows of a list: a heading where the section changes, then its cards. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.grouping import by_section
from caoxian_desktop.core.report.report import Report


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading over its cards; `depth` 0 is a part, `count` how many cards stand directly below."""

    words: str
    depth: int
    count: int


Row = Heading | Annotation


def rows_of(report: Report, annotations: Sequence[Annotation], before_first: str) -> list[Row]:
    """Return the rows for annotations in document order; `before_first` heads what stands before the first section."""
    rows: list[Row] = []
    above: tuple[str, ...] = ()
    for group in by_section(report, annotations):
        path = group.path or (before_first,)
        shared = _shared(above, path)
        for depth in range(shared, len(path)):
            last = depth == len(path) - 1
            rows.append(Heading(path[depth], min(depth, 1), len(group.annotations) if last else 0))
        rows.extend(group.annotations)
        above = path
    return rows


def flat_rows(words: str, annotations: Sequence[Annotation]) -> list[Row]:
    """Return the rows for annotations that have no section: a heading over all, nothing where there are none."""
    return [Heading(words, 0, len(annotations)), *annotations] if annotations else []


def _shared(above: Sequence[str], path: Sequence[str]) -> int:
    """Count the headings that stand there already; the last is always written, for its cards follow it."""
    same = 0
    for one, other in zip(above, path[:-1], strict=False):
        if one != other:
            break
        same += 1
    return same


def identity(row: Row) -> str | Heading:
    """Return what makes a row the same row: an annotation's id whatever its fields, a heading's words."""
    return row.id if isinstance(row, Annotation) else row


def changed_stretch(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int, int]:
    """Return (start, end in `old`, end in `new`) of the one stretch outside of which both hold the same rows."""
    most = min(len(old), len(new))
    start = _alike(old, new, most)
    tail = 0 if start == most else min(_alike(old[::-1], new[::-1], most), most - start)
    return start, len(old) - tail, len(new) - tail


def _alike(old: Sequence[Row], new: Sequence[Row], most: int) -> int:
    """Return how many rows are the same at the beginning; a hundred thousand are passed over in C."""
    others = compress(count(), map(is_not, old, new))
    return next((at for at in others if identity(old[at]) != identity(new[at])), most)
