"""A file or pasted text read, before anything is kept of it. Runs on the pool's lane."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report that is read and not yet kept, with the bytes it was read from.

    `file` is where it came from, None for pasted text; `parts` is how many reports the file holds; `replaces` is the
    version whose report is to have this text from now on, '' for a report of its own.
    """

    report: Report
    data: bytes
    file: Path | None = None
    parts: int = 1
    replaces: str = ""


def read_file(file: Path, ticket: Ticket) -> Incoming:
    """Read a file. Raises KnownError where it cannot be opened or holds no report, Cancelled."""
    from caoxian_desktop.core.importing.isolation.apart import read_apart
    from caoxian_desktop.core.importing.loading import load

    data = load(file)  # once, so that the bytes kept are the bytes understood
    read = read_apart(data, file.name, ticket=ticket)
    return Incoming(read.report, data, file, read.parts)


def read_text(text: str, name: str, ticket: Ticket) -> Incoming:
    """Read pasted text, `name` being what to call it. Raises KnownError where it is no report, Cancelled."""
    from caoxian_desktop.core.importing.isolation.apart import read_text_apart

    return Incoming(read_text_apart(text, name, ticket).report, text.encode("utf-8", "surrogatepass"))
