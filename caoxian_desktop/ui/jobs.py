"""The one door off the UI thread: lanes with threads of their own, results back on the UI thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import Enum
from functools import partial
from itertools import count
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Cancelled, Ticket

Result = TypeVar("Result")


class Lane(Enum):
    """Where work runs; the value is how many threads the lane has.

    STORAGE alone touches the library, in the order it was asked; CHARTS alone draws (matplotlib is not thread-safe);
    PAGES alone opens PDF files (pdfium is not either); SEARCH reads the index while STORAGE works. Everything else goes
    to POOL.
    """

    POOL = ("pool", 2)
    STORAGE = ("storage", 1)
    CHARTS = ("charts", 1)
    PAGES = ("pages", 1)
    SEARCH = ("search", 1)


class _WorkTicket:
    """What a running work sees of its job: whether to stop, and where to say how far it is."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._stop = threading.Event()
        self._report = report

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more."""
        return self._stop.is_set()

    def progress(self, done: int, total: int, words: str) -> None:
        """Say how far the work is, from any thread."""
        if not self.cancelled:
            self._report(done, total, words)

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stop.set()


class _Work:
    """What a lane's thread has of a job: its number, and what is to be done. The job itself is the UI thread's alone.

    That one destroys it: where a thread of a lane let go of it last, in that moment, PySide crashed.
    """

    def __init__(self, number: int, work: Callable[[Ticket], object], ticket: _WorkTicket) -> None:
        self.number = number
        self._work = work
        self._ticket = ticket

    def carry_out(self) -> tuple[object, BaseException | None]:
        """Run the work and return its outcome, result and error; called by the lane's thread."""
        if self._ticket.cancelled:
            return None, None
        try:
            return self._work(self._ticket), None
        except BaseException as raised:  # noqa: BLE001 - carried to the UI thread, which tells faults from bugs
            return None, raised


class Job(QObject):
    """One piece of work under way.

    It is made on the UI thread, so that whatever is connected to it runs there. `progressed` carries done, total and
    words for a person; `ended` comes exactly once, after the callback, also when the job was cancelled.
    """

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(
        self,
        work: _Work,
        ticket: _WorkTicket,
        done: Callable[[object], None],
        failed: Callable[[KnownError], None],
        crashed: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work  # held to the end, or what it has of the window would go on the lane's thread
        self._ticket = ticket
        self._done = done
        self._failed = failed
        self._crashed = crashed

    @property
    def cancelled(self) -> bool:
        """Whether the job was cancelled; then no callback comes."""
        return self._ticket.cancelled

    def cancel(self) -> None:
        """Ask the work to stop and drop its result; work that has not begun never begins."""
        self._ticket.stop()

    def finish(self, result: object, error: BaseException | None) -> None:
        """Hand the outcome over, on the UI thread."""
        try:
            if not self.cancelled and not isinstance(error, Cancelled) and not _gone(self._done):
                self._call_back(result, error)
        finally:
            self.ended.emit()

    def _call_back(self, result: object, error: BaseException | None) -> None:
        if error is None:
            self._done(result)
        elif isinstance(error, KnownError):
            self._failed(error)
        else:
            self._crashed(error)


def _gone(callback: Callable[..., object]) -> bool:
    """Return whether a callback is the method of a QObject that Qt has destroyed, a page of a closed dialog say."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class _Worker:
    """The threads of one lane and the queue they take from."""

    def __init__(self, lane: Lane, tell: Callable[[int, object, BaseException | None], None]) -> None:
        self._tell = tell
        self._queue: SimpleQueue[_Work | None] = SimpleQueue()
        name, count = lane.value
        self._threads = [threading.Thread(target=self._run, name=f"{name}-{at}", daemon=True) for at in range(count)]
        for thread in self._threads:
            thread.start()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            number, outcome = work.number, work.carry_out()
            del work  # before it is told of: then the UI thread lets go of it last
            self._tell(number, *outcome)
            del outcome  # or the thread would hold the last one's values until the next one comes

    def put(self, work: _Work) -> None:
        self._queue.put(work)

    def close(self) -> None:
        """Let each thread end once what was asked before is done."""
        for _ in self._threads:
            self._queue.put(None)

    @property
    def running(self) -> bool:
        return any(thread.is_alive() for thread in self._threads)


class Jobs(QObject):
    """Runs work off the UI thread. Made once, on the UI thread."""

    _finished = Signal(int, object, object)
    _progressed = Signal(int, int, int, str)
    """From the lane's thread: a job's number, with its result and error or how far it is. They are not the job's own
    signals: it is destroyed once it is over, and Qt still looks at the sender of a signal that is on its way.
    """

    def __init__(self, crashed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        """Take the handler for exceptions that are bugs; it is called on the UI thread."""
        super().__init__(parent)
        self._crashed = crashed
        self._workers: dict[Lane, _Worker] = {}
        self._jobs: dict[Job, Lane] = {}
        self._numbered: dict[int, Job] = {}
        self._numbers = count()
        self._closed = False
        self._finished.connect(self.on_finished)
        self._progressed.connect(self.on_progressed)

    def run(
        self,
        lane: Lane,
        work: Callable[[Ticket], Result],
        done: Callable[[Result], None],
        failed: Callable[[KnownError], None],
    ) -> Job:
        """Run `work(ticket)` on a lane; then one of `done(result)` and `failed(error)` on the UI thread.

        An exception that is no KnownError goes to the crash handler. A cancelled job calls neither, nor does one whose
        `done` is the method of a QObject that is gone by then, as Qt keeps it with signals. After closing, work is
        cancelled before it begins; only to ask for storing then is a bug: RuntimeError.
        """
        if self._closed and lane is Lane.STORAGE:
            raise RuntimeError("something was to be stored after closing")
        number = next(self._numbers)
        ticket = _WorkTicket(partial(self._progressed.emit, number))
        item = _Work(number, work, ticket)
        job = Job(item, ticket, done, failed, self._crashed, self)  # type: ignore[arg-type]  # the result's type ends at a signal
        if self._closed:
            job.cancel()
            return job
        self._jobs[job], self._numbered[number] = lane, job
        job.ended.connect(self.on_ended)
        if lane not in self._workers:
            self._workers[lane] = _Worker(lane, self._finished.emit)
        self._workers[lane].put(item)
        return job

    @property
    def closed(self) -> bool:
        """Whether no more work is taken."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._jobs)

    def on_finished(self, number: int, result: object, error: BaseException | None) -> None:
        """Have a job hand its outcome over."""
        self._numbered.pop(number).finish(result, error)

    def on_progressed(self, number: int, done: int, total: int, words: str) -> None:
        """Have a job say how far it is."""
        if (job := self._numbered.get(number)) is not None:
            job.progressed.emit(done, total, words)

    def on_ended(self) -> None:
        """Forget a job that is over."""
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.pop(job, None)
            job.deleteLater()

    def settle(self, seconds: float, over: Callable[[], bool]) -> None:
        """Wait until `over` says so, at most some seconds, letting finished jobs call back meanwhile."""
        deadline = time.monotonic() + seconds
        while not over() and self._jobs and time.monotonic() < deadline:
            time.sleep(0.001)
            self._deliver()

    def close(self, seconds: float = 30.0) -> bool:
        """Drain the storage lane, cancel everything else, and end the threads; return whether all ended in time.

        Callbacks of work that finished meanwhile still come, on this thread.
        """
        self._closed = True
        for job, lane in self._jobs.items():
            if lane is not Lane.STORAGE:
                job.cancel()
        for worker in self._workers.values():
            worker.close()
        deadline = time.monotonic() + seconds
        while self._running() and time.monotonic() < deadline:
            self._deliver()
            time.sleep(0.002)
        self._deliver()
        return not self._running()

    def _running(self) -> bool:
        return any(worker.running for worker in self._workers.values())

    def _deliver(self) -> None:
        """Let finished jobs call back, in the order they finished in, without letting a person start anything new."""
        QCoreApplication.sendPostedEvents(self)
