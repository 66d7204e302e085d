"""Observations, pairs and the numbers that are none, as the `indicators --json` command prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from caoxian_desktop.core.indicators.mentions import Mention
from caoxian_desktop.core.indicators.observation import Observation, Pair
from caoxian_desktop.core.report.span import Span


def indicators_form(
    text: str, observations: Sequence[Observation], pairs: Sequence[Pair], numbers: Sequence[Mention] = ()
) -> dict[str, Any]:
    """Return a JSON-able form; all offsets are code points in `text`.

    An observation has every field by its own name, its span as `start` and `end`, `wording` and `clause` as
    [start, end]. `numbers` are those that are no observations, each with its `class`: what it does in its sentence.
    """
    return {
        "text": text,
        "observations": [_observation(o) for o in observations],
        "pairs": [{"result": list(p.results), "target": p.target, "relation": p.relation.value} for p in pairs],
        "numbers": [{"start": m.span.start, "end": m.span.end, "class": m.use.value} for m in numbers],
    }


def _observation(observation: Observation) -> dict[str, Any]:
    form: dict[str, Any] = {}
    for field in fields(observation):
        value = getattr(observation, field.name)
        if field.name == "span":
            form["start"], form["end"] = value.start, value.end
        elif isinstance(value, Span):
            form[field.name] = [value.start, value.end]
        else:
            form[field.name] = value
    return form
