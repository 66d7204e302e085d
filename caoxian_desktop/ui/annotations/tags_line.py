"""The tags of an annotation as one line of text, the last word completed from those the report's notes bear."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from caoxian_desktop.ui.annotations.note_editor import PAUSE_MS

_BETWEEN = re.compile(r"[\s#，,、；;]+")
_LAST = re.compile(r"[^\s#，,、；;]*\Z")


def tags_in(words: str) -> tuple[str, ...]:
    """Return the tags in a line: words parted by white space, commas or #, each once, in their order."""
    return tuple(dict.fromkeys(tag for tag in _BETWEEN.split(words) if tag))


class _LastWord(QCompleter):
    """Completes the last word of a line."""

    def __init__(self, line: QLineEdit) -> None:
        self._known = QStringListModel(line)
        super().__init__(self._known, line)
        self._line = line
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def know(self, words: Iterable[str]) -> None:
        """Complete to these words."""
        wanted = list(words)
        if wanted != self._known.stringList():
            self._known.setStringList(wanted)

    def splitPath(self, path: str) -> list[str]:
        """Return what is to be completed of a line; nothing behind a space, so that no list covers the page."""
        found = _LAST.search(path)
        word = found.group() if found else ""
        return [word or "\0"]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the line with its last word completed."""
        return _LAST.sub("", self._line.text()) + str(index.data())


class TagsLine(QLineEdit):
    """Shows tags parted by spaces.

    `edited` (id, tags, a word for the editing act) comes when they were changed and the writer pauses or leaves.
    """

    edited = Signal(str, tuple, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identity = ""
        self._kept: tuple[str, ...] = ()
        self._visit = 0
        self._words = _LastWord(self)
        self.setCompleter(self._words)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(lambda _text: self._pause.start())  # a completion is no key press
        self.editingFinished.connect(self.flush)

    def offer(self, tags: Iterable[str]) -> None:
        """Complete what is typed to these tags."""
        self._words.know(tags)

    def show_tags(self, identity: str, tags: tuple[str, ...]) -> None:
        """Show an annotation's tags; what was typed for another is kept first, what is being typed here stays."""
        if identity != self._identity:
            self.flush()
        elif (typed := tags_in(self.text())) != self._kept or set(typed) == set(tags):
            self._kept = tags
            return
        self._identity, self._kept = identity, tags
        self.setText(" ".join(tags))
        self._pause.stop()

    def flush(self) -> None:
        """Have what was typed kept now."""
        self._pause.stop()
        tags = tags_in(self.text())
        if self._identity and set(tags) != set(self._kept):
            self._kept = tags
            self.edited.emit(self._identity, tags, f"tags/{self._visit}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin an editing act of its own."""
        super().focusInEvent(event)
        self._visit += 1
