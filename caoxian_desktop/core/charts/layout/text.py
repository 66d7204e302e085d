"""Setting words: type sizes, lines that fit a width, blocks of them."""

from __future__ import annotations

import re
from collections.abc import Callable
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
_RUN = re.compile(r"[0-9A-Za-z.,\-–—~/+]")
_NOT_FIRST = "。，、；：！？％%）)」』”’》〉】〕…—～·"
_NOT_LAST = "（(「『“‘《〈【〔"
_OPENING = "（「『“‘《〈【〔"
_HANG = 0.42
_WIDOW, _CARRIED = 3.2, 3.8
"""In type sizes: a last line narrower than the first is not left alone, and gets at least the second."""
_STOPS = "、，。；：）"


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
    line, blank = "", False
    for piece in _pieces(measure, text, size, most, bold=bold):
        if not line or measure(line + piece, size, bold=bold) <= most:
            line += piece
            continue
        line, carried = _break(line, piece)
        blank = line[-1].isspace() or carried[0].isspace()
        lines.append(line.rstrip())
        line = carried.lstrip()
    if lines and line.strip() and not blank and measure(line, size, bold=bold) < _WIDOW * size:
        lines[-1], line = _evened(lambda words: measure(words, size, bold=bold), (lines[-1], line), size, most)
    made = (*lines, line.rstrip()) if line.strip() or not lines else tuple(lines)
    halves = tuple(text.split(" "))
    if len(made) == len(halves) == 2 and all(measure(half, size, bold=bold) <= most for half in halves):
        return halves  # two things said, a line for each: 规模以上, 增长30.6%
    return made


def _evened(measured: Callable[[str], float], last: tuple[str, str], size: float, most: float) -> tuple[str, str]:
    """Return the last two lines with more on the last: all of a bracket, what follows a stop, else a few characters.

    Where none of that fits, they stay as they are.
    """
    line, widow = last
    breaks = []
    for at in range(len(line) - 1, 1, -1):
        carried = line[at:] + widow
        if measured(carried) > most:
            break
        if measured(carried) >= _CARRIED * size and _may_break(line, at):
            bracketed = carried.rfind("（") == 0 and carried.endswith("）")
            rank = 0 if bracketed else 1 if line[at - 1] in _STOPS and 2 * at >= len(line) else 2
            breaks.append((rank, -at))
    if not breaks:
        return last
    at = -min(breaks)[1]
    return line[:at].rstrip(), line[at:].lstrip() + widow


def _may_break(line: str, at: int) -> bool:
    """Tell whether a line may end before its character `at`: not within a run of letters and digits, nor at a mark."""
    apart = line[at] in _NOT_FIRST or line[at - 1] in _NOT_LAST or line[at - 1].isspace()
    return not apart and not (_RUN.match(line[at - 1]) and _RUN.match(line[at]))


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
