"""How a person likes to read: what can be chosen of the page beside its size."""

from __future__ import annotations

from typing import NamedTuple

MEASURES = (28, 48)
"""Fewest and most 汉字 in a line that can be chosen; 0 beside them is as many as the window holds."""
PITCHES = (140, 220)
"""Least and greatest distance of lines, in per cent of the type size."""
SPACINGS = (0, 150)
"""Least and greatest space between paragraphs, in per cent of the type size."""
NUMBERS = ("section", "running", "none")
"""Numbers beside the paragraphs: those of citations, begun anew in each section; through the whole report; none."""


class Comfort(NamedTuple):
    """What is chosen.

    `face` is one of theme.fonts.Face or a family of this PC, `measure` the most 汉字 in a line (0: the window's width),
    `pitch` and `spacing` are in per cent of the type size, `paper` is one of theme.palette.PAPERS, `numbers` one of
    NUMBERS; `figure_lines` draws the thin lines under figures.
    """

    face: str = "serif"
    measure: int = 40
    pitch: int = 170
    spacing: int = 35
    paper: str = "white"
    numbers: str = "section"
    figure_lines: bool = True

    def within_bounds(self) -> Comfort:
        """Return it with what a settings file may say too much of brought to the nearest that can be chosen."""
        return self._replace(
            measure=0 if self.measure <= 0 else _between(self.measure, MEASURES),
            pitch=_between(self.pitch, PITCHES),
            spacing=_between(self.spacing, SPACINGS),
        )


def _between(value: int, bounds: tuple[int, int]) -> int:
    return min(max(value, bounds[0]), bounds[1])
