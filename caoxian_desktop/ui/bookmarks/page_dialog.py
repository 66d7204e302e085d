"""Asks which page of the printed booklet begins at a place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from caoxian_desktop.core.report.pages import LAST_PAGE
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import label


class PageDialog(QDialog):
    """Wishes: `page_chosen` (the number), `remove_wanted`, offered where the place is marked already."""

    page_chosen = Signal(int)
    remove_wanted = Signal()

    def __init__(self, words: str, page: int, parent: QWidget | None = None, *, marked: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("此处为第N页"))
        self.page = QSpinBox()
        self.page.setProperty("bare", True)  # noqa: FBT003 - Qt's own; the arrow keys step
        self.page.lineEdit().setTextMargins(Space.S, 0, 0, 0)  # a style sheet's padding does not reach it
        self.page.setRange(1, LAST_PAGE)
        self.page.setValue(page)
        before, _, behind = self.tr("第{page}页").partition("{page}")
        self.page.setPrefix(before)
        self.page.setSuffix(behind)
        self.page.setAccessibleName(self.tr("单行本页码"))
        self.page.selectAll()
        row = QHBoxLayout()
        row.addWidget(label(self.tr("印发的单行本从这里开始是：")))
        row.addWidget(self.page, 1)
        hint = self.tr(
            "标出后，复制出处、批注和导出材料都以“第N页”开头。只写已知的页：两个标记相隔几页时写“第5—8页”，最后一个标记以后写“第N页起”。"
        )
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addWidget(label(f"{words}…", bold=True, wrap=True))
        column.addLayout(row)
        column.addWidget(label(hint, muted=True, wrap=True))
        column.addWidget(self._buttons(marked=marked))
        open_in(self, 420)

    def _buttons(self, *, marked: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.mark = buttons.addButton(self.tr("标记"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.remove = buttons.addButton(self.tr("去掉这个标记"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.remove.setVisible(marked)
        self.mark.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.remove.clicked.connect(self._on_removed)
        return buttons

    def _on_accepted(self) -> None:
        self.accept()
        self.page_chosen.emit(self.page.value())

    def _on_removed(self) -> None:
        self.accept()
        self.remove_wanted.emit()
