"""The tags of an annotation as one line of text."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_BETWEEN = re.compile(r"[\s#，,、；;]+")


def tags_in(words: str) -> tuple[str, ...]:
    """Return the tags in a line: words parted by white space, commas or #, each once, in their order."""
    return tuple(dict.fromkeys(tag for tag in _BETWEEN.split(words) if tag))


class TagsLine(QLineEdit):
    """Shows tags parted by spaces; `edited` (id, tags) comes when they were changed and the line is left."""

    edited = Signal(str, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identity = ""
        self._kept: tuple[str, ...] = ()
        self.editingFinished.connect(self.flush)

    def show_tags(self, identity: str, tags: tuple[str, ...]) -> None:
        """Show an annotation's tags; what was typed for another is kept first, what is being typed here stays."""
        if identity != self._identity:
            self.flush()
        elif tags_in(self.text()) != self._kept and self.hasFocus():
            self._kept = tags
            return
        self._identity, self._kept = identity, tags
        self.setText(" ".join(tags))

    def flush(self) -> None:
        """Have what was typed kept now."""
        tags = tags_in(self.text())
        if self._identity and set(tags) != set(self._kept):
            self._kept = tags
            self.edited.emit(self._identity, tags)
