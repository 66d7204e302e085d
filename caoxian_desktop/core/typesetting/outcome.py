"""What came of an export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.report.problem import Problem


@dataclass(frozen=True, slots=True)
class Made:
    """An output in memory, ready to be written: its file, or where a form is pictures, one file for each page.

    `pages` and `notices` are those of the ExportReport.
    """

    contents: tuple[bytes, ...]
    pages: int | None = None
    notices: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """A file that was written: where, how many pages (None where only its reader knows), bytes, and what to tell.

    `notices` name characters no font could show or that were dropped, and what gave way on a one-page form.
    """

    path: Path
    pages: int | None
    size: int
    notices: tuple[Problem, ...] = ()
