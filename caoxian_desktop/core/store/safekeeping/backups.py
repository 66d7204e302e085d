"""The backups that stand beside a library: which there are, when the next is due, and which are kept as time passes."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import apsw

from caoxian_desktop.core import disk
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.safekeeping import verifying
from caoxian_desktop.core.store.safekeeping.verifying import Contents, look, verify

FOLDER = "backups"
_DATED = re.compile(r"library-(\d{8}-\d{6})\.db")
_OF_FORMAT = re.compile(r"library-format\d+\.db")
_STAMP = "%Y%m%d-%H%M%S"
_OF_A_DAY = 8
_AGES = ((timedelta(days=8), "%Y%m%d"), (timedelta(days=31), "%G%V"), (timedelta(days=366), "%Y%m"))
"""Up to which age one backup is kept of each day, week (ISO 8601), month."""
_TODAY, _OLD = "today", "old"
"""What is not one of those: all of the last 24 hours; what is more than a year old, which goes once newer ones pass."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup as a list shows it; `contents` is None for one that cannot be read."""

    path: Path
    made: datetime
    size: int
    contents: Contents | None


def folder_of(library: Path) -> Path:
    """Return the folder of a library's backups."""
    return library.parent / FOLDER


def next_name(library: Path) -> Path:
    """Return the path of the backup to be made now, by this computer's time; never that of one there is."""
    moment = datetime.now().astimezone()
    while (path := folder_of(library) / f"library-{moment.strftime(_STAMP)}.db").exists() or _being_made(path):
        moment += timedelta(seconds=1)
    return path


def _being_made(path: Path) -> bool:
    return path.with_name(path.name + ".part").exists()


def of_format(library: Path, version: int) -> Path:
    """Return where a library is kept as it was before an upgrade; where one stands there, among the dated ones."""
    path = folder_of(library) / f"library-format{version}.db"
    return next_name(library) if path.exists() else path


def paths(folder: Path) -> list[Path]:
    """Return the backups in a folder, those made last first; by their names, which copying does not change."""
    try:
        found = [each for each in folder.iterdir() if _DATED.fullmatch(each.name) or _OF_FORMAT.fullmatch(each.name)]
    except FileNotFoundError:
        return []
    except OSError as fault:
        raise faults.read_only(folder) from fault
    return sorted(found, key=lambda path: (made(path), path.name), reverse=True)


def made(path: Path) -> datetime:
    """Return when a backup was made: as its name says, else when its file was written."""
    if (dated := _DATED.fullmatch(path.name)) is not None:
        try:
            return datetime.strptime(dated[1], _STAMP).astimezone()
        except ValueError:
            pass  # digits that are no date
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone()


def listed(library: Path) -> tuple[Backup, ...]:
    """Return the backups of a library, those made last first, with what each holds by a quick look at it."""
    return tuple(Backup(path, made(path), path.stat().st_size, _seen(path)) for path in paths(folder_of(library)))


def _seen(path: Path) -> Contents | None:
    try:
        with closing(look(path)) as connection:
            return verifying.contents(connection)
    except (apsw.Error, ValueError):
        return None


def newest_whole(library: Path, known: int) -> Path | None:
    """Return the newest backup that passes its full check; where all hold damaged records, the newest one sound."""
    sound = None
    for path in paths(folder_of(library)):
        if _passes(path, known):
            if not verifying.mismatches(path):
                return path
            sound = sound or path
    return sound


def _passes(path: Path, known: int) -> bool:
    try:
        verify(path, known)
    except KnownError:
        return False
    return True


def state(connection: apsw.Connection) -> tuple[int, int, int]:
    """Return what differs once anything but the place that is read was changed: the last change, presets, tags."""
    last: int = connection.execute("SELECT last FROM sequence").get
    presets = connection.execute("SELECT kind, name, value FROM presets ORDER BY kind, name")
    tags = connection.execute("SELECT report, tag FROM report_tags ORDER BY report, tag")
    return last, _checksum(presets), _checksum(tags)


def _checksum(rows: Iterable[object]) -> int:
    checksum = 0
    for row in rows:
        checksum = zlib.crc32(json.dumps(row).encode(), checksum)
    return checksum


def is_due(library: Path, now: tuple[int, int, int], moment: datetime | None = None) -> bool:
    """Tell whether a backup is to be made: none that passes its check is of this day, or shows this state.

    It reads the newest backup whole, and nothing of the library itself.
    """
    today = (moment or datetime.now().astimezone()).date()
    for path in paths(folder_of(library)):
        if _passes(path, _ANY_FORMAT):
            return made(path).date() != today and _state_of(path) != now
    return True


_ANY_FORMAT = 1_000_000


def _state_of(path: Path) -> tuple[int, int, int] | None:
    try:
        with closing(look(path)) as connection:
            return state(connection)
    except apsw.SQLError:
        return None  # of an earlier format


def thin(folder: Path, now: datetime | None = None, whole: Callable[[Path], bool] | None = None) -> tuple[Path, ...]:
    """Take away backups that are no longer needed and return them.

    All of the last 24 hours are kept up to 8, then one of each day for a week, of each week for a month, of each month
    for a year: the newest of them that passes its check. What was kept before an upgrade stays.
    """
    passes = whole or (lambda path: _passes(path, _ANY_FORMAT))
    moment = now or datetime.now().astimezone()
    buckets = _buckets([path for path in paths(folder) if _DATED.fullmatch(path.name)], moment)
    old = buckets.pop(_OLD, [])
    gone = [path for name, bucket in buckets.items() for path in _surplus(bucket, _room(name), passes)]
    stay = (path for bucket in buckets.values() for path in bucket if path not in gone)
    gone += _surplus(old, 0 if old and any(map(passes, stay)) else 1, passes)
    disk.remove((*gone, *_left_half(folder, moment)))
    return tuple(gone)


def _left_half(folder: Path, now: datetime) -> list[Path]:
    """Return copies that were cut short, not those under way."""
    yesterday = (now - timedelta(days=1)).timestamp()
    return [part for part in folder.glob("library-*.db.part") if part.stat().st_mtime < yesterday]


def _surplus(bucket: list[Path], room: int, passes: Callable[[Path], bool]) -> Iterator[Path]:
    """Return what there is no room for: only where as many as there is room for pass, and newer ones that do not."""
    if len(bucket) <= room:
        return
    good: list[Path] = []
    for path in bucket:
        if len(good) < room and passes(path):
            good.append(path)
    if len(good) == room:
        yield from (path for path in bucket if path not in good)


def _buckets(dated: list[Path], now: datetime) -> dict[str, list[Path]]:
    """Return backups, newest first, by what is kept of them."""
    filled: dict[str, list[Path]] = {}
    for path in dated:
        filled.setdefault(_bucket(now - made(path), made(path)), []).append(path)
    return filled


def _room(bucket: str) -> int:
    return _OF_A_DAY if bucket == _TODAY else 1


def _bucket(age: timedelta, moment: datetime) -> str:
    if age < timedelta(days=1):
        return _TODAY  # and what a clock that was set back calls the future
    return next((form + moment.strftime(form) for longest, form in _AGES if age < longest), _OLD)


def copy_to(backup: Path, folder: Path) -> Path:
    """Copy a backup into a folder of this library's own within another, thin what stands there, and return the copy.

    Raises KnownError where the folder is not there or cannot be written: a stick that is not plugged in is no reason to
    make a folder of its name.
    """
    try:
        if not folder.is_dir():
            raise FileNotFoundError
        own = folder / f"简报台备份-{_author(backup)[:8]}"  # two computers may copy to one stick
        disk.make_folder(own)
        disk.copy(backup, own / backup.name)
        thin(own)
    except OSError as fault:
        zh = "备份没能另存到这个文件夹，请检查它是否可用（如U盘是否插好）、有无空间；报告库旁的备份已经做好。"
        en = "the backup could not be copied into this folder; the one beside the library was made."
        raise KnownError("backup.not_copied", str(folder), zh, en) from fault
    return own / backup.name


def _author(backup: Path) -> str:
    with closing(look(backup)) as connection:
        author: str | None = connection.execute("SELECT value FROM facts WHERE name = 'author'").get
    return "" if author is None else str(json.loads(author))
