"""Opens a report with many annotations in the real window and prints what they cost, as one JSON object.

    python tests/bench/many_notes.py 100000 [CHARACTERS]

`notes_ms`: from the report on the page to its notes on it and in the list, on a clock; `notes_cpu_ms`: what that takes
of the processor, on the storage lane and on the UI thread; `hold_ms`: the longest the UI thread is held by it;
`frame_ms`, `worst_ms`: median and 95th percentile of the frames while the page is scrolled; `list_frame_ms`: the same
of the list; `filter_ms`: the slowest median of the list's filters; `edit_ms`: a note changed until the window is itself
again; `rss_mb`.
"""

from __future__ import annotations

import functools
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
if not os.environ.get("DISPLAY") and sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

REPORT = ROOT / "data" / "caoxian-2023.txt"
_STEP = 60  # logical pixels: half a notch of a wheel
_FRAMES = 120


def make_library(folder: Path, count: int, characters: int) -> str:
    """Keep a report of so many characters (0: the example as it is) with so many notes; return its version."""
    from caoxian_desktop.core.anchoring.selector import describe
    from caoxian_desktop.core.annotations.annotation import Category, Status, create, modify, retag
    from caoxian_desktop.core.importing.importer import read_bytes
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.span import Span
    from tests.bench.run import long_report

    data = long_report(characters) if characters else REPORT.read_bytes()
    with Library.open(folder) as library:
        version = library.add_report(read_bytes(data, "a.txt"), data)
        report, stamper = library.report(version), library.stamper()
        chance = random.Random(count)  # noqa: S311 - places of notes, no secret
        categories, tags = tuple(Category), [f"标签{number}" for number in range(40)]
        made = []
        for number in range(count):
            start = chance.randrange(len(report.text) - 60)
            target = describe(report, version, Span(start, start + chance.randint(2, 40)))
            note = f"第{number}条，请核对口径。" if number % 3 == 0 else ""
            annotation = create(target, categories[number % len(categories)], stamper, note)
            if number % 4 == 0:
                annotation = retag(annotation, annotation.birth, chance.sample(tags, 2))
            if number % 5 == 0:
                annotation = modify(annotation, annotation.birth, status=Status.PENDING)
            made.append(annotation)
        library.keep(made)
        library.opened(version)
    return version


def timed(act: Callable[[], object]) -> float:
    """Return what something costs the UI thread until the window is itself again, in milliseconds of the processor."""
    from PySide6.QtWidgets import QApplication

    start = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


class Shares:
    """How long some functions take of the processor, on whatever thread each runs; in milliseconds."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, float]] = []

    def watch(self, owner: object, name: str) -> None:
        """Measure each call of a function from now on."""
        whole = getattr(owner, name)

        @functools.wraps(whole)
        def measured(*given: object, **named: object) -> object:
            start = time.thread_time()
            try:
                return whole(*given, **named)
            finally:
                self.taken.append((name, (time.thread_time() - start) * 1000))

        setattr(owner, name, measured)

    def of(self, *names: str) -> list[float]:
        """Return what the calls of these took."""
        return [taken for name, taken in self.taken if name in names]


def frames_of(area: object) -> list[float]:
    """Scroll an area through and return the time of each frame."""
    from PySide6.QtWidgets import QAbstractScrollArea

    assert isinstance(area, QAbstractScrollArea)
    bar, viewport = area.verticalScrollBar(), area.viewport()
    bar.setValue(0)
    taken = []
    for _ in range(_FRAMES):

        def step() -> None:
            bar.setValue(bar.value() + _STEP if bar.value() < bar.maximum() else 0)
            viewport.repaint()

        taken.append(timed(step))
    return taken


def measure(count: int, characters: int) -> dict[str, float]:
    """Open the report and return the figures."""
    import psutil
    from PySide6.QtCore import QElapsedTimer
    from PySide6.QtWidgets import QApplication

    from caoxian_desktop.app import Application
    from caoxian_desktop.core import places
    from caoxian_desktop.core.annotations.category import Category
    from caoxian_desktop.ui import open_work
    from caoxian_desktop.ui.annotations.list_pane import ListPane

    make_library(places.library_dir(), count, characters)
    shares = Shares()
    shares.watch(open_work, "work_on")
    shares.watch(open_work.OpenWork, "_on_brought")
    shares.watch(ListPane, "_take_in")
    qt = QApplication([])
    application = Application(qt, None)
    window, session = application.window, application.session
    window.settings.change(hints_seen=True, strip_closed=True, side_tab="annotations", side_shown=True)
    painted: list[float] = []
    window.reader.first_painted.connect(lambda: painted.append(time.perf_counter()))
    window.resize(1440, 900)
    window.show()
    window.show_tab("annotations")

    def wait(over: Callable[[], bool], seconds: int = 120) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not over():
            QApplication.processEvents()
            time.sleep(0.002)
            if clock.hasExpired(seconds * 1000):
                raise TimeoutError

    wait(lambda: bool(painted))
    wait(lambda: len(session.annotations) == count and window.annotations.panel is not None)
    wait(lambda: window.annotations.panel.list._rows.rowCount() >= count)  # type: ignore[union-attr]  # the panel is made before
    QApplication.processEvents()
    notes_ms = (time.perf_counter() - painted[0]) * 1000
    holds = shares.of("_on_brought", "_take_in")
    notes_cpu_ms = sum((*holds, *shares.of("work_on")))
    wait(lambda: bool(session.charts))
    wait(lambda: not session.analysing.siblings)
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.02)
    pane = window.annotations.panel.list  # type: ignore[union-attr]  # the panel is made before
    bar, cards = pane.filters, pane._cards
    page_frames, list_frames = frames_of(window.reader.view), frames_of(cards)
    filters = [
        [timed(bar._chips[Category.DATA].click) for _ in range(5)],
        [
            timed(lambda words=words: (bar._words.setText(words), pane._on_filter_changed()))
            for words in ("核对", "增长", "甲乙丙", "3", "")
        ],
    ]
    first = session.annotations[count // 2].id
    edits = [timed(lambda n=n: session.notes.revise([first], note=f"改{n}")) for n in range(5)]
    figures = {
        "notes_ms": notes_ms,
        "notes_cpu_ms": notes_cpu_ms,
        "hold_ms": max(holds),
        "frame_ms": statistics.median(page_frames),
        "worst_ms": statistics.quantiles(page_frames, n=20)[-1],
        "list_frame_ms": statistics.median(list_frames),
        "filter_ms": max(statistics.median(each) for each in filters),
        "edit_ms": statistics.median(edits),
        "rss_mb": psutil.Process().memory_info().rss / 2**20,
    }
    window.close()
    return figures


def main() -> int:
    """Measure in a library of its own."""
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        os.environ["CAOXIAN_HOME"] = home
        print(json.dumps(measure(count, int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
