"""The checks of the wording, in one list."""

from __future__ import annotations

from caoxian_desktop.core.checking.finding import Check

WORDING_CHECKS: tuple[Check, ...] = ()
