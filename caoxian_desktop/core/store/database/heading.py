"""The first bytes of a library's file, looked at before SQLite does, which would touch the file on closing."""

from __future__ import annotations

import struct
from pathlib import Path

from caoxian_desktop.core.store.database import faults

APPLICATION_ID = 0x43584A42
"""'CXJB' in the file's header: this database is a library of this program."""

# magic, the format written (1: as backups are, 2: WAL), user_version at 60, application_id at 68:
# sqlite.org/fileformat2.html
_HEADER = struct.Struct(">16sxxB41xI4xI")
_MAGIC = b"SQLite format 3\0"


def check(path: Path, known: int) -> None:
    """Raise KnownError for a file that is no library, or of a newer format than the one known."""
    head = _head(path)
    if not head:
        return  # not there, or left empty by a program that was stopped before its first write
    if len(head) < _HEADER.size or not head.startswith(_MAGIC):
        raise faults.no_library(path)
    _, _, version, application = _HEADER.unpack(head)
    check_maker(path, version, application, known)


def check_maker(path: Path, version: int, application: int, known: int) -> None:
    """Raise KnownError for another program's database, or a newer program's library."""
    if application != APPLICATION_ID and (application or version):
        raise faults.no_library(path)
    if version > known:
        raise faults.newer(path, version, known)


def is_missing(path: Path) -> bool:
    """Tell whether there is no file, or nothing in it."""
    return not _head(path)


def is_mangled(path: Path) -> bool:
    """Tell whether a file does not begin as a database does."""
    head = _head(path)
    return bool(head) and (len(head) < _HEADER.size or not head.startswith(_MAGIC))


def wrote_no_wal(path: Path) -> bool:
    """Tell whether a file was closed as backups are, and has written nothing since: a -wal beside it is another's."""
    head = _head(path)
    return len(head) == _HEADER.size and head.startswith(_MAGIC) and _HEADER.unpack(head)[1] == 1


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER.size)
    except FileNotFoundError:
        return b""
    except OSError as fault:
        raise faults.read_only(path) from fault
