"""Several reports in one briefing: each once, in an order that reads, and one name for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.briefing.material import Material, key_of
from caoxian_desktop.core.report.report import Report


def distinct(materials: Sequence[Material]) -> tuple[Material, ...]:
    """Return each report's material once; those of one place stand together, in the order of the years they plan."""
    once: dict[str, Material] = {}
    for material in materials:
        once.setdefault(key_of(material.report), material)
    held = list(once.values())
    first: dict[str, int] = {}
    for at, material in enumerate(held):
        first.setdefault(_place(material.report), at)
    return tuple(sorted(held, key=lambda m: (first[_place(m.report)], m.report.title_block.plan_year or 0)))


def _place(report: Report) -> str:
    """Return the place whose report it is; a report that names none is a place of its own."""
    return report.title_block.place or key_of(report)


def name_of_all(materials: Sequence[Material]) -> str:
    """Return the name of one report, or one for several: 曹县政府工作报告（2022—2023年）, 曹县等20份政府工作报告."""
    reports = [material.report for material in materials]
    places = list(dict.fromkeys(report.title_block.place or report.name for report in reports))
    if len(reports) == 1:
        return reports[0].name
    years = sorted({report.title_block.plan_year or 0 for report in reports})
    if len(places) == 1 and years[0]:
        gapless = len(years) > 2 and years[-1] - years[0] == len(years) - 1
        named = f"{years[0]}—{years[-1]}" if gapless else "、".join(map(str, years))
        return f"{places[0]}政府工作报告（{named}年）"
    return f"{places[0]}等{len(reports)}份政府工作报告"
