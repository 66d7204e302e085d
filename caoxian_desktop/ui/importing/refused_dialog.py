"""Which files were not taken in, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextEdit, QVBoxLayout, QWidget

from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.ui.language import current, fault
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled, usual
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import label

_WIDTH, _AROUND, _HIGHEST = 640, 160, 280
"""Width of the dialog, what stands above and below the list, and the most the list takes, in logical pixels."""


def _listed(refused: Sequence[KnownError]) -> QTextEdit:
    """Return the files with their reasons. Names are inserted as plain words: they are data, no HTML."""
    made = QTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setProperty("well", True)  # noqa: FBT003 - Qt's own
    cursor = QTextCursor(made.document())
    bold, plain, apart = QTextCharFormat(), QTextCharFormat(), QTextBlockFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    for order, error in enumerate(refused):
        apart.setTopMargin(Space.S if order else 0)
        if order:
            cursor.insertBlock()
        cursor.setBlockFormat(apart)
        cursor.insertText(one_line(error.subject), bold)
        cursor.insertBlock(QTextBlockFormat(), plain)
        cursor.insertText(_reason(error), plain)
    made.moveCursor(QTextCursor.MoveOperation.Start)
    return made


def _reason(error: KnownError) -> str:
    """Return what is wrong and what to do, as a sentence of its own."""
    return error.zh if current() == "zh" else error.en[:1].upper() + error.en[1:]


class RefusedDialog(QDialog):
    """Lists the files that were not taken in, each over its reason, to read or to copy."""

    def __init__(self, refused: Sequence[KnownError], kept: int, parent: QWidget | None = None) -> None:
        """Take the refusals, and how many of the files are in the library."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("未读入的文件"))
        self._list = "\n".join(fault(error) for error in refused)
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        title = self.tr("{count}个文件没有读入").format(count=len(refused))
        column.addWidget(label(title, Type.LARGE, bold=True, wrap=True))
        what_to_do = self.tr("改好这些文件后可以再次导入。")
        if kept:
            what_to_do = self.tr("其余{count}份在报告库中。改好这些文件后可以再次导入。").format(count=kept)
        column.addWidget(label(what_to_do, muted=True, wrap=True))
        self.lines = _listed(refused)
        self.lines.setAccessibleName(title)
        column.addWidget(self.lines, 1)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("复制"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.on_copy)
        copy.setAutoDefault(False)
        close = buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        close.setFocus()
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        open_in(self, _WIDTH, usual(scaled(_AROUND) + min(scaled(_HIGHEST), self._height_of_lines())))

    def _height_of_lines(self) -> int:
        """Return how high the list is at the dialog's width."""
        document = self.lines.document().clone(self)
        document.setTextWidth(scaled(_WIDTH) - 4 * Space.L)
        return int(document.size().height())

    def on_copy(self) -> None:
        """Put the list on the clipboard."""
        QGuiApplication.clipboard().setText(self._list)
