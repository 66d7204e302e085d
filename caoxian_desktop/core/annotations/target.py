"""What an annotation can be attached to. Each target leads to words in one version of a report."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class _Placed:
    """A target that is known by more than its words, with the words it leads to."""

    place: TextTarget

    @property
    def version(self) -> str:
        """The version's UUID."""
        return self.place.version

    @property
    def span(self) -> Span:
        """The place in the version's canonical text."""
        return self.place.span

    @property
    def quote(self) -> str:
        """The words at that place."""
        return self.place.quote

    @property
    def path(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return self.place.path


@dataclass(frozen=True, slots=True)
class SectionTarget(_Placed):
    """A section as a whole; its place is its heading."""


@dataclass(frozen=True, slots=True)
class ObservationTarget(_Placed):
    """A value of an indicator, by the indicator's name and the year it speaks of; its place is number and unit."""

    indicator: str
    period: str


@dataclass(frozen=True, slots=True)
class MarkTarget(_Placed):
    """A mark of a chart, by the chart's key, the row's label and the series; its place is the number's."""

    chart: str
    row: str
    series: str


Target = TextTarget | SectionTarget | ObservationTarget | MarkTarget
