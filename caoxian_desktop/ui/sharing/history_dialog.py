"""The dialog that shows what the fields of a note said before somebody's later edit took their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.sharing.values_table import values_table
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import label

if TYPE_CHECKING:
    from caoxian_desktop.core.sharing.wording import PastValue


class HistoryDialog(QDialog):
    """Shows the older values of one note, the latest first; `quote` are the words it is about."""

    def __init__(self, quote: str, values: Sequence[PastValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("批注的旧值"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(label(f"“{quote}”" if quote else self.tr("批注"), Type.BODY, bold=True, wrap=True))
        if values:
            column.addWidget(label(self.tr("和同事合并时，被较新内容代替的旧值。"), muted=True, wrap=True))
            head = self.tr("项目"), self.tr("旧值"), self.tr("谁、何时")
            rows = [(say(value.field), say(value.value), say(value.by)) for value in values]
            self.table = values_table(self.tr("旧值"), head, rows, (1,))
            column.addWidget(self.table, 1)
        else:
            column.addWidget(label(self.tr("没有旧值：这条批注没有和同事的版本冲突过。"), wrap=True))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        open_in(self, 560, 320 if values else 0)
