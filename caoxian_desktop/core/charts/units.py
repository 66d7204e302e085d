"""Marks in another unit of their kind. It stands alone, so that drawing need not load what reads figures."""

from __future__ import annotations

from dataclasses import replace

from caoxian_desktop.core.charts.chart import Mark
from caoxian_desktop.core.indicators.units import in_base


def in_unit(mark: Mark, unit: str) -> Mark | None:
    """Return a mark with its value in another unit of its kind (1.2万亿元 at 12000亿元), None where that is none."""
    (one, base), (other, wanted) = in_base(1.0, mark.unit), in_base(1.0, unit)
    if base != wanted or mark.value is None:
        return None
    most = None if mark.value_max is None else mark.value_max * one / other
    return replace(mark, value=mark.value * one / other, value_max=most, unit=unit)
