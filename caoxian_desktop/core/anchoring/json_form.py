"""A place in a report as JSON, without loss."""

from __future__ import annotations

from sys import intern
from typing import Any

from caoxian_desktop.core.anchoring.selector import TextTarget


def to_json(target: TextTarget) -> dict[str, Any]:
    """Return the JSON form of a place."""
    return target._asdict()


def from_json(form: dict[str, Any]) -> TextTarget:
    """Return the place of a JSON form. Raises KeyError, TypeError or ValueError where it is none."""
    return from_list([form[name] for name in TextTarget._fields])


def from_list(values: list[Any]) -> TextTarget:
    """Return the place of a list of its fields' values. Raises TypeError or ValueError where it is none."""
    version, quote, before, after, start, end, path, numbers = values
    if not 0 <= start <= end:
        raise ValueError(f"no range of a text: {start}..{end}")
    # The version and the headings are the same for many.
    return TextTarget(intern(version), quote, before, after, start, end, tuple(map(intern, path)), tuple(numbers))
