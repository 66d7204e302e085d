"""Watches the event loop of the window: how long it went around without coming to what a person does, and where.

As a program, `python tests/event_loop.py FILE WORDS…` is `caoxian-desktop WORDS…` with each stall written to FILE as a
line of JSON. A stall's length is judged by the processor's time that this process had in it, all threads together, but
no more than passed by the clock: a machine that is busy with other programs makes no stall, a thread of ours that holds
Python's lock does. And since a busy machine also gives less work for its time, and machines differ, a loop that is
measured all the while says how much slower it is than the one on which the limits were set.
"""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType

LISTED_MS, ALLOWED_MS = 50.0, 100.0
_BEAT_SECONDS = 0.005
_LOOK_SECONDS = 0.01
_PACE_EVERY = 10
_SUSPICIOUS_SECONDS = 0.03
_DEPTH = 4
_TURNS, _REFERENCE_SECONDS = 20_000, 0.00045
"""So many turns of an empty loop take that long, in a thread's own time, where the limits were set."""


@dataclass(frozen=True, slots=True)
class Stall:
    """One stretch without a look at what came in, in milliseconds: by the clock, of the UI thread, of all threads.

    `slowness` is how many times longer than where the limits were set the machine took for the same work then.
    `where` is what the UI thread was seen doing in it most often, innermost call last.
    """

    clock_ms: float
    thread_ms: float
    process_ms: float
    slowness: float
    where: str

    @property
    def own_ms(self) -> float:
        """How long it would have been where the limits were set, with nothing else to do."""
        return min(self.clock_ms, self.process_ms) / self.slowness

    def __str__(self) -> str:
        times = f"{self.clock_ms:.0f} by the clock, {self.thread_ms:.0f} its own, {self.slowness:.1f} times slower"
        return f"{self.own_ms:4.0f} ms ({times}): {self.where}"


class Watch:
    """A heart that beats in the event loop of the thread that makes it; `told` is called for each stall to be listed.

    Qt's own signals `awake` and `aboutToBlock` do not tell: GLib's loop waits and works between the same two.
    """

    def __init__(self, told: Callable[[Stall], None]) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._told = told
        self._seen: Counter[str] = Counter()
        self._paces = deque([_pace()], maxlen=9)
        self._watched = threading.get_ident()
        self._over = threading.Event()
        self._beat = self._now()
        self._heart = QTimer(interval=round(_BEAT_SECONDS * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._on_beat)
        self._heart.start()
        threading.Thread(target=self._look, name="watch", daemon=True).start()

    def _now(self) -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), time.process_time()

    def _on_beat(self) -> None:
        last, self._beat = self._beat, self._now()
        times = (1000 * (now - then) for now, then in zip(self._beat, last, strict=True))
        stall = Stall(*times, slowness=max(1.0, statistics.median(self._paces)), where=_commonest(self._seen))
        self._seen = Counter()
        if stall.own_ms >= LISTED_MS:
            self._told(stall)

    def _look(self) -> None:
        for look in itertools.count():
            if self._over.wait(_LOOK_SECONDS):
                return
            if look % _PACE_EVERY == 0:
                self._paces.append(_pace())
            beat = self._beat
            if time.perf_counter() - beat[0] > _SUSPICIOUS_SECONDS:
                seen = place(sys._current_frames().get(self._watched))
                if self._beat is beat:
                    self._seen[seen] += 1

    def end(self) -> None:
        """Watch no more."""
        self._over.set()
        self._heart.stop()


def _commonest(seen: Counter[str]) -> str:
    return seen.most_common(1)[0][0] if seen else ""


def _pace() -> float:
    """Return how many times longer than the reference this thread takes for a loop now."""
    begun = time.thread_time()
    for _ in range(_TURNS):
        pass
    return (time.thread_time() - begun) / _REFERENCE_SECONDS


def place(frame: FrameType | None) -> str:
    """Return the innermost calls of a stack. Not by `traceback`, which reads the sources and is late."""
    calls: list[str] = []
    while frame is not None and len(calls) < _DEPTH:
        calls.append(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " > ".join(reversed(calls))


def stalls_in(file: Path) -> list[Stall]:
    """Return the stalls written to a file, the longest first."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return sorted((Stall(**json.loads(line)) for line in lines), key=lambda stall: -stall.own_ms)


def too_long(stalls: Iterable[Stall]) -> list[str]:
    """Return the stalls that no act may have, in words."""
    return [str(stall) for stall in stalls if stall.own_ms > ALLOWED_MS]


def main() -> int:
    """Run the program and watch it."""
    file, words = Path(sys.argv[1]), sys.argv[2:]
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from caoxian_desktop.ui import qt_features

    qt_features.quicken_enumerations()
    qt_features.spare_sources()
    from PySide6.QtCore import QTimer

    from caoxian_desktop import app, cli

    class Watched(app.Application):
        """The window's application, watched from the moment that its loop runs."""

        def answer_other_starts(self, claimed: object) -> None:
            super().answer_other_starts(claimed)  # type: ignore[arg-type]  # passed on as it came
            QTimer.singleShot(0, self, self.watch)

        def watch(self) -> None:
            file.touch()
            self.watched = Watch(lambda stall: _append(file, stall))

    app.Application = Watched  # type: ignore[misc]  # the one that is watched takes its place
    return cli.main(words)


def _append(file: Path, stall: Stall) -> None:
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps(asdict(stall), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main())
