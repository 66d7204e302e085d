"""The sheet of keys (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caoxian_desktop.ui.actions import Actions, menu_words
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label


def key_words(keys: QKeySequence) -> str:
    """Return a key as it is written on keyboards: Alt+← (Qt's Chinese says Alt+左方向)."""
    return keys.toString().replace("Left", "←").replace("Right", "→")


class KeysDialog(QDialog):
    """Every act that has a key, by menu; letters act on a selection in the text."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键一览"))
        columns = QHBoxLayout()
        columns.setSpacing(Space.XL)
        for menus in (("file", "edit"), ("view", "tools", "help"), ("go",), ("note",)):
            column = QVBoxLayout()
            for menu in menus:
                column.addWidget(label(menu_words(menu).split("(")[0], bold=True))
                column.addLayout(self._table(actions, menu))
                column.addSpacing(Space.M)
            column.addStretch(1)
            columns.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("关闭"))
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.addLayout(columns)
        note = self.tr(
            "单个字母、数字和方括号只在正文有焦点时起作用：对选中的文字，或对选中的批注。"
            "移动起点、终点时按住 Shift，一次移一个小句。"
        )
        whole.addWidget(label(note, Type.SMALL, muted=True, wrap=True))
        whole.addWidget(buttons)

    def _table(self, actions: Actions, menu: str) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(Space.XL)
        table.setVerticalSpacing(2)
        rows = [(act, action) for act, action in actions if act.menu == menu and (act.keys or act.letter)]
        for row, (act, action) in enumerate(rows):
            shown = act.letter or " / ".join(key_words(keys) for keys in action.shortcuts()[:1])
            table.addWidget(label(action.iconText()), row, 0)
            keys: QLabel = label(shown, muted=True)
            table.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        return table
