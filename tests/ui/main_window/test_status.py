"""The status bar says what is not kept so that it is seen."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window.status import StatusBar
from caoxian_desktop.ui.theme.palette import LIGHT
from caoxian_desktop.ui.theme.stylesheet import stylesheet


def test_what_could_not_be_saved_is_said_in_the_colour_of_what_is_wrong(
    qtbot: QtBot, qapp: QApplication, put_back: None
) -> None:
    qapp.setStyleSheet(stylesheet(LIGHT))
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()

    def ink(state: SaveState) -> str:
        bar.show_saved(state)
        return bar.saved.palette().color(QPalette.ColorRole.WindowText).name()

    assert ink(SaveState.FAILED) == LIGHT.bad
    assert ink(SaveState.SAVED) == LIGHT.muted
