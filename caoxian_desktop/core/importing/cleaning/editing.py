"""Changing a text step by step without losing where its characters came from."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.source import OffsetMap
from caoxian_desktop.core.report.span import Span

Run = tuple[int, int, int]
"""(start here, start in the source, length): equal characters on both sides."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters from `start` to `end` by `words`; equal words change nothing."""

    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to the canonical one, and the runs it still shares with the source's own text.

    `lost` are the words taken out so far: (the step that did it, the words, their place in the source).
    """

    text: str
    runs: tuple[Run, ...]
    lost: tuple[tuple[str, str, Span], ...] = ()
    source_length: int = 0

    @classmethod
    def of(cls, source: str) -> Draft:
        """Return the untouched text of a source."""
        return cls(source, ((0, 0, len(source)),) if source else (), source_length=len(source))

    def edited(self, edits: Iterable[Edit], step: str = "") -> Draft:
        """Return the text with all edits made; they come in rising order and do not overlap (else ValueError).

        Words that go, other than blanks and other spellings of what comes for them, are noted as lost by `step`.
        """
        pieces: list[str] = []
        lost = list(self.lost)
        kept: list[tuple[int, int, int]] = []
        position = length = 0
        for edit in edits:
            if edit.start < position:
                raise ValueError(f"edits overlap or are out of order at {edit.start}")
            pieces += [self.text[position : edit.start], edit.words]
            if _loses(self.text[edit.start : edit.end], edit.words) and (place := self._source(edit.start, edit.end)):
                lost.append((step, self.text[edit.start : edit.end].strip(), place))
            kept.append((position, edit.start, length))
            length += edit.start - position + len(edit.words)
            position = edit.end
        if not kept:
            return self
        pieces.append(self.text[position:])
        kept.append((position, len(self.text), length))
        return Draft("".join(pieces), tuple(_moved(self.runs, kept)), tuple(lost), self.source_length)

    def _source(self, start: int, end: int) -> Span | None:
        """Return where the words from `start` to `end` stand in the source; None for what the importer put in itself.

        An end that is no longer the source's own character (it was composed, say) reaches as far as its neighbour.
        """
        words = self.text[start:end]
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip()) - 1
        low, high = self._before(first), self._after(last)
        return Span(low, high) if low < high else None

    def _before(self, place: int) -> int:
        """Return where the character at `place` begins in the source, else where the one before it ends."""
        index = bisect_right(self.runs, place, key=lambda run: run[0]) - 1
        if index < 0:
            return 0
        first, source, length = self.runs[index]
        return source + min(place - first, length)

    def _after(self, place: int) -> int:
        """Return where the character at `place` ends in the source, else where the next one begins."""
        index = bisect_right(self.runs, place, key=lambda run: run[0]) - 1
        if index >= 0 and place < self.runs[index][0] + self.runs[index][2]:
            return self.runs[index][1] + place - self.runs[index][0] + 1
        return self.runs[index + 1][1] if index + 1 < len(self.runs) else self.source_length

    def offsets(self) -> OffsetMap:
        """Return the way back to the source."""
        return OffsetMap(self.runs)

    def removals(self) -> tuple[Removal, ...]:
        """Return what was taken out, in the order of the source, each with the place where it would stand."""
        offsets = self.offsets()
        found = sorted(self.lost, key=lambda lost: lost[2])
        return tuple(
            Removal(step, words, place, min(offsets.from_source(place.end), len(self.text)))
            for step, words, place in found
        )


def _loses(gone: str, words: str) -> bool:
    """Tell whether characters people can see go: blanks and another way to encode the same character do not count."""
    if not gone or gone.isspace():
        return False
    return _plain(gone) != _plain(words)


def _plain(words: str) -> str:
    return unicodedata.normalize("NFC", "".join(words.split()))


def _moved(runs: tuple[Run, ...], kept: list[tuple[int, int, int]]) -> Iterable[Run]:
    """Cut the runs down to the kept stretches (start, end, new start), joining what touches on both sides."""
    index = 0
    open_run: Run | None = None
    for start, end, new in kept:
        while index < len(runs) and runs[index][0] + runs[index][2] <= start:
            index += 1
        here = index
        while here < len(runs) and runs[here][0] < end:
            first, source, length = runs[here]
            low, high = max(first, start), min(first + length, end)
            if low < high:
                piece = (new + low - start, source + low - first, high - low)
                if open_run and (open_run[0] + open_run[2], open_run[1] + open_run[2]) == piece[:2]:
                    open_run = (open_run[0], open_run[1], open_run[2] + piece[2])
                else:
                    if open_run:
                        yield open_run
                    open_run = piece
            here += 1
    if open_run:
        yield open_run
