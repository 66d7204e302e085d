"""How long material is, reckoned from what is to be printed: only Word knows how many pages it makes."""

from __future__ import annotations

from caoxian_desktop.core.briefing.blocks import Block, Figure, FigureRow, Items, Paragraph, Table
from caoxian_desktop.core.briefing.briefing import Briefing

_LEAST = 4500
"""Characters of about three pages and a half."""
_OF_FIGURE, _OF_ROW = 600, 40
"""As many characters as stand where a chart, or a row of a table, does."""


def fills_pages(briefing: Briefing) -> bool:
    """Tell whether the material has about four pages, from which on contents and a cover are worth their room."""
    return sum(map(_extent, briefing.blocks)) >= _LEAST


def _extent(block: Block) -> int:
    if isinstance(block, Figure | FigureRow):
        return _OF_FIGURE
    if isinstance(block, Table):
        return _OF_ROW * len(block.rows)
    if isinstance(block, Paragraph):
        return sum(len(run.text) for run in block.runs)
    if isinstance(block, Items):
        return sum(len(run.text) for line in block.lines for run in line)
    return sum(len(getattr(block, name, "")) for name in ("text", "quote", "note", "definition"))
