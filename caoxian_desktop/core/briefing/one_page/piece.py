"""A statement that may stand on the one page or give way."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A verbatim statement: its place in the report, what is printed, and how readily it gives way.

    The lower `weight`, the longer it stays; `group` is the start of the section it is filed under, 0 for none; `years`
    names the years it speaks of where they are not the one reviewed or planned.
    """

    span: Span
    text: str
    weight: float
    group: int = 0
    years: str = ""
