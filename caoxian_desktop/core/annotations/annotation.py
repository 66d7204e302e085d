"""An annotation: a target, what is said of it, and for each field when and by whom it was set.

Two copies of one annotation, edited apart, merge field by field: the later stamp wins, ties go by author.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.annotations.target import MarkTarget, ObservationTarget, SectionTarget, Target
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.registers import later_of_each, set_anew
from caoxian_desktop.core.report.span import Span

__all__ = [
    "Annotation",
    "Category",
    "MarkTarget",
    "ObservationTarget",
    "SectionTarget",
    "Stamps",
    "Status",
    "TagMark",
    "Target",
    "TextTarget",
    "create",
    "merge",
    "modify",
    "retag",
]


class TagMark(NamedTuple):
    """A tag that was put on (`present`) or taken off, and when: one element of an add/remove set."""

    tag: str
    present: bool
    stamp: Stamp


class Stamps(NamedTuple):
    """When each field of an annotation was last set."""

    target: Stamp
    category: Stamp
    colour: Stamp
    note: Stamp
    status: Stamp
    deleted: Stamp
    proposal: Stamp


FIELDS = Stamps._fields


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note on a report.

    `id` is a UUIDv7, `colour` '' for the category's own or '#rrggbb', `note` Markdown, `proposal` the words a 建议
    would put in place of the quote ('' to delete it, None for no proposal: its reason is the note), `birth` the stamp
    of its making, `tag_marks` what was put on and taken off, in order of the tags.
    """

    id: str
    target: Target
    category: Category
    birth: Stamp
    stamps: Stamps
    colour: str = ""
    note: str = ""
    status: Status = Status.NONE
    deleted: bool = False
    proposal: str | None = None
    tag_marks: tuple[TagMark, ...] = ()
    standing: Standing = Standing.EXACT
    was: TextTarget | None = None

    @property
    def span(self) -> Span:
        """The place in the version's canonical text."""
        return self.target.span

    @property
    def version(self) -> str:
        """The UUID of the report's version it is attached to."""
        return self.target.version

    @property
    def quote(self) -> str:
        """The words it is attached to."""
        return self.target.quote

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags it bears, in the order they were put on."""
        if not self.tag_marks:
            return ()
        present = [(stamp, tag) for tag, present, stamp in self.tag_marks if present]
        return tuple([tag for _, tag in sorted(present)])

    @property
    def author(self) -> str:
        """The UUID of who made it."""
        return self.birth.author

    @property
    def created(self) -> datetime:
        """When it was made, in UTC."""
        return self.birth.time

    @property
    def modified(self) -> datetime:
        """When it was last changed, in UTC."""
        return self.latest.time

    @property
    def latest(self) -> Stamp:
        """The latest of its stamps."""
        return max(*self.stamps, *(mark.stamp for mark in self.tag_marks))


def create(target: Target, category: Category, stamper: Stamper, note: str = "") -> Annotation:
    """Make a new annotation with a fresh UUIDv7."""
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms that the first paint need not wait for

    stamp = stamper.stamp()
    return Annotation(str(uuid7()), target, category, stamp, Stamps(*[stamp] * len(FIELDS)), note=note)


def modify(annotation: Annotation, stamp: Stamp, **values: object) -> Annotation:
    """Return the annotation with fields of `Stamps` set anew and stamped; a value that is there already is left.

    Raises TypeError for a name that is no stamped field.
    """
    return set_anew(annotation, stamp, values, FIELDS)


def retag(annotation: Annotation, stamp: Stamp, tags: Iterable[str]) -> Annotation:
    """Return the annotation bearing just these tags; each that goes or comes is stamped, the others are left."""
    wanted = dict.fromkeys(tags)
    marks = {mark.tag: mark for mark in annotation.tag_marks}
    for tag, mark in marks.items():
        if mark.present and tag not in wanted:
            marks[tag] = TagMark(tag, present=False, stamp=stamp)
    for tag in wanted:
        if tag not in marks or not marks[tag].present:
            marks[tag] = TagMark(tag, present=True, stamp=stamp)
    ordered = tuple(marks[tag] for tag in sorted(marks))
    return annotation if ordered == annotation.tag_marks else replace(annotation, tag_marks=ordered)


def merge(one: Annotation, other: Annotation) -> Annotation:
    """Return what both copies of one annotation come to. Raises ValueError for two different annotations."""
    if one.id != other.id:
        raise ValueError(f"two annotations: {one.id}, {other.id}")
    values, stamps = later_of_each(one, other, FIELDS)
    merged = replace(one, stamps=Stamps(**stamps), **values)
    return replace(merged, birth=min(one.birth, other.birth), tag_marks=_merge_tags(one.tag_marks, other.tag_marks))


def _merge_tags(one: tuple[TagMark, ...], other: tuple[TagMark, ...]) -> tuple[TagMark, ...]:
    marks: dict[str, TagMark] = {}
    for mark in (*one, *other):
        held = marks.get(mark.tag)
        if held is None or (held.stamp, held.present) < (mark.stamp, mark.present):
            marks[mark.tag] = mark
    return tuple(marks[tag] for tag in sorted(marks))
