"""What tests of panels share: lanes for work, which must end without a crash; garbage collected as in the window."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.ui.garbage import GarbageCollector
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.language import Choice, speaking


@pytest.fixture(scope="session", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """Let no widget of a test die on a lane's thread."""
    GarbageCollector(qapp).begin()
    yield
    qapp.clipboard().clear()  # offscreen, Qt lets go of it after Python has ended, which made what lies there
    gc.enable()


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    """The example report with its figures."""
    return analyse(read_file(bundled_report()))


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    """Let no test speak another language than the one it expects."""
    yield
    speaking.speak(Choice.CHINESE)


@pytest.fixture
def crashes() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qtbot: QtBot, crashes: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(crashes.append)
    yield made
    assert made.close(20)
    assert not crashes


@pytest.fixture
def english() -> Iterator[None]:
    """Let the window speak English; asked for by `usefixtures`, before any widget is made."""
    speaking.speak(Choice.ENGLISH)
    yield
    speaking.speak(Choice.CHINESE)
