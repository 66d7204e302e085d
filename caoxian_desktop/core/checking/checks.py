"""All checks, and the findings they give of a report."""

from __future__ import annotations

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.figure_checks import FIGURE_CHECKS
from caoxian_desktop.core.checking.finding import Check, Finding
from caoxian_desktop.core.checking.wording.wording_checks import WORDING_CHECKS

CHECKS: tuple[Check, ...] = (*FIGURE_CHECKS, *WORDING_CHECKS)


def check(analysis: Analysis) -> tuple[Finding, ...]:
    """Return what may want a second look, in the order of the places, those of one place by their codes.

    A pure function of the analysed report: no finding depends on another.
    """
    found = [finding for one in CHECKS for finding in one(analysis)]
    return tuple(sorted(found, key=lambda f: (f.spans[0], f.code, f.spans)))
