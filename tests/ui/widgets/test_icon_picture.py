"""Icons that stand by themselves wear the colours of the moment; dialogs open within their screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.palette import DARK, LIGHT, set_current
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.widgets.dialog_size import open_in, screen_room
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.icon_picture import IconPicture
from caoxian_desktop.ui.widgets.question import ask_with, warn_with

pytestmark = pytest.mark.usefixtures("put_back")


def colours(picture: IconPicture) -> set[str]:
    seen = picture.grab().toImage()
    return {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}


def test_an_empty_panel_s_icon_follows_the_theme_it_is_shown_in(qtbot: QtBot) -> None:
    empty = EmptyState("books", "没有")
    qtbot.addWidget(empty)
    picture = empty.findChild(IconPicture)
    assert QColor(LIGHT.muted).name() in colours(picture)
    set_current(DARK)
    assert QColor(DARK.muted).name() in colours(picture)


@pytest.mark.parametrize("sign", [ask_with, warn_with])
def test_a_question_bears_a_sign_of_the_window_and_none_of_the_style(qtbot: QtBot, sign: object) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    sign(box)  # type: ignore[operator]  # one of the two
    assert box.icon() is QMessageBox.Icon.NoIcon
    assert not box.iconPixmap().isNull()


def test_a_question_keeps_what_enter_presses_and_wears_the_new_colours_where_the_theme_changes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    ask_with(box)
    box.addButton("替换", QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton("取消", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.open()
    qtbot.waitUntil(leave.hasFocus)
    set_current(DARK)
    qapp.setStyleSheet(stylesheet(DARK))
    qtbot.wait(50)
    assert leave.isDefault()
    assert box.focusWidget() is leave
    seen = box.iconPixmap().toImage()
    inks = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    assert DARK.accent in inks


def test_a_dialog_opens_no_larger_than_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    open_in(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)
    open_in(dialog, 5000, 4000)
    room = screen_room(dialog).size()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
