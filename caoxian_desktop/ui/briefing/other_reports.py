"""The reports that go into the material beside the open one: a list to add to, to move in and to take from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QTreeWidgetItem, QVBoxLayout, QWidget

from caoxian_desktop.ui.briefing.moving import MovableTree
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON_SMALL, Space, Type, square
from caoxian_desktop.ui.widgets.label import label, plain_tip

if TYPE_CHECKING:  # loaded by whoever reads the library
    from caoxian_desktop.core.briefing.material import Material
    from caoxian_desktop.core.library import ReportEntry

_VERSION = Qt.ItemDataRole.UserRole


class _Chosen(MovableTree):
    """The chosen reports. Wish: `remove_wanted`."""

    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current one out with Del."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class OtherReports(QWidget):
    """A list of reports.

    Fact: `changed` (other reports, another order, or one of them came). Wishes: `reports_wanted` (the library's list,
    to choose from), `material_wanted` (version: what is to be made of it).
    """

    changed = Signal()
    reports_wanted = Signal()
    material_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._materials: dict[str, Material] = {}
        self.list = _Chosen()
        self.list.setAccessibleName(self.tr("一并汇编的报告"))
        self.list.setRootIsDecorated(False)
        self.list.moved.connect(self.changed)
        self.list.remove_wanted.connect(self.on_remove)
        self.list.currentItemChanged.connect(lambda _now, _before: self._on_current())
        self.add = QPushButton(icon("plus"), self.tr("加入报告…"))
        self.add.clicked.connect(lambda _checked=False: self.reports_wanted.emit())
        self.up = self._tool("arrow-up", self.tr("上移（Alt+↑）"))
        self.down = self._tool("arrow-down", self.tr("下移（Alt+↓）"))
        self.remove = self._tool("trash", self.tr("移出（Del）"))
        self.up.clicked.connect(lambda _checked=False: self.list.step(-1))
        self.down.clicked.connect(lambda _checked=False: self.list.step(1))
        self.remove.clicked.connect(lambda _checked=False: self.on_remove())
        self._lay_out()
        self._fit()

    def _tool(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(square(ICON_SMALL))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.add)
        row.addStretch(1)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, 0)
        column.setSpacing(Space.XS)
        about = self.tr("本篇在前，下列报告随后；同一地方的按年份排在一起。列入各篇全部章节，批注按同一筛选引用。")
        column.addWidget(label(about, Type.SMALL, muted=True, wrap=True))
        column.addWidget(self.list)
        column.addLayout(row)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The versions, in order."""
        return tuple(str(item.data(0, _VERSION)) for item in self.list.tops())

    @property
    def materials(self) -> tuple[Material, ...]:
        """What is to be made of them, in order; those that are still being read are not among it."""
        return tuple(self._materials[version] for version in self.chosen if version in self._materials)

    @property
    def waiting(self) -> int:
        """How many are still being read."""
        return len(self.chosen) - len(self.materials)

    @property
    def held(self) -> tuple[tuple[str, Material], ...]:
        """The reports that were read, by their versions, in order."""
        return tuple((version, self._materials[version]) for version in self.chosen if version in self._materials)

    def take_over(self, held: Sequence[tuple[str, Material]]) -> None:
        """Have those that another list held."""
        for version, material in held:
            self._materials[version] = material
            self._add(version, material.report.name)
        self._fit()

    def add_reports(self, entries: Sequence[ReportEntry]) -> None:
        """Add reports that are not chosen yet at the end, and wish for what is to be made of them."""
        new = [entry for entry in entries if entry.version not in self.chosen]
        for entry in new:
            self._add(entry.version, entry.name).setText(0, self.tr("{0}（读取中…）").format(entry.name))
        self._fit()
        if new:
            self.changed.emit()
        for entry in new:
            self.material_wanted.emit(entry.version)

    def _add(self, version: str, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name])
        item.setData(0, _VERSION, version)
        item.setToolTip(0, plain_tip(name))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        self.list.addTopLevelItem(item)
        return item

    def take(self, version: str, material: Material) -> None:
        """Take what came of a report that was wished for; one that was taken out meanwhile is dropped."""
        for item in self.list.tops():
            if item.data(0, _VERSION) == version:
                item.setText(0, material.report.name)
                self._materials[version] = material
                self.changed.emit()

    def drop(self, version: str) -> None:
        """Take a report out that could not be read."""
        self._take_out([item for item in self.list.tops() if item.data(0, _VERSION) == version])

    def on_remove(self) -> None:
        """Take the current report out."""
        item = self.list.currentItem()
        self._take_out([] if item is None else [item])

    def clear(self) -> None:
        """Have none; whatever is still to come of them is dropped."""
        self._take_out(self.list.tops())

    def _take_out(self, items: Sequence[QTreeWidgetItem]) -> None:
        for item in items:
            self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
        self._materials = {version: held for version, held in self._materials.items() if version in self.chosen}
        self._fit()
        if items:
            self.changed.emit()

    def _fit(self) -> None:
        self.list.fit()
        self.list.setVisible(bool(self.chosen))
        self._on_current()

    def _on_current(self) -> None:
        has = self.list.currentItem() is not None
        self.remove.setEnabled(has)
        for button, by in ((self.up, -1), (self.down, 1)):
            button.setEnabled(self.list.can_step(by))
            button.setVisible(len(self.chosen) > 1)
        self.remove.setVisible(bool(self.chosen))
