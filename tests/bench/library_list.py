"""How fast the library's list is with 10,000 reports: showing, grouping, typing, scrolling; ms of the UI thread.

    QT_QPA_PLATFORM=offscreen python tests/bench/library_list.py

Prints one JSON object. The reports are made up of the places in the list of places and of invented years and tags.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from caoxian_desktop.core.importing.title_block.gazetteer import gazetteer
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.library.arranging import Grouping, Sorting
from caoxian_desktop.ui.library.panel import LibraryPanel

COUNT = 10_000
_LEVELS = {"区": "district", "县": "county", "市": "city", "省": "province"}
_TAGS = ("重点", "对标", "待看", "已引用", "专题一")
_NOW = datetime(2026, 3, 1, tzinfo=UTC)


def reports(count: int = COUNT) -> tuple[ReportEntry, ...]:
    """Return made-up reports of real places."""
    chance, places = random.Random(count), gazetteer().places  # noqa: S311 - a list to measure with, no secret
    return tuple(_report(number, places[number * 7 % len(places)].name, chance) for number in range(count))


def _report(number: int, place: str, chance: random.Random) -> ReportEntry:
    year = 2008 + number * 5 // 17 % 18
    opened = _NOW - timedelta(days=chance.randrange(900)) if chance.random() < 0.3 else None
    return ReportEntry(
        *(f"report{number}", f"version{number}", f"{place}政府工作报告（{year}年）", place, year),
        *(chance.randrange(8_000, 30_000), _NOW - timedelta(days=chance.randrange(2_000)), opened),
        *(chance.randrange(40) if opened else 0, _LEVELS.get(place[-1], "county"), chance.randrange(3)),
        starred=chance.random() < 0.05,
        tags=tuple(sorted(chance.sample(_TAGS, chance.choice((0, 0, 0, 1, 2))))),
        versions=1 + (chance.random() < 0.03),
    )


def timed(act: Callable[[], object], rounds: int = 1) -> float:
    """Return the median time of something done, in milliseconds, until the window has painted it."""
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        act()
        QApplication.processEvents()
        times.append((time.thread_time() - start) * 1000)
    return round(statistics.median(times), 1)


def typed(panel: LibraryPanel, words: str) -> float:
    """Return the longest time of a key while words are typed and taken back again."""
    steps = [words[:at] for at in (*range(1, len(words) + 1), *range(len(words) - 1, -1, -1))]
    return max(timed(lambda step=step: panel.filters.words.setText(step)) for step in steps)  # type: ignore[misc]  # a lambda with a default has no type of its own


def scrolled(panel: LibraryPanel, frames: int = 200) -> float:
    """Return the median time of a frame while the list is scrolled from end to end."""
    bar = panel.table.verticalScrollBar()

    def frame(at: int) -> float:
        def act() -> None:
            bar.setValue(bar.maximum() * at // frames)
            panel.table.viewport().repaint()

        return timed(act)

    return round(statistics.median(frame(at) for at in range(frames)), 2)


def main() -> None:
    """Measure and print."""
    QApplication([])
    gc.disable()  # as in the window, which collects between events
    shelf = reports()
    jobs = Jobs(sys.excepthook)  # type: ignore[arg-type]  # nothing of this is to fail
    panel = LibraryPanel(jobs)
    panel.resize(320, 800)
    panel.show()
    QApplication.processEvents()
    figures = {"first_shown_ms": timed(lambda: panel.show_reports(shelf))}
    while jobs.busy:
        QApplication.processEvents()
    figures |= {
        "shown_again_ms": timed(lambda: panel.show_reports(tuple(reversed(shelf)))),
        "frame_ms": scrolled(panel),
    }
    for grouping in Grouping:
        figures[f"grouped_{grouping.value}_ms"] = timed(lambda by=grouping: panel.model.arrange(by, Sorting.OPENED))
        figures[f"key_{grouping.value}_ms"] = max(typed(panel, words) for words in ("曹县 2019", "重点", "县"))
    figures["key_first_pinyin_ms"] = timed(lambda: panel.filters.words.setText("c"))
    while jobs.busy:
        QApplication.processEvents()
    figures["key_pinyin_ms"] = max(typed(panel, words) for words in ("caoxian", "cx", "shandong"))
    figures["fold_ms"] = timed(lambda: panel.model.fold_all(folded=True))
    jobs.close()
    figures["key_ms"] = max(figures[key] for key in figures if key.startswith("key_"))
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
