"""An annotation as JSON, without loss: the form in which it is kept.

Every field stands beside its stamp: ``"note": ["…", [wall, counter, author]]``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
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

_KINDS: dict[str, type[Target]] = {
    "text": TextTarget,
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
    kind = next(kind for kind, made in _KINDS.items() if isinstance(target, made))
    return {"kind": kind, **asdict(target)}


def from_json(form: dict[str, Any]) -> Annotation:
    """Return the annotation of a JSON form. Raises RecordDamagedError where it is none."""
    try:
        return _read(form)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as fault:
        raise RecordDamagedError(f"no annotation: {fault!r}") from fault


def _read(form: dict[str, Any]) -> Annotation:
    authors: list[str] = form["authors"]
    form = {"proposal": [None, form["birth"]], **form}  # records from before there were proposals have none
    values = {name: _FROM_JSON[name](form[name][0]) for name in FIELDS}
    stamps = Stamps(**{name: unpacked(form[name][1], authors) for name in FIELDS})
    marks = tuple(TagMark(str(tag), bool(present), unpacked(packed, authors)) for tag, present, packed in form["tags"])
    return Annotation(
        id=str(form["id"]), birth=unpacked(form["birth"], authors), stamps=stamps, tag_marks=marks, **values
    )


def _target(form: dict[str, Any]) -> Target:
    rest = {name: value for name, value in form.items() if name != "kind"}
    kind = _KINDS[form["kind"]]
    return (
        place_form.from_json(rest)
        if kind is TextTarget
        else kind(**{**rest, "place": place_form.from_json(rest["place"])})
    )


_FROM_JSON: dict[str, Callable[[Any], Any]] = {
    "target": _target,
    "category": Category,
    "colour": str,
    "note": str,
    "status": Status,
    "deleted": bool,
    "proposal": lambda words: None if words is None else str(words),
}
