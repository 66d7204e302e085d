"""File to analysed report, without any store: what the headless commands and the window both use."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Observation, Pair
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.report.report import Report


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report with its quantities: observations in reading order, and targets paired with last year's results."""

    report: Report
    observations: tuple[Observation, ...]
    pairs: tuple[Pair, ...]


def analyse(report: Report) -> Analysis:
    """Find the quantities of a report and pair them."""
    observations = extract(report)
    return Analysis(report, observations, pair(observations))
