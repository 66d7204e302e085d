"""A draw as JSON, without loss: the form in which it is kept."""

from __future__ import annotations

from typing import Any

from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import Draw, Item, Population


def to_json(draw: Draw) -> dict[str, Any]:
    """Return the JSON form of a draw."""
    items = [
        {
            "start": item.span.start,
            "end": item.span.end,
            "reading": dict(item.reading),
            "wrong": None if item.wrong is None else sorted(item.wrong),
        }
        for item in draw.items
    ]
    return {"id": draw.id, "of": draw.of.value, "seed": draw.seed, "population": draw.population, "items": items}


def from_json(form: dict[str, Any]) -> Draw:
    """Return the draw of a JSON form. Raises RecordDamagedError where it is none."""
    try:
        items = tuple(_item(item) for item in form["items"])
        return Draw(str(form["id"]), Population(form["of"]), int(form["seed"]), int(form["population"]), items)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise RecordDamagedError(f"no draw: {fault!r}") from fault


def _item(form: dict[str, Any]) -> Item:
    wrong = form["wrong"]
    return Item(
        Span(form["start"], form["end"]),
        tuple((str(field), value) for field, value in form["reading"].items()),
        None if wrong is None else frozenset(map(str, wrong)),
    )
