"""What the window costs while nothing is done, what it holds with its charts, and whether rounds of use make it grow.

Prints {"first_rss_mb", "rss_mb", "idle_ms", "timers", "grown_kb", "widgets", "dialogs_grown_kb"}: memory with the
charts on the screen, of the very first start and of a later one; processor time in ten seconds without an act; timers
running then; what one more round of opening a report leaves behind, see `grown`; widgets more than then.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]
_IDLE_SECONDS = 10
_PARTS = 5
_AT_REST_SECONDS = 25
"""Until modules are made ready, reports listed, findings made, and the day's backup is taken: after 20 seconds."""


class Desk:
    """The window in this process, and a person who waits for it."""

    def __init__(self) -> None:
        from caoxian_desktop.ui import qt_features

        qt_features.quicken_enumerations()
        qt_features.spare_sources()
        from PySide6.QtWidgets import QApplication

        from caoxian_desktop import app

        self.qt = QApplication(["caoxian-desktop", *app.ARGUMENTS])
        sys.setswitchinterval(0.00002)
        self.application = app.Application(self.qt, None)
        self.window, self.session = self.application.window, self.application.session
        self.window.settings.change(hints_seen=True, strip_closed=True)
        self.window.resize(1366, 768)
        self.window.show()
        self.until(lambda: bool(self.session.charts))

    def until(self, over: Callable[[], bool], seconds: float = 60) -> None:
        """Let the event loop go round until something is so. Raises TimeoutError."""
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + seconds
        while not over():
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.001)

    def rest(self, seconds: float) -> float:
        """Wait in the event loop as the program does; return the processor time of the process in milliseconds."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        begun = time.process_time()
        loop.exec()
        return (time.process_time() - begun) * 1000

    def settle(self) -> None:
        """Wait until no work is under way, and what is garbage is gone."""
        self.until(lambda: not self.application.jobs.busy)
        self.rest(0.3)
        gc.collect()

    def timers(self) -> int:
        """Return how many timers of ours run that fire again within a minute."""
        from PySide6.QtCore import QTimer

        owners = (self.application, *self.qt.topLevelWidgets())
        every = (timer for owner in owners for timer in owner.findChildren(QTimer))
        return sum(timer.isActive() and timer.interval() < 60_000 for timer in every)

    def memory_kb(self) -> float:
        """Return what the process alone holds and wrote to, after the C library gave back what is free.

        Files that it only reads count as its own as soon as no other process reads them: a Python that ends elsewhere
        would look like growth of 60 MB.
        """
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)
        text = Path("/proc/self/smaps_rollup").read_text()
        return sum(float(line.split()[1]) for line in text.splitlines() if line.startswith("Private_Dirty"))


def reports(folder: Path) -> tuple[Path, Path]:
    """Return two reports, the example and one that differs from it."""
    text = (ROOT / "data" / "caoxian-2023.txt").read_text(encoding="utf-8")
    one, other = folder / "一.txt", folder / "二.txt"
    one.write_text(text, encoding="utf-8")
    other.write_text(text.replace("546.3", "548.3"), encoding="utf-8")
    return one, other


def grown(desk: Desk, act: Callable[[int], None], rounds: int) -> tuple[float, int]:
    """Do something over and over; return kilobytes and widgets that a round leaves behind.

    As many rounds go before those that are measured, and these in parts, of whose growth the middle one counts: the C
    library takes and gives back arenas of 20 MB for its threads at times of its own, which is no growth of the
    program; what each round leaves behind is in every part.
    """
    for number in range(rounds):
        act(number)
    held: list[tuple[float, int]] = []
    for part in range(_PARTS + 1):
        for number in range(rounds // _PARTS if part else 0):
            act(number)
        desk.settle()
        held.append((desk.memory_kb(), len(desk.qt.allWidgets())))
    memory = [after - before for (before, _), (after, _) in pairwise(held)]
    return statistics.median(memory) / max(1, rounds // _PARTS), held[-1][1] - held[0][1]


def opening(desk: Desk, folder: Path) -> Callable[[int], None]:
    """Return the act of opening one report and then the other, until its charts are there."""
    versions: list[str] = []
    for file in reports(folder):
        desk.session.open_file(file)
        desk.until(lambda: desk.session.open_report is not None and desk.session.open_report.report.name != "")
        desk.settle()
        assert desk.session.open_report is not None
        versions.append(desk.session.open_report.version)

    def act(number: int) -> None:
        wanted = versions[number % 2]
        desk.session.open_version(lambda _library: wanted)
        desk.until(
            lambda: (
                desk.session.open_report is not None
                and desk.session.open_report.version == wanted
                and bool(desk.session.charts)
            )
        )

    return act


def looking(desk: Desk) -> Callable[[int], None]:
    """Return the act of turning to each tab, and of a dialog opened and closed."""
    from PySide6.QtWidgets import QApplication, QDialog

    tabs = ("charts", "indicators", "briefing", "search", "reader", "library", "annotations", "checking")

    def act(number: int) -> None:
        desk.window.show_tab(tabs[number % len(tabs)])
        desk.window.actions_["keys"].trigger()
        desk.until(lambda: not desk.application.jobs.busy)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.close()
        desk.rest(0.02)

    return act


def prepare() -> None:
    """Start once and rest until the library is made and its index up to date: not what a day begins with.

    Prints {"first_rss_mb"}: what the very first start holds, which reads the example, indexes it and draws its charts.
    """
    desk = Desk()
    desk.window.show_tab("charts")
    desk.rest(8)
    desk.settle()
    from caoxian_desktop.ui.main_window.startup import resident_megabytes

    print(json.dumps({"first_rss_mb": resident_megabytes()}))
    desk.window.show_tab("reader")
    desk.window.close()


def main() -> int:
    """Measure in a library of its own."""
    if sys.argv[1:] == ["prepare"]:
        prepare()
        return 0
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as home:
        os.environ["CAOXIAN_HOME"] = home
        first = subprocess.run([sys.executable, __file__, "prepare"], check=True, timeout=120, capture_output=True)
        desk = Desk()
        desk.window.show_tab("charts")
        desk.rest(_AT_REST_SECONDS)
        desk.settle()
        from caoxian_desktop.ui.main_window.startup import resident_megabytes

        figures: dict[str, float] = json.loads(first.stdout.splitlines()[-1])
        figures |= {"rss_mb": resident_megabytes(), "timers": desk.timers()}
        figures["idle_ms"] = desk.rest(_IDLE_SECONDS)
        figures["grown_kb"], figures["widgets"] = grown(desk, opening(desk, Path(home)), rounds)
        figures["dialogs_grown_kb"], figures["dialogs_widgets"] = grown(desk, looking(desk), rounds)
        desk.window.close()
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
