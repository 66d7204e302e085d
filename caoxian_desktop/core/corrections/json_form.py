"""A correction as JSON, without loss: the form in which it is kept, every field beside its stamp."""

from __future__ import annotations

from typing import Any

from caoxian_desktop.core.anchoring import json_form as place_form
from caoxian_desktop.core.corrections.correction import (
    FIELDS,
    BlockField,
    BlockTarget,
    BlockValue,
    Correction,
    CorrectionStamps,
    CorrectionTarget,
    HeadingTarget,
)
from caoxian_desktop.core.records.json_form import RecordDamagedError, StampPacker, unpacked


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


def _value(value: object) -> BlockValue:
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"no value of a correction: {value!r}")


def _target_form(target: CorrectionTarget) -> dict[str, Any]:
    if isinstance(target, BlockTarget):
        return {"kind": "block", "field": target.field.value, "version": target.version}
    return {"kind": "heading", "place": place_form.to_json(target.place)}


def _target(form: dict[str, Any]) -> CorrectionTarget:
    if form["kind"] == "block":
        return BlockTarget(BlockField(form["field"]), str(form["version"]))
    if form["kind"] == "heading":
        return HeadingTarget(place_form.from_json(form["place"]))
    raise ValueError(f"no target of a correction: {form['kind']!r}")
