"""Which files were not taken in, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label


class RefusedDialog(QDialog):
    """Lists the files that were not taken in, a line each, to read or to copy."""

    def __init__(self, refused: Sequence[KnownError], kept: int, parent: QWidget | None = None) -> None:
        """Take the refusals, and how many of the files are in the library."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("未读入的文件"))
        self.resize(640, 360)
        self._list = "\n".join(error.sentence("zh") for error in refused)
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        title = self.tr("{count}个文件没有读入").format(count=len(refused))
        column.addWidget(label(title, Type.LARGE, bold=True, wrap=True))
        rest = self.tr("其余{count}份在报告库中。").format(count=kept) if kept else ""
        column.addWidget(label(rest + self.tr("改好这些文件后可以再次导入。"), muted=True, wrap=True))
        self.lines = QPlainTextEdit(self._list)
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(title)
        column.addWidget(self.lines, 1)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("复制"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.on_copy)
        copy.setAutoDefault(False)
        close = buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def on_copy(self) -> None:
        """Put the list on the clipboard."""
        QGuiApplication.clipboard().setText(self._list)
