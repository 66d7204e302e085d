"""A part of a form that folds away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.fold import Fold


def test_it_opens_and_folds_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    body = QLineEdit()
    fold = Fold("批注", body)
    qtbot.addWidget(fold)
    fold.show()
    told: list[bool] = []
    fold.folded.connect(told.append)
    assert not body.isVisible()
    qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton)
    assert body.isVisible()
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert not body.isVisible()
    assert told == [True, False]


def test_it_says_what_is_in_it(qtbot: QtBot) -> None:
    fold = Fold("批注", QLineEdit(), opened=True)
    qtbot.addWidget(fold)
    fold.resize(220, 80)
    before = fold.grab().toImage()
    fold.say("引用 <b>12</b> 条")
    assert fold.head.accessibleName() == "批注"
    assert fold.head.accessibleDescription() == "引用 <b>12</b> 条"
    assert fold.grab().toImage() != before
