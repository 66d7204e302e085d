"""A copy of the open library, made while it is written to: whole, checked, and on the disk before it has its name."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

import apsw

from caoxian_desktop.core import disk
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.safekeeping.verifying import verify
from caoxian_desktop.core.ticket import Cancelled

PAGES = 64
"""Pages copied at a time (256 KiB), so that edits pass between."""

REASON = "backup"
"""The fact under which a backup says why it was made."""


class Reason(StrEnum):
    """Why a backup was made; `Contents.reason_word` says it to a person."""

    DAILY = "daily"
    ASKED = "asked"
    UPGRADE = "upgrade"
    RESTORE = "restore"
    IMPORT = "import"


class Copying:
    """A copy: `step` while it is `under_way`, on the library's own turn; then `finish`, on any thread.

    What is written to the library between two steps is in the copy: SQLite sees to that. Of one that was given up the
    next step says that all is done, and `finish` raises Cancelled.
    """

    def __init__(self, source: apsw.Connection, target: Path, reason: Reason) -> None:
        """Begin beside `target`, whose folder is made. Raises KnownError where nothing can be written there."""
        self.target, self.under_way = target, True
        self._given_up = False
        self._part, self._reason = target.with_name(target.name + ".part"), reason
        with _told(target):
            disk.make_folder(target.parent)
            self._part.unlink(missing_ok=True)
            self._copy = apsw.Connection(str(self._part))
            # A copy that is cut short is thrown away: nothing needs to be undone in it, and `finish` syncs it once.
            self._copy.pragma("journal_mode", "off")
            self._copy.pragma("synchronous", "off")
            self._run = self._copy.backup("main", source, "main")

    @property
    def left(self) -> tuple[int, int]:
        """How many pages are still to be copied, and of how many; (0, 0) before the first step."""
        return self._run.remaining, self._run.page_count

    def step(self, seconds: float = 0.0) -> bool:
        """Copy some pages, and go on for some seconds; return whether all are copied. Raises KnownError as `finish`."""
        until = time.monotonic() + seconds
        if not self.under_way:
            return True
        with self._or_none(), _told(self.target):
            while not self._run.step(PAGES) and time.monotonic() < until:
                pass
            if self._run.done:
                self._run.close()
                self.under_way = False
        return not self.under_way

    def finish(self) -> Path:
        """Check the copy, have it on the disk and give it its name, in place of a file that has it; return that.

        Raises KnownError where it cannot be written or does not pass; a file that had the name is untouched then.
        """
        if self._given_up:
            raise Cancelled
        with self._or_none(), _told(self.target):
            self._copy.pragma("journal_mode", "delete")  # by this a backup differs from a library in use
            self._copy.execute(
                "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (REASON, f'"{self._reason}"')
            )
            self._copy.close()
            verify(self._part)
            disk.sync_file(self._part)
            disk.move(self._part, self.target)
        return self.target

    def give_up(self) -> None:
        """Leave nothing behind; a copy that has its name stays."""
        self.under_way, self._given_up = False, True
        self._run.close(force=True)
        self._copy.close(force=True)
        self._part.unlink(missing_ok=True)

    @contextmanager
    def _or_none(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.give_up()
            raise


def back_up(source: apsw.Connection, target: Path, reason: Reason) -> Path:
    """Copy the open database to `target` in one go and return it. Raises as `Copying.finish` does."""
    copying = Copying(source, target, reason)
    while not copying.step():
        pass
    return copying.finish()


def save_as(library: Path, made: Path, target: Path) -> Path:
    """Copy a backup to where a person wants it. Raises KnownError where that cannot be, or is the library itself."""
    with _told(target):
        refuse_own(library, target)
        if target != made:
            disk.copy(made, target)
    return target


def refuse_own(library: Path, target: Path) -> None:
    """Raise KnownError where a backup would be written over the library itself."""
    own = (library, *(library.with_name(library.name + ending) for ending in ("-wal", "-shm")))
    if any(target == each or (target.exists() and each.exists() and target.samefile(each)) for each in own):
        zh, en = (
            "这就是正在使用的报告库，没有覆盖；请换一个文件名。",
            "this is the library itself; choose another name.",
        )
        raise KnownError("backup.over_library", str(target), zh, en)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn faults of the copy's disk into KnownErrors that speak of the copy."""
    try:
        yield
    except (apsw.FullError, apsw.IOError) as fault:
        raise _cannot_write(target, full=isinstance(fault, apsw.FullError)) from fault
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError, apsw.BusyError) as fault:
        raise _cannot_write(target) from fault
    except OSError as fault:
        raise _cannot_write(target, full=faults.is_full(fault)) from fault


def _cannot_write(target: Path, *, full: bool = False) -> KnownError:
    if full:
        zh, en = (
            "磁盘空间不足，没有备份；请腾出空间或换一个位置。",
            "no room for the backup; free some or go elsewhere.",
        )
        return KnownError("backup.full", str(target), zh, en)
    zh = "备份写不进去，没有备份；请检查文件夹、权限和磁盘，或换一个位置。"
    en = "the backup cannot be written there; check the folder, its permissions and the disk, or choose another place."
    return KnownError("backup.cannot_write", str(target), zh, en)
