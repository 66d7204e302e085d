"""A correction as JSON, without loss: the form in which it is kept, every field beside its stamp.

A kind or a field that only a newer program knows stays as it is; a newer program, too, gives scalars as values and puts
the version's UUID under `version` or `place.version`.
"""

from __future__ import annotations

import json
from typing import Any

from caoxian_desktop.core.anchoring import json_form as place_form
from caoxian_desktop.core.corrections.correction import FIELDS, Correction, CorrectionStamps
from caoxian_desktop.core.corrections.target import (
    BlockField,
    BlockTarget,
    BookmarkTarget,
    CorrectionTarget,
    FigureTarget,
    FindingTarget,
    ForeignTarget,
    HeadingTarget,
    ObservationField,
    PageTarget,
)
from caoxian_desktop.core.corrections.values import CorrectionValue
from caoxian_desktop.core.records.json_form import RecordDamagedError, StampPacker, unpacked

_BLOCK_FIELDS = frozenset(BlockField)
_OBSERVATION_FIELDS = frozenset(ObservationField)
_PLACED: dict[str, type[HeadingTarget | PageTarget | BookmarkTarget]] = {
    "heading": HeadingTarget,
    "page": PageTarget,
    "bookmark": BookmarkTarget,
}
"""The kinds that have nothing but a place."""


def to_json(correction: Correction) -> dict[str, Any]:
    """Return the JSON form of a correction."""
    packed = StampPacker()
    form: dict[str, Any] = {"id": correction.id, "birth": packed(correction.birth)}
    for name in FIELDS:
        value = getattr(correction, name)
        stamp = packed(getattr(correction.stamps, name))
        form[name] = [_target_form(value) if name == "target" else value, stamp]
    form["authors"] = packed.authors
    return form


def from_json(form: dict[str, Any]) -> Correction:
    """Return the correction of a JSON form. Raises RecordDamagedError where it is none."""
    try:
        return _read(form)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as fault:
        raise RecordDamagedError(f"no correction: {fault!r}") from fault


def _read(form: dict[str, Any]) -> Correction:
    authors: list[str] = form["authors"]
    return Correction(
        id=str(form["id"]),
        target=_target(form["target"][0]),
        value=_value(form["value"][0]),
        birth=unpacked(form["birth"], authors),
        stamps=CorrectionStamps(**{name: unpacked(form[name][1], authors) for name in FIELDS}),
        deleted=bool(form["deleted"][0]),
    )


def _value(value: object) -> CorrectionValue:
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"no value of a correction: {value!r}")


def _target_form(target: CorrectionTarget) -> dict[str, Any]:
    match target:
        case BlockTarget():
            return {"kind": "block", "field": target.field.value, "version": target.version}
        case HeadingTarget() | PageTarget() | BookmarkTarget():
            kind = next(kind for kind, made in _PLACED.items() if isinstance(target, made))
            return {"kind": kind, "place": place_form.to_json(target.place)}
        case FigureTarget():
            return {"kind": "figure", "field": target.field.value, "place": place_form.to_json(target.place)}
        case FindingTarget():
            place = place_form.to_json(target.place)
            return {
                "kind": "finding",
                "code": target.code,
                "title": target.title,
                "others": list(target.others),
                "place": place,
            }
        case ForeignTarget():
            return _of_version(json.loads(target.form), target.version)


def _target(form: dict[str, Any]) -> CorrectionTarget:
    kind, field = form["kind"], form.get("field")
    if kind == "block" and field in _BLOCK_FIELDS:
        return BlockTarget(BlockField(field), str(form["version"]))
    if kind in _PLACED:
        return _PLACED[kind](place_form.from_json(form["place"]))
    if kind == "figure" and field in _OBSERVATION_FIELDS:
        return FigureTarget(place_form.from_json(form["place"]), ObservationField(field))
    if kind == "finding":
        place = place_form.from_json(form["place"])
        return FindingTarget(place, str(form["code"]), str(form["title"]), tuple(map(str, form["others"])))
    version = str(form["version"] if "version" in form else form["place"]["version"])
    return ForeignTarget(json.dumps(_of_version(form, ""), ensure_ascii=False, sort_keys=True), version)


def _of_version(form: dict[str, Any], version: str) -> dict[str, Any]:
    """Return a target's form, of whatever kind, with its version in the two places where kinds have it."""
    form = {**form, "version": version} if "version" in form else form
    return {**form, "place": {**form["place"], "version": version}} if "place" in form else form
