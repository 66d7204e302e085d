"""A file or pasted text read, before anything is kept of it. Runs on the pool's lane."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report that is read and not yet kept, with the bytes it was read from."""

    report: Report
    data: bytes


def read_file(file: Path, ticket: Ticket) -> Incoming:
    """Read a file. Raises KnownError where it cannot be opened or holds no report, Cancelled."""
    from caoxian_desktop.core.importing.importer import load

    data = load(file)  # once, so that the bytes kept are the bytes understood
    return Incoming(_read(data, file.name, ticket), data)


def read_text(text: str, name: str, _ticket: Ticket) -> Incoming:
    """Read pasted text, `name` being what to call it. Raises KnownError where it is no report."""
    from caoxian_desktop.core.importing import importer

    return Incoming(importer.read_text(text, name), text.encode("utf-8", "surrogatepass"))


def _read(data: bytes, name: str, _ticket: Ticket) -> Report:
    """Read a file's bytes: the one place that says in which process."""
    from caoxian_desktop.core.importing.importer import read_bytes

    return read_bytes(data, name)
