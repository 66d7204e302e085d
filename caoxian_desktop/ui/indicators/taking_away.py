"""The table taken along: to the clipboard, to CSV and XLSX files written off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from caoxian_desktop.core.listing.delimited import csv_of
from caoxian_desktop.core.listing.entries import Entry, State
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.writing import write_whole


def taken_along(entries: Sequence[Entry], *, derived: bool) -> tuple[Entry, ...]:
    """Return what goes into copies and files: figures that stand, reckoned values only where they are asked for."""
    states = (State.STANDING, State.DERIVED) if derived else (State.STANDING,)
    return tuple(entry for entry in entries if entry.state in states)


def writer(entries: Sequence[Entry], source: str, target: Path) -> Callable[[Ticket], Path]:
    """Return the work that writes rows to a .csv or .xlsx file and returns its path."""

    def write(_ticket: Ticket) -> Path:
        if target.suffix.lower() == ".csv":
            write_whole(target, csv_of(entries).encode("utf-8-sig"))  # the mark tells spreadsheets that it is UTF-8
        else:
            from caoxian_desktop.core.typesetting.xlsx import write_indicators  # 0.1 s, for an export alone

            write_indicators([(source, entries)], target)
        return target

    return write
