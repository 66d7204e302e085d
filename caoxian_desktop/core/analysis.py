"""File to analysed report, without any store: what the headless commands and the window both use."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Observation, Pair
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.report.report import Report


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader set of one observation.

    `observation` is its index in the analysis, `as_read` the machine's reading of it, None where the machine had
    missed it. `fields` are the names of the fields that hold what the reader says; 'stands' among them tells that a
    reader says it is a figure, and what its name says.
    """

    observation: int
    as_read: Observation | None
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report with its quantities: observations in reading order, and targets paired with last year's results.

    What a reader set right is in the observations and pairs already; `judgements` tell what that was, in the order of
    their observations, and `removed` are the machine's figures that a reader says are none.
    """

    report: Report
    observations: tuple[Observation, ...]
    pairs: tuple[Pair, ...]
    judgements: tuple[Judgement, ...] = ()
    removed: tuple[Observation, ...] = ()

    def judgement(self, observation: int) -> Judgement | None:
        """Return what a reader set of an observation, by its index; None where it is as the machine read it."""
        at = bisect_left(self.judgements, observation, key=lambda judgement: judgement.observation)
        found = self.judgements[at : at + 1]
        return found[0] if found and found[0].observation == observation else None


def analyse(report: Report) -> Analysis:
    """Find the quantities of a report and pair them."""
    observations = extract(report)
    return Analysis(report, observations, pair(observations))
