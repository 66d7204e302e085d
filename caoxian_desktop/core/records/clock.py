"""A hybrid logical clock: time stamps that never go back and are comparable between people.

After Kulkarni et al., Logical Physical Clocks (OPODIS 2014): wall time as long as it advances, a counter where it
does not, so that a PC whose clock was set back still stamps later edits as later.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import NamedTuple


class Stamp(NamedTuple):
    """When and by whom a field was set. Ordered by time, then counter, then author, so that ties have one winner.

    `wall` is milliseconds since 1970 (UTC), `counter` counts stamps within one of them, `author` is a UUID.
    """

    wall: int
    counter: int
    author: str

    @property
    def time(self) -> datetime:
        """The wall time, in UTC."""
        return datetime.fromtimestamp(self.wall / 1000, UTC)


def minute_of(moment: datetime) -> str:
    """Return a moment as this computer's clock has it, to the minute: 2026-11-25 09:30."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def _now() -> int:
    return time.time_ns() // 1_000_000


class Stamper:
    """Hands out one author's stamps, each later than every stamp handed out or observed before.

    `last` is the latest stamp known from earlier runs; give it, and the clock does not go back across restarts. It may
    be used from any thread: edits are stamped on one, a colleague's are observed on another.
    """

    def __init__(self, author: str, last: Stamp | None = None, now: Callable[[], int] = _now) -> None:
        self.author = author
        self._wall = last.wall if last else 0
        self._counter = last.counter if last else 0
        self._now = now
        self._lock = Lock()

    def stamp(self) -> Stamp:
        """Return the next stamp."""
        with self._lock:
            now = self._now()
            if now > self._wall:
                self._wall, self._counter = now, 0
            else:
                self._counter += 1
            return Stamp(self._wall, self._counter, self.author)

    def observe(self, stamp: Stamp) -> None:
        """Take note of somebody's stamp, so that the next one handed out is later."""
        with self._lock:
            self._wall, self._counter = max((self._wall, self._counter), (stamp.wall, stamp.counter))
