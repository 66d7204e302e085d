"""The way back: the places one jumped from, in whichever reports."""

from __future__ import annotations

from typing import NamedTuple

from caoxian_desktop.core.report.span import Span


class Place(NamedTuple):
    """The paragraph at the top of the page in a version's text, with the words for where one was: its citation.

    `gone_to` is where one was where that is another paragraph in view.
    """

    version: str
    span: Span
    words: str = ""
    gone_to: Span | None = None


class Trail:
    """The places one jumped from, to go back to and forward again; at most `depth` of them."""

    def __init__(self, depth: int = 100) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._depth = depth

    @property
    def behind(self) -> tuple[Place, ...]:
        """Where one can go back to, the latest first."""
        return tuple(reversed(self._back))

    @property
    def ahead(self) -> tuple[Place, ...]:
        """Where one can go forward to, the nearest first."""
        return tuple(reversed(self._forward))

    @property
    def can_go_back(self) -> bool:
        """Whether one jumped from anywhere."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Remember where a jump began; what lay forward is forgotten."""
        # Several places of one view are one step of the way: that one was at last.
        if self._back and self._back[-1][:2] == place[:2]:
            self._back.pop()
        self._back = [*self._back, place][-self._depth :]
        self._forward.clear()

    def back(self, here: Place, steps: int = 1) -> Place | None:
        """Return the place so many jumps back, None if there were none; fewer than asked lead to the first."""
        return _walked(self._back, self._forward, here, steps)

    def forward(self, here: Place, steps: int = 1) -> Place | None:
        """Return the place so many steps forward of those one went back, None if one did not."""
        return _walked(self._forward, self._back, here, steps)


def _walked(taken: list[Place], left: list[Place], here: Place, steps: int) -> Place | None:
    """Walk along one list; what is passed goes to the other."""
    if not taken:
        return None
    for _ in range(min(steps, len(taken))):
        left.append(here)
        here = taken.pop()
    return here
