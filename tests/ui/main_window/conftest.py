"""A whole running window on a library of its own, gone without a trace after the test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.importing.dialog import ReviewDialog
from caoxian_desktop.ui.theme.palette import LIGHT, set_current


@pytest.fixture
def started(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Application]:
    """The window as it comes up on a first start, with the example read, analysed and charted."""
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('hints_seen = true\ntheme = "light"\n', "utf-8")
    crashes: list[str] = []
    application = Application(qapp, None)
    application.crashes.crashed.connect(crashes.append)
    application.window.resize(1366, 768)
    application.window.show()
    qtbot.waitUntil(lambda: bool(application.session.charts), timeout=20_000)
    qtbot.waitUntil(lambda: application.window.glossary.panel is not None)
    yield application
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()
    set_current(LIGHT)
    assert crashes == []
    assert not [
        thread.name for thread in threading.enumerate() if thread.name.startswith(("pool", "storage", "charts"))
    ]


@pytest.fixture
def reviewed(started: Application, qtbot: QtBot) -> Callable[[Callable[[], object]], ReviewDialog]:
    """Does something that takes a report in, and returns the dialog that shows what it was read as."""

    def review(act: Callable[[], object]) -> ReviewDialog:
        act()
        desk = started.wiring.intake.desk
        qtbot.waitUntil(lambda: desk.dialog is not None, timeout=10_000)
        assert desk.dialog is not None
        return desk.dialog

    return review
