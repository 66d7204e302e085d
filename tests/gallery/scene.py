"""What a scene is: a state of the window that is looked at, and how it is brought up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.gallery.stage import Stage

Show = Callable[["Stage"], "QWidget"]


class Tag(StrEnum):
    """What somebody who goes through the scenes may want to know of one.

    BLOCKS: what is looked at runs an event loop of its own (`exec`), so that `show` returns when it is closed. CHANGES:
    what the scene does to the library stays, so that the next one is shown on a stage made anew. SLOW: takes seconds.
    """

    BLOCKS = "blocks"
    CHANGES = "changes"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Scene:
    """A state by its name. `show` brings the window into it and returns the widget that is looked at."""

    name: str
    show: Show
    tags: frozenset[Tag] = frozenset()

    def __str__(self) -> str:
        return self.name


class Act:
    """The scenes of one part of the window, in the order in which they are written down."""

    def __init__(self) -> None:
        self.scenes: list[Scene] = []

    def scene(self, name: str, *tags: Tag) -> Callable[[Show], Show]:
        """Take a function for the scene of this name."""

        def take(show: Show) -> Show:
            self.scenes.append(Scene(name, show, frozenset(tags)))
            return show

        return take
