"""Qt's own dialogs speak Chinese throughout."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application


def test_no_english_is_left_in_the_file_dialog(started: Application, qtbot: QtBot) -> None:
    dialog = QFileDialog(started.window, "导出材料", "", "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    assert "查找范围(&L)：" in words
    assert [each for each in words if re.search("[a-z]{2}", each)] == []
    dialog.close()
