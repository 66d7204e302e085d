"""The real reports, read once a process for every test that goes over them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.report.problem import KnownError

EVERY = 1 if os.environ.get("CAOXIAN_SWEEP") == "whole" else 8
"""Setting all of them in pages takes minutes: `make test` sets every eighth by name, `make sweep` each one.

By name they stand by kind, place and year, so an eighth has some of each: cities, districts, provinces, the state.
"""


@cache
def analyses(folder: Path) -> dict[Path, Analysis]:
    """Return what is read of each report, by its file: not of the corpus's list, nor of a page that holds no report."""
    read: dict[Path, Analysis] = {}
    for path in sorted((folder / "corpus").iterdir()):
        try:
            read[path] = analyse(read_file(path))
        except KnownError:
            continue
    assert len(read) > 70
    return read


def texts(folder: Path) -> list[Analysis]:
    """Return each text once: some stand there in two files."""
    return list({analysis.report.text: analysis for analysis in analyses(folder).values()}.values())


def spread(folder: Path) -> list[Analysis]:
    """Return the reports that are set in pages."""
    return texts(folder)[::-EVERY]
