"""One page of an OFD file: its text objects as glyphs (GB/T 33190-2016, chapters 7, 8 and 11)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from caoxian_desktop.core.importing.formats.page_layout.characters import is_wide
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Glyph
from caoxian_desktop.core.importing.formats.safe_xml import HostileError

Area = tuple[float, float, float, float]
"""Left, top, width, height, in millimetres."""

Matrix = tuple[float, float, float, float, float, float]

_POINTS = 72 / 25.4
_MAX_DEPTH = 100
_LATIN = 0.55  # em that a Latin letter takes where nothing says how far it reaches
_CELL = 1.1  # em up to which a Latin letter may be followed by the next of its word
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?")
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_HIDDEN = frozenset({"false", "0"})
_LARGEST = 1e5
"""Millimetres: no page is larger; what is written beyond counts as nothing."""


def local(tag: str) -> str:
    """Return a tag's name without its namespace: producers write several, or none."""
    return tag.rpartition("}")[2]


def numbers(written: str, most: int = 6) -> list[float]:
    """Return the numbers of a list as written; what is none ends it."""
    found: list[float] = []
    for word in islice(written.split(), most):
        if not _NUMBER.fullmatch(word) or abs(value := float(word)) > _LARGEST:
            break
        found.append(value)
    return found


def area_of(written: str) -> Area | None:
    """Return a box as written; None where it is none or has no size."""
    box = numbers(written, 4)
    return (box[0], box[1], box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else None


class OfdReader:
    """Elements of OFD's XML by their plain names; subclasses say what they take from them."""

    def __init__(self) -> None:
        self._depth = 0
        self._text: list[str] | None = None

    def opened(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""

    def closed(self, kind: str) -> None:
        """Take the end of an element."""

    def take_text(self) -> None:
        """Keep the characters that come."""
        self._text = []

    def taken(self) -> str:
        """Return the characters kept since `take_text`."""
        words, self._text = "".join(self._text or ()), None
        return words

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the parser's word of an element's beginning."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise HostileError(tag)
        self.opened(local(tag), attributes)

    def end(self, tag: str) -> None:
        """Take the parser's word of an element's end."""
        self._depth -= 1
        self.closed(local(tag))

    def data(self, characters: str) -> None:
        """Take characters."""
        if self._text is not None:
            self._text.append(characters)

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        """Refuse a document type: OFD has none."""
        raise HostileError(name)

    def close(self) -> None:
        """Nothing is left to finish."""


class PageReader(OfdReader):
    """The glyphs of a page's text objects, in points from the page's upper left corner.

    `turned` are words that do not run from left to right (watermarks, seals), `templates` the ids of the templates
    the page stands on, `covered` the share of it that lies under pictures.
    """

    def __init__(self, area: Area) -> None:
        super().__init__()
        self.area = area
        self.glyphs: list[Glyph] = []
        self.turned: list[str] = []
        self.templates: list[str] = []
        self._pictures = 0.0
        self._object: _TextObject | None = None
        self._code: Mapping[str, str] = {}

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page in points."""
        return self.area[2] * _POINTS, self.area[3] * _POINTS

    @property
    def covered(self) -> float:
        """The share of the page under pictures."""
        return self._pictures / (self.area[2] * self.area[3])

    def opened(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Note a text object, its codes, a picture, a template or the page's own box."""
        if kind == "TextObject":
            hidden = attributes.get("Visible", "").strip().lower() in _HIDDEN
            self._object = None if hidden else _TextObject(attributes)
        elif kind == "TextCode" and self._object:
            self._code = dict(attributes)
            self.take_text()
        elif kind == "ImageObject" and (box := area_of(attributes.get("Boundary", ""))):
            self._pictures += box[2] * box[3]
        elif kind == "Template" and (template := attributes.get("TemplateID", "")):
            self.templates.append(template)
        elif kind == "PhysicalBox":
            self.take_text()

    def closed(self, kind: str) -> None:
        """Place the characters of a code, or take the page's box."""
        if kind == "TextObject":
            self._object = None
        elif kind == "TextCode" and self._object:
            self._place(self._object, self.taken())
        elif kind == "PhysicalBox":
            self.area = area_of(self.taken()) or self.area

    def _place(self, text: _TextObject, words: str) -> None:
        placed = list(text.placed(words, self._code))
        if text.turned:
            self.turned += [words.strip()] if words.strip() else []
            return
        left, top = self.area[0], self.area[1]
        for glyph in placed:
            self.glyphs.append(
                Glyph(
                    glyph.text,
                    (glyph.left - left) * _POINTS,
                    (glyph.right - left) * _POINTS,
                    (glyph.baseline - top) * _POINTS,
                    round(glyph.size * _POINTS, 1),
                    glyph.face,
                )
            )


class _TextObject:
    """A text object: where its characters come to stand on the page, in millimetres."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        box = numbers(attributes.get("Boundary", ""), 4)
        self._left, self._top = (box[0], box[1]) if len(box) > 1 else (0.0, 0.0)
        matrix = numbers(attributes.get("CTM", ""))
        self._matrix: Matrix = tuple(matrix) if len(matrix) == 6 else _PLAIN  # type: ignore[assignment]  # six they are
        size = numbers(attributes.get("Size", ""), 1)
        self._size = abs(size[0]) if size else 0.0
        scale = numbers(attributes.get("HScale", ""), 1)
        self._scale = scale[0] if scale and scale[0] > 0 else 1.0
        weight = numbers(attributes.get("Weight", ""), 1)
        bold = attributes.get("Bold", "").strip().lower() == "true" or (bool(weight) and weight[0] >= 600)
        self._face = f"{attributes.get('Font', '')}{' bold' if bold else ''}"
        turns = numbers(attributes.get("ReadDirection", ""), 1) + numbers(attributes.get("CharDirection", ""), 1)
        a, b = self._matrix[:2]
        self.turned = any(turn % 360 for turn in turns) or abs(b) > 0.05 * abs(a)
        self._x = self._y = 0.0

    def placed(self, words: str, code: Mapping[str, str]) -> Iterator[Glyph]:
        """Yield the characters of a code with their places.

        A code without X or Y goes on from those of the code before; a character without a delta follows its neighbour.
        """
        start = (numbers(code.get("X", ""), 1) or [self._x])[0], (numbers(code.get("Y", ""), 1) or [self._y])[0]
        self._x, self._y = start
        across = deltas(code.get("DeltaX", ""), len(words))
        down = deltas(code.get("DeltaY", ""), len(words))
        x, y = start
        for index, character in enumerate(words):
            width = (1.0 if is_wide(character) else _LATIN) * self._size * self._scale
            step = across[index] if index < len(across) else (0.0 if down else width)
            # A 汉字 reaches no further than its width; how wide Latin letters are only the next one's place tells.
            most = width if is_wide(character) else _CELL * self._size * self._scale
            reach = step if 0 < step <= most else width
            yield self._on_page(character, x, y, reach)
            x, y = x + step, y + (down[index] if index < len(down) else 0.0)

    def _on_page(self, character: str, x: float, y: float, reach: float) -> Glyph:
        a, b, c, d, e, f = self._matrix
        left, right = sorted((a * x + c * y + e, a * (x + reach) + c * y + e))
        size = self._size * math.hypot(c, d)
        return Glyph(character, self._left + left, self._left + right, self._top + b * x + d * y + f, size, self._face)


def deltas(written: str, most: int) -> Sequence[float]:
    """Return the steps between characters; `g n v` stands for n steps of v. No more than `most` are made."""
    steps: list[float] = []
    words = iter(written.split())
    for word in words:
        count, step = (next(words, ""), next(words, "")) if word == "g" else ("1", word)
        repeat = int(count) if re.fullmatch(r"\d{1,6}", count) else 0
        steps += (numbers(step, 1) or [0.0]) * min(repeat, most - len(steps))
        if len(steps) >= most:
            break
    return steps
