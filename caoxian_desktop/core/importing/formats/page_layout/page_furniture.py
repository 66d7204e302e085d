"""What stands around the text of a page: page numbers, running heads and feet, a newspaper's own lines.

Only the outermost rows of a page are looked at, from the edge inwards, and only as long as each is furniture.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from caoxian_desktop.core.importing.formats.page_layout.glyphs import Page
from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine

_DEEPEST = 3
"""Rows of furniture at one edge of a page."""

_SAME_HEIGHT = 4.0
"""Points by which a running head may wander from page to page."""

_DETACHED = 1.5
"""Line pitches between the text and what stands apart from it."""

_OTHER_SIZE = 0.08
_LONGEST_HEAD = 30
"""Characters of a running head that stands on the text's own grid."""


_DASHED = re.compile(r"[—–―\-－·•─~～]+\s?\d{1,4}\s?[—–―\-－·•─~～]*|[—–―\-－·•─~～]\s?\d{1,4}")
_SAID = re.compile(r"第\s?\d{1,4}\s?[页版](?:[,，/ ]*共\s?\d{1,4}\s?页)?|(?:Page|P)[. ]?\d{1,4}", re.IGNORECASE)
_PLAIN = re.compile(r"(\d{1,4})(?:\s?[/／]\s?\d{1,4})?")
_NEWSPAPER = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日[^。]{0,20}星期[一二三四五六日天]|星期[一二三四五六日天][^。]{0,12}\d{4}年\d{1,2}月\d{1,2}日"
    r"|(?:责任|本版|值班|执行|视觉|美术)编辑|责编|版式|校对[:：]|新闻热线|^\d{1,2}\s?版$|邮箱[:：].*@"
)

Place = tuple[int, int]
"""(index of the page, index of the piece on it)."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Pieces on one level, and whether white space or another size sets them apart from the text."""

    pieces: tuple[int, ...]
    level: float
    detached: bool


def furniture_of(pages: Sequence[Page], pieces: Sequence[Sequence[TextLine]], body: float) -> frozenset[Place]:
    """Return which pieces of which pages are furniture; `body` is the size of the text, in points."""
    edges = [_edges(page, body) for page in pieces]
    repeated = _repeated(pieces, edges)
    shifts = _shifts(pages, pieces, edges)
    found: set[Place] = set()
    for index, page in enumerate(pages):
        own = pieces[index]
        for edge in edges[index]:
            numbered = False
            for row in edge:
                counted = [not numbered and _counted(own[piece].text, page.number, row, shifts) for piece in row.pieces]
                known = [
                    number or (index, piece) in repeated or _marked(own[piece].text)
                    for piece, number in zip(row.pieces, counted, strict=True)
                ]
                if not any(known):
                    break
                numbered = numbered or any(counted)
                # A row apart from the text goes as a whole: a running head's other half, a date, a page's name.
                found |= {(index, piece) for piece, yes in zip(row.pieces, known, strict=True) if yes or row.detached}
    return frozenset(found)


def _edges(pieces: Sequence[TextLine], body: float) -> tuple[list[_Row], list[_Row]]:
    """Return the outermost rows at the top, and at the foot, from the edge inwards."""
    levels: list[list[int]] = []
    for index, piece in enumerate(pieces):
        if levels and piece.baseline - pieces[levels[-1][0]].baseline < 0.4 * piece.size:
            levels[-1].append(index)
        else:
            levels.append([index])
    heights = [pieces[row[0]].baseline for row in levels]
    pitch = median(after - before for before, after in pairwise(heights)) if len(heights) > 2 else 2 * body

    def row(position: int, inwards: int) -> _Row:
        here, there = heights[position], position + inwards
        apart = not 0 <= there < len(levels) or abs(heights[there] - here) > _DETACHED * pitch
        sizes = [pieces[index].size for index in levels[position]]
        other = all(abs(size - body) > _OTHER_SIZE * body for size in sizes)
        return _Row(tuple(levels[position]), here, apart or other)

    deepest = min(_DEEPEST, len(levels))
    top = [row(position, 1) for position in range(deepest)]
    foot = [row(len(levels) - 1 - position, -1) for position in range(deepest)]
    return top, foot


def _marked(words: str) -> bool:
    """Tell whether words are furniture by themselves at the edge of a page."""
    return (
        _DASHED.fullmatch(words) or _SAID.fullmatch(words) or (len(words) < 80 and _NEWSPAPER.search(words))
    ) is not None


def _repeated(pieces: Sequence[Sequence[TextLine]], edges: Sequence[tuple[list[_Row], ...]]) -> frozenset[Place]:
    """Return the pieces whose words stand at the same height on several pages, their numbers aside.

    Rows of several pieces on the text's own grid are heads of a table carried on: the first of them stays.
    """
    seen: dict[str, list[tuple[int, int, _Row]]] = defaultdict(list)
    for index, page in enumerate(edges):
        for row in (row for edge in page for row in edge):
            for piece in row.pieces:
                words = re.sub(r"\d+", "0", "".join(pieces[index][piece].text.split()))
                if not words.isdigit() and (row.detached or len(words) <= _LONGEST_HEAD):
                    seen[words].append((index, piece, row))
    found: set[Place] = set()
    for places in seen.values():
        heights: dict[int, set[int]] = defaultdict(set)
        for index, _, row in places:
            heights[round(row.level / _SAME_HEIGHT)].add(index)
        for index, piece, row in places:
            height = round(row.level / _SAME_HEIGHT)
            others = heights[height] | heights[height + 1] | heights[height - 1]
            carried_on = len(row.pieces) > 1 and index == min(others)
            if len(others) > 1 and (row.detached or (len(others) > 2 and not carried_on)):
                found.add((index, piece))
    return frozenset(found)


def _shifts(
    pages: Sequence[Page], pieces: Sequence[Sequence[TextLine]], edges: Sequence[tuple[list[_Row], ...]]
) -> Mapping[int, int]:
    """Return how many pages carry a plain number at an edge that is their own number plus a shift, by that shift."""
    counted: Counter[int] = Counter()
    for page, own, rows in zip(pages, pieces, edges, strict=True):
        plain = {
            int(found[1]) - page.number
            for edge in rows
            for row in edge[:2]
            for piece in row.pieces
            if (found := _PLAIN.fullmatch(own[piece].text))
        }
        counted.update(plain)
    return counted


def _counted(words: str, page: int, row: _Row, shifts: Mapping[int, int]) -> bool:
    """Tell whether a plain number counts the pages: it stands apart, or several pages agree."""
    found = _PLAIN.fullmatch(words)
    if found is None:
        return False
    agreeing = shifts.get(int(found[1]) - page, 0)
    return agreeing > 2 or (row.detached and (agreeing > 1 or int(found[1]) == page))


def in_order(pieces: Sequence[TextLine], places: Sequence[int]) -> Iterator[str]:
    """Yield the words of furniture as lines, what stands on one level together."""
    row: list[TextLine] = []
    for index in places:
        piece = pieces[index]
        if row and piece.baseline - row[0].baseline > 0.4 * piece.size:
            yield "\t".join(other.text for other in row)
            row = []
        row.append(piece)
    if row:
        yield "\t".join(other.text for other in row)
