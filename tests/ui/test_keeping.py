"""What was changed is kept in order; what failed waits for the next try; SAVED is said when all of it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.ui.keeping import Keeping, SaveState

Ask = Callable[[Any], object]
Answered = Callable[[Any], None]


@dataclass(frozen=True)
class Record:
    id: str
    words: str = ""


class Asked(QObject):
    """One thing asked of the library, answered when the test says so."""

    ended = Signal()

    def __init__(self, ask: Ask, done: Answered, failed: Answered) -> None:
        super().__init__()
        self._ask, self._done, self._failed = ask, done, failed

    def answer(self) -> None:
        self._done(self._ask(None))
        self.ended.emit()

    def refuse(self) -> None:
        self._failed(KnownError("disk.full", "library.db", "磁盘已满", "the disk is full"))
        self.ended.emit()


class Desk:
    """A library that waits, and what it was given."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.notes: list[Sequence[Record]] = []
        self.corrections: list[Sequence[Record]] = []
        self.keeping = Keeping(self.ask_library)  # type: ignore[arg-type]  # what is asked stands for a job

    def ask_library(self, ask: Ask, done: Answered, failed: Answered) -> Asked:
        self.asked.append(Asked(ask, done, failed))
        return self.asked[-1]

    def put_notes(self, _library: object, records: Sequence[Record]) -> None:
        self.notes.append(records)

    def put_corrections(self, _library: object, records: Sequence[Record]) -> None:
        self.corrections.append(records)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_saved_is_said_when_the_last_of_it_is_in(desk: Desk) -> None:
    states: list[SaveState] = []
    desk.keeping.state_changed.connect(states.append)
    desk.keeping.keep([Record("a")], desk.put_notes)
    desk.keeping.keep([Record("b")], desk.put_notes)
    desk.asked[0].answer()
    assert desk.keeping.state is SaveState.SAVING
    desk.asked[1].answer()
    assert states == [SaveState.SAVING, SaveState.SAVED]


def test_what_failed_goes_with_the_next_each_kind_to_its_own_place(desk: Desk) -> None:
    put_notes = desk.put_notes
    desk.keeping.keep([Record("a")], put_notes)
    desk.asked[0].refuse()
    assert desk.keeping.state is SaveState.FAILED
    desk.keeping.keep([Record("c")], desk.put_corrections)
    desk.asked[1].answer()
    assert (desk.notes, desk.corrections) == ([(Record("a"),)], [(Record("c"),)])
    assert desk.keeping.state is SaveState.SAVED


def test_a_newer_value_that_failed_is_not_forgotten_because_the_older_one_came_in(desk: Desk) -> None:
    desk.keeping.keep([Record("a", "old")], desk.put_notes)
    desk.keeping.keep([Record("a", "new")], desk.put_notes)
    desk.asked[0].answer()
    desk.asked[1].refuse()
    assert desk.keeping.state is SaveState.FAILED
    desk.keeping.retry()
    desk.asked[2].answer()
    assert desk.notes[-1] == (Record("a", "new"),)
    assert desk.keeping.state is SaveState.SAVED


def test_with_nothing_left_there_is_nothing_to_try_again(desk: Desk) -> None:
    desk.keeping.retry()
    assert desk.asked == []


def test_a_failure_is_told_once_until_something_was_kept_again(desk: Desk) -> None:
    told: list[KnownError] = []
    desk.keeping.failed.connect(told.append)
    for at, words in enumerate(("a", "b")):
        desk.keeping.keep([Record("a", words)], desk.put_notes)
        desk.asked[at].refuse()
    assert len(told) == 1
    desk.keeping.retry()
    desk.asked[2].refuse()
    assert len(told) == 2, "who tries again wants to know"
    desk.keeping.retry()
    desk.asked[3].answer()
    desk.keeping.keep([Record("a", "c")], desk.put_notes)
    desk.asked[4].refuse()
    assert len(told) == 3


def test_what_failed_is_tried_again_by_itself_until_the_library_closes(desk: Desk, qtbot: QtBot) -> None:
    desk.keeping._again.setInterval(30)
    desk.keeping.keep([Record("a")], desk.put_notes)
    desk.asked[0].refuse()
    qtbot.waitUntil(lambda: len(desk.asked) == 2)
    desk.asked[1].refuse()
    desk.keeping.stop()
    qtbot.wait(80)
    assert len(desk.asked) == 2


def test_while_something_typed_is_to_come_nothing_is_called_saved(desk: Desk) -> None:
    desk.keeping.keep([Record("a")], desk.put_notes)
    desk.keeping.set_waiting(True)
    desk.asked[0].answer()
    assert desk.keeping.state is SaveState.SAVING
    desk.keeping.set_waiting(False)
    assert desk.keeping.state is SaveState.SAVED
