"""Glyphs to lines: what stands on one baseline and close together, with raised marks back at their words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from caoxian_desktop.core.importing.formats.page_layout.characters import is_wide
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Glyph
from caoxian_desktop.core.importing.formats.superscripts import as_power
from caoxian_desktop.core.report.span import Span

# Shares of the type size (1 em), measured on pages of Typst, LibreOffice, Word and newspapers' systems.
_SAME_BASELINE = 0.25
_SAME_PLACE = 0.12
_SMALL = 0.8
_RAISED = (0.12, 0.8)
_CELL_GAP = 0.55
_WORD_GAP = 0.22
_MARKS_GAP = 0.1
_UNLIKE = 0.1
_WIDEST = 3
_SMALLEST = 0.1
_OPENING = "“‘（《【〈「『〔"
_CLOSING = "，。、；：！？”’）》】〉」』〕"
_MOST_HOSTS = 3_000
"""Pieces on one page among which a raised mark's word is looked for; a page of a newspaper has some 700."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A piece of text on one baseline, in points from the page's upper left corner.

    `size` and `face` are those of most of its characters; `references` are the places in `text` of raised marks.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    face: str = ""
    references: tuple[Span, ...] = ()

    @property
    def ink(self) -> tuple[float, float]:
        """Where the ink begins and ends: a full-width mark at a line's end may stand half in the margin."""
        half = 0.5 * self.size
        left = self.left + half * (self.text[0] in _OPENING)
        return left, max(left, self.right - half * (self.text[-1] in _CLOSING))

    @property
    def top(self) -> float:
        """Where the characters begin."""
        return self.baseline - 0.88 * self.size

    @property
    def bottom(self) -> float:
        """Where the characters end."""
        return self.baseline + 0.12 * self.size


@dataclass(slots=True)
class _Piece:
    """Glyphs side by side, and raised or lowered ones that belong among them."""

    glyphs: list[Glyph]
    size: float
    baseline: float

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right


def text_lines(glyphs: Iterable[Glyph]) -> tuple[TextLine, ...]:
    """Return the pieces of text on a page from top to bottom; columns and table cells are pieces of their own."""
    pieces = [piece for row in _rows(glyphs) for piece in _pieces(row)]
    lines = (_line(piece) for piece in _with_raised(pieces))
    return tuple(sorted(lines, key=lambda line: (line.baseline, line.left)))


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the glyphs of each baseline from left to right."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        if row and glyph.baseline - row[-1].baseline > _SAME_BASELINE * min(glyph.size, row[-1].size):
            yield sorted(row, key=_middle)
            row = []
        row.append(glyph)
    if row:
        yield sorted(row, key=_middle)


def _middle(glyph: Glyph) -> float:
    """Return what glyphs are ordered by: an opening mark hangs into the one before with its empty half."""
    return glyph.left + glyph.right


def _pieces(row: Sequence[Glyph]) -> Iterator[_Piece]:
    """Cut a row where a gap stands out that no blank fills: between columns, between the cells of a table."""
    seen = [glyph for glyph in _printed_once(row) if glyph.right > glyph.left or not glyph.blank]
    while seen and seen[0].blank:
        seen.pop(0)
    gaps = sorted(after.left - before.right for before, after in pairwise(seen))
    usual = max(0.0, gaps[len(gaps) // 4]) if len(gaps) > 1 else 0.0  # a line drawn out to its edge has wide gaps
    taken: list[Glyph] = []
    for glyph in seen:
        if taken and glyph.left - taken[-1].right > _widest_gap(taken[-1], glyph, usual):
            yield from _piece(taken)
            taken = []
        taken.append(glyph)
    yield from _piece(taken)


def _widest_gap(before: Glyph, after: Glyph, usual: float) -> float:
    """Return how far two glyphs of one piece may stand apart, `usual` being the gap of most glyphs in their row.

    Between a closing and an opening mark the white of a gutter is theirs: one hangs into it from either side.
    """
    if before.text in _CLOSING and after.text in _OPENING:
        return max(_MARKS_GAP * after.size, 2 * usual)
    return max(_CELL_GAP * after.size, min(2 * usual + _UNLIKE * after.size, _WIDEST * after.size))


def _printed_once(row: Sequence[Glyph]) -> Iterator[Glyph]:
    """Leave out characters printed a second time on themselves, as false bold type and shadows are."""
    recent: list[Glyph] = []
    for glyph in row:
        recent = [other for other in recent[-3:] if glyph.left - other.left <= _SAME_PLACE * glyph.size]
        if glyph.blank or all(other.text != glyph.text for other in recent):
            yield glyph
        recent.append(glyph)


def _piece(glyphs: Sequence[Glyph]) -> Iterator[_Piece]:
    kept = list(glyphs)
    while kept and kept[-1].blank:
        kept.pop()
    while kept and kept[0].blank:
        kept.pop(0)
    if kept:
        size = Counter(round(glyph.size, 1) for glyph in kept).most_common(1)[0][0]
        baseline = Counter(round(glyph.baseline, 1) for glyph in kept).most_common(1)[0][0]
        yield _Piece(kept, max(size, _SMALLEST), baseline)


def _with_raised(pieces: Sequence[_Piece]) -> Iterable[_Piece]:
    """Put raised and lowered small pieces back between the pieces of the line they belong to."""
    if len(pieces) > _MOST_HOSTS:
        return pieces
    hosts = sorted(pieces, key=lambda piece: piece.baseline)
    gone: set[int] = set()
    for piece in hosts:
        if len(piece.glyphs) <= 12 and (line := _line_of(piece, hosts, gone)):
            first, *others = line
            first.glyphs = sorted([g for p in (piece, *line) for g in p.glyphs], key=_middle)
            gone |= {id(piece), *map(id, others)}
    return [piece for piece in pieces if id(piece) not in gone]


def _line_of(piece: _Piece, hosts: Sequence[_Piece], gone: set[int]) -> list[_Piece]:
    """Return the larger pieces beside which a small one stands raised or lowered, the left one first."""
    reach = 4 * piece.size
    first = bisect_left(hosts, piece.baseline - reach, key=lambda host: host.baseline)
    last = bisect_left(hosts, piece.baseline + reach, key=lambda host: host.baseline)
    found = [host for host in hosts[first:last] if host is not piece and id(host) not in gone and _beside(piece, host)]
    if not found or len({round(host.baseline) for host in found}) > 1:
        found = found[:1]
    return sorted(found, key=lambda host: host.left)


def _beside(piece: _Piece, host: _Piece) -> bool:
    rise = (host.baseline - piece.baseline) / host.size
    fits = _RAISED[0] <= rise <= _RAISED[1] or -0.35 <= rise <= -0.05
    near = piece.left < host.right + 0.4 * host.size and piece.right > host.left - 0.4 * host.size
    return piece.size <= _SMALL * host.size and fits and near


def _line(piece: _Piece) -> TextLine:
    words: list[str] = []
    references: list[Span] = []
    length = 0
    for index, glyph in enumerate(piece.glyphs):
        before = piece.glyphs[index - 1] if index else None
        if before is not None and _blank_between(before, glyph):
            words.append(" ")
            length += 1
        if index and _raised(glyph, piece):
            references.append(Span(length, length + len(glyph.text)))
        words.append(glyph.text)
        length += len(glyph.text)
    face = Counter(glyph.face for glyph in piece.glyphs).most_common(1)[0][0]
    text = "".join(words)
    raised = _run_together(text, references)
    marks = tuple(place for place in raised if _is_mark(text, place))
    for place in raised:
        if _is_power(text, place):
            text = text[: place.start] + as_power(place.of(text)) + text[place.end :]
    return TextLine(text, piece.left, piece.right, piece.baseline, piece.size, face, marks)


def _blank_between(before: Glyph, after: Glyph) -> bool:
    """Tell whether a gap between Latin words stands for a blank; 汉字 are spread without one, to fill a line."""
    if before.blank or after.blank or is_wide(before.text[-1]) or is_wide(after.text[0]):
        return False
    return after.left - before.right > _WORD_GAP * max(before.size, after.size)


def _raised(glyph: Glyph, piece: _Piece) -> bool:
    rise = (piece.baseline - glyph.baseline) / piece.size
    return glyph.size <= _SMALL * piece.size and _RAISED[0] <= rise <= _RAISED[1]


_MARK = re.compile(r"[\[［〔【(（]?(?:\d{1,3}(?:[,，、—–-]\d{1,3})*|[*＊※†]|注\d{0,3})[\]］〕】)）]?|[①-⑳㉑-㊿❶-❿]+")
_POWER = re.compile(r"(?:[mM]|10|㎡)$")


def _run_together(text: str, raised: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for place in raised:
        if joined and not text[joined[-1].end : place.start].strip():
            joined[-1] = Span(joined[-1].start, place.end)
        else:
            joined.append(place)
    return joined


def _is_mark(text: str, raised: Span) -> bool:
    """Tell whether a raised run is the mark of a note."""
    return _MARK.fullmatch(raised.of(text).strip()) is not None and not _is_power(text, raised)


def _is_power(text: str, raised: Span) -> bool:
    """Tell whether a raised run belongs to a figure or unit: km², 10⁸, which must not be read as 108."""
    return raised.of(text).isdigit() and _POWER.search(text[: raised.start]) is not None
