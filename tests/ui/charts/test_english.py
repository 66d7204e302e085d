"""Charts where the window speaks English: the picture stays as it is printed, its tab has an English name."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.ui.charts.files import FileKind
from caoxian_desktop.ui.charts.panel import ChartsPanel
from caoxian_desktop.ui.jobs import Jobs
from tests.visible_words import chinese_in


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
        assert chinese_in(panel, spoken, *(chart.title for chart in charts)) == []


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
    panel.save(FileKind.PNG)
    assert asked == ["Save chart", "某县政府工作报告（2023年）_Main indicators.png"]
