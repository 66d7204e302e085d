"""Styles: outline level, list, hidden text and contents, through the styles they are based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*(?:[1-9]|heading|标题)$", re.IGNORECASE)
_LONGEST_CHAIN = 20
"""Styles based on one another that are followed; a circle ends there too."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says; None where it leaves it to the style it is based on.

    `outline` is the level from 1 (0 for body text), `list_id` and `level` the list its paragraphs are numbered by,
    the level from 0.
    """

    based_on: str = ""
    outline: int | None = None
    list_id: str | None = None
    level: int | None = None
    hidden: bool | None = None
    raised: bool | None = None
    contents: bool | None = None


class Styles:
    """The styles of a document, asked by their ids."""

    def __init__(self, own: Mapping[str, Style], default: str = "") -> None:
        self._own = own
        self._default = default
        self._whole: dict[str, Style] = {}

    def get(self, style_id: str) -> Style:
        """Return a style with all it takes from the styles below; the empty style for an id that is not there."""
        style_id = style_id or self._default
        if style_id not in self._whole:
            self._whole[style_id] = self._resolved(style_id)
        return self._whole[style_id]

    def _resolved(self, style_id: str) -> Style:
        whole, below = Style(), style_id
        for _ in range(_LONGEST_CHAIN):
            own = self._own.get(below)
            if own is None:
                break
            whole = _over(whole, own)
            below = own.based_on
        return whole

    def list_of(self, style_id: str) -> str:
        """Return the list of a numbering style, '' for none."""
        return self.get(style_id).list_id or "" if style_id else ""


def _over(upper: Style, lower: Style) -> Style:
    """Return what both say, `upper` having the last word."""
    names = ("outline", "list_id", "level", "hidden", "raised", "contents")
    return replace(upper, **{name: getattr(lower, name) for name in names if getattr(upper, name) is None})


def named(style: Style, words: str) -> Style:
    """Return what a style's name tells of it; an outline level of its own comes before that of the name."""
    if (found := _HEADING.match(words)) and style.outline is None:
        return replace(style, outline=int(found.group(1)))
    return replace(style, contents=True) if _CONTENTS.match(words) else style
