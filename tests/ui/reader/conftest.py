"""The reading panel with the example report on it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.reader.panel import ReaderPanel


@pytest.fixture(scope="session")
def report() -> Report:
    return read_file(bundled_report())


@pytest.fixture
def panel(qtbot: QtBot, report: Report) -> ReaderPanel:
    made = ReaderPanel()
    qtbot.addWidget(made)
    made.resize(820, 640)
    made.show_report(report)
    made.show()
    qtbot.waitExposed(made)
    return made
