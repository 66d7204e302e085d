"""The way back: the places one jumped from."""

from __future__ import annotations

from caoxian_desktop.core.report.span import Span


class Trail:
    """The places one jumped from, to go back to and forward again; at most `depth` of them."""

    def __init__(self, depth: int = 100) -> None:
        self._back: list[Span] = []
        self._forward: list[Span] = []
        self._depth = depth

    @property
    def can_go_back(self) -> bool:
        """Whether one jumped from anywhere."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back."""
        return bool(self._forward)

    def leave(self, place: Span) -> None:
        """Remember where a jump began; what lay forward is forgotten."""
        if not self._back or self._back[-1] != place:
            self._back = [*self._back, place][-self._depth :]
        self._forward.clear()

    def back(self, here: Span) -> Span | None:
        """Return the place the last jump began at, None if there was none."""
        if not self._back:
            return None
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: Span) -> Span | None:
        """Return the place one went back from, None if one did not."""
        if not self._forward:
            return None
        self._back.append(here)
        return self._forward.pop()
