"""The checks of the figures, in one list."""

from __future__ import annotations

from caoxian_desktop.core.checking.finding import Check

FIGURE_CHECKS: tuple[Check, ...] = ()
