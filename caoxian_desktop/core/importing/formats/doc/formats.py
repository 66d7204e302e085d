"""Which properties a place of the file has: the pages of formats ([MS-DOC] 2.9.33, 2.9.175)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.formats.doc.record import DamageError, Record, positions
from caoxian_desktop.core.importing.formats.doc.sprm import modifiers

_PAGE = 512
_PAGE_NUMBER = 0x3F_FFFF
_PARAGRAPH_ENTRY = 13
_MOST_PAGES_KEPT = 64


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes `start` to `end` of the stream with one style (paragraphs only) and one set of modifiers."""

    start: int
    end: int
    style: int = 0
    modifiers: dict[int, int] = field(default_factory=dict)


class Formats:
    """The formats of paragraphs, or those of runs, asked by the byte a character stands at.

    Pages are read as they are asked for: a table that names one page a million times costs nothing. `damaged` tells
    that one could not be read; its text is there all the same.
    """

    def __init__(self, word: Record, plc: Record, *, paragraphs: bool) -> None:
        """`plc` says which page speaks of which bytes. Raises DamageError where its positions do not rise."""
        self.damaged = False
        self._word = word
        self._plc = plc
        self._places, self._first = positions(plc, 4)
        self._read = _paragraph if paragraphs else _run
        self._pages: dict[int, tuple[list[int], list[Stretch]]] = {}

    def at(self, place: int) -> Stretch | None:
        """Return the stretch that holds the byte at `place`, None where nothing is said of it."""
        index = bisect_right(self._places, place) - 1
        if not 0 <= index < len(self._places) - 1:
            return None
        starts, stretches = self._page(self._plc.u32(self._first + 4 * index) & _PAGE_NUMBER)
        found = bisect_right(starts, place) - 1
        return stretches[found] if found >= 0 and place < stretches[found].end else None

    def _page(self, number: int) -> tuple[list[int], list[Stretch]]:
        if number not in self._pages:
            if len(self._pages) >= _MOST_PAGES_KEPT:
                self._pages.clear()
            try:
                stretches = self._stretches(self._word.part(_PAGE * number, _PAGE))
            except DamageError:
                self.damaged, stretches = True, []
            self._pages[number] = ([stretch.start for stretch in stretches], stretches)
        return self._pages[number]

    def _stretches(self, page: Record) -> list[Stretch]:
        count = page.u8(_PAGE - 1)
        places = page.numbers(0, count + 1)
        if list(places) != sorted(places):
            raise DamageError("places that do not rise")
        entries = 4 * (count + 1)
        return [self._read(page, entries, i, places[i], places[i + 1]) for i in range(count)]


def _paragraph(page: Record, entries: int, index: int, start: int, end: int) -> Stretch:
    at = 2 * page.u8(entries + _PARAGRAPH_ENTRY * index)
    if not at:
        return Stretch(start, end)
    size = 2 * page.u8(at) - 1
    if size < 0:
        at += 1
        size = 2 * page.u8(at)
    if size < 2:
        return Stretch(start, end)
    return Stretch(start, end, page.u16(at + 1), modifiers(page.bytes(at + 3, size - 2)))


def _run(page: Record, entries: int, index: int, start: int, end: int) -> Stretch:
    at = 2 * page.u8(entries + index)
    return Stretch(start, end, 0, modifiers(page.bytes(at + 1, page.u8(at)))) if at else Stretch(start, end)
