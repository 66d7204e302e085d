"""Charts where the window speaks English: the picture stays as it is printed, its tab has an English name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.ui.charts.files import FileKind
from caoxian_desktop.ui.charts.panel import ChartsPanel
from caoxian_desktop.ui.jobs import Jobs
from tests.visible_words import chinese_in

Role = Qt.ItemDataRole


@pytest.mark.usefixtures("english")
def test_the_panel_speaks_english_but_for_titles_and_what_is_spoken_of_the_picture(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis, charts: tuple[Chart, ...]
) -> None:
    panel = ChartsPanel(jobs)
    qtbot.addWidget(panel)
    assert chinese_in(panel) == []
    panel.show_analysis(analysis)
    assert chinese_in(panel) == []
    panel.show_charts(charts)
    assert [panel.tabs.tabText(at) for at in range(panel.tabs.count())] == ["Main indicators", "Ranks"]
    for at in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(at)
        spoken = panel.canvas.accessibleDescription()
        assert chinese_in(panel, spoken, *(chart.title for chart in charts), *cells(panel)) == []


def cells(panel: ChartsPanel) -> set[str]:
    """What the report says in the table of marks, as it is shown, told and read out."""
    model, roles = panel.table.marks, (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole)
    places = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return {str(index.data(role)) for index in places for role in roles}


@pytest.mark.usefixtures("english")
def test_a_file_is_suggested_under_the_english_name(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis, charts: tuple[Chart, ...]
) -> None:
    asked: list[str] = []

    def ask(_parent: object, title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.extend((title, Path(suggested).name))
        return "", ""

    panel = ChartsPanel(jobs, ask_target=ask)
    qtbot.addWidget(panel)
    panel.show_analysis(analysis)
    panel.show_charts(charts)
    panel.taking.save(FileKind.PNG)
    assert asked == ["Save chart", "某县政府工作报告（2023年）_Main indicators.png"]
