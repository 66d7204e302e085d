"""What the readers of fixed layouts hand over: characters with their places on pages."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as it stands on a page.

    Lengths are points (1/72 inch) from the page's upper left corner; `left` and `right` bound the advance, not the
    ink; `size` is the type size as seen; `face` is the font's name, '' where it is not known.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    face: str = ""

    @property
    def blank(self) -> bool:
        """Whether it is white space."""
        return self.text.isspace()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its size in points, its glyphs in the file's own order.

    `aside` are words known to belong to the page and not to its text: rotated watermarks, a template's words.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = field(repr=False)
    aside: tuple[str, ...] = ()
