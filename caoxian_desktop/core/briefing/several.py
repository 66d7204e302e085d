"""Material from several reports: which count, in what order they stand, and what they are called together."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.briefing.material import Material, key_of


def distinct(materials: Sequence[Material]) -> tuple[Material, ...]:
    """Return the materials of different texts in the order given; those of one place all in the order of their years.

    A text that comes twice counts once, with the notes of its first coming.
    """
    once: dict[str, Material] = {}
    for material in materials:
        once.setdefault(key_of(material.report), material)
    held = tuple(once.values())
    years = [_year(material) for material in held]
    return tuple(sorted(held, key=_year)) if _one_place(held) and all(years) else held


def joint_name(materials: Sequence[Material]) -> str:
    """Return what reports are called together: 曹县2021—2023年政府工作报告 or 曹县等20份政府工作报告."""
    first = materials[0].report
    if len(materials) == 1:
        return first.name
    years = [_year(material) for material in materials]
    place = first.title_block.place
    if place and _one_place(materials) and all(years) and years[0] != years[-1]:
        gapless = years == list(range(years[0], years[-1] + 1))
        named = f"{years[0]}—{years[-1]}" if gapless else "、".join(map(str, years))
        return f"{place}{named}年政府工作报告"
    return f"{place or f'《{first.name}》'}等{len(materials)}份政府工作报告"


def _one_place(materials: Sequence[Material]) -> bool:
    return len({material.report.title_block.place for material in materials}) == 1


def _year(material: Material) -> int:
    return material.report.title_block.plan_year or 0
