"""A chart as a table of its marks, and the way from each to its sentence by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.ui.charts.panel import ChartsPanel
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.widgets.accessible import speak_of_our_own, words_of
from tests.ui.charts.conftest import span_of

WAIT = 20_000


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs, analysis: Analysis, charts: tuple[Chart, ...]) -> Iterator[ChartsPanel]:
    speak_of_our_own()
    made = ChartsPanel(jobs)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_analysis(analysis)
    made.show_charts(charts)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def rows(panel: ChartsPanel) -> list[list[str]]:
    model = panel.table.marks
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_line_a_mark_with_its_wording_and_sentence(panel: ChartsPanel) -> None:
    panel.as_table.setChecked(True)
    assert panel.table.isVisible()
    assert rows(panel) == [
        ["地区生产总值", "2022", "2022年", "增长3%", "地区生产总值增长3%<b>。"],
        ["地区生产总值", "2023", "2023年目标", "增长6%左右", "2023年目标增长6%左右。"],
    ]


def test_the_table_follows_the_tab(panel: ChartsPanel) -> None:
    panel.as_table.setChecked(True)
    panel.tabs.setCurrentIndex(1)
    assert [row[0] for row in rows(panel)] == ["网络零售额"]
    assert panel.table.isVisible()


def test_enter_leads_to_the_sentence(qtbot: QtBot, panel: ChartsPanel) -> None:
    panel.as_table.setChecked(True)
    panel.setFocus()
    assert panel.table.hasFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.span_requested) as wished:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert wished.args == [span_of("6%")]


def test_ctrl_c_takes_the_table(panel: ChartsPanel) -> None:
    panel.as_table.setChecked(True)
    panel.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().count("增长") == 2


def test_the_keyboard_stays_in_the_chart_when_its_form_changes(panel: ChartsPanel) -> None:
    panel.canvas.setFocus()
    panel.as_table.toggle()
    assert panel.table.hasFocus()
    panel.as_table.toggle()
    assert panel.canvas.hasFocus()


def test_a_screen_reader_reads_a_row_whole(panel: ChartsPanel) -> None:
    first = words_of(panel.table.marks.index(0, 0))
    for word in ("地区生产总值", "2022年", "增长3%", "地区生产总值增长3%<b>。"):
        assert word in first


def test_words_that_look_like_markup_are_shown_as_they_are(panel: ChartsPanel) -> None:
    tip = panel.table.marks.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b" in tip


def test_a_screen_reader_finds_the_marks_in_the_drawing(qtbot: QtBot, panel: ChartsPanel) -> None:
    qtbot.waitUntil(lambda: panel.canvas.image is not None, timeout=WAIT)
    told = QAccessible.queryAccessibleInterface(panel.canvas)
    assert told.role() == QAccessible.Role.Chart
    assert told.text(QAccessible.Text.Name) == "图表：主要指标：上年增速与今年目标，数据点2个"
    assert "增长6%左右" in told.text(QAccessible.Text.Description)
    assert told.childCount() == 2
    assert "2023年目标增长6%左右。" in told.child(1).text(QAccessible.Text.Name)
    assert not told.child(1).rect().isEmpty()


def test_keys_come_to_the_first_mark_and_its_words_are_shown(qtbot: QtBot, panel: ChartsPanel) -> None:
    qtbot.waitUntil(lambda: panel.canvas.image is not None, timeout=WAIT)
    panel.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.canvas.current == 0
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    assert panel.canvas.current == 1
    told = QAccessible.queryAccessibleInterface(panel.canvas)
    assert "2023年目标" in told.focusChild().text(QAccessible.Text.Name)
