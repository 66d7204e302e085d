"""Qt's own dialogs speak Chinese throughout."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton
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
    assert "文件类型(&T)：" in words
    assert [each for each in words if re.search("[a-z]{2}", each)] == []
    dialog.close()


def test_each_box_of_the_file_dialog_has_a_label_that_names_it(started: Application, qtbot: QtBot) -> None:
    dialog = QFileDialog(started.window, "导出材料", "", "PDF (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    named = {label.buddy() for label in dialog.findChildren(QLabel)}
    assert [box.objectName() for box in dialog.findChildren(QComboBox) if box not in named] == []
    dialog.close()
