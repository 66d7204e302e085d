"""校核 in the running window: it comes after the charts, leads to its places, remembers what was set aside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report, library_dir
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.checking.panel import CheckingPanel
from caoxian_desktop.ui.keeping import SaveState


@pytest.fixture
def checked(started: Application, qtbot: QtBot) -> Application:
    """The window once the example is checked, with the panel in front."""
    qtbot.waitUntil(lambda: started.wiring.checks.lines is not None, timeout=20_000)
    started.window.actions_["checking"].trigger()
    return started


def the_panel(application: Application) -> CheckingPanel:
    panel = application.window.checking.panel
    assert isinstance(panel, CheckingPanel)
    return panel


def tab(application: Application) -> str:
    side = application.window.side
    return side.tabText(side.indexOf(application.window.checking))


def count(application: Application) -> int:
    return len(application.wiring.checks.lines or ())


def marked(application: Application) -> list[Span]:
    view = application.window.reader.view
    return [span for span, _ in view.marks.pointed.overlapping(0, 10**9)]


def test_the_tab_says_how_many_and_its_act_leads_there(checked: Application) -> None:
    assert count(checked) > 1
    assert tab(checked) == f"校核 {count(checked)}"
    assert checked.window.side.currentWidget() is checked.window.checking
    assert checked.window.focusWidget() is the_panel(checked).tree


def test_the_acts_lead_from_finding_to_finding(checked: Application) -> None:
    window, lines = checked.window, checked.wiring.checks.lines or ()
    window.show_tab("glossary")
    window.show_tab("charts")
    window.actions_["next_finding"].trigger()
    assert window.centre.currentIndex() == 0, "the text is in front"
    assert window.side.currentWidget() is window.checking
    assert tuple(marked(checked)) == lines[0].finding.spans
    window.actions_["next_finding"].trigger()
    assert tuple(marked(checked)) == lines[1].finding.spans
    window.actions_["previous_finding"].trigger()
    assert tuple(marked(checked)) == lines[0].finding.spans
    window.show_tab("glossary")
    assert marked(checked) == []


def test_an_act_chooses_a_finding_alone_whatever_key_is_held(checked: Application) -> None:
    lines, acts, handle = checked.wiring.checks.lines or (), checked.window.actions_, checked.window.windowHandle()
    for _ in range(2):
        acts["next_finding"].trigger()
    QTest.keyPress(handle, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
    acts["previous_finding"].trigger()
    QTest.keyRelease(handle, Qt.Key.Key_Control)
    assert tuple(marked(checked)) == lines[0].finding.spans


def test_where_the_list_would_lie_over_the_text_a_notice_says_why(checked: Application, qtbot: QtBot) -> None:
    window = checked.window
    window.resize(911, 512)
    qtbot.waitUntil(lambda: window.frame.side.overlay)
    window.actions_["next_finding"].trigger()
    assert not window.checking.isVisible()
    line = (checked.wiring.checks.lines or ())[0]
    assert window.toast.words == f"{line.finding.title.zh}：{line.finding.reason.zh}"
    assert tuple(marked(checked)) == line.finding.spans
    window.frame.set_side_shown(True)
    over = window.toast.mapTo(window.frame, window.toast.rect().topRight()) - QPoint(8, -8)
    assert window.toast.isAncestorOf(window.frame.childAt(over)) or window.frame.childAt(over) is window.toast


def test_what_is_set_aside_is_kept_undone_by_the_toast_and_by_the_key(checked: Application, qtbot: QtBot) -> None:
    window, session, panel = checked.window, checked.session, the_panel(checked)
    whole = count(checked)
    panel.step(1)
    charts = session.charts
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert tab(checked) == f"校核 {whole - 1}"
    assert window.toast.words == "已忽略1条提示"
    assert window.actions_["undo"].text() == "撤销：忽略校核提示"
    window.toast.on_act()
    assert tab(checked) == f"校核 {whole}"
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    window.actions_["undo"].trigger()
    assert tab(checked) == f"校核 {whole}"
    window.actions_["redo"].trigger()
    assert tab(checked) == f"校核 {whole - 1}"
    qtbot.waitUntil(lambda: session.keeping.state is SaveState.SAVED)
    assert session.charts is charts, "no figure was analysed anew for it"


def test_what_was_set_aside_is_so_when_the_report_is_opened_again(checked: Application, qtbot: QtBot) -> None:
    session, panel, whole = checked.session, the_panel(checked), count(checked)
    panel.tree.setFocus()
    panel.step(1)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    session.open_file(bundled_report())
    qtbot.waitUntil(lambda: checked.wiring.checks.lines is None)
    assert tab(checked) == "校核"
    qtbot.waitUntil(lambda: checked.wiring.checks.lines is not None, timeout=20_000)
    assert tab(checked) == f"校核 {whole - 1}"
    assert session.open_report is not None
    version = session.open_report.version
    checked.window.close()
    with Library.open(library_dir()) as library:
        assert len(library.corrections(version)) == 1


def test_it_is_checked_again_once_something_was_set_right(checked: Application, qtbot: QtBot) -> None:
    session, checks = checked.session, checked.wiring.checks
    assert session.analysis is not None
    span = session.analysis.observations[0].span
    with qtbot.waitSignals([checks.started, checks.found], timeout=20_000):
        session.set_right(lambda sheet: sheet.remove_observation(span))
    with qtbot.waitSignals([checks.started, checks.found], timeout=20_000):
        checked.window.actions_["undo"].trigger()


def test_before_it_was_checked_the_key_says_so(checked: Application, qtbot: QtBot) -> None:
    checked.session.open_file(bundled_report())
    qtbot.waitUntil(lambda: checked.wiring.checks.lines is None)
    checked.window.actions_["next_finding"].trigger()
    assert checked.window.toast.words == "正在校核，请稍候。"
    assert the_panel(checked).count.text() == "正在校核…"
    qtbot.waitUntil(lambda: checked.wiring.checks.lines is not None, timeout=20_000)
