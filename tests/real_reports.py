"""The real reports, read once for every test that goes over them, in whichever process of the run."""

from __future__ import annotations

import os
from functools import cache, partial
from pathlib import Path

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.report.problem import KnownError
from tests.run_folder import is_second, shared

EVERY = 1 if os.environ.get("CAOXIAN_SWEEP") == "whole" else 8
"""Setting all of them in pages takes minutes: `make test` sets every eighth by name, `make sweep` each one.

By name they stand by kind, place and year, so an eighth has some of each: cities, districts, provinces, the state.
"""


@cache
def analyses(folder: Path) -> dict[Path, Analysis]:
    """Return what is read of each report, by its file: not of the corpus's list, nor of a page that holds no report.

    Processes that begin together come from both ends, and so each reads half.
    """
    files = sorted((folder / "corpus").iterdir())
    found = {path: shared(path.name, partial(_analysis, path)) for path in (files[::-1] if is_second() else files)}
    read = {path: analysis for path in files if (analysis := found[path]) is not None}
    assert len(read) > 70
    return read


def _analysis(path: Path) -> Analysis | None:
    """Return what is read of a file, None where it holds no report."""
    try:
        return analyse(read_file(path))
    except KnownError:
        return None


def texts(folder: Path) -> list[Analysis]:
    """Return each text once: some stand there in two files."""
    return list({analysis.report.text: analysis for analysis in analyses(folder).values()}.values())


def spread(folder: Path) -> list[Analysis]:
    """Return the reports that are set in pages."""
    return texts(folder)[::-EVERY]
