"""The status bar says what is not kept so that it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.language import Choice, speaking
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


@pytest.mark.parametrize(
    ("choice", "words"), [(Choice.CHINESE, ("标题", "开头")), (Choice.ENGLISH, ("Title", "Beginning"))]
)
def test_what_has_no_citation_is_called_in_the_windows_language_and_citations_are_chinese(
    qtbot: QtBot, put_back: None, choice: Choice, words: tuple[str, str]
) -> None:
    speaking.speak(choice)
    bar, report = StatusBar(), read_file(bundled_report())
    qtbot.addWidget(bar)
    bar.show_report(report)
    opening = report.text.index("现在，我代表")
    told = []
    for place in (0, opening, report.sections[1].span.start):
        bar.show_place(Span(place, place + 1))
        told.append(bar.place.text())
    assert (*told[:2],) == words
    assert told[2].startswith("第二部分")
