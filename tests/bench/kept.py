"""A library with 10,000 reports and one with 100,000 notes on one report: how long it takes to bring what is kept."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable
from pathlib import Path

from caoxian_desktop.core import places
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category, create
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.source import digest, version_id
from caoxian_desktop.core.report.span import Span

_COPIED = """
INSERT INTO versions
    (id, report, created, name, place, plan_year, level, characters, text, text_sha256, importer, form, form_sha256)
SELECT ?, ?, ?, ?, ?, ?, 'county', characters, text, ?, importer, form, form_sha256 FROM versions LIMIT 1
"""


def with_reports(folder: Path, count: int = 10_000) -> Path:
    """Make a library of so many reports, each with a packed text of its own; every third opened and tagged."""
    with Library.open(folder) as library:
        library.import_file(places.bundled_report())
        with library._database.transaction() as connection:  # rows, not 10,000 imports
            for n in range(count - 1):
                sha256, report = digest(str(n).encode()), f"{n * 7919 % count:08d}"
                place, year = f"第{n // 8}县", 2016 + n % 8
                connection.execute("INSERT INTO reports (id, created) VALUES (?, ?)", (report, n))
                row = (version_id(sha256), report, n, f"{place}政府工作报告（{year}年）", place, year, sha256)
                connection.execute(_COPIED, row)
                if n % 3 == 0:
                    connection.execute("INSERT INTO places VALUES (?, ?, 0)", (version_id(sha256), n + 1))
                    connection.execute("INSERT INTO report_tags VALUES (?, ?)", (report, f"标签{n % 11}"))
    return folder


def with_notes(folder: Path, count: int = 100_000) -> Path:
    """Make a library with so many notes on one report, every third with words."""
    chance = random.Random(1)  # noqa: S311 - places to annotate, no secret
    with Library.open(folder) as library:
        version = library.import_file(places.bundled_report())
        report, stamper = library.report(version), library.stamper()
        spans = (Span(at, at + chance.choice((4, 8, 20, 40))) for at in range(0, len(report.text) - 60, 3))
        targets = [describe(report, version, span) for span in spans]
        kinds = tuple(Category)
        library.keep(
            create(chance.choice(targets), chance.choice(kinds), stamper, "核对口径" * (n % 3 == 0))
            for n in range(count)
        )
    return folder


def listed(folder: Path) -> dict[str, float]:
    """Bring the list of reports; in milliseconds of the processor."""
    return _brought(folder, lambda library: library.reports())


def noted(folder: Path) -> dict[str, float]:
    """Bring all notes of the first report; in milliseconds of the processor."""
    return _brought(folder, lambda library: library.annotations(library.reports()[0].version))


def _brought(folder: Path, bring: Callable[[Library], object]) -> dict[str, float]:
    with Library.open(folder) as library:
        library.is_corrected("")  # the first query of all reads the schema
        gc.disable()  # as it is while the window is open
        start = time.process_time()
        bring(library)
        took = time.process_time() - start
        gc.enable()
    return {"process_ms": took * 1000}
