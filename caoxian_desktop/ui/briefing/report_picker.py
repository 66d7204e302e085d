"""Choosing reports of the library to go into one briefing, found by place, year and name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QVBoxLayout, QWidget

from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.dialog_buttons import act_or_cancel
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.inset_rows import InsetRows
from caoxian_desktop.ui.widgets.label import label, plain_tip

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

_SAID = Qt.ItemDataRole.UserRole


class _Found(QSortFilterProxyModel):
    """The rows in which all typed words occur."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def seek(self, typed: str) -> None:
        """Show the rows with these words."""
        self._words = folded(typed).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether a row has all the words."""
        said = self.sourceModel().index(row, 0, parent).data(_SAID)
        return all(word in said for word in self._words)


class ReportPicker(QDialog):
    """A list of ticks; `chosen` is what was ticked, in the order of the list: the open report's place first."""

    def __init__(self, entries: Sequence[ReportEntry], place: str | None, parent: QWidget | None = None) -> None:
        """Take the reports to choose from, and the place of the open one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("加入报告"))
        self._entries = sorted(entries, key=lambda e: (e.place != place, e.place or "～", -(e.plan_year or 0), e.name))
        self._model = QStandardItemModel(self)
        for entry in self._entries:
            self._model.appendRow(_row(entry))
        self._model.itemChanged.connect(lambda _item: self._say())
        self._found = _Found(self)
        self._found.setSourceModel(self._model)
        self.line = FilterLine(self.tr("按地方、年份或名称查找"), self.tr("查找报告"))
        self.line.settled.connect(lambda: self._found.seek(self.line.text()))
        self.list = QListView()
        self.list.setModel(self._found)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(InsetRows(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("报告库中的报告"))
        self.list.doubleClicked.connect(self._toggle)  # Enter takes what is ticked, and must not untick the last
        self._count = label(size=Type.SMALL, muted=True)
        buttons, self.add = act_or_cancel(self, self.tr("加入"))
        column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        for part in (self.line, self.list, self._count, buttons):
            column.addWidget(part)
        open_in(self, 460, 460)
        self._say()

    @property
    def chosen(self) -> tuple[ReportEntry, ...]:
        """The ticked reports."""
        ticked = (self._model.item(row).checkState() == Qt.CheckState.Checked for row in range(len(self._entries)))
        return tuple(entry for entry, on in zip(self._entries, ticked, strict=True) if on)

    def tick(self, versions: Collection[str]) -> None:
        """Tick reports by their versions."""
        for row, entry in enumerate(self._entries):
            if entry.version in versions:
                self._model.item(row).setCheckState(Qt.CheckState.Checked)

    def _toggle(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(self._found.mapToSource(index))
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _say(self) -> None:
        count = len(self.chosen)
        none = self.tr("报告库中没有别的报告") if not self._entries else self.tr("未选")
        self._count.setText(self.tr("已选{0}份").format(count) if count else none)
        self.add.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down from the line to the list with ↓."""
        if event.key() == Qt.Key.Key_Down and self.line.hasFocus():
            self.list.setFocus()
            self.list.setCurrentIndex(self._found.index(0, 0))
        else:
            super().keyPressEvent(event)


def _row(entry: ReportEntry) -> QStandardItem:
    row = QStandardItem(entry.name)
    row.setToolTip(plain_tip(entry.name))
    row.setData(folded(f"{entry.name} {entry.place or ''}{entry.plan_year or ''} {' '.join(entry.tags)}"), _SAID)
    row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    row.setCheckState(Qt.CheckState.Unchecked)
    return row
