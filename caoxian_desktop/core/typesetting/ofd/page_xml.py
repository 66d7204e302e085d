"""A page -> its Content.xml (GB/T 33190-2016, chapters 7 to 11): text objects and path objects in one layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, pairwise
from typing import TYPE_CHECKING

from lxml import etree

from caoxian_desktop.core.typesetting.ofd.font_files import FontBook
from caoxian_desktop.core.typesetting.ofd.lines import spelled
from caoxian_desktop.core.typesetting.ofd.marks import (
    Area,
    Box,
    Glyph,
    Letters,
    Paint,
    Segment,
    Shape,
    Sheet,
    Stroke,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACE = "http://www.ofdspec.org/2016"
_PLANE = 0xFFFF
_SPACES = " \u00a0\u3000"


def element(name: str, parent: Element | None = None, text: str = "", **attributes: str) -> Element:
    """Return a new element of OFD's namespace, under `parent` where there is one."""
    tag = f"{{{NAMESPACE}}}{name}"
    made = etree.Element(tag, nsmap={"ofd": NAMESPACE}) if parent is None else etree.SubElement(parent, tag)
    for key, value in attributes.items():
        made.set(key, value)
    if text:
        made.text = text
    return made


def written(root: Element) -> bytes:
    """Return an element as a file."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def number(value: float) -> str:
    """Return a number to a thousandth, which is a micrometre."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def numbers(values: Iterable[float]) -> str:
    """Return numbers with spaces between them."""
    return " ".join(map(number, values))


class PageWriter:
    """Writes the pages of one document: their objects are counted on, their fonts gathered in one book.

    `fonts` are the ids given to fonts so far, by key and layer, `first` is the box of the first page.
    """

    def __init__(self, book: FontBook, ids: count[int]) -> None:
        self._book, self._ids = book, ids
        self.fonts: dict[tuple[str, int], int] = {}
        self.first = ""

    def page(self, sheet: Sheet) -> bytes:
        """Return a page's Content.xml."""
        root = element("Page")
        area = element("Area", root)
        box = numbers((0, 0, sheet.width, sheet.height))
        self.first = self.first or box
        element("PhysicalBox", area, box)
        layer = element("Layer", element("Content", root), ID=self._next())
        for mark in sheet.marks:
            if isinstance(mark, Shape):
                self._shape(layer, mark)
            else:
                self._letters(layer, mark)
        return written(root)

    def _next(self) -> str:
        return str(next(self._ids))

    def _shape(self, layer: Element, shape: Shape) -> None:
        made = element("PathObject", layer, ID=self._next(), Boundary=_boundary(shape.box))
        made.set("Stroke", _truth(shape.stroke is not None))
        made.set("Fill", _truth(shape.fill is not None))
        if shape.even_odd:
            made.set("Rule", "Even-Odd")
        _clip(made, shape.clips, shape.box)
        if shape.stroke:
            _stroke(made, shape.stroke)
        if shape.fill:
            _colour(made, "FillColor", shape.fill)
        element("AbbreviatedData", made, _data(shape.path, shape.box))

    def _letters(self, layer: Element, letters: Letters) -> None:
        """Write a line: a text object for each font that it takes."""
        for at, run in self._runs(letters):
            self._text(layer, replace(letters, glyphs=run), at)

    def _runs(self, letters: Letters) -> Iterator[tuple[int, tuple[Glyph, ...]]]:
        """Yield layers of the font and the glyphs that follow each other in it."""
        run: list[Glyph] = []
        held = 0
        for glyph in spelled(letters):
            if glyph.words in _SPACES:
                run += [glyph] if run else []  # before and after a line XML's readers may take spaces away
                continue
            at = self._book.layer(letters.font, ord(glyph.words), glyph.number)
            if run and at != held:
                yield held, _without_end(run)
                run = []
            run.append(glyph)
            held = at
        if run:
            yield held, _without_end(run)

    def _text(self, layer: Element, letters: Letters, at: int) -> None:
        box, glyphs = letters.box, letters.glyphs
        made = element("TextObject", layer, ID=self._next(), Boundary=_boundary(box))
        if not letters.upright:
            made.set("CTM", numbers((*letters.turn, glyphs[0].x - box[0], glyphs[0].y - box[1])))
        made.set("Font", str(self._font(letters.font, at)))
        made.set("Size", number(letters.size))
        _clip(made, letters.clips, box)
        _colour(made, "FillColor", letters.paint)
        for blank in (glyph for glyph in glyphs if glyph.words in _SPACES):
            self._book.blank(letters.font, at, ord(blank.words), blank.number)
        for codes in _codes(glyphs):
            x, y = (codes[0].x - box[0], codes[0].y - box[1]) if letters.upright else (_along(letters, codes[0]), 0)
            code = element("TextCode", made, "".join(glyph.words for glyph in codes), X=number(x), Y=number(y))
            if len(codes) > 1:
                code.set("DeltaX", numbers(_steps(letters, codes)))

    def _font(self, key: str, at: int) -> int:
        if (key, at) not in self.fonts:
            self.fonts[key, at] = next(self._ids)
        return self.fonts[key, at]


def _without_end(run: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """Return glyphs without the spaces after them."""
    end = len(run)
    while run[end - 1].words in _SPACES:
        end -= 1
    return tuple(run[:end])


def _codes(glyphs: Sequence[Glyph]) -> Iterator[Sequence[Glyph]]:
    """Yield what may share one code: characters beyond the basic plane, which some count as two, stand alone."""
    start = 0
    for at, glyph in enumerate(glyphs):
        if ord(glyph.words) > _PLANE:
            if at > start:
                yield glyphs[start:at]
            yield glyphs[at : at + 1]
            start = at + 1
    if start < len(glyphs):
        yield glyphs[start:]


def _steps(letters: Letters, glyphs: Sequence[Glyph]) -> Iterator[float]:
    """Yield how far each glyph stands from the one before, rounded so that no error adds up."""
    for before, after in pairwise(_along(letters, glyph) for glyph in glyphs):
        yield round(after, 3) - round(before, 3)


def _along(letters: Letters, glyph: Glyph) -> float:
    """Return how far along the line a glyph stands from the first."""
    a, b = letters.turn[:2]
    first = letters.glyphs[0]
    return ((glyph.x - first.x) * a + (glyph.y - first.y) * b) / (a * a + b * b)


def _boundary(box: Box) -> str:
    left, top, right, bottom = box
    return numbers((left, top, right - left, bottom - top))


def _data(path: Iterable[Segment], box: Box) -> str:
    """Return a path as OFD abbreviates it, from the upper left of its box."""
    words: list[str] = []
    for letter, points in path:
        words.append(letter)
        words += [number(value - box[at % 2]) for at, value in enumerate(points)]
    return " ".join(words)


def _stroke(made: Element, stroke: Stroke) -> None:
    made.set("LineWidth", number(stroke.width))
    made.set("Cap", stroke.cap)
    made.set("Join", stroke.join)
    made.set("MiterLimit", number(stroke.miter))
    if stroke.dashes:
        made.set("DashPattern", numbers(stroke.dashes))
        made.set("DashOffset", number(stroke.offset))
    _colour(made, "StrokeColor", stroke.paint)


def _colour(made: Element, name: str, paint: Paint) -> None:
    colour = element(name, made, Value=f"{paint.red} {paint.green} {paint.blue}")
    if paint.alpha != 255:
        colour.set("Alpha", str(paint.alpha))


def _clip(made: Element, clips: Sequence[Area], box: Box) -> None:
    """Write the areas that cut into a mark, from the upper left of its box."""
    if not clips:
        return
    listed = element("Clips", made)
    for clip in clips:
        area = element("Area", element("Clip", listed))
        left, top, right, bottom = clip.box
        boundary = _boundary((left - box[0], top - box[1], right - box[0], bottom - box[1]))
        path = element("Path", area, Boundary=boundary, Stroke="false", Fill="true")
        element("AbbreviatedData", path, _data(clip.path, clip.box))


def _truth(value: bool) -> str:
    return "true" if value else "false"
