"""The box that says what this program is, in which version, of which parts, and under which licences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop import __version__
from caoxian_desktop.core import places
from caoxian_desktop.ui.about.parts import licence_texts, plain_text, system, versions
from caoxian_desktop.ui.theme.metrics import Space, Type, row_height
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import ElidedLabel, label


class AboutDialog(QDialog):
    """Name and version, what it is for, where its log is; the parts with versions; the licences' texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于简报台"))
        self.parts = self._parts()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self._about(), self.tr("关于"))
        self.tabs.addTab(self.parts, self.tr("版本"))
        self.tabs.addTab(self._licences(), self.tr("许可证"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.tabs, 1)
        column.addLayout(self._buttons())
        open_in(self, 560, 420)

    def _about(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.S, Space.L, Space.S, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("简报台 {version}").format(version=__version__), Type.TITLE, bold=True))
        column.addWidget(label(self.tr("阅读、批注政府工作报告，导出简报材料。"), wrap=True))
        column.addWidget(label(self.tr("本程序不用于处理涉密文件。"), wrap=True))
        column.addSpacing(Space.M)
        column.addWidget(label(system(), muted=True, wrap=True))
        log = QHBoxLayout()
        log.addWidget(label(self.tr("日志："), muted=True))
        log.addWidget(ElidedLabel(str(places.log_file()), elide=Qt.TextElideMode.ElideMiddle), 1)
        log.addWidget(self._opening(places.log_dir()))
        column.addLayout(log)
        column.addStretch(1)
        return page

    def _parts(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        made.setHeaderLabels([self.tr("部件"), self.tr("版本号"), self.tr("许可")])
        made.setAccessibleName(self.tr("部件、版本和许可证"))
        for cells in versions():
            item = QTreeWidgetItem(list(cells))
            item.setSizeHint(
                2, QSize(0, row_height() - 4)
            )  # the last column stretches: its hint is of the height alone
            made.addTopLevelItem(item)
        made.header().setStretchLastSection(True)
        for column in (0, 1):
            made.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return made

    def _licences(self) -> QWidget:
        if (folder := places.licences_dir()) is None:
            return self._licence_texts()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("各个部分的许可证全文，以及如何更换 Qt 库："), muted=True, wrap=True), 1)
        row.addWidget(self._opening(folder))
        column.addLayout(row)
        column.addWidget(self._licence_texts(), 1)
        return page

    def _opening(self, folder: Path) -> QPushButton:
        """Return a button that opens a folder."""
        made = QPushButton(self.tr("打开文件夹"))
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        return made

    def _licence_texts(self) -> QPlainTextEdit:
        made = QPlainTextEdit(licence_texts())
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setAccessibleName(self.tr("许可证"))
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return made

    def _buttons(self) -> QHBoxLayout:
        self.copy = QPushButton(self.tr("复制版本信息"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(plain_text()))
        close = QPushButton(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(lambda _checked=False: self.accept())
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(close)
        return row
