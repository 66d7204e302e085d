"""How soon 全库检索 shows hits after a key, and how long a key holds the window up: by default in 1,000 reports.

    QT_QPA_PLATFORM=offscreen python tests/bench/search_window.py [--reports 10000]

Words are typed key by key, each while the search for the last is under way. Prints one JSON object, in milliseconds:
`key` is what a key holds the window up, `first_hits` the time from a key to its first hits painted. The library is the
one of search.py, in build/; made where it is not there.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from search import build
from synthesised import ROOT

from caoxian_desktop.core.library import Library
from caoxian_desktop.core.search.hits import Page
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.search.asking import Asking
from caoxian_desktop.ui.search.panel import SearchPanel

TYPED = ("高质量发展", "项目建设", "地区生产总值", "乡村振兴", "的", "2023年", "生产 增长", "没有这样的话", "caoxian")


class Bench:
    """A search panel over a library, and the times of its keys."""

    def __init__(self, library: Library) -> None:
        self.jobs = Jobs(sys.excepthook)  # type: ignore[arg-type]  # nothing of this is to fail
        self.panel = SearchPanel()
        ask = lambda act, done, failed: self.jobs.run(Lane.STORAGE, lambda _: act(library), done, failed)  # noqa: E731 - as short as what it stands in for
        self.asking = Asking(self.jobs, ask, self.panel)
        self.panel.query_wanted.connect(self.asking.ask)
        self.asking.found.connect(self._on_found)
        self.asking.found_more.connect(self.panel.show_more)
        self.asking.settled.connect(self.panel.show_settled)
        self.keys: list[float] = []
        self.first: list[float] = []
        self._pressed = 0.0
        self.panel.resize(900, 800)
        self.panel.show()

    def _on_found(self, page: Page) -> None:
        self.panel.show_page(page)
        self.panel.table.viewport().repaint()
        if self._pressed:
            self.first.append((time.perf_counter() - self._pressed) * 1000)
            self._pressed = 0.0

    def press(self, words: str, seconds: float) -> None:
        """Let words stand in the line, and give the search so long until the next key."""
        start = self._pressed = time.perf_counter()
        self.panel.words.setText(words)
        self.keys.append((time.perf_counter() - start) * 1000)
        while time.perf_counter() - start < seconds:
            QApplication.processEvents()
            time.sleep(0.0005)


def figures(name: str, times: list[float]) -> dict[str, float]:
    """Return median, 95th percentile and maximum."""
    ordered = sorted(times)
    return {
        f"{name}_p50": round(statistics.median(ordered), 1),
        f"{name}_p95": round(ordered[int(len(ordered) * 0.95)], 1),
        f"{name}_most": round(ordered[-1], 1),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1_000)
    count = parser.parse_args().reports
    folder = ROOT / "build" / f"bench-search-{count}"
    if not (folder / "index.db").exists():
        build(folder, count, names=False)
    QApplication([])
    gc.disable()  # as in the window, which collects between events
    with Library.open(folder) as library:
        while library.index_step(0.02):  # where the index is of another format it is made anew
            pass
        bench = Bench(library)
        bench.press("项目", 0.5)
        assert bench.panel.model.hits >= 50
        bench.keys.clear()
        bench.first.clear()
        for typed in TYPED:
            for at in range(1, len(typed) + 1):
                bench.press(typed[:at], 0.12)
        bench.jobs.close()
    told = {"reports": count, "keys": len(bench.keys), **figures("key", bench.keys)}
    sys.stdout.write(json.dumps({**told, **figures("first_hits", bench.first)}) + "\n")


if __name__ == "__main__":
    main()
