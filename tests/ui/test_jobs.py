"""The one door off the UI thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.ui.jobs import Jobs, Lane


def unwanted(error: BaseException) -> None:
    raise AssertionError(f"not expected: {error}")


@pytest.fixture
def jobs(qtbot: QtBot, crashes: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(crashes.append)
    yield made
    assert made.close(5)


def test_work_runs_elsewhere_and_its_result_comes_back_on_the_ui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, str]] = []
    ui = threading.current_thread().name

    def done(worker: str) -> None:
        seen.append((worker, threading.current_thread().name))

    jobs.run(Lane.POOL, lambda _: threading.current_thread().name, done, unwanted)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0].startswith("pool")
    assert seen[0][1] == ui


def test_a_known_error_comes_back_as_a_failure(qtbot: QtBot, jobs: Jobs, crashes: list[BaseException]) -> None:
    errors: list[KnownError] = []

    def work(_: object) -> None:
        raise KnownError("disk.full", "a.db", "磁盘已满", "the disk is full")

    jobs.run(Lane.STORAGE, work, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "disk.full"
    assert not crashes


def test_any_other_exception_is_a_bug_and_goes_to_the_crash_handler(
    qtbot: QtBot, jobs: Jobs, crashes: list[BaseException]
) -> None:
    jobs.run(Lane.POOL, lambda _: 1 // 0, lambda _: None, unwanted)
    qtbot.waitUntil(lambda: bool(crashes))
    assert isinstance(crashes[0], ZeroDivisionError)


def test_one_lane_keeps_the_order_of_what_was_asked(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[int] = []
    for number in range(50):
        jobs.run(Lane.STORAGE, lambda _, number=number: number, order.append, unwanted)
    qtbot.waitUntil(lambda: len(order) == 50)
    assert order == list(range(50))


def test_a_cancelled_job_calls_nobody_back_but_ends(qtbot: QtBot, jobs: Jobs) -> None:
    gate = threading.Event()
    results: list[object] = []
    job = jobs.run(Lane.CHARTS, lambda ticket: gate.wait(5) and ticket.cancelled, results.append, unwanted)
    with qtbot.waitSignal(job.ended):
        job.cancel()
        gate.set()
    assert results == []


def test_progress_is_told_on_the_ui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[tuple[int, int, str, str]] = []
    gate = threading.Event()

    def work(ticket: object) -> None:
        gate.wait(5)
        ticket.progress(3, 12, "第3页")  # type: ignore[attr-defined]  # a Ticket

    job = jobs.run(Lane.PAGES, work, lambda _: None, unwanted)
    job.progressed.connect(lambda *said: told.append((*said, threading.current_thread().name)))
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert told == [(3, 12, "第3页", threading.current_thread().name)]


def test_closing_drains_what_was_to_be_stored_and_drops_the_rest(qtbot: QtBot) -> None:
    jobs = Jobs(unwanted)
    stored: list[int] = []
    gate = threading.Event()
    jobs.run(Lane.STORAGE, lambda _: gate.wait(5), lambda _: None, unwanted)
    for number in range(10):
        jobs.run(Lane.STORAGE, lambda _, number=number: number, stored.append, unwanted)
    drawn: list[bool] = []
    jobs.run(Lane.CHARTS, lambda _: gate.wait(5), drawn.append, unwanted)
    gate.set()
    assert jobs.close(5)
    assert stored == list(range(10))
    assert drawn == []
    assert not jobs.busy


def test_after_closing_nothing_begins_and_nothing_can_be_stored(qtbot: QtBot) -> None:
    jobs = Jobs(unwanted)
    assert jobs.close(5)
    assert jobs.run(Lane.POOL, lambda _: 1, unwanted, unwanted).cancelled
    with pytest.raises(RuntimeError):
        jobs.run(Lane.STORAGE, lambda _: None, lambda _: None, unwanted)
    assert not jobs.busy


def test_finished_work_can_be_waited_for_a_short_while(qtbot: QtBot, jobs: Jobs) -> None:
    results: list[int] = []
    jobs.run(Lane.STORAGE, lambda _: 7, results.append, unwanted)
    jobs.settle(5, lambda: bool(results))
    assert results == [7]


def test_a_result_for_a_widget_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs, crashes: list[BaseException]) -> None:
    class Page(QObject):
        def take(self, word: str, _: int) -> None:
            raise AssertionError(f"{word} for a page that is gone")

    page, may_end, ended = Page(), threading.Event(), []
    job = jobs.run(Lane.PAGES, lambda _: may_end.wait(5), partial(page.take, "a picture"), unwanted)
    job.ended.connect(lambda: ended.append(True))
    delete(page)
    may_end.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert not crashes
