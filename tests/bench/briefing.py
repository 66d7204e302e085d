"""How fast material is set and exported: each command prints one JSON object for `run.py`.

    python tests/bench/briefing.py typst | window | ofd | preview | large

`typst`: one setting of the digest by a process that has only read its fonts (ms). `window`: the second export of the
digest as PDF and DOCX in one program, after a tick (ms). `ofd`: the second export as OFD (ms). `preview`: from a tick
in the composer to the new picture of the page in view (ms). `large`: a digest of twenty-odd reports over 500 pages (s),
and the memory of all processes (MB).
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.ticket import NO_TICKET
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.pdf import job_of
from caoxian_desktop.core.typesetting.typst_process import TYPST, TypstProcess

CHARTS = ("headline", "targets", "done_and_aimed", "investment", "finance", "new_and_total")
LARGE = 24
"""Reports of 14,000 characters each: over 500 pages."""
Figures = dict[str, float]


def material(report: Report) -> Material:
    """Return a report with its charts."""
    analysis = analyse(report)
    return Material(analysis, charts_of(analysis))


def typst() -> Figures:
    """Set the digest of the example once, charts drawn already."""
    job, _ = job_of(compose([material(read_file(bundled_report()))], Choices(charts=CHARTS, made_on="2026-01-05")))
    process = TypstProcess()
    process.prepare()
    time.sleep(1)
    began = time.perf_counter()
    process.set_type(job, NO_TICKET)
    taken = time.perf_counter() - began
    process.close()
    return {"typst_ms": taken * 1000}


def window() -> Figures:
    """Export the digest as PDF and DOCX, and once more with another cover."""
    held, taken = (material(read_file(bundled_report())),), 0.0
    with tempfile.TemporaryDirectory() as folder:
        targets = [Path(folder) / "a.pdf", Path(folder) / "a.docx"]
        for unit in ("甲县人民政府办公室", "乙县人民政府办公室"):
            began = time.perf_counter()
            write_all(Order(held, Choices(charts=CHARTS, cover=Cover(unit=unit))), targets)
            taken = time.perf_counter() - began
    return {"second_ms": taken * 1000}


def ofd() -> Figures:
    """Export the digest as OFD, and once more with another cover."""
    held, taken = (material(read_file(bundled_report())),), 0.0
    with tempfile.TemporaryDirectory() as folder:
        for unit in ("甲县人民政府办公室", "乙县人民政府办公室"):
            began = time.perf_counter()
            write_all(Order(held, Choices(charts=CHARTS, cover=Cover(unit=unit))), [Path(folder) / "a.ofd"])
            taken = time.perf_counter() - began
    return {"ofd_ms": taken * 1000}


def preview() -> Figures:
    """Tick and untick chapters of the digest in the composer; the median of what each took."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from caoxian_desktop.core.briefing.template import Template
    from caoxian_desktop.ui.briefing.panel import BriefingPanel
    from caoxian_desktop.ui.jobs import Jobs

    application = QApplication(sys.argv[:1])
    jobs = Jobs(sys.excepthook)  # type: ignore[arg-type]  # nothing of this is to fail
    panel = BriefingPanel(jobs)
    panel.resize(1366, 768)
    held = material(read_file(bundled_report()))
    panel.show_analysis(held.analysis)
    panel.show_charts(held.charts)
    panel.show()
    panel.form.templates.choose(Template.DIGEST)
    view = panel.preview.view

    def until(over: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not over() and time.monotonic() < end:
            application.processEvents()
            time.sleep(0.001)

    def settled() -> bool:
        return bool(view.pages > 10 and view.pictures and not view._asked and panel.setting._job is None)

    until(settled)
    time.sleep(0.2)
    until(settled)
    taken: list[float] = []
    for chapter in (Chapter.GLOSSARY, Chapter.SOURCES, Chapter.INDICATORS, Chapter.CONTENTS) * 2:
        item = next(top for top in panel.form.contents.tree.tops() if top.data(0, Qt.ItemDataRole.UserRole) == chapter)
        before, began = view._pdf, time.perf_counter()
        checked = item.checkState(0) == Qt.CheckState.Checked
        item.setCheckState(0, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        until(lambda before=before: view._pdf is not before and settled())
        taken.append((time.perf_counter() - began) * 1000)
    jobs.close()
    return {"preview_ms": statistics.median(taken)}


class Memory(threading.Thread):
    """Watches the memory of this process and all below it together."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0

    def run(self) -> None:
        """Look fifty times a second."""
        own = psutil.Process()
        while True:
            total = 0
            for process in (own, *own.children(recursive=True)):
                try:
                    total += process.memory_info().rss
                except psutil.Error:  # it ended while one looked
                    continue
            self.peak = max(self.peak, total)
            time.sleep(0.02)


def large() -> Figures:
    """Export a digest of many reports as PDF."""
    from synthesised import Synthesis

    made = Synthesis()
    held = tuple(material(made.report(number)) for number in range(LARGE))
    memory = Memory()
    with tempfile.TemporaryDirectory() as folder:
        memory.start()
        began = time.perf_counter()
        (report,) = write_all(Order(held, Choices(made_on="2026-01-05")), [Path(folder) / "a.pdf"])
        taken = time.perf_counter() - began
    return {"large_s": taken, "pages": float(report.pages or 0), "rss_mb": memory.peak / 2**20}


if __name__ == "__main__":
    figures = {"typst": typst, "window": window, "ofd": ofd, "preview": preview, "large": large}[sys.argv[1]]()
    TYPST.close()
    print(json.dumps(figures))
