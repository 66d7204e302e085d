"""An annotation as JSON, without loss: the form in which it is handed on.

Every field stands beside its stamp: ``"note": ["…", [wall, counter, author]]``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from caoxian_desktop.core.anchoring import json_form as place_form
from caoxian_desktop.core.annotations.annotation import (
    FIELDS,
    Annotation,
    Category,
    MarkTarget,
    ObservationTarget,
    SectionTarget,
    Stamps,
    Status,
    TagMark,
    Target,
    TextTarget,
)
from caoxian_desktop.core.records.json_form import RecordDamagedError, StampPacker, unpacked

_PLACED: dict[str, type[SectionTarget | ObservationTarget | MarkTarget]] = {
    "section": SectionTarget,
    "observation": ObservationTarget,
    "mark": MarkTarget,
}


def to_json(annotation: Annotation) -> dict[str, Any]:
    """Return the JSON form of an annotation."""
    packed = StampPacker()
    form: dict[str, Any] = {"id": annotation.id, "birth": packed(annotation.birth)}
    for name in FIELDS:
        value = getattr(annotation, name)
        form[name] = [_target_form(value) if name == "target" else value, packed(getattr(annotation.stamps, name))]
    form["tags"] = [[mark.tag, mark.present, packed(mark.stamp)] for mark in annotation.tag_marks]
    form["authors"] = packed.authors
    return form


def _target_form(target: Target) -> dict[str, Any]:
    if isinstance(target, TextTarget):
        return {"kind": "text", **place_form.to_json(target)}
    kind = next(kind for kind, made in _PLACED.items() if isinstance(target, made))
    named = {field.name: getattr(target, field.name) for field in fields(target)}
    return {"kind": kind, **named, "place": place_form.to_json(target.place)}


def from_json(form: dict[str, Any]) -> Annotation:
    """Return the annotation of a JSON form, also of the shorter one that is kept. Raises RecordDamagedError."""
    try:
        return _read(form)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as fault:
        raise RecordDamagedError(f"no annotation: {fault!r}") from fault


def _read(form: dict[str, Any]) -> Annotation:
    authors: list[str] = form["authors"]
    birth = unpacked(form["birth"], authors)
    values, stamps = [], []
    for name, read, empty in _FROM_JSON:
        field = form.get(name, empty)
        if field is empty:
            values.append(empty[0])
            stamps.append(birth)
        else:
            values.append(read(field[0]))
            stamps.append(birth if len(field) == 1 else unpacked(field[1], authors))
    target, category, colour, note, status, deleted, proposal = values
    marks = form.get("tags")
    return Annotation(
        *(str(form["id"]), target, category, birth, Stamps(*stamps), colour, note, status, deleted, proposal),
        () if marks is None else tuple(_mark(mark, authors) for mark in marks),
    )


def _mark(mark: list[Any], authors: list[str]) -> TagMark:
    tag, present, packed = mark
    return TagMark(str(tag), bool(present), unpacked(packed, authors))


def _target(form: dict[str, Any] | list[Any]) -> Target:
    if isinstance(form, list):
        kind, values, *more = form
        place = place_form.from_list(values)
        return place if kind == "text" else _PLACED[kind](place, *more)
    if form["kind"] == "text":
        return place_form.from_json(form)
    named = {name: value for name, value in form.items() if name not in ("kind", "place")}
    return _PLACED[form["kind"]](place_form.from_json(form["place"]), **named)


_CATEGORIES = {category.value: category for category in Category}
_STATUSES = {status.value: status for status in Status}
EMPTY: dict[str, Any] = {
    "colour": "",
    "note": "",
    "status": Status.NONE,
    "deleted": False,
    "proposal": None,  # nor had records from before there were proposals any
}
_READERS: dict[str, Callable[[Any], Any]] = {
    "target": _target,
    "category": _CATEGORIES.__getitem__,
    "colour": str,
    "note": str,
    "status": _STATUSES.__getitem__,
    "deleted": bool,
    "proposal": lambda words: None if words is None else str(words),
}
_FROM_JSON = tuple((name, _READERS[name], (EMPTY[name],) if name in EMPTY else ()) for name in FIELDS)
"""How each field is read, in the order in which `Annotation` and `Stamps` name them, and what stands for none."""
