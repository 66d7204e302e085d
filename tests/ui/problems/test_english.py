"""读入情况 where the window speaks English, of reports kept before sentences had English too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui.problems.panel import ProblemsPanel
from tests.problems import page_number
from tests.visible_words import chinese_in

GAP = Wording("编号由（三）跳到（五），请核对中间有无缺漏。", "The numbers jump. Please check.")


@pytest.fixture
def report() -> Report:
    """The bundled report with a gap and a page number that was taken out."""
    return replace(read_file(bundled_report()), problems=(page_number("— 4 —"), Problem("structure.series_gap", GAP)))


@pytest.fixture
def panel(qtbot: QtBot) -> ProblemsPanel:
    """An empty panel."""
    made = ProblemsPanel()
    qtbot.addWidget(made)
    return made


@pytest.mark.usefixtures("english")
def test_what_is_doubtful_and_what_was_taken_out_stand_in_english(panel: ProblemsPanel, report: Report) -> None:
    panel.show_report(report)
    model = panel.tree.model()
    heads = [model.index(row, 0) for row in range(model.rowCount())]
    assert [head.data() for head in heads] == ["Doubtful", "Removed: page numbers"]
    assert [model.index(0, 0, head).data() for head in heads] == ["The numbers jump. Please check.", "— 4 —"]
    assert chinese_in(panel) == []


@pytest.mark.usefixtures("english")
def test_a_report_kept_without_english_is_told_of_in_chinese(panel: ProblemsPanel, report: Report) -> None:
    panel.show_report(replace(report, problems=(Problem("structure.series_gap", Wording(GAP.zh, GAP.zh)),)))
    model = panel.tree.model()
    assert model.index(0, 0, model.index(0, 0)).data() == GAP.zh
