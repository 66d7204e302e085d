"""One page of a PDF: its characters with their places, as PDFium's text page counts them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from caoxian_desktop.core.importing.formats.page_layout.glyphs import Glyph

_QUARTER = 90
_UNKNOWN = {0x0, 0xFFFD, 0xFFFE, 0xFFFF}
_HYPHEN = 0x2  # what PDFium gives for a hyphen that ends a line
_LARGEST = 1_000.0
"""Points: larger type is no text."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What the characters of one text object share; `angle` in degrees, counted against the clock."""

    size: float
    angle: int
    face: str
    invisible: bool


class PageReader:
    """Reads the characters of a page once; afterwards tells of those that are no text of it.

    `unknown` characters have no code, `invisible` ones are laid under a picture, as text recognition does.
    """

    def __init__(self, text: Any, box: Sequence[float]) -> None:
        from pypdfium2 import raw

        self._raw: Any = raw
        self._text = text.raw
        self._box = box
        self._runs: dict[int | None, _Run] = {}
        self._turned: list[str] = []
        self._last_box = (0.0, 0.0, 0.0, 0.0)
        self._same_box = 0
        self.count: int = text.count_chars()
        self.unknown = self.invisible = 0
        self.width = self.height = 0.0

    def glyphs(self) -> Iterator[Glyph]:
        """Yield the characters that run as most of the page does, on the page as it is then upright."""
        read = [
            (index, run)
            for index in range(self.count)
            if self._raw.FPDFText_IsGenerated(self._text, index) != 1 and (run := self._run(index)).size < _LARGEST
        ]
        angles = Counter(run.angle for _, run in read)
        upright = angles.most_common(1)[0][0] // _QUARTER * _QUARTER if angles else 0
        frame = _Frame(self._box, upright)
        self.width, self.height = frame.width, frame.height
        lead = 0
        before = -2
        for index, run in read:
            code = self._raw.FPDFText_GetUnicode(self._text, index)
            if 0xD800 <= code < 0xDC00:  # PDFium counts UTF-16 units on some systems
                lead = code
                continue
            if 0xDC00 <= code < 0xE000:
                code, lead = (0x10000 + ((lead - 0xD800) << 10) + code - 0xDC00 if lead else 0), 0
            if code in _UNKNOWN or code > 0x10FFFF or self._raw.FPDFText_HasUnicodeMapError(self._text, index) == 1:
                self.unknown += 1
                continue
            character = "-" if code == _HYPHEN else chr(code)
            if run.angle != upright:
                self._turned.append(character if index == before + 1 or not self._turned else f"\n{character}")
                before = index
                continue
            self.invisible += run.invisible
            yield self._placed(index, character, run, frame)

    def turned(self) -> tuple[str, ...]:
        """Return the words that run in other directions than the page: watermarks, seals."""
        return tuple(line for words in "".join(self._turned).split("\n") if (line := words.strip()))

    def _placed(self, index: int, character: str, run: _Run, frame: _Frame) -> Glyph:
        x, y, box = ctypes.c_double(), ctypes.c_double(), self._raw.FS_RECTF()
        self._raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        self._raw.FPDFText_GetLooseCharBox(self._text, index, box)
        edges = (box.left, box.bottom, box.right, box.top)
        left, right = frame.across(*edges)
        # One glyph that stands for several characters (——, fi): each begins further along.
        self._same_box = self._same_box + 1 if edges == self._last_box else 0
        left = right - (right - left) / (self._same_box + 1)
        self._last_box = edges
        return Glyph(character, left, right, frame.down(x.value, y.value), run.size, run.face)

    def _run(self, index: int) -> _Run:
        pointer = self._raw.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(pointer, ctypes.c_void_p).value
        if key not in self._runs:
            self._runs[key] = self._run_of(index, pointer)
        return self._runs[key]

    def _run_of(self, index: int, pointer: Any) -> _Run:
        matrix = self._raw.FS_MATRIX()
        self._raw.FPDFText_GetMatrix(self._text, index, matrix)
        size = abs(self._raw.FPDFText_GetFontSize(self._text, index)) * math.hypot(matrix.c, matrix.d)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        # A slight slant of a page that was scanned askew is none.
        nearest = round(angle / _QUARTER) * _QUARTER
        if abs(angle - nearest) <= 3:
            angle = nearest % 360
        mode = self._raw.FPDFTextObj_GetTextRenderMode(pointer) if pointer else 0
        return _Run(round(size, 1), angle, self._face(pointer), mode == self._raw.FPDF_TEXTRENDERMODE_INVISIBLE)

    def _face(self, pointer: Any) -> str:
        font = self._raw.FPDFTextObj_GetFont(pointer) if pointer else None
        if not font:
            return ""
        buffer = ctypes.create_string_buffer(200)
        length = self._raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
        name = buffer.value.decode("utf-8", "replace") if 0 < length <= len(buffer) else ""
        return name.partition("+")[2] or name  # a subset's name begins with six letters and a plus


class _Frame:
    """Turns PDF coordinates (from the lower left) to those of a page read at an angle (from the upper left)."""

    def __init__(self, box: Sequence[float], angle: int) -> None:
        self._cos, self._sin = round(math.cos(math.radians(angle))), round(math.sin(math.radians(angle)))
        left, bottom, right, top = box
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        across = [self._along(x, y) for x, y in corners]
        up = [self._up(x, y) for x, y in corners]
        self._left, self._top = min(across), max(up)
        self.width, self.height = max(across) - self._left, self._top - min(up)

    def _along(self, x: float, y: float) -> float:
        return x * self._cos + y * self._sin

    def _up(self, x: float, y: float) -> float:
        return y * self._cos - x * self._sin

    def across(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float]:
        """Return where a box begins and ends along the line."""
        ends = [self._along(x, y) for x in (left, right) for y in (bottom, top)]
        return min(ends) - self._left, max(ends) - self._left

    def down(self, x: float, y: float) -> float:
        """Return how far below the page's upper edge a point lies."""
        return self._top - self._up(x, y)
