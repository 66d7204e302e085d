"""The watch over the event loop that the flow tests stand on: it sees what holds it up, and nothing else."""

import time
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.event_loop import Stall, Watch, stalls_in, too_long


def work(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@pytest.fixture
def told() -> list[Stall]:
    return []


def watched(qtbot: QtBot, told: list[Stall], milliseconds: int = 500) -> None:
    watch = Watch(told.append)
    qtbot.wait(milliseconds)
    watch.end()


def test_work_on_the_ui_thread_is_a_stall_and_named(qtbot: QtBot, told: list[Stall]) -> None:
    QTimer.singleShot(100, lambda: work(0.15))
    watched(qtbot, told)
    longest = max(told, key=lambda stall: stall.own_ms)
    assert longest.thread_ms > 140
    assert longest.own_ms * longest.slowness > 140
    assert "test_event_loop.work" in longest.where


def test_a_thread_that_holds_the_lock_is_one_too(qtbot: QtBot, told: list[Stall]) -> None:
    other = Thread(target=lambda: sum(1 for _ in [*range(3_000_000), *sorted(range(3_000_000), key=lambda n: -n)]))

    def wait() -> None:
        other.start()
        other.join()

    QTimer.singleShot(50, wait)
    watched(qtbot, told)
    assert any(stall.process_ms > 100 > stall.thread_ms for stall in told)


def test_waiting_for_nobody_of_ours_is_none(qtbot: QtBot, told: list[Stall]) -> None:
    QTimer.singleShot(50, lambda: time.sleep(0.2))  # as when another program has the processor
    watched(qtbot, told)
    assert told == []


def test_a_slow_machine_is_made_allowance_for() -> None:
    long = Stall(clock_ms=900, thread_ms=150, process_ms=220, slowness=2.0, where="there")
    assert long.own_ms == 110
    assert too_long([long]) == [str(long)]
    assert too_long([Stall(clock_ms=900, thread_ms=150, process_ms=220, slowness=2.5, where="there")]) == []


def test_an_idle_loop_has_none_and_a_missing_file_neither(qtbot: QtBot, told: list[Stall], tmp_path: Path) -> None:
    watched(qtbot, told, 200)
    assert told == []
    assert stalls_in(tmp_path / "none.jsonl") == []
