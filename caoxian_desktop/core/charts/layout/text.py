"""Setting words: type sizes, lines that fit a width, blocks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from caoxian_desktop.core.charts.layout.shapes import Box, Measure, Sketch, Words

TITLE, BODY, SMALL, NOTE = 17.0, 13.0, 12.0, 11.0
LEADING = 1.4
"""Line pitch as a multiple of the type size."""
_ASCENT = 0.88
"""Height of a Chinese character over the baseline, of its size (ideographic em box, OpenType `idtp`)."""
# Unbreakable pieces: a run of Latin letters and digits with its signs, else one character.
_PIECE = re.compile(r"[0-9A-Za-z.,%％‰+\-–—~/]+|\s+|.", re.DOTALL)
# A run that fits no line is broken after the signs that join its parts: 7%-7.5%.
_PARTS = re.compile(r"[^\-–—~/]+[\-–—~/]*|[\-–—~/]+")
_NOT_FIRST = "。，、；：！？％%）)」』”’》〉】〕…—～·"
_NOT_LAST = "（(「『“‘《〈【〔"
_OPENING = "（「『“‘《〈【〔"
_HANG = 0.42


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size; `width` is that of the longest."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    width: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.size * LEADING


def block(measure: Measure, text: str, size: float, most: float, *, bold: bool = False) -> Block:
    """Break a text into lines no wider than `most`; a single piece that is wider is broken anywhere."""
    lines = _lines(measure, text.strip(), size, max(most, size), bold=bold)
    return Block(lines, size, bold, max((measure(line, size, bold=bold) for line in lines), default=0.0))


def place(
    sketch: Sketch, words: Block, x: float, top: float, colour: str, *, align: float = 0.0, clear: bool = False
) -> None:
    """Set a block with its top left corner at (x, top); `align` 0.5 centres its lines on x, 1 ends them there.

    With `clear` the ground behind it is wiped first, so that no grid line runs through the words.
    """
    if clear:
        ground = sketch.theme.background
        sketch.add(Box(x - align * words.width - 2, top + 1, words.width + 4, words.height - 2, ground))
    for number, line in enumerate(words.lines):
        width = sketch.measure(line, words.size, bold=words.bold) if align else 0.0
        # An opening mark fills the right half of its square: hung into the margin, the words behind it stand flush.
        hung = words.size * _HANG if not align and line[:1] in _OPENING and line else 0.0
        baseline = top + number * words.size * LEADING + words.size * ((LEADING - 1) / 2 + _ASCENT)
        sketch.add(Words(x - align * width - hung, baseline, line, words.size, colour, words.bold))


def _lines(measure: Measure, text: str, size: float, most: float, *, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(measure, text, size, most, bold=bold):
        if not line or measure(line + piece, size, bold=bold) <= most:
            line += piece
            continue
        line, carried = _break(line, piece)
        lines.append(line.rstrip())
        line = carried.lstrip()
    return (*lines, line.rstrip()) if line.strip() or not lines else tuple(lines)


def _break(line: str, piece: str) -> tuple[str, str]:
    """Return the line and what the next begins with, so that no line begins or ends with the wrong mark."""
    carried = piece
    while len(line) > 1 and (carried[0] in _NOT_FIRST or line[-1] in _NOT_LAST or _splits_run(line, carried)):
        line, carried = line[:-1], line[-1] + carried
    return line, carried


def _splits_run(line: str, carried: str) -> bool:
    """Tell whether a break stands between the letters of one run, where the run began on this line."""
    runs = re.compile(r"[0-9A-Za-z.]")
    return bool(runs.match(line[-1]) and runs.match(carried[0]) and not runs.fullmatch(line[0]))


def _pieces(measure: Measure, text: str, size: float, most: float, *, bold: bool) -> list[str]:
    pieces: list[str] = []
    for found in _PIECE.finditer(text.replace("\n", " ")):
        piece = found[0]
        for part in [piece] if _fits(measure, piece, size, most, bold=bold) else _PARTS.findall(piece):
            pieces.extend([part] if _fits(measure, part, size, most, bold=bold) else part)
    return pieces


def _fits(measure: Measure, piece: str, size: float, most: float, *, bold: bool) -> bool:
    return len(piece) <= 1 or measure(piece, size, bold=bold) <= most
