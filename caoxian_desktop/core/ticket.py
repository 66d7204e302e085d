"""How long work tells how far it is, and learns that nobody wants it any more."""

from __future__ import annotations

import time
from collections import deque
from typing import Protocol

_SILENT_SECONDS = 4.0
"""So long nothing is said of what is left: work that is over by then needs no word, and a guess would be a bad one."""
_TELL_SECONDS = 0.1
_LEAST_STEPS = 3
_LEAST_SHARE = 0.02
_RECENT_SECONDS = 60.0
_TOWARDS = 0.25
"""How far an estimate goes towards a new one at each look, so that what is said does not jump."""


class Ticket(Protocol):
    """What a piece of long work is handed: it looks at `cancelled` between steps and reports with `progress`."""

    @property
    def cancelled(self) -> bool:
        """Whether the user gave the work up; the work then raises `Cancelled` at its next step."""
        ...

    def progress(self, done: int, total: int, words: str) -> None:
        """Report that `done` of `total` steps are over and what is being done now (正在排版)."""
        ...


class Cancelled(Exception):  # noqa: N818 - it is no error: the user changed their mind
    """The work was given up because its ticket was cancelled; nothing was left behind."""


class _NoTicket:
    """A ticket for work that nobody watches."""

    @property
    def cancelled(self) -> bool:
        return False

    def progress(self, done: int, total: int, words: str) -> None:
        """Report to nobody."""


NO_TICKET: Ticket = _NoTicket()


def check(ticket: Ticket) -> None:
    """Raise `Cancelled` where the ticket is."""
    if ticket.cancelled:
        raise Cancelled


class Steps:
    """Counts the steps of work that has very many, and tells its ticket of them some times a second."""

    def __init__(self, ticket: Ticket, total: int) -> None:
        """Begin before the first of `total` steps."""
        self._ticket, self._total = ticket, total
        self._done, self._told = 0, time.monotonic()

    def take(self) -> None:
        """Take note that one more is over. Raises `Cancelled` where nobody wants the rest."""
        self._done += 1
        check(self._ticket)
        if (now := time.monotonic()) - self._told >= _TELL_SECONDS:
            self._told = now
            self._ticket.progress(self._done, self._total, "")


class Pace:
    """Estimates how long work still takes, from how far it was when.

    The pace of the last minute counts for a third, that of the whole for the rest: files differ much in size, and a
    computer in what else it does.
    Times are seconds of any clock that only goes on.
    """

    def __init__(self, now: float, done: int = 0) -> None:
        """Begin to watch when `done` steps are over."""
        self._begun, self._at_first = now, done
        self._recent: deque[tuple[float, int]] = deque([(now, done)])
        self._left: float | None = None
        self._looked = now
        self._total = 0

    def take(self, done: int, total: int, now: float) -> None:
        """Take note that `done` of `total` steps are over."""
        self._total = total
        self._recent.append((now, done))
        while len(self._recent) > 2 and self._recent[1][0] < now - _RECENT_SECONDS:
            self._recent.popleft()

    def seconds_left(self, now: float) -> float | None:
        """Return about how many seconds are left; None while that cannot be said honestly."""
        then, done = self._recent[-1]
        elapsed = then - self._begun
        steps = done - self._at_first
        if now - self._begun < _SILENT_SECONDS or steps <= 0 or done >= self._total or elapsed <= 0:
            return None
        if steps < _LEAST_STEPS and steps / self._total < _LEAST_SHARE:
            return None
        first, before = self._recent[0]
        whole = steps / elapsed
        recent = (done - before) / (then - first) if then > first and done > before else whole
        estimate = max(0.0, (self._total - done) * 3 / (2 * whole + recent) - (now - then))
        if self._left is None:
            self._left = estimate
        else:
            counted = max(0.0, self._left - (now - self._looked))
            self._left = counted + (estimate - counted) * _TOWARDS
        self._looked = now
        return self._left
