"""Last year's result beside this year's target."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.indicators.observation import Observation, Pair


def pair(observations: Sequence[Observation]) -> tuple[Pair, ...]:
    """Return the targets that continue a result of the same report."""
    return ()
