"""Changing a text step by step without losing where its characters came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.report.source import OffsetMap

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
    """A text on its way to the canonical one, and the runs it still shares with the source's own text."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, source: str) -> Draft:
        """Return the untouched text of a source."""
        return cls(source, ((0, 0, len(source)),) if source else ())

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """Return the text with all edits made; they come in rising order and do not overlap (else ValueError)."""
        pieces: list[str] = []
        kept: list[tuple[int, int, int]] = []
        position = length = 0
        for edit in edits:
            if edit.start < position:
                raise ValueError(f"edits overlap or are out of order at {edit.start}")
            pieces += [self.text[position : edit.start], edit.words]
            kept.append((position, edit.start, length))
            length += edit.start - position + len(edit.words)
            position = edit.end
        if not kept:
            return self
        pieces.append(self.text[position:])
        kept.append((position, len(self.text), length))
        return Draft("".join(pieces), tuple(_moved(self.runs, kept)))

    def offsets(self) -> OffsetMap:
        """Return the way back to the source."""
        return OffsetMap(self.runs)


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
