"""Where one can go, and how it is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.main_window.go_to import GoalKind, GoToDialog, goals_of, ranked
from caoxian_desktop.ui.main_window.travel import neighbouring_note, neighbouring_section
from caoxian_desktop.ui.theme.metrics import row_height


@pytest.fixture(scope="module")
def report() -> Report:
    return read_file(bundled_report())


@pytest.mark.parametrize("words", ["二（一）3", "二(一)3", "二一3", " 二（一） 3 "])
def test_a_paragraph_is_found_by_its_citation_however_it_is_typed(report: Report, words: str) -> None:
    first = ranked(goals_of(report), words)[0]
    assert first.cited == "二（一）3"


def test_a_section_is_found_by_its_words(report: Report) -> None:
    part = report.sections[1]
    assert ranked(goals_of(report), part.title[:6])[0].span == part.heading


def test_nothing_typed_shows_everything_and_nonsense_nothing(report: Report) -> None:
    goals = goals_of(report)
    assert ranked(goals, "") == goals
    assert ranked(goals, "没有这样的章节") == ()


def test_enter_goes_to_the_first_that_fits(report: Report, qtbot: QtBot) -> None:
    dialog = GoToDialog(report)
    qtbot.addWidget(dialog)
    dialog.edit.setText("二一3")
    with qtbot.waitSignal(dialog.span_requested) as told:
        dialog.edit.returnPressed.emit()
    assert told.args == [ranked(goals_of(report), "二一3")[0].span]


def test_a_row_is_as_high_as_others_and_no_wider_than_the_list(report: Report, qtbot: QtBot) -> None:
    dialog = GoToDialog(report)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = dialog.list
    assert {rows.visualItemRect(rows.item(at)).width() for at in range(rows.count())} == {rows.viewport().width()}
    assert {rows.visualItemRect(rows.item(at)).height() for at in range(rows.count())} == {row_height()}


def test_what_stands_at_a_place_is_seen(report: Report, qtbot: QtBot) -> None:
    dialog = GoToDialog(report)
    qtbot.addWidget(dialog)
    section, paragraph = dialog.list.item(0), dialog.list.item(dialog.list.count() - 1)
    assert section.font().bold()
    assert not paragraph.font().bold()
    assert section.icon().cacheKey() != paragraph.icon().cacheKey()


def test_sections_follow_each_other_and_end(report: Report) -> None:
    first, *_, last = sorted(section.heading for section in report.walk())
    assert neighbouring_section(report, 0, 1) == first
    assert neighbouring_section(report, first.start, -1) is None
    assert neighbouring_section(report, last.start, 1) is None


def test_without_notes_there_is_none_to_go_to() -> None:
    assert neighbouring_note((), "", 0, 1) is None


def test_a_note_is_written_on_a_section_from_the_list(qtbot: QtBot, report: Report) -> None:
    dialog = GoToDialog(report)
    qtbot.addWidget(dialog)
    dialog.show()
    section = next(goal for goal in goals_of(report) if goal.kind is GoalKind.SECTION)
    with qtbot.waitSignal(dialog.note_wanted, timeout=500) as wish, qtbot.assertNotEmitted(dialog.span_requested):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wish.args == [section.span]


def test_a_paragraph_is_no_section_to_write_on(qtbot: QtBot, report: Report) -> None:
    dialog = GoToDialog(report)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    assert not dialog.note.isEnabled()
    with qtbot.assertNotEmitted(dialog.note_wanted):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
