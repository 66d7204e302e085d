"""The report's contents with a tick before each section."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from caoxian_desktop.core.report.report import Report, Section

_START = Qt.ItemDataRole.UserRole


class SectionTree(QTreeWidget):
    """Sections to tick. A parent's tick follows its children's and sets them; `changed` comes once for each act."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("要列入的章节"))
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.itemChanged.connect(self._on_item_changed)

    def show_report(self, report: Report) -> None:
        """Show a report's sections, all ticked."""
        blocked = QSignalBlocker(self)
        self.clear()
        for section in report.sections:
            self.addTopLevelItem(_item(section))
        self.expandToDepth(0)
        blocked.unblock()

    def ticked(self) -> frozenset[int] | None:
        """Return the starts of the ticked sections' headings, partly ticked parents included; None when all are."""
        items = list(self._items())
        starts = frozenset(int(item.data(0, _START)) for item in items if item.checkState(0) != Qt.CheckState.Unchecked)
        everything = all(item.checkState(0) == Qt.CheckState.Checked for item in items)
        return None if everything else starts

    def tick_all(self, *, ticked: bool) -> None:
        """Tick or clear everything."""
        blocked = QSignalBlocker(self)
        for index in range(self.topLevelItemCount()):
            if item := self.topLevelItem(index):
                _set_below(item, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        blocked.unblock()
        self.changed.emit()

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting = [self.topLevelItem(index) for index in range(self.topLevelItemCount())]
        while waiting:
            if item := waiting.pop():
                found.append(item)
                waiting.extend(_children(item))
        return found

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        blocked = QSignalBlocker(self)
        if item.checkState(0) != Qt.CheckState.PartiallyChecked:
            _set_below(item, item.checkState(0))
        _follow_up(item.parent())
        blocked.unblock()
        self.changed.emit()


def _item(section: Section) -> QTreeWidgetItem:
    words = f"{section.label}{section.title}"
    item = QTreeWidgetItem([words])
    item.setToolTip(0, words)
    item.setData(0, _START, section.heading.start)
    item.setCheckState(0, Qt.CheckState.Checked)
    item.addChildren([_item(child) for child in section.children])
    return item


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for index in range(item.childCount()) if (child := item.child(index))]


def _set_below(item: QTreeWidgetItem, state: Qt.CheckState) -> None:
    item.setCheckState(0, state)
    for child in _children(item):
        _set_below(child, state)


def _follow_up(parent: QTreeWidgetItem | None) -> None:
    """Let the parents show what their children are: all, none or some."""
    while parent is not None:
        states = {child.checkState(0) for child in _children(parent)}
        parent.setCheckState(0, states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)
        parent = parent.parent()
