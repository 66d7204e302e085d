"""From mark to mark by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from caoxian_desktop.core.charts.picture import MarkArea


class Step(Enum):
    """A direction as (x, y)."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


_ASIDE = 8.0
"""How much more a pixel between two marks aside of the direction counts than one along it."""
_OFF_CENTRE = 0.1


def neighbour(areas: Sequence[MarkArea], current: int | None, step: Step) -> int | None:
    """Return the mark nearest to `current` in a direction; where there is none, `current`; at first, the first mark."""
    here = next((area for area in areas if area.mark == current), None)
    if here is None:
        return min((area.mark for area in areas), default=None)
    ahead = [(cost, area.mark) for area in areas if (cost := _cost(here, area, step)) is not None]
    return min(ahead)[1] if ahead else current


def _cost(here: MarkArea, there: MarkArea, step: Step) -> float | None:
    """Return how far off a mark is in a direction, or None where it lies elsewhere."""
    if there.mark == here.mark:
        return None
    dx = (there.x + there.width / 2) - (here.x + here.width / 2)
    dy = (there.y + there.height / 2) - (here.y + here.height / 2)
    if step in (Step.LEFT, Step.RIGHT):
        along, aside, gap = dx * step.value[0], abs(dy), abs(dy) - (here.height + there.height) / 2
    else:
        along, aside, gap = dy * step.value[1], abs(dx), abs(dx) - (here.width + there.width) / 2
    return along + _ASIDE * max(0.0, gap) + _OFF_CENTRE * aside if along > 1.0 else None
