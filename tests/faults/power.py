"""A disk that loses power: an apsw VFS, and what stands beside it for whole files, that note all that is written.

What was not synced when the power went is lost in part: any of its 512-byte sectors may be there or not, in any order,
and so may names that were given, changed or taken away in a folder that was not synced since. One run of a program is
noted once and can be cut anywhere: `Disk.after_cut` makes the files as they are found when power is back.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw
import pytest

from caoxian_desktop.core import disk

SECTOR = 512
FOLDER = 0
"""The inode of every folder: what matters of one is whether its name is there."""
_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_SUPER_JOURNAL

Event = tuple[Any, ...]
"""What happened: ("write", inode, offset, bytes), ("truncate", inode, size), ("sync", inode), ("name", path, inode),
("unname", path), ("rename", path, path), ("sync_folder", path), ("mark", anything)."""


@dataclass
class Disk:
    """What one program did to its files, in order."""

    events: list[Event] = field(default_factory=list)
    _names: dict[str, int] = field(default_factory=dict)
    _inodes: int = 0

    def mark(self, what: object) -> None:
        """Note that something was acknowledged, or that something begins."""
        self.events.append(("mark", what))

    def inode(self, path: str) -> int:
        """Return what tells a file from others whatever its name; a path not seen before is a new file."""
        if path not in self._names:
            self._inodes += 1
            self._names[path] = self._inodes
            self.events.append(("name", path, self._inodes))
        return self._names[path]

    def write(self, inode: int, offset: int, data: bytes) -> None:
        self.events.append(("write", inode, offset, data))

    def truncate(self, inode: int, size: int) -> None:
        self.events.append(("truncate", inode, size))

    def sync(self, inode: int) -> None:
        self.events.append(("sync", inode))

    def sync_folder(self, folder: str) -> None:
        self.events.append(("sync_folder", folder))

    def make_folder(self, folder: str) -> None:
        self.events.append(("name", folder, FOLDER))

    def link(self, old: str, new: str) -> None:
        self._names[new] = self.inode(old)
        self.events.append(("name", new, self._names[new]))

    def forget(self, path: str) -> None:
        if self._names.pop(path, None) is not None:
            self.events.append(("unname", path))

    def rename(self, old: str, new: str) -> None:
        self._names[new] = self.inode(old)
        del self._names[old]
        self.events.append(("rename", old, new))

    def take(self, path: Path) -> None:
        """Take a file that something else wrote for written and not synced."""
        inode = self.inode(str(path))
        self.write(inode, 0, path.read_bytes())

    def after_cut(self, at: int, luck: random.Random, home: Path, found: Path) -> None:
        """Make, in `found`, the folder `home` as it is found where the power went before the event number `at`."""
        left = _Left()
        for event in self.events[:at]:
            left.happen(event)
        names, contents = left.survive(luck)
        folders = {home, *(Path(path) for path, inode in names.items() if inode == FOLDER)}
        for path, inode in names.items():
            if inode == FOLDER or not Path(path).is_relative_to(home):
                continue
            above = Path(path).relative_to(home).parents
            if all(home / each in folders for each in above):  # else nobody finds it
                target = found / Path(path).relative_to(home)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(contents[inode])


@dataclass
class _Left:
    """What is on the disk for certain, and what only may be."""

    safe: dict[int, bytearray] = field(default_factory=dict)
    unsafe: dict[int, list[Event]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    renaming: list[Event] = field(default_factory=list)

    def happen(self, event: Event) -> None:
        kind = event[0]
        if kind in {"write", "truncate"}:
            self.unsafe.setdefault(event[1], []).append(event)
        elif kind == "sync":
            content = self.safe.setdefault(event[1], bytearray())
            for each in self.unsafe.pop(event[1], []):
                _apply(content, each)
        elif kind == "sync_folder":
            due = [each for each in self.renaming if _touches(each, event[1])]
            self.renaming = [each for each in self.renaming if not _touches(each, event[1])]
            for each in due:
                _name(self.names, each)
        elif kind != "mark":
            self.renaming.append(event)

    def survive(self, luck: random.Random) -> tuple[dict[str, int], dict[int, bytes]]:
        """Return names and contents as chance left them."""
        names = dict(self.names)
        kept = luck.random()
        for each in self.renaming:
            if luck.random() < kept:
                _name(names, each)
        return names, {inode: bytes(self._torn(inode, luck)) for inode in sorted(set(names.values()) - {FOLDER})}

    def _torn(self, inode: int, luck: random.Random) -> bytearray:
        content = bytearray(self.safe.get(inode, b""))
        pieces = [piece for each in self.unsafe.get(inode, []) for piece in _sectors(each)]
        kept = luck.choice((0.0, 0.2, 0.5, 0.8, 1.0))  # from nothing at all to everything
        pieces = [piece for piece in pieces if luck.random() < kept]
        luck.shuffle(pieces)
        for piece in pieces:
            _apply(content, piece)
        return content


def _sectors(event: Event) -> Iterator[Event]:
    """Split a write where a disk may tear it."""
    if event[0] != "write":
        yield event
        return
    _, inode, offset, data = event
    start = 0
    while start < len(data):
        end = min(len(data), start + SECTOR - (offset + start) % SECTOR)
        yield "write", inode, offset + start, data[start:end]
        start = end


def _apply(content: bytearray, event: Event) -> None:
    if event[0] == "truncate":
        del content[event[2] :]
        content.extend(bytes(event[2] - len(content)))
        return
    _, _, offset, data = event
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


def _touches(event: Event, folder: str) -> bool:
    return any(str(Path(path).parent) == folder for path in event[1:] if isinstance(path, str))


def _name(names: dict[str, int], event: Event) -> None:
    """Let a change of names happen; one of a name that is not there is none."""
    kind, path, *rest = event
    if kind == "name":
        names[path] = rest[0]
    elif kind == "unname":
        names.pop(path, None)
    elif path in names:
        names[rest[0]] = names.pop(path)


class NotingFile(apsw.VFSFile):
    """A file whose writes and syncs are noted. Nothing is really synced: the test's own machine stays up."""

    def __init__(self, noting: Disk, base: str, path: str, flags: list[int]) -> None:
        self._noting, self._inode = noting, noting.inode(path)
        self._syncs_folder = bool(flags[0] & _JOURNALS) and bool(flags[0] & apsw.SQLITE_OPEN_CREATE)
        self._folder = Path(path).parent
        super().__init__(base, path, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the name apsw gives it
        self._noting.write(self._inode, offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - the name apsw gives it
        self._noting.truncate(self._inode, size)
        super().xTruncate(size)

    def xSync(self, _flags: int) -> None:  # noqa: N802 - the name apsw gives it
        self._noting.sync(self._inode)
        if self._syncs_folder:  # as SQLite's own VFS does at the first sync of a journal: unixSync in os_unix.c
            self._noting.sync_folder(str(self._folder))
            self._syncs_folder = False


class NotingVFS(apsw.VFS):
    """SQLite's view of a disk whose power may go."""

    def __init__(self, noting: Disk) -> None:
        self._noting, self._base = noting, apsw.vfs_names()[0]
        super().__init__("noting", self._base, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - the name apsw gives it
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is None or flags[0] & apsw.SQLITE_OPEN_READONLY:
            return apsw.VFSFile(self._base, name, flags)
        return NotingFile(self._noting, self._base, path, flags)

    def xDelete(self, path: str, sync_folder: bool) -> None:  # noqa: N802 - the name apsw gives it
        super().xDelete(path, sync_folder)
        self._noting.forget(path)
        if sync_folder:
            self._noting.sync_folder(str(Path(path).parent))


@contextmanager
def power_watched(noting: Disk, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have all that the store writes noted."""
    vfs = NotingVFS(noting)
    with patch.context() as patched:
        _watch_whole_files(noting, patched)
        try:
            yield
        finally:
            vfs.unregister()


def _watch_whole_files(noting: Disk, patched: pytest.MonkeyPatch) -> None:
    """Note what Python does to names and whole files, at the lowest place: what `disk` forgets to sync, is not."""

    def beside(owner: object, name: str, note: Callable[..., None]) -> None:
        do = getattr(owner, name)

        def both(*places: Any, **words: Any) -> object:
            done = do(*places, **words)
            note(*map(str, places))
            return done

        patched.setattr(owner, name, both)

    beside(disk, "sync_file", lambda path: noting.sync(noting.inode(path)))
    beside(disk, "sync_folder", noting.sync_folder)
    beside(Path, "mkdir", noting.make_folder)
    beside(Path, "replace", noting.rename)
    beside(Path, "unlink", noting.forget)
    beside(Path, "hardlink_to", lambda new, old: noting.link(old, new))
    beside(shutil, "copyfile", lambda _source, target: noting.take(Path(target)))
