"""What tests of panels share: lanes for work, which must end without a crash; garbage collected as in the window."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.ui.garbage import GarbageCollector
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.language import Choice, speaking
from caoxian_desktop.ui.theme.fonts import interface_font
from tests.application_state import ApplicationState


@pytest.fixture(scope="session", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """Let no widget of a test die on a lane's thread."""
    GarbageCollector(qapp).begin()
    yield
    qapp.clipboard().clear()  # offscreen, Qt lets go of it after Python has ended, which made what lies there
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def face(qapp: QApplication) -> None:
    """Write everything in the window's face: Qt's own stand-in for 汉字 changes with each face that a test loads."""
    qapp.setFont(interface_font(qapp.font()))


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    """The example report with its figures."""
    return analyse(read_file(bundled_report()))


def left_behind(qt: QApplication) -> Iterator[None]:
    """Put back what all windows share, and fail where it was not as before: the next test would see it."""
    before = ApplicationState.now(qt)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    changed = before.changed(qt)
    before.put_back(qt)
    assert not changed, f"left behind on the application: {', '.join(changed)}"


@pytest.fixture(scope="module", autouse=True)
def nothing_left_by_module(qapp: QApplication) -> Iterator[None]:
    """Fail the last test of a module whose own fixtures leave something on the application."""
    yield from left_behind(qapp)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves something on the application. Asked for before all that might."""
    yield from left_behind(qapp)


@pytest.fixture
def put_back(qapp: QApplication, nothing_left: None) -> Iterator[None]:
    """Have the application be as it was after a test that changes its colours, its face, its language, its keys."""
    before = ApplicationState.now(qapp)
    yield
    before.put_back(qapp)


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
def english(put_back: None) -> None:
    """Let the window speak English; asked for by `usefixtures`, before any widget is made."""
    speaking.speak(Choice.ENGLISH)
