"""Which field of the title block a problem speaks of: it is looked at there, and settled by setting the field."""

from __future__ import annotations

from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.report.problem import Problem

_FIELDS: dict[str, tuple[BlockField, ...]] = {
    "title_block.missing": (BlockField.TITLE, BlockField.DATE, BlockField.SPEAKER),
    "title_block.place_concluded": (BlockField.PLACE,),
    "years.missing": (BlockField.PLAN_YEAR,),
    "years.concluded": (BlockField.PLAN_YEAR,),
    "years.date_differs": (BlockField.DATE, BlockField.PLAN_YEAR),
}


def fields_of(problem: Problem) -> tuple[BlockField, ...]:
    """Return the fields a problem speaks of, the one to look at first; none for a problem of something else."""
    return _FIELDS.get(problem.code, ())
