"""A copy of the library that opens and passes its check."""

from __future__ import annotations

import os
from pathlib import Path

import apsw

PAGES = 64
"""Pages copied at a time, so that edits pass between."""


def back_up(source: apsw.Connection, target: Path) -> None:
    """Copy the open database to `target`, which is replaced only by a whole copy that passed SQLite's quick check.

    Raises apsw errors of the copy's file, and apsw.CorruptError where the copy does not pass.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    copy = apsw.Connection(str(partial))
    try:
        with copy.backup("main", source, "main") as run:
            while not run.done:
                run.step(PAGES)
        copy.pragma("journal_mode", "delete")
        verdict = copy.pragma("quick_check")
    finally:
        copy.close()
    if verdict != "ok":
        partial.unlink()
        raise apsw.CorruptError(str(verdict))
    _settle(partial)
    partial.replace(target)


def _settle(path: Path) -> None:
    """Have the file's bytes on the disk before it takes another's name."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
