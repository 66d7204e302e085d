"""What an annotation can be attached to. Each target leads to words in one version of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from caoxian_desktop.core.anchoring.selector import PlacedTarget, TextTarget


@dataclass(frozen=True, slots=True)
class SectionTarget(PlacedTarget):
    """A section as a whole; its place is its heading."""


@dataclass(frozen=True, slots=True)
class ObservationTarget(PlacedTarget):
    """A value of an indicator, by the indicator's name and the year it speaks of; its place is number and unit."""

    indicator: str
    period: str


@dataclass(frozen=True, slots=True)
class MarkTarget(PlacedTarget):
    """A mark of a chart, by the chart's key, the row's label and the series; its place is the number's."""

    chart: str
    row: str
    series: str


Target = TextTarget | SectionTarget | ObservationTarget | MarkTarget


def place_of(target: Target) -> TextTarget:
    """Return the words a target leads to."""
    return target if isinstance(target, TextTarget) else target.place


def moved(target: Target, place: TextTarget) -> Target:
    """Return a target of the same kind that leads to other words."""
    return place if isinstance(target, TextTarget) else replace(target, place=place)
