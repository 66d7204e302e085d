"""What the program says to its user, apart from how it is shown: the window shows it, tests listen."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Weight(StrEnum):
    """How much a notice matters: `error` stays until it is closed, the others go by themselves."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Notice(NamedTuple):
    """One sentence, with one act a person may choose (撤销), and details for those who rest the pointer on it."""

    words: str
    weight: Weight = Weight.INFO
    act: str = ""
    do: Callable[[], None] | None = None
    details: str = ""


class Notices(QObject):
    """Whoever has something to say says it here."""

    said = Signal(object)

    def info(self, words: str, act: str = "", do: Callable[[], None] | None = None) -> None:
        """Say something that needs no answer, perhaps with one act, such as undo."""
        self.said.emit(Notice(words, Weight.INFO, act, do))

    def warning(self, words: str, details: str = "") -> None:
        """Say that something is not as it should be, though work goes on."""
        self.said.emit(Notice(words, Weight.WARNING, details=details))

    def error(self, words: str, details: str = "", act: str = "", do: Callable[[], None] | None = None) -> None:
        """Say that something asked for was not done, why, and what to do."""
        self.said.emit(Notice(words, Weight.ERROR, act, do, details))
