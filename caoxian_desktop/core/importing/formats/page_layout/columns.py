"""The order in which the pieces of a page are read: bands across the page, columns within a band, lines in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from caoxian_desktop.core.importing.formats.page_layout.characters import is_wide
from caoxian_desktop.core.importing.formats.page_layout.tables import table_lines
from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine
from caoxian_desktop.core.report.span import Span

_FEWEST_LINES = 3
_NARROWEST = 7
"""Characters of a column's usual line; the cells of a table hold fewer."""

_GUTTER = 0.5
_CELL_GAP = 1.8
_STRETCHED = 1.2  # em to which 汉字 are drawn apart to fill a line
_REACHES = 1.6
_FULL = 0.5
_DEEPEST = 6
_MOST_GUTTERS = 100

Gaps = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Column:
    """Lines under each other that share their edges, in reading order."""

    lines: tuple[TextLine, ...]


def columns_of(pieces: Sequence[TextLine], known: Gaps, depth: int = 0) -> Iterator[Column]:
    """Yield the columns of a page, or of a part of it, in reading order; a page of one column gives one.

    `known` are the gutters of the pages before, added to here: a last page's few lines show no columns of their own.
    """
    plain: list[TextLine] = []
    for band, gutters in _bands(_slices(pieces)):
        inside = [piece for group in band for piece in group]
        parts = _parted(inside, gutters)
        columns = len(parts) > 1 and all(map(_is_column, parts))
        if columns:
            known += [gutter for gutter in gutters if not _is_known([gutter], known)][: _MOST_GUTTERS - len(known)]
        if depth < _DEEPEST and (columns or (len(parts) > 1 and _is_known(gutters, known))):
            if plain:
                yield Column(tuple(plain))
                plain = []
            for part in parts:
                yield from columns_of(part, known, depth + 1)
        elif len(parts) > 1 and sum(len(group) > 1 for group in band) > 1:
            plain += table_lines(band, gutters)
        else:
            plain += [line for group in band for line in _row(group)]
    if plain:
        yield Column(tuple(plain))


def _is_known(gutters: Gaps, known: Gaps) -> bool:
    """Tell whether every gutter holds one that is known."""
    return all(any(low <= left + 1 and right - 1 <= high for left, right in known) for low, high in gutters)


def _slices(pieces: Sequence[TextLine]) -> list[list[TextLine]]:
    """Return groups of pieces that no level line can be drawn between, from top to bottom."""
    groups: list[list[TextLine]] = []
    reach = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.top):
        # Lines set tight touch each other; what overlaps less than a third is another line.
        if groups and piece.top + 0.3 * piece.size < reach:
            groups[-1].append(piece)
        else:
            groups.append([piece])
        reach = max(reach, piece.bottom)
    return groups


def _bands(slices: Sequence[list[TextLine]]) -> Iterator[tuple[list[list[TextLine]], Gaps]]:
    """Yield runs of slices through which the same white gutters go down, and those gutters."""
    band: list[list[TextLine]] = []
    gutters: Gaps = []
    for group in slices:
        open_still = _narrowed(gutters, group)
        if band and open_still:
            band.append(group)
            gutters = open_still
            continue
        if band:
            yield band, gutters
        band, gutters = [group], _gaps(group)
        if not gutters:
            yield band, gutters
            band = []
    if band:
        yield band, gutters


def _gaps(group: Sequence[TextLine]) -> Gaps:
    """Return the white between the pieces of a slice, as seen from above."""
    gaps: Gaps = []
    reach = float("inf")
    for left, right, em in sorted((*piece.ink, piece.size) for piece in group):
        if left - reach > _GUTTER * em:
            gaps.append((reach, left))
        reach = right if reach == float("inf") else max(reach, right)
    return gaps


def _narrowed(gutters: Gaps, group: Sequence[TextLine]) -> Gaps:
    """Return what stays white of the gutters when a slice comes below."""
    for piece in group:
        left, right = piece.ink
        gutters = [
            part
            for low, high in gutters
            for part in ((low, min(high, left)), (max(low, right), high))
            if part[1] - part[0] > _GUTTER * piece.size
        ]
        gutters = sorted(set(gutters))[:_MOST_GUTTERS]
    return gutters


def _parted(pieces: Sequence[TextLine], gutters: Gaps) -> list[list[TextLine]]:
    """Return the pieces between the gutters, from left to right."""
    edges = [(low + high) / 2 for low, high in gutters]
    parts: list[list[TextLine]] = [[] for _ in range(len(edges) + 1)]
    for piece in pieces:
        middle = (piece.left + piece.right) / 2
        parts[sum(edge < middle for edge in edges)].append(piece)
    return [part for part in parts if part]


def _is_column(part: Sequence[TextLine]) -> bool:
    """Tell whether the pieces are lines that fill a column; the cells of a table are short or uneven."""
    if len(part) < _FEWEST_LINES or mean(len(piece.text) for piece in part) < _NARROWEST:
        return False
    right, em = max(piece.right for piece in part), median(piece.size for piece in part)
    return sum(piece.right > right - _REACHES * em for piece in part) >= _FULL * len(part)


def _row(group: Sequence[TextLine]) -> Iterator[TextLine]:
    """Yield the lines of a slice that is no set of columns; pieces on one baseline are one line, far ones by tabs."""
    rows: list[list[TextLine]] = []
    for piece in sorted(group, key=lambda piece: piece.baseline):
        if rows and piece.baseline - rows[-1][0].baseline < 0.4 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        yield _joined(sorted(row, key=lambda piece: piece.left))


def _joined(row: Sequence[TextLine]) -> TextLine:
    first = row[0]
    text, references = first.text, list(first.references)
    spread = len(row) > 2 and all(len(piece.text) == 1 for piece in row)
    right = first.right
    for piece in row[1:]:
        gap = (piece.left - right) / piece.size
        if gap > _CELL_GAP and not spread:
            text += "\t"
        elif gap > _STRETCHED or not (is_wide(text[-1]) or is_wide(piece.text[0])):
            text += " "
        references += [Span(len(text) + mark.start, len(text) + mark.end) for mark in piece.references]
        text += piece.text
        right = max(right, piece.right)
    longest = max(row, key=lambda piece: len(piece.text))
    return replace(first, text=text, right=right, references=tuple(references), size=longest.size, face=longest.face)
