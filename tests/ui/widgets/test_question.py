"""A question keeps its sign's colour and its default button when the theme changes while it is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.palette import DARK, LIGHT, set_current
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.widgets.question import ask_with, warn_with


@pytest.fixture
def application(qapp: QApplication, put_back: None) -> QApplication:
    set_current(LIGHT)
    qapp.setStyleSheet(stylesheet(LIGHT))
    return qapp


def _change_theme(application: QApplication) -> None:
    application.setStyleSheet(stylesheet(DARK))
    set_current(DARK)


@pytest.mark.parametrize("sign", [warn_with, ask_with])
def test_enter_still_keeps_what_it_kept_after_the_theme_has_changed(
    qtbot: QtBot, application: QApplication, sign: Callable[[QMessageBox], None]
) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    sign(box)
    delete = box.addButton("删除", QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton("取消", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.show()
    light = box.iconPixmap().toImage()
    _change_theme(application)
    assert (delete.isDefault(), keep.isDefault()) == (False, True)
    assert box.focusWidget() is keep
    assert box.iconPixmap().toImage() != light, "the sign stays in the colour of the old theme"
