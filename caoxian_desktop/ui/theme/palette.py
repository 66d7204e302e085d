"""Colours by role, light and dark. Whoever paints asks `current()` while painting, and so follows the theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor


class CategoryColours(NamedTuple):
    """The two colours of an annotation category: `fill` lies behind text, `ink` is written or drawn on a surface."""

    fill: str
    ink: str


class Palette(NamedTuple):
    """Colours as ``#rrggbb``, named by what they are for.

    `window` is the frame around everything, `surface` where text is read, `raised` what lies on top (cards, menus,
    pop-ups), `sunken` wells and hovered rows; `selection` lies behind selected rows and text, `hit` and `hit_current`
    behind found words, `flash` behind a place that was jumped to. `text` and `muted` are written on all of them,
    `disabled` is what cannot be done now. `line` parts what stands side by side, `edge` goes around what can be typed
    in, ticked or pulled; `term` underlines glossary terms and `figure` lies under figures. `categories` goes by the
    value of a Category. Which ink can be read on which ground is a test's (tests/ui/theme/test_palette.py).
    """

    dark: bool
    window: str
    surface: str
    raised: str
    sunken: str
    text: str
    muted: str
    disabled: str
    line: str
    edge: str
    accent: str
    on_accent: str
    selection: str
    hit: str
    hit_current: str
    flash: str
    term: str
    figure: str
    good: str
    warn: str
    bad: str
    categories: Mapping[str, CategoryColours]

    def __hash__(self) -> int:
        return hash(self[:-1])  # a mapping has none

    def colour(self, role: str) -> QColor:
        """Return a role's colour for painting."""
        return QColor(getattr(self, role))

    def category(self, category: str) -> CategoryColours:
        """Return the colours of an annotation category, by its value."""
        return self.categories[category]


LIGHT = Palette(
    dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#fbfbfc",
    sunken="#e9ebef",
    text="#1f2430",
    muted="#4f5765",
    disabled="#80868f",
    line="#d8dce2",
    edge="#868d99",
    accent="#25589c",
    on_accent="#ffffff",
    selection="#d1e1f6",
    hit="#ffe75f",
    hit_current="#ffc24d",
    flash="#ffefb8",
    term="#25589c",
    figure="#78869e",
    good="#19693a",
    warn="#825400",
    bad="#b3261e",
    categories=MappingProxyType(
        {
            "data": CategoryColours("#c6dcfb", "#1f5aa6"),
            "task": CategoryColours("#e2d2fb", "#6840b4"),
            "strength": CategoryColours("#d3efc9", "#2c6c20"),
            "weakness": CategoryColours("#fdd5c9", "#ad3b17"),
            "question": CategoryColours("#bfece8", "#0f6b6b"),
            "suggestion": CategoryColours("#f8d3ea", "#a12c74"),
        }
    ),
)

DARK = Palette(
    dark=True,
    window="#202328",
    surface="#191b1f",
    raised="#2a2e35",
    sunken="#30353d",
    text="#e4e7ec",
    muted="#adb5c1",
    disabled="#7a818c",
    line="#3b414b",
    edge="#757d8a",
    accent="#8ab8f5",
    on_accent="#10233c",
    selection="#28436a",
    hit="#544500",
    hit_current="#6f3600",
    flash="#4d441f",
    term="#8ab8f5",
    figure="#6f7a8b",
    good="#7fcf98",
    warn="#e6b450",
    bad="#ff9a90",
    categories=MappingProxyType(
        {
            "data": CategoryColours("#1f3f6b", "#8fbcf7"),
            "task": CategoryColours("#44336f", "#c1a6f7"),
            "strength": CategoryColours("#264a1c", "#9bd489"),
            "weakness": CategoryColours("#662f1d", "#f8a78c"),
            "question": CategoryColours("#124b4a", "#7ad3cf"),
            "suggestion": CategoryColours("#5f2549", "#f39ccf"),
        }
    ),
)


NOTE_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "red": "#e5484d",
        "orange": "#e8790c",
        "yellow": "#d9a400",
        "green": "#3d9a50",
        "cyan": "#0e9aa7",
        "blue": "#3574d6",
        "violet": "#8e57d6",
        "grey": "#7c8591",
    }
)
"""What a note can be given beside its category's colour, in both themes: a bar on their grounds, thin behind text."""

SHEET = "#ffffff"
"""A page as it is printed, in both themes."""

PAPERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "white": (LIGHT.surface, DARK.surface),
        "cream": ("#f8f1e0", "#211d16"),
        "sage": ("#e6ede4", "#171e1a"),
    }
)
"""The tones of paper (白, 米黄, 灰绿) by their names: where text is read in the light theme, and in the dark one."""


@cache
def on_paper(palette: Palette, paper: str) -> Palette:
    """Return a palette with a tone of paper where text is read; the palette itself for white and names not known."""
    tones = PAPERS.get(paper, PAPERS["white"])
    surface = tones[1 if palette.dark else 0]
    return palette if surface == palette.surface else palette._replace(surface=surface)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 for black to 1 for white (WCAG 2.2, relative luminance)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class _Holder(QObject):
    """Which palette is in force, and who wants to know when that changes."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.palette = LIGHT


holder = _Holder()
"""Its `changed` signal carries the new Palette."""


def current() -> Palette:
    """Return the palette in force."""
    return holder.palette


def set_current(palette: Palette) -> None:
    """Put a palette in force and tell everybody; only theming.py calls it, and tests."""
    if palette is not holder.palette:
        holder.palette = palette
        holder.changed.emit(palette)
