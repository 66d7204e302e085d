"""Glyphs put together again to lines, so that they are selected and found as words, one for each character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from caoxian_desktop.core.typesetting.ofd.marks import BLANK, Glyph, Letters, Mark

_SAME_LINE = 0.005
"""Millimetres."""
_GAP, _BACK = 0.6, 0.35
"""Em that the next glyph may stand ahead or, drawn together as Chinese marks are, behind where the last one ends."""

_NO_WORDS = "\u200b"


def joined(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks in order, letters that go on in the same line as one."""
    last: Letters | None = None
    for mark in marks:
        if isinstance(mark, Letters) and last is not None and _goes_on(last, mark):
            last = replace(last, glyphs=last.glyphs + mark.glyphs)
            continue
        if last is not None:
            yield last
        last = mark if isinstance(mark, Letters) else None
        if last is None:
            yield mark
    if last is not None:
        yield last


def _goes_on(last: Letters, mark: Letters) -> bool:
    end, start = last.glyphs[-1], mark.glyphs[0]
    gap = start.x - end.x - end.advance
    return (
        last.upright
        and mark.upright
        and (last.font, last.paint, last.clips) == (mark.font, mark.paint, mark.clips)
        and abs(last.size - mark.size) < _SAME_LINE
        and abs(start.y - end.y) < _SAME_LINE
        and -_BACK * last.size < gap < _GAP * last.size
        and start.x >= end.x
    )


def spelled(letters: Letters) -> Iterator[Glyph]:
    """Yield a glyph for each character, which is what every OFD reader knows to show.

    Of a glyph for two characters (—— is one long dash) the second one shows nothing; glyphs beyond the characters (a
    mark set apart from its letter) stand for a space without width.
    """
    for cluster in _clusters(letters.glyphs):
        if len(cluster) == len(cluster[0].words) == 1:
            yield cluster[0]
        else:
            yield from _spelled(cluster, letters.turn)


def _spelled(cluster: Sequence[Glyph], turn: tuple[float, float, float, float]) -> Iterator[Glyph]:
    words = "".join(glyph.words for glyph in cluster).ljust(len(cluster), _NO_WORDS)
    for glyph, character in zip(cluster, words, strict=False):
        yield replace(glyph, words=character)
    more = words[len(cluster) :]
    last, step = cluster[-1], cluster[-1].advance / (1 + len(more))
    for at, character in enumerate(more, start=1):
        yield Glyph(character, BLANK, last.x + at * step * turn[0], last.y + at * step * turn[1], step)


def _clusters(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield glyphs with those after them that stand for no words of their own."""
    cluster: list[Glyph] = []
    for glyph in glyphs:
        if cluster and glyph.words:
            yield cluster
            cluster = []
        cluster.append(glyph)
    if cluster:
        yield cluster
