"""Nothing but the text, and the whole screen: what is put away comes back, and no start is without a way out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.reader.view import line_of_reading


def bars(application: Application) -> list[QWidget]:
    window = application.window
    return [window.menuBar(), window.tool_bar, window.statusBar(), window.centre.tabBar(), window.strip]


def panels(application: Application) -> list[QWidget]:
    frame = application.window.frame
    return [frame.outline, frame.side]


@pytest.fixture
def focused(started: Application) -> Application:
    started.window.actions_["focus"].trigger()
    assert started.wiring.focus.on
    return started


def test_only_the_text_is_left_and_everything_comes_back(focused: Application, qtbot: QtBot) -> None:
    assert not [part for part in (*bars(focused), *panels(focused)) if part.isVisible()]
    assert focused.window.reader.view.isVisible()
    qtbot.keyClick(focused.window.reader.view, Qt.Key.Key_Escape)
    assert all(part.isVisible() for part in (*bars(focused), *panels(focused)))
    assert not focused.window.actions_["focus"].isChecked()


def test_the_way_out_is_seen(focused: Application) -> None:
    out = next(button for button in focused.window.reader.findChildren(QToolButton) if "Esc" in button.toolTip())
    assert out.isVisible()
    out.click()
    assert not focused.wiring.focus.on
    assert not out.isVisible()


def test_what_was_hidden_before_stays_hidden_after(started: Application) -> None:
    started.window.frame.set_outline_shown(False)
    focus = started.wiring.focus
    focus.set_on(True)
    focus.set_on(False)
    assert not started.window.frame.outline.isVisible()
    assert started.window.frame.side.isVisible()


@pytest.mark.parametrize("act", ["charts", "side", "outline", "search"])
def test_whoever_asks_for_something_else_is_not_left_without_its_tabs(focused: Application, act: str) -> None:
    focused.window.actions_[act].trigger()
    assert not focused.wiring.focus.on
    assert focused.window.centre.tabBar().isVisible()


def test_the_panels_that_are_kept_for_the_next_start_are_those_that_were_wanted(focused: Application) -> None:
    focused.window.close()
    assert focused.settings.now.outline_shown
    assert focused.settings.now.side_shown


def test_one_paragraph_is_lit_and_another_when_it_is_scrolled_to_or_clicked(focused: Application) -> None:
    view = focused.window.reader.view
    opened = focused.session.open_report
    assert opened is not None
    view.verticalScrollBar().setValue(0)
    assert view.lit() == opened.report.paragraphs[0].span
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.lit() == opened.report.paragraphs[-1].span
    focused.wiring.focus.leave()
    assert view.lit() is None


@given(height=st.integers(200, 3000), furthest=st.integers(0, 50_000), at=st.floats(0, 1))
def test_the_line_of_reading_passes_every_line_of_the_page_and_never_goes_back(
    height: int, furthest: int, at: float
) -> None:
    scrolled = round(furthest * at)
    line = line_of_reading(scrolled, furthest, height)
    assert 0 <= line < height
    assert line_of_reading(furthest, furthest, height) == height - 1
    if scrolled < furthest:
        assert scrolled + line <= scrolled + 1 + line_of_reading(scrolled + 1, furthest, height)


def test_the_whole_screen_is_taken_and_given_back_by_one_key(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.actions_["full_screen"].trigger()
    assert window.isFullScreen()
    assert window.actions_["full_screen"].isChecked()
    window.actions_["full_screen"].trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_["full_screen"].isChecked()


def test_a_start_never_comes_up_in_the_whole_screen(
    started: Application, start: Callable[[], Application], qtbot: QtBot
) -> None:
    started.window.showMaximized()
    started.window.actions_["full_screen"].trigger()
    assert started.window.isFullScreen()
    started.window.close()
    again = Application(started.parent(), None)  # type: ignore[arg-type]  # the QApplication
    try:
        assert not again.window.isFullScreen()
        assert again.window.isMaximized()
    finally:
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()
