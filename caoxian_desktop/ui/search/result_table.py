"""The list of hits: arrows walk over hits alone, Enter and a click open one, the end of the list asks for more."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from caoxian_desktop.core.search.hits import Hit
from caoxian_desktop.ui.search.result_delegate import ResultDelegate
from caoxian_desktop.ui.search.results import LINE, ResultModel
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.widgets.list_table import ListTable

_AHEAD = 2
"""Screenfuls before the end at which more hits are asked for."""


class ResultTable(ListTable):
    """Shows a ResultModel. Wishes: `open_wanted`, `more_wanted`."""

    open_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = model
        self._cards = ResultDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(lambda _parent, first, last: self.heights.add(self._low(first, last)))
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._ask_for_more())
        palette.holder.changed.connect(self.on_palette_changed)

    def _on_reset(self) -> None:
        self._set_heights()
        self.verticalScrollBar().setSingleStep(self._cards.hit_height // 2)
        self.scrollToTop()

    def _set_heights(self) -> None:
        self.heights.set(self._cards.hit_height, self._low(0, len(self._results.lines) - 1))

    def _low(self, first: int, last: int) -> dict[int, int]:
        """Return the heights of lines that have another than most hits."""
        usual = self._cards.hit_height
        rows = ((row, self._cards.height(self._results.lines[row])) for row in range(first, last + 1))
        return {row: height for row, height in rows if height != usual}

    def on_palette_changed(self, _palette: object) -> None:
        """Paint in other colours; the interface's font may have changed with them."""
        self._cards.refresh()
        self._set_heights()
        self.viewport().update()

    def _ask_for_more(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - _AHEAD * self.viewport().height():
            self.more_wanted.emit()

    # Walking

    def current(self) -> Hit | None:
        """Return the hit that is chosen."""
        line = self.currentIndex().data(LINE)
        return line if isinstance(line, Hit) else None

    def choose_again(self, hit: Hit | None, top: int) -> None:
        """Choose a hit that was chosen before other lines were shown, and scroll to where they were."""
        if hit in self._results.lines:
            self.setCurrentIndex(self._results.index(self._results.lines.index(hit)))
        self.verticalScrollBar().setValue(top)

    def walk(self, step: int) -> None:
        """Choose the next hit (1), the one before (-1), or as many further; from nowhere the first."""
        rows = self._results.hit_rows()
        if not rows:
            return
        here = self.currentIndex().row()
        at = rows.index(here) + step if here in rows else 0
        row = rows[min(max(at, 0), len(rows) - 1)]
        self.setCurrentIndex(self._results.index(row))
        above = row - 1 if row and not isinstance(self._results.lines[row - 1], Hit) else row
        self.scrollTo(self._results.index(above if step < 0 else row))
        if row == rows[-1]:
            self.more_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over hits by the arrows, open one by Enter."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if event.key() in steps:
            self.walk(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the hit that is clicked."""
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(index.data(LINE), Hit):
            self.setCurrentIndex(index)
            self.open_wanted.emit()
