"""The shorter JSON form in which an annotation is kept: a library may hold 100,000 of a report, all read at once.

What goes without saying is left out: a stamp that is that of the birth, a field that was left empty when it was made.
The target is a list of its kind, its place and what else it says.
"""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import Any, Generic, TypeVar

import msgspec

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.annotations.annotation import FIELDS, Annotation, Category, Stamps, Status, TagMark, Target
from caoxian_desktop.core.annotations.json_form import EMPTY, from_json, to_json
from caoxian_desktop.core.annotations.target import MarkTarget, ObservationTarget, SectionTarget
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import decoded

Value = TypeVar("Value")
_Stamp = tuple[int, int, int]
_Place = tuple[str, str, str, str, int, int, tuple[str, ...], tuple[str, ...]]
"""The fields of a `TextTarget`."""


def to_kept(annotation: Annotation) -> dict[str, Any]:
    """Return the JSON form in which an annotation is kept."""
    form = to_json(annotation)
    form["target"][0] = _listed(form["target"][0])
    birth = form["birth"]
    for name in FIELDS:
        value, stamp = form[name]
        if stamp != birth:
            continue
        if name in EMPTY and value == EMPTY[name]:
            del form[name]
        else:
            form[name] = [value]
    if not form["tags"]:
        del form["tags"]
    return form


def _listed(target: dict[str, Any]) -> list[Any]:
    kind = target.pop("kind")
    place = target.pop("place", None)
    return [kind, list(target.values())] if place is None else [kind, list(place.values()), *target.values()]


class _Said(msgspec.Struct, Generic[Value], array_like=True, forbid_unknown_fields=True, frozen=True):
    """A field, with its stamp where that is not the birth's."""

    value: Value
    stamp: _Stamp | None = None


class _Text(msgspec.Struct, array_like=True, forbid_unknown_fields=True, tag="text"):
    place: _Place

    def target(self) -> Target:
        return _place(self.place)


class _Section(msgspec.Struct, array_like=True, forbid_unknown_fields=True, tag="section"):
    place: _Place

    def target(self) -> Target:
        return SectionTarget(_place(self.place))


class _Observation(msgspec.Struct, array_like=True, forbid_unknown_fields=True, tag="observation"):
    place: _Place
    indicator: str
    period: str

    def target(self) -> Target:
        return ObservationTarget(_place(self.place), self.indicator, self.period)


class _Mark(msgspec.Struct, array_like=True, forbid_unknown_fields=True, tag="mark"):
    place: _Place
    chart: str
    row: str
    series: str

    def target(self) -> Target:
        return MarkTarget(_place(self.place), self.chart, self.row, self.series)


class _Kept(msgspec.Struct):
    """The form as its reader knows it: made by msgspec in a third of the time that json takes for its dicts."""

    id: str
    birth: _Stamp
    authors: list[str]
    target: _Said[_Text | _Section | _Observation | _Mark]
    category: _Said[Category]
    colour: _Said[str] = _Said("")
    note: _Said[str] = _Said("")
    status: _Said[Status] = _Said(Status.NONE)
    deleted: _Said[bool] = _Said(value=False)
    proposal: _Said[str | None] = _Said(None)
    tags: tuple[tuple[str, bool, _Stamp], ...] = ()


_DECODED = msgspec.json.Decoder(_Kept).decode


def from_kept(record: bytes) -> Annotation:
    """Return an annotation that was kept, in this form or in one of earlier programs.

    Raises RecordDamagedError where it is none.
    """
    try:
        return _made(_DECODED(record))
    except (msgspec.DecodeError, ValueError, IndexError):  # of an earlier program, with half a character, or no record
        return from_json(decoded(record))


def _made(form: _Kept) -> Annotation:
    target, category, colour, note = form.target, form.category, form.colour, form.note
    status, deleted, proposal = form.status, form.deleted, form.proposal
    authors, birth = form.authors, _stamp(form.birth, form.authors)
    stamps = (target.stamp, category.stamp, colour.stamp, note.stamp, status.stamp, deleted.stamp, proposal.stamp)
    return Annotation(
        form.id,
        target.value.target(),
        category.value,
        birth,
        Stamps(*(birth if each is None else _stamp(each, authors) for each in stamps))
        if any(stamps)
        else Stamps(birth, birth, birth, birth, birth, birth, birth),
        colour.value,
        note.value,
        status.value,
        deleted.value,
        proposal.value,
        tuple([TagMark(tag, present, _stamp(each, authors)) for tag, present, each in form.tags]) if form.tags else (),
    )


def _stamp(packed: _Stamp, authors: list[str]) -> Stamp:
    wall, counter, author = packed
    return Stamp(wall, counter, intern(authors[author]))


def _place(place: _Place) -> TextTarget:
    version, quote, before, after, start, end, path, numbers = place
    if not 0 <= start <= end:
        raise ValueError(f"no range of a text: {start}..{end}")
    # The version and the headings are the same for many.
    return TextTarget(intern(version), quote, before, after, start, end, _path(path), numbers)


@lru_cache(maxsize=1024)
def _path(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, path))
