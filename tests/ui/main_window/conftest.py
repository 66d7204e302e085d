"""A whole running window on a library of its own, gone without a trace after the test."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.ui.importing.dialog import ReviewDialog


@pytest.fixture(scope="session")
def example_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the example in it, as the first start leaves it; read once, copied for each window."""
    folder = tmp_path_factory.mktemp("example") / "library"
    with Library.open(folder) as library:
        library.opened(library.import_file(bundled_report()))
    return folder


@pytest.fixture
def kept_example(home: Path, example_library: Path) -> Path:
    """The folder of the library that the window will open, with the example in it."""
    return Path(shutil.copytree(example_library, home / "library"))


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, home: Path, put_back: None) -> Iterator[Callable[[], Application]]:
    """Starts the window once; it comes up with a report opened, analysed and charted."""
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('hints_seen = true\ntheme = "light"\n', "utf-8")
    crashes: list[str] = []
    running: list[Application] = []

    def begin() -> Application:
        application = Application(qapp, None)
        running.append(application)
        application.crashes.crashed.connect(crashes.append)
        application.window.resize(1366, 768)
        application.window.show()
        qtbot.waitUntil(lambda: bool(application.session.charts), timeout=20_000)
        qtbot.waitUntil(lambda: application.window.glossary.panel is not None)
        return application

    yield begin
    for application in running:
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()
    assert crashes == []
    assert not [
        thread.name for thread in threading.enumerate() if thread.name.startswith(("pool", "storage", "charts"))
    ]


@pytest.fixture
def started(kept_example: Path, start: Callable[[], Application]) -> Application:
    """The window as it comes up when the example was open last."""
    return start()


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
