"""Whether a file is a whole library, without touching it: what SQLite finds, and what its checksums say."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import apsw

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.store.database import faults, heading
from caoxian_desktop.core.store.database.migrations import MIGRATIONS

_TRASH_SINCE = 3
"""The format in which reports can be in the trash."""

_REASONS = {
    "daily": "每日备份",
    "asked": "手动备份",
    "upgrade": "程序升级前",
    "restore": "恢复之前",
    "import": "导入之前",
}

_RECORDS = ("annotations", "corrections", "terms")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library holds: its format, how many reports and notes, why it was copied ('' for no backup)."""

    format: int
    reports: int
    notes: int
    reason: str

    @property
    def reason_word(self) -> str:
        """Why it was copied, in Chinese; as it stands where a newer program said so."""
        return _REASONS.get(self.reason, self.reason)


def look(path: Path) -> apsw.Connection:
    """Return a connection that reads a file alone, without its -wal, and never writes or locks anything."""
    # as_uri() would make a server of a Windows share's name, which SQLite refuses.
    place = quote("/" + path.absolute().as_posix().removeprefix("/"), errors="surrogatepass")
    uri = f"file://{place}?immutable=1"
    return apsw.Connection(uri, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)


def verify(path: Path, known: int = len(MIGRATIONS)) -> Contents:
    """Return what a library's file holds, once SQLite found nothing wrong with it.

    Raises KnownError where it is damaged, no library at all, or made by a newer program.
    """
    heading.check(path, known)
    if heading.is_missing(path):
        raise faults.no_library(path)
    with faults.told(path), closing(look(path)) as connection:
        if not connection.pragma("user_version"):
            raise faults.no_library(path)
        if not is_sound(connection):
            raise faults.damaged_file(path)
        return contents(connection)


def is_sound(connection: apsw.Connection) -> bool:
    """Tell whether SQLite finds pages, indexes and references in order; a file too broken to be checked is not."""
    try:
        verdict = connection.execute("PRAGMA integrity_check(1)").get
        return bool(verdict == "ok") and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except apsw.CorruptError:
        return False


def contents(connection: apsw.Connection) -> Contents:
    """Return what an open library holds."""
    version: int = connection.pragma("user_version")
    every, not_in_trash = "SELECT count(*) FROM reports", "SELECT count(*) FROM reports WHERE deleted IS NULL"
    reason: str | None = connection.execute("SELECT value FROM facts WHERE name = 'backup'").get
    return Contents(
        version,
        connection.execute(not_in_trash if version >= _TRASH_SINCE else every).get,
        connection.execute("SELECT count(*) FROM annotations WHERE NOT deleted").get,
        "" if reason is None else str(json.loads(reason)),
    )


def mismatches(path: Path) -> tuple[str, ...]:
    """Return the names of reports, files and records of a library whose bytes are not those that were written.

    SQLite keeps no checksums: of 100 bits turned over in a kept report its own check saw 4.
    """
    with faults.told(path), closing(look(path)) as connection:
        return tuple(dict.fromkeys((*_damaged_reports(connection), *_damaged_records(connection))))


def _damaged_reports(connection: apsw.Connection) -> Iterator[str]:
    query = "SELECT name, text, text_sha256 FROM versions UNION ALL SELECT name, form, form_sha256 FROM versions"
    files = "SELECT name, bytes, sha256 FROM sources JOIN files USING (sha256)"
    for name, packed, sha256 in connection.execute(f"{query} UNION ALL {files}"):
        if not _is_whole(packed, sha256):
            yield str(name)


def _is_whole(packed: bytes, sha256: str) -> bool:
    try:
        return digest(zlib.decompress(packed)) == sha256
    except zlib.error:
        return False


def _damaged_records(connection: apsw.Connection) -> Iterator[str]:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table in _RECORDS:
        if table in tables:
            query = f"SELECT id, record, crc32 FROM {table}"  # noqa: S608 - one of the three names above
            for identity, record, checksum in connection.execute(query):
                if zlib.crc32(record) != checksum:
                    yield str(identity)


def refuse_unmerged(path: Path) -> None:
    """Raise KnownError for a chosen file whose last changes still stand in the -wal beside it: they would be lost."""
    beside = path.with_name(path.name + "-wal")
    if beside.exists() and beside.stat().st_size:
        zh = "这个报告库还没有正常关闭，旁边的 -wal 文件里有未并入的修改；请先用简报台打开它再退出，然后恢复。"
        en = "this library was not closed: the -wal file beside it holds changes; open and close it with the program."
        raise KnownError("backup.unmerged", str(path), zh, en)
