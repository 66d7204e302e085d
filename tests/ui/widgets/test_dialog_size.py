"""What a screen has room for is asked without PySide taking the screen for a child of whoever asks."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import caoxian_desktop.ui
from caoxian_desktop.ui.widgets.dialog_size import fit_in, screen_room

GARBAGE = """
import gc
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from caoxian_desktop.ui.widgets.dialog_size import open_in
qt = QApplication([])
gc.disable()
screen = QGuiApplication.primaryScreen()
dialog = QDialog()
dialog.itself = dialog
open_in(dialog, 300, 200)
del screen, dialog
gc.collect()
print([screen.availableGeometry().isEmpty() for screen in QGuiApplication.screens()], flush=True)
"""


def test_a_dialog_that_is_garbage_takes_no_screen_with_it() -> None:
    run = subprocess.run([sys.executable, "-c", GARBAGE], capture_output=True, text=True, timeout=60, check=False)
    assert (run.stdout.strip(), run.returncode) == ("[False]", 0), run.stderr


def test_nobody_asks_a_widget_for_its_screen() -> None:
    asked = [
        f"{file.name}:{node.lineno}"
        for file in Path(caoxian_desktop.ui.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "screen"
    ]
    assert asked == []


def test_a_dialog_that_is_not_shown_yet_has_the_screen_of_its_parent(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert screen_room(window) == screen_room(QDialog(window)) == room
    window.move(room.right() + 5000, 0)
    assert screen_room(window) == room, "beyond every screen"


def test_a_dialog_that_grows_keeps_its_middle_and_stays_on_the_screen(qtbot: QtBot) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(200, 100)
    dialog.move(room.left() + 300, room.top() + 60)
    dialog.show()
    fit_in(dialog, QSize(400, 200))
    assert (dialog.pos() - room.topLeft()).toTuple() == (200, 60)
    fit_in(dialog, QSize(9000, 9000))
    assert room.contains(dialog.frameGeometry())
    dialog.move(room.bottomRight() - QPoint(300, 300))
    fit_in(dialog, QSize(400, 400))
    assert room.contains(dialog.frameGeometry())
