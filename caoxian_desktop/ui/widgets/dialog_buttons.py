"""The buttons at the foot of a dialog that asks for one thing: the act by its name, and 取消."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def act_or_cancel(dialog: QDialog, act: str) -> tuple[QDialogButtonBox, QPushButton]:
    """Return the buttons, of which Enter presses the act's, and that one; they accept and reject the dialog."""
    buttons = QDialogButtonBox()
    wanted = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
    wanted.setDefault(True)
    buttons.addButton(QCoreApplication.translate("DialogButtons", "取消"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, wanted
