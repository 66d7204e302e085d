"""The panels stand beside the page where there is room and over it where there is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.main_window.beside import LEAST
from caoxian_desktop.ui.main_window.frame import Frame


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame(QLabel("目录"), QLabel("正文"), QLabel("侧栏"))
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    return made


def shown(frame: Frame) -> tuple[bool, bool]:
    return frame.outline.isVisible(), frame.side.isVisible()


@pytest.mark.parametrize(
    ("width", "over"),
    [(1366, (False, False)), (1100, (False, False)), (1099, (False, True)), (911, (False, True)), (899, (True, True))],
)
def test_what_lies_over_the_page_depends_on_the_width(frame: Frame, width: int, over: tuple[bool, bool]) -> None:
    frame.resize(width, 512)
    assert (frame.outline.overlay, frame.side.overlay) == over
    assert shown(frame) == (not over[0], not over[1])


def test_an_overlay_comes_when_asked_for_lies_at_its_edge_and_goes_with_esc(frame: Frame, qtbot: QtBot) -> None:
    frame.resize(911, 420)
    frame.set_side_shown(True)
    assert frame.side.isVisible()
    assert frame.side.geometry().right() == frame.rect().right()
    assert frame.side.width() < 911 - 100
    qtbot.keyClick(frame.side, Qt.Key.Key_Escape)
    assert not frame.side.isVisible()


def test_an_overlay_that_was_closed_is_beside_the_page_again_when_there_is_room(frame: Frame) -> None:
    frame.resize(850, 420)
    frame.close_overlays()
    frame.resize(1366, 700)
    assert shown(frame) == (True, True)
    assert not frame.side.overlay


def test_a_panel_that_was_put_away_stays_away_when_the_window_grows(frame: Frame) -> None:
    frame.set_side_shown(False)
    frame.resize(900, 500)
    frame.resize(1400, 700)
    assert shown(frame) == (True, False)


def test_widths_are_kept_within_reason(frame: Frame) -> None:
    frame.restore(outline=True, side=False, outline_width=5, side_width=9000)
    assert frame.widths == (200, 560)
    assert frame.wanted == (True, False)
    assert shown(frame) == (True, False)


def test_the_first_widths_follow_the_window_s_within_limits(frame: Frame) -> None:
    found = []
    for width in (1120, 1366, 1730, 1830, 1920, 3840):
        frame.resize(width, 700)
        found.append((frame.outline.width(), frame.side.width()))
        assert width < 1730 or width - sum(found[-1]) >= 2 * LEAST
    assert found == [(272, 336), (272, 336), (272, 336), (319, 370), (360, 400), (360, 400)]
    assert frame.widths == (0, 0)


def test_a_panel_is_at_first_as_wide_as_its_tabs_and_a_count_in_one_of_them(qtbot: QtBot) -> None:
    side = QTabWidget()
    for words in ("Glossary of the report", "Notes of mine", "Figures of this place", "Import notes", "Check"):
        side.addTab(QLabel(words), words)
    frame = Frame(QLabel("目录"), QLabel("正文"), side)
    qtbot.addWidget(frame)
    frame.resize(1700, 700)
    frame.show()
    wide = frame.side.width()
    side.setTabText(4, "Check 27")
    assert 336 < side.tabBar().sizeHint().width() <= wide <= 560
    frame.resize(1690, 700)
    assert abs(frame.side.width() - wide) < 20


def test_a_width_that_a_person_chose_stays_and_the_other_still_follows(frame: Frame) -> None:
    frame._splitter.moveSplitter(300, 1)
    assert frame.widths == (300, 0)
    frame.resize(1920, 700)
    assert (frame.outline.width(), frame.side.width()) == (300, 400)
    frame.restore(outline=True, side=True, outline_width=0, side_width=500)
    assert (frame.outline.width(), frame.side.width()) == (360, 500)


def test_it_says_what_is_shown(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.side_changed, check_params_cb=lambda shown: not shown):
        frame.set_side_shown(False)
