"""A file's bytes, before anything is made of them."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing import refusals

if TYPE_CHECKING:  # a process that reads one file is handed its bytes
    from pathlib import Path

MAX_FILE = 64_000_000
"""Bytes of a file that is opened; a report of 5 million characters has 15 million."""


def load(path: Path, limit: int = MAX_FILE) -> bytes:
    """Return a file's bytes. Raises KnownError where it cannot be opened or has more than `limit`: than any report.

    Only regular files are opened: a pipe would be waited for, and a device has no end.
    """
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise refusals.folder(path.name or str(path))
        if not stat.S_ISREG(facts.st_mode):
            raise refusals.no_file(path.name)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as fault:
        raise refusals.unreadable(path.name or str(path), fault) from fault
    if len(data) > limit:
        raise refusals.too_large(path.name, max(facts.st_size, len(data)), limit)
    return data


def check_size(data: bytes, name: str) -> None:
    """Raise KnownError for more bytes than are read, wherever they came from."""
    if len(data) > MAX_FILE:
        raise refusals.too_large(name, len(data), MAX_FILE)
