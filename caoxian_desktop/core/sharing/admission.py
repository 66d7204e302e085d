"""What is let in of a colleague's values: records whose every field is of its type, readings that fit their text.

A package comes from elsewhere. Its hashes tell that it arrived whole, not that an honest program made it.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from caoxian_desktop.core.annotations import json_form as annotation_form
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.corrections import json_form as correction_form
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.target import ForeignTarget
from caoxian_desktop.core.corrections.values import checked
from caoxian_desktop.core.glossary import own_terms
from caoxian_desktop.core.glossary.own_terms import OwnTerm
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.report.json_form import from_stored
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

AHEAD = 366 * 24 * 3600 * 1000
"""Milliseconds by which a stamp may be ahead of this computer's clock: a year, for clocks are set wrong by that."""

MAX_COUNTER = 2**31 - 1
MAX_NAME = 200
"""Characters of an id, an author's name, a preset's name."""

_DEEPEST = 20
"""Levels of a section tree; those that are read have four."""
_COLOUR = re.compile(r"(?:#[0-9a-f]{6})?", re.IGNORECASE)
_IMPORTER = re.compile(r"[\w.+-]{1,40}(?:/\d{1,6})?", re.ASCII)

Read = TypeVar("Read")


class FutureError(ValueError):
    """A stamp is so far ahead that it would win against every edit to come."""


def annotation(form: Any) -> Annotation:
    """Return the annotation of a JSON form. Raises RecordDamagedError for what is none, FutureError as it says."""
    record = _record(annotation_form.from_json, form)
    if not _COLOUR.fullmatch(record.colour):
        raise RecordDamagedError(f"no colour: {record.colour!r}")
    return record


def correction(form: Any) -> Correction:
    """Return the correction of a JSON form, its value one that its target can hold. Raises as `annotation`."""
    record = _record(correction_form.from_json, form)
    if not isinstance(record.target, ForeignTarget):
        try:
            checked(record.target, record.value)
        except (ValueError, TypeError) as fault:
            raise RecordDamagedError(str(fault)) from fault
    return record


def term(form: Any) -> OwnTerm:
    """Return the entry of the own glossary of a JSON form. Raises as `annotation`."""
    return _record(own_terms.from_json, form)


def _record(read: Callable[[Any], Read], form: Any) -> Read:
    try:
        record = read(form)
    except RecursionError as fault:
        raise RecordDamagedError("nested too deep") from fault
    try:
        for held in _stamps(record):
            stamp(held)
    except TypeError as fault:
        raise RecordDamagedError(str(fault)) from fault
    identity: object = getattr(record, "id", "")
    if not isinstance(identity, str) or not 0 < len(identity) <= MAX_NAME:
        raise RecordDamagedError("no id of a record")
    return record


_FITTING: dict[str, Callable[[Any], bool]] = {
    "str": lambda held: isinstance(held, str) and "\x00" not in held,
    "int": lambda held: type(held) is int,
    "bool": lambda held: type(held) is bool,
    "str | None": lambda held: held is None or isinstance(held, str),
    "int | None": lambda held: held is None or type(held) is int,
    "tuple[str, ...]": lambda held: isinstance(held, tuple) and all(isinstance(each, str) for each in held),
    "tuple[tuple[int, int, int], ...]": lambda runs: all(type(each) is int for run in runs for each in run),
    "CorrectionValue": lambda held: held is None or isinstance(held, str | int | float),
}
"""What a field may hold, by its type as it is written; fields of other types were made by their own classes."""


_PLANS: dict[Any, tuple[tuple[str, Callable[[Any], bool] | None], ...]] = {}


def _plan(kind: Any) -> tuple[tuple[str, Callable[[Any], bool] | None], ...]:
    """Return the fields of a value's class, each with what it may hold, None for what is looked into; () for others."""
    if kind not in _PLANS:
        _PLANS[kind] = tuple((name, _FITTING.get(written)) for name, written in _fields(kind))
    return _PLANS[kind]


def _fields(kind: Any) -> Iterator[tuple[str, str]]:
    """Yield the fields of a dataclass or a NamedTuple with their types as they are written."""
    if is_dataclass(kind):
        yield from ((field.name, str(field.type)) for field in fields(kind))
    for name in getattr(kind, "_fields", ()):
        yield name, kind.__annotations__[name].__forward_arg__


def _stamps(value: object) -> Iterator[Stamp]:
    """Yield the stamps of a record, whose fields must be of their types. Raises TypeError where one is not."""
    waiting: list[Any] = [value]
    while waiting:
        each = waiting.pop()
        if type(each) is tuple:
            waiting.extend(each)
            continue
        for name, fits in _plan(type(each)):
            held = getattr(each, name)
            if fits is None:
                waiting.append(held)
            elif not fits(held):
                raise TypeError(f"no value of {name}")
        if type(each) is Stamp:
            yield each


def stamp(given: Stamp) -> Stamp:
    """Return a stamp that can be one. Raises RecordDamagedError, FutureError."""
    if not (given.wall >= 0 and 0 <= given.counter <= MAX_COUNTER and len(given.author) <= MAX_NAME):
        raise RecordDamagedError(f"no stamp: {given!r}"[:200])
    if given.wall > time.time_ns() // 1_000_000 + AHEAD:
        raise FutureError(f"a stamp of {given.wall}"[:200])
    return given


def reading(text: str, form: str) -> Report:
    """Return the report of a text and the JSON of its reading. Raises ValueError where the two do not fit."""
    try:
        report = from_stored({**json.loads(form), "text": text})
        if any(_stamps(report)):
            raise ValueError("a stamp in a reading")
        if any(span.end > len(text) for span in _spans(report)):
            raise ValueError("a place outside the text")
        if any(part in report.source.name for part in "/\\\x00"):
            raise ValueError("a path for a name")
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as fault:
        raise ValueError(f"no reading of a report: {fault!r}"[:500]) from fault
    return report


def _spans(report: Report) -> Iterator[Span]:
    yield from _section_spans(report, _DEEPEST)
    for paragraph in report.paragraphs:
        yield paragraph.span
        yield from (item.span for item in paragraph.items)
    for entry in report.glossary:
        yield from (entry.span, *entry.occurrences)
    yield from (problem.span for problem in report.problems if problem.span is not None)


def _section_spans(report: Report, levels: int) -> Iterator[Span]:
    row = report.sections
    while row:
        if levels == 0:
            raise ValueError("a section tree of too many levels")
        levels -= 1
        yield from (span for section in row for span in (section.heading, section.span))
        row = tuple(child for section in row for child in section.children)


def importer(words: Any) -> str:
    """Return the name of a program that read a text. Raises ValueError for what is none."""
    if not isinstance(words, str) or not _IMPORTER.fullmatch(words):
        raise ValueError("no program's name")
    return words


def names(given: Iterable[Any]) -> tuple[str, ...]:
    """Return short names as they are. Raises ValueError for one that is no text, or too long."""
    kept = tuple(given)
    if not all(isinstance(each, str) and len(each) <= MAX_NAME and "\x00" not in each for each in kept):
        raise ValueError("no name")
    return kept
