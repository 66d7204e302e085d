"""A place in a report as JSON, without loss."""

from __future__ import annotations

from dataclasses import asdict
from sys import intern
from typing import Any

from caoxian_desktop.core.anchoring.selector import TextTarget


def to_json(target: TextTarget) -> dict[str, Any]:
    """Return the JSON form of a place."""
    return asdict(target)


def from_json(form: dict[str, Any]) -> TextTarget:
    """Return the place of a JSON form. Raises KeyError, TypeError or ValueError where it is none."""
    start, end = form["start"], form["end"]
    if not 0 <= start <= end:
        raise ValueError(f"no range of a text: {start}..{end}")
    path, numbers = tuple(map(intern, form["path"])), tuple(map(intern, form["numbers"]))  # the same for many
    return TextTarget(intern(form["version"]), form["quote"], form["before"], form["after"], start, end, path, numbers)
