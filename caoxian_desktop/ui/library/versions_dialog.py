"""The versions of one report: when each came, from which file, what read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.language import aside, listed, minute_words
from caoxian_desktop.ui.library.words import length
from caoxian_desktop.ui.theme.metrics import Space, row_height
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import label

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import VersionEntry

_VERSION = Qt.ItemDataRole.UserRole


class VersionsDialog(QDialog):
    """Lists versions, the one that the library lists first.

    Wishes: `open_wanted` and `newest_wanted` (a version: to be read, to be the one that is listed).
    """

    open_wanted = Signal(str)
    newest_wanted = Signal(str)

    def __init__(self, versions: Sequence[VersionEntry], opened: str, parent: QWidget | None = None) -> None:
        """Take the versions, the newest first, and the one that is open."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("全部版本"))
        self._newest = versions[0].version
        self.list = self._made_list()
        for entry in versions:
            self._add(entry, opened)
        self._show_button = QPushButton(self.tr("打开"))
        self._newest_button = QPushButton(self.tr("设为当前版本"))
        self._newest_button.setToolTip(self.tr("报告库今后列出这个版本；其他版本和全部批注都保留。"))
        buttons = QDialogButtonBox()
        buttons.addButton(self._newest_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._show_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.on_open)
        buttons.rejected.connect(self.reject)
        self._newest_button.clicked.connect(lambda _checked=False: self.on_make_newest())
        self.list.currentItemChanged.connect(lambda _now, _before: self._offer())
        self.list.itemActivated.connect(lambda _item, _column: self.on_open())
        words = self.tr("批注和更正属于整份报告：打开哪个版本，都会按原文找到它们的位置。")
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addWidget(label(versions[0].name, bold=True, wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(label(words, muted=True, wrap=True))
        column.addWidget(buttons)
        open_in(self, 620, 320)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("全部版本"))
        made.setHeaderLabels([self.tr("入库时间"), self.tr("文件"), self.tr("篇幅"), self.tr("读取程序")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAllColumnsShowFocus(True)
        made.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return made

    def _add(self, entry: VersionEntry, opened: str) -> None:
        marks = (
            self.tr("当前") if entry.version == self._newest else "",
            self.tr("已打开") if entry.version == opened else "",
        )
        when = minute_words(entry.added)
        said = listed(filter(None, marks))
        importer = self.tr("{importer}（旧）").format(importer=entry.importer) if entry.outdated else entry.importer
        cells = [aside(when, said) if said else when, listed(entry.files), length(entry.characters), importer]
        item = QTreeWidgetItem(self.list, cells)
        item.setSizeHint(1, QSize(0, row_height()))  # the column that stretches: its own width does not matter
        item.setData(0, _VERSION, entry.version)
        item.setToolTip(1, "\n".join(entry.files).replace("<", "‹"))

    @property
    def chosen(self) -> str:
        """The chosen version."""
        return str(self.list.currentIndex().siblingAtColumn(0).data(_VERSION))

    def _offer(self) -> None:
        self._newest_button.setEnabled(self.chosen != self._newest)

    def on_open(self) -> None:
        """Wish to read the chosen version."""
        self.open_wanted.emit(self.chosen)
        self.accept()

    def on_make_newest(self) -> None:
        """Wish the chosen version listed."""
        self.newest_wanted.emit(self.chosen)
        self.accept()
