"""A place in a report as JSON, without loss."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.report.span import Span


def to_json(target: TextTarget) -> dict[str, Any]:
    """Return the JSON form of a place."""
    return asdict(target)


def from_json(form: dict[str, Any]) -> TextTarget:
    """Return the place of a JSON form. Raises KeyError, TypeError or ValueError where it is none."""
    target = TextTarget(**{**form, "path": tuple(form["path"]), "numbers": tuple(form["numbers"])})
    Span(target.start, target.end)  # refuses what is no range
    return target
