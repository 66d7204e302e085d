"""Tells a person that the program made a mistake."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label


class CrashDialog(QDialog):
    """Says that the program made a mistake, and gives the account to copy."""

    def __init__(self, account: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错"))
        self.resize(560, 360)
        self._account = account
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("简报台遇到一个程序错误"), Type.LARGE, bold=True))
        column.addWidget(
            label(
                self.tr("已写入的批注不受影响，可以继续使用。下面的内容不含报告和批注文字，可复制后发给维护者。"),
                wrap=True,
            )
        )
        details = QPlainTextEdit(account)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("错误详情"))
        column.addWidget(details)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("关闭"))
        copy = buttons.addButton(self.tr("复制详情"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._account)
