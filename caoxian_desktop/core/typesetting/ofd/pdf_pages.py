"""The pages of a PDF as Typst writes them -> what is drawn on each. What is not known is refused, never left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from caoxian_desktop.core.typesetting.ofd.graphics_state import BLACK, CAPS, JOINS, Operands, State, matrix_of, paint_of
from caoxian_desktop.core.typesetting.ofd.lines import joined
from caoxian_desktop.core.typesetting.ofd.marks import (
    PLAIN,
    Area,
    Glyph,
    Letters,
    Mark,
    Matrix,
    Segment,
    Shape,
    Sheet,
    box_of,
    inside,
    on,
    times,
)
from caoxian_desktop.core.typesetting.ofd.pdf_fonts import PdfFont, UnknownConstructError, font_of

MILLIMETRES = 25.4 / 72
_RULING = *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF
_UNSEEN: dict[int, str | None] = {**dict.fromkeys(_RULING), 0xAD: "-"}
"""Characters that rule where lines break and how text runs go; a place to part a word that shows is a hyphen."""
_NOTHING_DRAWN = frozenset({"BMC", "MP", "DP", "ri", "i"})


class Fonts:
    """The fonts of a file, each read once. The key is the name with its tag, which is the file's own for each."""

    def __init__(self) -> None:
        self.read: dict[str, PdfFont] = {}

    def key(self, font: pikepdf.Object) -> str:
        """Return the key of a font, which is read where it is new."""
        key = str(font.BaseFont)
        if key not in self.read:
            self.read[key] = font_of(font)
        return key


def sheet_of(page: pikepdf.Page, fonts: Fonts) -> Sheet:
    """Return a page as it is drawn; its fonts are added to `fonts`. Raises UnknownConstructError."""
    left, bottom, right, top = (float(number) for number in page.mediabox)
    base = (MILLIMETRES, 0.0, 0.0, -MILLIMETRES, -left * MILLIMETRES, top * MILLIMETRES)
    marks: list[Mark] = []
    _Painter(fonts, marks, State(base)).paint(page, page.Resources)
    return Sheet((right - left) * MILLIMETRES, (top - bottom) * MILLIMETRES, tuple(joined(marks)))


@dataclass(slots=True)
class _Path:
    """The path under construction, in millimetres on the page."""

    segments: list[Segment] = field(default_factory=list)
    clip: bool = False


class _Painter:
    """Carries out the operators of one content stream."""

    def __init__(self, fonts: Fonts, marks: list[Mark], state: State) -> None:
        self._fonts, self._marks, self._state = fonts, marks, state
        self._kept: list[State] = []
        self._path = _Path()
        self._text: Matrix = PLAIN
        self._spoken: list[str | None] = []
        self._resources: pikepdf.Object = pikepdf.Dictionary()
        self._acts: dict[str, Callable[[Operands], None]] = {
            **self._of_state(), **self._of_paths(), **self._of_text(),
            "Do": self._drawn, "BDC": self._marked, "EMC": lambda _: self._end_marked(),
        }  # fmt: skip

    def paint(self, stream: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object) -> None:
        """Carry out a stream with what it calls by name."""
        self._resources = resources
        for instruction in pikepdf.parse_content_stream(stream):
            name = str(instruction.operator)
            operands: Any = instruction.operands
            if act := self._acts.get(name):
                act(operands)
            elif name not in _NOTHING_DRAWN:
                raise UnknownConstructError(f"operator {name}")

    def _of_state(self) -> dict[str, Callable[[Operands], None]]:
        return {
            "q": lambda _: self._kept.append(self._state.kept()),
            "Q": lambda _: self._restore(),
            "cm": lambda operands: self._set(matrix=times(matrix_of(operands), self._state.matrix)),
            "w": lambda operands: self._set(width=float(operands[0])),
            "J": lambda operands: self._set(cap=CAPS[int(operands[0])]),
            "j": lambda operands: self._set(join=JOINS[int(operands[0])]),
            "M": lambda operands: self._set(miter=float(operands[0])),
            "d": lambda operands: self._set(dashes=tuple(map(float, operands[0])), offset=float(operands[1])),
            "gs": self._named_state,
            "cs": lambda _: self._set(fill=BLACK),
            "CS": lambda _: self._set(line=BLACK),
            **dict.fromkeys(("sc", "scn", "g", "rg"), lambda operands: self._set(fill=paint_of(operands))),
            **dict.fromkeys(("SC", "SCN", "G", "RG"), lambda operands: self._set(line=paint_of(operands))),
        }

    def _of_paths(self) -> dict[str, Callable[[Operands], None]]:
        return {
            "m": lambda operands: self._step("M", operands),
            "l": lambda operands: self._step("L", operands),
            "c": lambda operands: self._step("B", operands),
            "h": lambda _: self._path.segments.append(("C", ())),
            "re": self._rectangle,
            "W": lambda _: setattr(self._path, "clip", True),
            "n": lambda _: self._shape(),
            "f": lambda _: self._shape(fill=True),
            "f*": lambda _: self._shape(fill=True, even_odd=True),
            "S": lambda _: self._shape(stroke=True),
            "s": lambda _: self._shape(stroke=True, close=True),
            "B": lambda _: self._shape(fill=True, stroke=True),
            "B*": lambda _: self._shape(fill=True, stroke=True, even_odd=True),
            "b": lambda _: self._shape(fill=True, stroke=True, close=True),
        }

    def _of_text(self) -> dict[str, Callable[[Operands], None]]:
        return {
            "BT": lambda _: setattr(self, "_text", PLAIN),
            "ET": lambda _: None,
            "Tf": self._set_font,
            "Tr": _refuse_outlined,
            "Tm": lambda operands: setattr(self, "_text", matrix_of(operands)),
            "Tj": lambda operands: self._show([operands[0]]),
            "TJ": lambda operands: self._show(operands[0]),
        }

    def _set(self, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(self._state, name, value)

    def _restore(self) -> None:
        self._state = self._kept.pop()

    def _named_state(self, operands: Operands) -> None:
        named = self._resources.ExtGState[str(operands[0])]
        if str(named.get("/SMask", "/None")) != "/None" or str(named.get("/BM", "/Normal")) != "/Normal":
            raise UnknownConstructError("a mask or a blend mode")
        self._state.fill_alpha = round(255 * float(named.get("/ca", self._state.fill_alpha / 255)))
        self._state.line_alpha = round(255 * float(named.get("/CA", self._state.line_alpha / 255)))

    def _step(self, letter: str, operands: Operands) -> None:
        numbers = [float(operand) for operand in operands]
        points = (on(self._state.matrix, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True))
        self._path.segments.append((letter, tuple(number for point in points for number in point)))

    def _rectangle(self, operands: Operands) -> None:
        x, y, width, height = (float(operand) for operand in operands)
        for letter, point in zip(
            "MLLL", ((x, y), (x + width, y), (x + width, y + height), (x, y + height)), strict=True
        ):
            self._step(letter, point)
        self._path.segments.append(("C", ()))

    def _shape(self, *, fill: bool = False, stroke: bool = False, close: bool = False, even_odd: bool = False) -> None:
        """Paint the path, clip by it where that was asked for, and begin another."""
        path, clip = tuple(self._path.segments), self._path.clip
        self._path = _Path()
        if not path:
            return
        state = self._state
        if fill or stroke:
            path = (*path, ("C", ())) if close else path
            filled = replace(state.fill, alpha=state.fill_alpha) if fill else None
            self._add(Shape(path, filled, state.stroke() if stroke else None, even_odd), state.clips)
        if clip:
            state.clips = (*state.clips, Area(path, box_of(path)))

    def _add(self, mark: Mark, clips: tuple[Area, ...]) -> None:
        """Keep a mark, with the clips that cut into it."""
        box = mark.box if clips else None
        cutting = tuple(area for area in clips if box is not None and not inside(box, area.box))
        self._marks.append(replace(mark, clips=cutting) if cutting else mark)

    def _set_font(self, operands: Operands) -> None:
        self._state.font = self._fonts.key(self._resources.Font[str(operands[0])])
        self._state.size = float(operands[1])

    def _show(self, shown: Iterable[Any]) -> None:
        """Place glyphs, and advance: strings of two-byte codes, between them what to go back, in thousandths."""
        state, font = self._state, self._fonts.read[self._state.font]
        matrix = times(self._text, state.matrix)
        scale = (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        glyphs: list[Glyph] = []
        x = 0.0
        for piece in shown:
            if not isinstance(piece, pikepdf.String):
                x -= float(piece) / 1000 * state.size
                continue
            codes = bytes(piece)
            for at in range(0, len(codes), 2):
                code = codes[at] << 8 | codes[at + 1]
                advance = font.advances[code] / 1000 * state.size
                glyphs.append(Glyph(self._words(font, code), code, *on(matrix, x, 0), advance * scale))
                x += advance
        self._text = times((1.0, 0.0, 0.0, 1.0, x, 0.0), self._text)
        if glyphs:
            self._add(self._letters(font, matrix, scale, glyphs), state.clips)

    def _letters(self, font: PdfFont, matrix: Matrix, scale: float, glyphs: Sequence[Glyph]) -> Letters:
        state = self._state
        size = state.size * scale
        a, b, c, d = (number / scale for number in matrix[:4])
        above, below = font.above / 1000 * size, font.below / 1000 * size
        paint = replace(state.fill, alpha=state.fill_alpha)
        # Glyphs grow upwards while the page's millimetres run down: hence c and d the other way.
        return Letters(state.font, size, (a, b, -c, -d), tuple(glyphs), paint, above, below)

    def _words(self, font: PdfFont, code: int) -> str:
        """Return what a glyph stands for: as is said where it is shown (ActualText), once, else as its font says."""
        for at in reversed(range(len(self._spoken))):
            if (said := self._spoken[at]) is not None:
                self._spoken[at] = ""
                return said.translate(_UNSEEN)
        return font.words.get(code, "").translate(_UNSEEN)

    def _marked(self, operands: Operands) -> None:
        properties = operands[1]
        said = properties.get("/ActualText") if isinstance(properties, pikepdf.Dictionary) else None
        self._spoken.append(None if said is None else str(said))

    def _end_marked(self) -> None:
        self._spoken.pop()

    def _drawn(self, operands: Operands) -> None:
        """Draw a form: a stream with its own matrix and resources."""
        named = self._resources.XObject[str(operands[0])]
        if named.Subtype != "/Form":
            raise UnknownConstructError(f"XObject {named.Subtype}")
        if "/Group" in named and self._state.fill_alpha != 255:
            raise UnknownConstructError("a group that shines through as one")
        matrix = matrix_of(list(named.Matrix)) if "/Matrix" in named else PLAIN
        state = replace(self._state, matrix=times(matrix, self._state.matrix))
        _Painter(self._fonts, self._marks, state).paint(named, named.get("/Resources", self._resources))


def _refuse_outlined(operands: Operands) -> None:
    if int(operands[0]) != 0:
        raise UnknownConstructError(f"text drawn in mode {operands[0]}")
