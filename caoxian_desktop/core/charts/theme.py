"""Colours and type of drawn charts: on a light or dark window, and on paper."""

from __future__ import annotations

from dataclasses import dataclass

FAMILY = "Caoxian Sans"
"""Family name of the bundled sans-serif face; an SVG names it and nothing else."""
FACE_FILES = ("fonts/CaoxianSans-Regular.otf", "fonts/CaoxianSans-Bold.otf")
"""Its files among the resources, regular and bold."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``, by what they are for.

    `past` and `aim` are the two series of most charts: the year reviewed and the year planned; they differ in
    lightness as well as hue, so a grey copy keeps them apart. `groups` colours what comes in more than two series.
    `panel` lies behind cards and table heads, `line` rules tables, `grid` rules plots.
    """

    name: str
    background: str
    panel: str
    text: str
    muted: str
    line: str
    grid: str
    past: str
    aim: str
    groups: tuple[str, ...]


LIGHT = Theme(
    name="light",
    background="#ffffff",
    panel="#f3f5f8",
    text="#1f2430",
    muted="#565e6c",
    line="#d8dce2",
    grid="#e6e9ee",
    past="#8791a1",
    aim="#25589c",
    groups=("#25589c", "#a1541a", "#2f7022", "#6840b4", "#a12c74", "#565e6c"),
)

DARK = Theme(
    name="dark",
    background="#191b1f",
    panel="#23272d",
    text="#e4e7ec",
    muted="#a7afbb",
    line="#3b414b",
    grid="#2c3138",
    past="#7d8797",
    aim="#8ab8f5",
    groups=("#8ab8f5", "#f0b37e", "#9bd489", "#c1a6f7", "#f39ccf", "#a7afbb"),
)

PRINT = Theme(
    name="print",
    background="#ffffff",
    panel="#f4f5f7",
    text="#000000",
    muted="#444a55",
    line="#c3c8d0",
    grid="#e2e5ea",
    past="#858d9b",
    aim="#1d4f91",
    groups=("#1d4f91", "#8f4a12", "#2f7022", "#5a35a5", "#912566", "#444a55"),
)
