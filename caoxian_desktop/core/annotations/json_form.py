"""An annotation as JSON, without loss: the form in which it is kept.

Every field stands beside its stamp: ``"note": ["…", [wall, counter, author]]``, the author as an index into the
record's own list, since nearly all stamps of a record are one person's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

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
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.span import Span

_KINDS: dict[str, type[Target]] = {
    "text": TextTarget,
    "section": SectionTarget,
    "observation": ObservationTarget,
    "mark": MarkTarget,
}


class RecordDamagedError(ValueError):
    """A record that cannot be read as an annotation."""


def to_json(annotation: Annotation) -> dict[str, Any]:
    """Return the JSON form of an annotation."""
    authors: dict[str, int] = {}

    def packed(stamp: Stamp) -> list[int]:
        return [stamp.wall, stamp.counter, authors.setdefault(stamp.author, len(authors))]

    form: dict[str, Any] = {"id": annotation.id, "birth": packed(annotation.birth)}
    for name in FIELDS:
        value = getattr(annotation, name)
        form[name] = [_target_form(value) if name == "target" else value, packed(getattr(annotation.stamps, name))]
    form["tags"] = [[mark.tag, mark.present, packed(mark.stamp)] for mark in annotation.tag_marks]
    form["authors"] = list(authors)
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
    authors = [str(author) for author in form["authors"]]

    def stamp(packed: list[int]) -> Stamp:
        wall, counter, author = packed
        return Stamp(int(wall), int(counter), authors[author])

    values = {name: _FROM_JSON[name](form[name][0]) for name in FIELDS}
    stamps = Stamps(**{name: stamp(form[name][1]) for name in FIELDS})
    marks = tuple(TagMark(str(tag), bool(present), stamp(packed)) for tag, present, packed in form["tags"])
    return Annotation(id=str(form["id"]), birth=stamp(form["birth"]), stamps=stamps, tag_marks=marks, **values)


def _target(form: dict[str, Any]) -> Target:
    rest = {name: value for name, value in form.items() if name != "kind"}
    kind = _KINDS[form["kind"]]
    return _place(rest) if kind is TextTarget else kind(**{**rest, "place": _place(rest["place"])})


def _place(form: dict[str, Any]) -> TextTarget:
    target = TextTarget(**{**form, "path": tuple(form["path"]), "numbers": tuple(form["numbers"])})
    Span(target.start, target.end)  # refuses what is no range
    return target


_FROM_JSON: dict[str, Callable[[Any], Any]] = {
    "target": _target,
    "category": Category,
    "colour": str,
    "note": str,
    "status": Status,
    "deleted": bool,
}
