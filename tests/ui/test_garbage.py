"""Cycles are freed on the UI thread, whichever thread made what the collector counts; scripts keep Python's own."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from caoxian_desktop.core import places
from caoxian_desktop.ui import garbage
from caoxian_desktop.ui.garbage import _FEW, GarbageCollector


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    made = GarbageCollector(qapp)
    gc.collect()
    made.begin()
    yield made
    made.deleteLater()
    gc.unfreeze()


@pytest.fixture
def looked_through() -> Iterator[list[int]]:
    """The generations that were looked through, in order."""
    generations: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "stop":
            generations.append(about["generation"])

    gc.callbacks.append(note)
    yield generations
    gc.callbacks.remove(note)


def in_a_cycle(make: Callable[[], QObject]) -> QObject:
    thing = make()
    thing.itself = thing  # type: ignore[attr-defined]  # as a lambda that holds it and is stored on it would
    return thing


def make_cycles(count: int) -> None:
    for _ in range(count):
        one: list[object] = []
        one.append(one)


@pytest.mark.parametrize("make", [QLabel, QTimer, QObject])
def test_what_hangs_in_a_cycle_dies_on_the_ui_thread_while_another_thread_makes_garbage(
    qtbot: QtBot, collector: GarbageCollector, make: Callable[[], QObject]
) -> None:
    died_on: list[threading.Thread] = []
    weakref.finalize(in_a_cycle(make), lambda: died_on.append(threading.current_thread()))
    lane = threading.Thread(target=make_cycles, args=(50_000,))
    lane.start()
    lane.join()
    assert died_on == []
    qtbot.waitUntil(lambda: bool(died_on))
    assert died_on == [threading.main_thread()]


def test_it_looks_from_the_thread_of_the_window(
    qtbot: QtBot, collector: GarbageCollector, looked_through: list[int]
) -> None:
    assert collector.thread() is QThread.currentThread()
    make_cycles(5_000)
    assert looked_through == []  # Python's own is off
    qtbot.waitUntil(lambda: bool(looked_through))


def test_where_little_is_new_nothing_is_looked_through(collector: GarbageCollector, looked_through: list[int]) -> None:
    gc.collect()
    looked_through.clear()
    collector.on_due()
    assert looked_through == []


def test_all_is_looked_through_once_much_is_new(collector: GarbageCollector, looked_through: list[int]) -> None:
    collector.on_due()
    looked_through.clear()
    kept: list[list[object]] = [[] for _ in range(int(_FEW * 0.9))]
    collector.on_due()
    assert looked_through == [1]
    kept += [[] for _ in range(int(_FEW * 0.2))]
    collector.on_due()
    assert looked_through == [1, 2]


def test_the_longer_it_takes_the_rarer_it_is_all_looked_through(
    collector: GarbageCollector, looked_through: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr(garbage.time, "thread_time", lambda: next(clock))  # a second each time
    kept = []
    for _ in range(60):
        kept += [[] for _ in range(_FEW)]
        collector.on_due()
    whole = [at for at, generation in enumerate(looked_through) if generation == 2]
    assert len(whole) == 2
    assert (whole[1] - whole[0]) * _FEW > garbage._LOOKED_A_SECOND * garbage._FULL_AT


def test_garbage_that_grew_old_goes_as_well(collector: GarbageCollector) -> None:
    thing = in_a_cycle(QObject)
    gc.collect()  # in the oldest generation now
    gone = weakref.ref(thing)
    del thing
    kept: list[list[object]] = [[] for _ in range(2 * _FEW)]
    collector.on_due()
    assert gone() is None
    assert kept


def test_what_was_set_aside_is_passed_over_until_all_is_asked_for(qtbot: QtBot, collector: GarbageCollector) -> None:
    thing = in_a_cycle(QObject)
    gone = weakref.ref(thing)
    collector.resume(passing_over=True)
    del thing
    gc.collect()
    assert gone() is not None
    collector.look_through()
    qtbot.waitUntil(lambda: gone() is None)
    assert gc.get_freeze_count() > 0


def test_while_it_is_held_nothing_is_looked_through_for_ten_seconds_at_most(
    collector: GarbageCollector, looked_through: list[int]
) -> None:
    collector.hold()
    make_cycles(2_000)
    collector.on_due()
    assert looked_through == []
    collector.resume(passing_over=False)
    collector.on_due()
    assert looked_through
    collector.hold()
    looked_through.clear()
    for _ in range(50):
        make_cycles(2_000)
        collector.on_due()
    assert looked_through, "whoever held it may have forgotten"


def test_a_tuple_that_another_thread_fills_meanwhile_comes_to_no_harm(collector: GarbageCollector) -> None:
    faults: list[SystemError] = []
    over = threading.Event()

    def fill() -> None:
        while not over.is_set():
            try:
                tuple([at] for at in range(2_000))
            except SystemError as fault:
                faults.append(fault)

    lane = threading.Thread(target=fill)
    lane.start()
    for _ in range(30):
        collector.begin()
        collector.on_due()
    over.set()
    lane.join()
    assert faults == []


def test_a_headless_command_keeps_pythons_own_collector() -> None:
    code = (
        "import gc, sys\nfrom caoxian_desktop.cli import main\n"
        f"code = main(['indicators', {str(places.bundled_report())!r}, '--json'])\n"
        "print(code, gc.isenabled(), 'PySide6' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr.split() == ["0", "True", "False"]
