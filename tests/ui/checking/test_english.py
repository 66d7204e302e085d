"""校核 where the window speaks English: what core found, in its English words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.checking.checks import check
from caoxian_desktop.core.checking.listing import listing
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.ui.checking.model import LINE
from caoxian_desktop.ui.checking.panel import CheckingPanel
from caoxian_desktop.ui.jobs import Jobs
from tests.english import chinese_in


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs) -> CheckingPanel:
    """The findings of the bundled report."""
    analysis = analyse(read_file(bundled_report()))
    made = CheckingPanel(jobs)
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show_report(analysis.report)
    made.show_findings(listing(analysis.report, check(analysis)))
    made.show()
    return made


@pytest.mark.usefixtures("english")
def test_findings_are_listed_and_spoken_in_english(panel: CheckingPanel) -> None:
    model = panel.tree.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    assert [group.data() for group in groups] == ["Figures", "Wording"]
    rows = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    assert rows
    for index in rows:
        assert chinese_in(index.data()) == ""
        assert chinese_in(index.data(Qt.ItemDataRole.AccessibleTextRole)) == ""
    assert panel.count.text() == f"To check: {len(rows)}"


@pytest.mark.usefixtures("english")
def test_findings_are_filtered_by_words_of_either_language(panel: CheckingPanel, qtbot: QtBot) -> None:
    for words in ("COMMA between", "指标与数值之间"):
        panel.filters.words.setText(words)
        qtbot.waitUntil(lambda: panel.count.text().startswith("1 / "))
        (line,) = [index.data(LINE) for index in panel.tree.model().findings()]  # type: ignore[attr-defined]  # ours
        assert line.finding.code == "figures.comma"
        panel.filters.clear()
