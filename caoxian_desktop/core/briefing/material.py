"""What a briefing is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.blocks import Place
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest


@dataclass(frozen=True, slots=True)
class Material:
    """One report as it was read and set right, its charts, and the reader's notes on it as they stand in its text now.

    Notes without a place in the text (`standing`) are among them; deleted ones may be and are passed over. `authors`
    are the names of those who have one, by their UUIDs.
    """

    analysis: Analysis
    charts: tuple[Chart, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    authors: Mapping[str, str] = field(default_factory=dict)

    @property
    def report(self) -> Report:
        """The report."""
        return self.analysis.report


def key_of(report: Report) -> str:
    """Return what tells a report from the others of one briefing: the first digits of its text's SHA-256."""
    return _key(report.text)


@lru_cache(maxsize=64)
def _key(text: str) -> str:
    return digest(text.encode())[:8]


def place_of(report: Report, offset: int) -> Place | None:
    """Return the paragraph that holds an offset; None where no paragraph does."""
    paragraph = report.paragraph_at(offset)
    return None if paragraph is None else Place(key_of(report), paragraph.span.start)
