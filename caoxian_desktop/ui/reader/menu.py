"""What can be done with a place of the page, or with what is selected: the menu under the right button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from caoxian_desktop.ui.keymap import keymap

if TYPE_CHECKING:
    from caoxian_desktop.ui.reader.panel import ReaderPanel


class PlaceMenu(QMenu):
    """The menu of one place; gone once it is closed, when what is selected has its bar again."""

    def __init__(self, reader: ReaderPanel, offset: int) -> None:
        super().__init__(reader)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.aboutToHide.connect(reader.bring_bar)
        chosen = reader.view.selected()
        if chosen is not None:
            self._add("copy", self.tr("复制"), reader.view.copy, "copy")
            self._add("cite", self.tr("带出处复制"), reader.copy_with_citation, "cite")
            self._add("look_up", self.tr("查名词"), reader.look_up, "look_up")
            self._add("everywhere", self.tr("标出全文相同文字…"), reader.everywhere, "everywhere")
            self._add("explain", self.tr("加入自建名词…"), reader.explain, "own_term")
            self.addSeparator()
            offset = chosen.start
        elif (note := reader.view.marks.annotations.at(offset)) is not None:
            reader.annotation_selected.emit(note.id)
            self._add("write", self.tr("写批注"), lambda: reader.note_wanted.emit(None), "note")
            self._add("delete", self.tr("删除批注"), reader.delete_wanted.emit, "delete")
            self.addSeparator()
        self._add("page", self.tr("此处为第N页…"), lambda: reader.page_wanted.emit(offset))
        marked = bool(list(reader.view.marks.bookmarks.overlapping(*reader.paragraph_at(offset))))
        words = self.tr("删除书签") if marked else self.tr("添加书签…")
        self._add("bookmark", words, lambda: reader.bookmark_wanted.emit(offset))

    def _add(self, key: str, words: str, act: Callable[[], object], asked: str = "") -> None:
        """Add an act with the key of the window's act `asked` that does the same."""
        told = keymap.shown(asked) if asked else ""
        action = self.addAction(f"{words}\t{told}" if told else words)
        action.setObjectName(key)
        action.triggered.connect(lambda _checked=False: act())
