"""The text beside the other tabs of the centre: where there is room, and as it was left."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.main_window.beside import LEAST, Beside, flat_tabs

WIDE, NARROW = 2 * LEAST + 80, 2 * LEAST - 80


@pytest.fixture
def beside(qtbot: QtBot) -> Beside:
    text = QWidget()
    QVBoxLayout(text).addWidget(QLineEdit())
    pages = [("reader", text, "阅读"), ("charts", QWidget(), "图表"), ("indicators", QWidget(), "指标")]
    made = Beside(flat_tabs("正文区", pages), text, "正文")
    qtbot.addWidget(made)
    made.resize(WIDE, 400)
    made.show()
    return made


def tabs_of(beside: Beside) -> list[list[str]]:
    """The words of all tabs that are shown, from left to right."""
    halves = [half for half in beside.findChildren(QTabWidget) if half.isVisible()]
    return [[half.tabText(at) for at in range(half.count())] for half in sorted(halves, key=lambda half: half.x())]


ONE, TWO = [["阅读", "图表", "指标"]], [["阅读"], ["图表", "指标"]]


def test_the_text_moves_out_of_the_tabs_and_back(beside: Beside, qtbot: QtBot) -> None:
    assert tabs_of(beside) == ONE
    with qtbot.waitSignal(beside.changed) as told:
        beside.set_wanted(True)
    assert told.args == [True]
    assert tabs_of(beside) == TWO
    assert all(width >= LEAST for width in beside.sizes())
    beside.set_wanted(False)
    assert tabs_of(beside) == ONE


def test_it_waits_for_room_and_gives_it_up(beside: Beside) -> None:
    beside.resize(NARROW, 400)
    beside.set_wanted(True)
    assert not beside.has_room
    assert tabs_of(beside) == ONE
    beside.resize(WIDE, 400)
    assert tabs_of(beside) == TWO
    beside.resize(NARROW, 400)
    assert tabs_of(beside) == ONE


def test_what_was_looked_at_last_stands_beside_it(beside: Beside) -> None:
    tabs = beside._tabs
    tabs.setCurrentIndex(2)
    tabs.setCurrentIndex(0)
    beside.set_wanted(True)
    assert tabs.tabText(tabs.currentIndex()) == "指标"
    beside.set_wanted(False)
    assert tabs.tabText(tabs.currentIndex()) == "指标"


def test_who_reads_goes_on_reading(beside: Beside, qtbot: QtBot) -> None:
    line = beside.findChild(QLineEdit)
    assert line is not None
    beside._text.setFocusProxy(line)
    beside.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    beside.set_wanted(True)
    assert line.hasFocus()
    beside.set_wanted(False)
    assert line.hasFocus()
    assert beside._tabs.currentIndex() == 0


def test_a_person_s_share_is_kept_and_given_again(beside: Beside, qtbot: QtBot) -> None:
    beside.resize(2 * WIDE, 400)
    beside.restore(wanted=True, share=30)
    left, right = beside.sizes()
    assert left / (left + right) == pytest.approx(0.3, abs=0.01)
    with qtbot.waitSignal(beside.shared) as told:
        beside.moveSplitter(WIDE, 1)
    assert told.args[0] == pytest.approx(50, abs=1)


def test_in_the_window_a_mark_shows_its_sentence_beside_the_charts(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.resize(1920, 1000)
    window.actions_["beside"].trigger()
    qtbot.waitUntil(lambda: window.beside.on)
    assert window.settings.now.text_beside
    window.show_tab("indicators")
    assert started.session.open_report is not None
    started.session.show_span(started.session.open_report.report.sections[-1].heading)
    qtbot.waitUntil(lambda: window.reader.view.top_offset() > 0)
    assert window.centre.currentWidget() is window.indicators
    assert window.reader.isVisible()
    for key in ("reader", "next_part", "previous_part"):
        window.actions_[key].trigger()
        focused = window.focusWidget()
        assert focused is not None
        assert window.reader.isAncestorOf(focused) == (key != "next_part"), key
        assert window.centre.isAncestorOf(focused) == (key == "next_part"), key


def test_nothing_but_the_text_is_nothing_but_the_text(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.resize(1920, 1000)
    window.actions_["beside"].trigger()
    qtbot.waitUntil(lambda: window.beside.on)
    window.actions_["focus"].trigger()
    assert not window.beside.on
    assert window.reader.isVisible()
    assert not window.charts.isVisible()
    window.actions_["focus"].trigger()
    assert window.beside.on


def test_where_the_window_is_too_narrow_it_says_so(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.resize(1366, 768)
    with qtbot.waitSignal(window.notices.said) as told:
        window.actions_["beside"].trigger()
    assert "窗口不够宽" in told.args[0].words
    assert window.actions_["beside"].isChecked()
    window.resize(1920, 1000)
    qtbot.waitUntil(lambda: window.beside.on)
