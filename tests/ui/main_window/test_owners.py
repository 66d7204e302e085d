"""Everything Qt in the window has a parent, or Python would destroy it when and where it likes."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QStandardItem, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from caoxian_desktop.app import Application
from caoxian_desktop.ui.main_window.room import Room
from caoxian_desktop.ui.outline.model import OutlineModel

WAIT = 10_000


def owned_by_python() -> list[QObject]:
    """Every QObject that dies with its Python half. No lane may be at work while objects are listed.

    `get_objects` breaks a `tuple(...)` that another thread is filling, and names nothing of what was set aside.
    """
    gc.unfreeze()
    things = [thing for thing in gc.get_objects() if isinstance(thing, QObject)]
    return [thing for thing in things if Shiboken.isValid(thing) and Shiboken.ownedByPython(thing)]


@pytest.fixture
def older(qapp: QApplication) -> list[QObject]:
    """What other tests, and modules, own."""
    return owned_by_python()


def settle(qtbot: QtBot, started: Application) -> None:
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not started.jobs.busy, timeout=WAIT)


def furnish(qtbot: QtBot, started: Application) -> None:
    rooms = started.window.findChildren(Room)
    assert len(rooms) == 12
    for room in rooms:
        if room.panel is None:
            room.wanted.emit()
    settle(qtbot, started)
    assert all(room.panel is not None for room in rooms)


def test_with_all_panels_furnished_python_owns_the_window_alone(
    older: list[QObject], started: Application, qtbot: QtBot
) -> None:
    furnish(qtbot, started)
    for tab in ("library", "charts", "indicators", "reader"):
        started.window.show_tab(tab)
        settle(qtbot, started)
    known = {id(thing) for thing in older}
    assert [thing for thing in owned_by_python() if id(thing) not in known] == [started.window]


@pytest.mark.parametrize("act", ["keys", "go_to", "sampling", "correct", "restore"])
def test_a_dialog_has_the_window_for_a_parent_and_is_gone_once_closed(
    older: list[QObject], started: Application, qtbot: QtBot, act: str
) -> None:
    settle(qtbot, started)
    started.window.actions_[act].trigger()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(QDialog)), timeout=WAIT)
    settle(qtbot, started)
    known = {id(thing) for thing in older}
    assert [thing for thing in owned_by_python() if id(thing) not in known] == [started.window]
    for dialog in started.window.findChildren(QDialog):
        dialog.close()
    qtbot.waitUntil(lambda: not started.window.findChildren(QDialog), timeout=WAIT)


def test_once_the_report_is_painted_the_window_collects_its_garbage_itself(started: Application, qtbot: QtBot) -> None:
    class Ring:
        """Holds itself: only a collector frees it."""

    assert not gc.isenabled()
    settle(qtbot, started)
    rings = [Ring() for _ in range(2 * gc.get_threshold()[0])]
    for ring in rings:
        ring.itself = ring  # type: ignore[attr-defined]  # so that it is one
    seen = weakref.ref(rings[0])
    del rings, ring
    qtbot.waitUntil(lambda: seen() is None, timeout=5000)


def test_the_page_keeps_no_document_it_showed_before(started: Application, qtbot: QtBot) -> None:
    view = started.window.reader.view
    for act in ("sans", "serif", "sans"):
        started.window.actions_[act].trigger()
    qtbot.waitUntil(lambda: view.findChildren(QTextDocument) == [view.document()])


def test_the_outline_keeps_no_row_it_showed_before(started: Application, qtbot: QtBot) -> None:
    def rows() -> int:
        gc.collect()
        return sum(isinstance(thing, QStandardItem) for thing in gc.get_objects())

    settle(qtbot, started)
    before = rows()
    opened = started.session.open_report
    assert opened is not None
    model = OutlineModel()
    for _ in range(3):
        model.show_report(opened.report)
    assert rows() > before
    model.clear()
    model._items.clear()
    assert rows() == before
