"""Panels that are made when they are first looked at, and the modules they need before."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.main_window import readying
from caoxian_desktop.ui.main_window.readying import Loading, Readying
from caoxian_desktop.ui.main_window.room import Room

_ROOM = "a_room_of_the_test"


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A room with two modules, which is no more afterwards."""
    folder = tmp_path / "caoxian_desktop" / _ROOM
    folder.mkdir(parents=True)
    for name in ("__init__", "first", "second"):
        (folder / f"{name}.py").write_text("", "utf-8")
    import caoxian_desktop

    monkeypatch.setattr(caoxian_desktop, "__path__", [*caoxian_desktop.__path__, str(folder.parent)])
    monkeypatch.setattr(readying, "_ROOMS", (_ROOM,))
    package = f"caoxian_desktop.{_ROOM}"
    yield [f"{package}.first", f"{package}.second"]
    for name in [name for name in sys.modules if name.startswith(package)]:
        del sys.modules[name]


def test_what_a_person_does_comes_between_two_modules(qtbot: QtBot, modules: list[str]) -> None:
    seen: list[list[bool]] = []
    owner = QObject()
    loading = Loading((_ROOM,), owner)

    def look() -> None:
        seen.append([name in sys.modules for name in modules])
        if len(seen) < 5:
            QTimer.singleShot(0, owner, look)

    with qtbot.waitSignal(loading.over):
        loading.begin()
        look()
    assert [False, False] in seen
    assert [True, False] in seen
    assert all(name in sys.modules for name in modules)


def test_nothing_is_loaded_ahead_while_a_lane_works(
    qtbot: QtBot, modules: list[str], crashes: list[BaseException]
) -> None:
    jobs = Jobs(crashes.append)
    loading = Readying(jobs, jobs)
    busy: list[bool] = []
    loading.over.connect(lambda: busy.append(jobs.busy))
    jobs.run(Lane.POOL, lambda _: time.sleep(0.15), lambda _: None, crashes.append)
    with qtbot.waitSignal(loading.over):
        loading.begin()
    assert busy == [False]
    assert all(name in sys.modules for name in modules)
    assert jobs.close(5)


def test_a_room_says_once_that_it_is_looked_at_while_it_is_empty(qtbot: QtBot) -> None:
    room, looks = Room(), []
    qtbot.addWidget(room)
    room.looked_at.connect(lambda: looks.append(room.panel))
    room.show()
    room.hide()
    room.furnish(QLabel("表"))
    room.show()
    assert looks == [None]


def test_what_waits_for_a_panel_is_done_once_it_is_there_and_at_once_later(qtbot: QtBot) -> None:
    room, done = Room(), []
    qtbot.addWidget(room)
    room.when_furnished(lambda: done.append("waited"))
    assert done == []
    room.furnish(QLabel("表"))
    assert done == ["waited"]
    room.when_furnished(lambda: done.append("at once"))
    assert done == ["waited", "at once"]


def test_a_large_panel_is_laid_out_a_moment_later_and_waited_for_where_its_room_is_seen(qtbot: QtBot) -> None:
    room, panel, done = Room(), QLineEdit(), []
    qtbot.addWidget(room)
    room.show()
    room.setFocus()
    room.furnish_soon(panel)
    assert room.panel is panel
    room.when_furnished(lambda: done.append("waited"))
    assert done == []
    qtbot.waitUntil(panel.isVisible)
    assert done == ["waited"]
    assert room.window().focusWidget() is panel


def test_a_panel_takes_the_keyboard_where_its_room_was_turned_to(qtbot: QtBot) -> None:
    room, panel = Room(), QLineEdit()
    qtbot.addWidget(room)
    room.show()
    room.setFocus()
    room.furnish(panel)
    assert room.window().focusWidget() is panel
