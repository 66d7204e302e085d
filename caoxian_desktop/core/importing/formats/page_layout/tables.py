"""Rows of a table: cells side by side in a line, their own lines run together, empty ones kept in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from caoxian_desktop.core.importing.formats.page_layout.characters import is_wide
from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine
from caoxian_desktop.core.report.span import Span

# In em: the white between the lines of one cell, and by how much that between rows is wider.
_WITHIN_CELL = 0.9
_EVEN = 0.15
_WIDER = 0.3

Slice = Sequence[TextLine]


def table_lines(slices: Sequence[Slice], gutters: Sequence[tuple[float, float]]) -> Iterator[TextLine]:
    """Yield a line for each row of a table; `slices` are its levels from top to bottom, `gutters` part its columns."""
    edges = [(low + high) / 2 for low, high in gutters]
    for row in _rows(slices, edges):
        cells: list[list[TextLine]] = [[] for _ in range(len(edges) + 1)]
        for piece in row:
            cells[_column(piece, edges)].append(piece)
        yield _line(cells)


def _column(piece: TextLine, edges: Sequence[float]) -> int:
    return sum(edge < (piece.left + piece.right) / 2 for edge in edges)


def _rows(slices: Sequence[Slice], edges: Sequence[float]) -> Iterator[list[TextLine]]:
    """Yield the pieces of each row: levels close together hold lines of the same cells where one of them lacks some.

    Only where rows stand wider apart than lines does closeness tell anything.
    """
    em = max(piece.size for piece in slices[0])
    gaps = [
        min(piece.top for piece in below) - max(piece.bottom for piece in above) for above, below in pairwise(slices)
    ]
    within = min(gaps, default=0.0)
    tells = within <= _WITHIN_CELL * em and max(gaps, default=0.0) >= within + _WIDER * em
    row = list(slices[0])
    for gap, level in zip(gaps, slices[1:], strict=True):
        if tells and (_lacks(level, edges) or _lacks(row, edges)) and gap <= within + _EVEN * em:
            row += level
            continue
        yield row
        row = list(level)
    yield row


def _lacks(pieces: Slice, edges: Sequence[float]) -> bool:
    """Tell whether a column has no cell among the pieces."""
    return len({_column(piece, edges) for piece in pieces}) <= len(edges)


def _line(cells: Sequence[Sequence[TextLine]]) -> TextLine:
    text = ""
    references: list[Span] = []
    last = max(index for index, cell in enumerate(cells) if cell)
    for index, cell in enumerate(cells[: last + 1]):
        if index:
            text += "\t"
        for position, piece in enumerate(sorted(cell, key=lambda piece: (round(piece.baseline), piece.left))):
            if position and not (is_wide(text[-1]) or is_wide(piece.text[0])):
                text += " "
            references += [Span(len(text) + mark.start, len(text) + mark.end) for mark in piece.references]
            text += piece.text
    pieces = [piece for cell in cells for piece in cell]
    longest = max(pieces, key=lambda piece: len(piece.text))
    right = max(piece.right for piece in pieces)
    return replace(
        pieces[0], text=text, right=right, references=tuple(references), size=longest.size, face=longest.face
    )
