"""A place in a report as JSON, without loss."""

from __future__ import annotations

from dataclasses import asdict, fields
from sys import intern
from typing import Any

from caoxian_desktop.core.anchoring.selector import TextTarget


def to_json(target: TextTarget) -> dict[str, Any]:
    """Return the JSON form of a place."""
    return asdict(target)


def to_list(target: TextTarget) -> list[Any]:
    """Return the JSON form of a place without the names of its fields."""
    return list(asdict(target).values())


def from_json(form: dict[str, Any]) -> TextTarget:
    """Return the place of a JSON form. Raises KeyError, TypeError or ValueError where it is none."""
    return from_list([form[name] for name in _FIELDS])


def from_list(values: list[Any]) -> TextTarget:
    """Return the place of the form that `to_list` gives. Raises TypeError or ValueError where it is none."""
    version, quote, before, after, start, end, path, numbers = values
    if not 0 <= start <= end:
        raise ValueError(f"no range of a text: {start}..{end}")
    # The version and the headings are the same for many.
    return TextTarget(intern(version), quote, before, after, start, end, tuple(map(intern, path)), tuple(numbers))


_FIELDS = tuple(field.name for field in fields(TextTarget))
