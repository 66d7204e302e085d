"""A finished file put in its place: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from caoxian_desktop.core import disk
from caoxian_desktop.core.report.problem import KnownError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY}
_NO_PLACE = {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.ENAMETOOLONG, errno.ELOOP}


def refuse_source(target: Path, sources: Iterable[Path]) -> None:
    """Raise KnownError where `target` is one of the files that are read: nobody means to lose a report to its digest.

    Other names of one file (links) count as the file.
    """
    if any(target.exists() and source.exists() and target.samefile(source) for source in sources):
        zh = "这就是要读取的文件，没有覆盖；请换一个文件名"
        en = "this is the file that is read and was not replaced; choose another name"
        raise KnownError("export.over_source", str(target), zh, en)


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target` by way of a temporary file beside it, synced and renamed.

    A link is followed: the file it leads to is replaced, the link stays. An older file's rights pass to the new one.

    Raises KnownError where the folder is missing, closed or full, or the target is marked read-only or open elsewhere
    (Windows); an older file of that name is then untouched and nothing is left behind.
    """
    try:
        real = Path(os.path.realpath(target))
        part = real.parent / f".{uuid4().hex}.part"
        _refuse_read_only(real)
        try:
            with part.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if real.exists():
                part.chmod(stat.S_IMODE(real.stat().st_mode))
            disk.move(part, real)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _known(target, error) from error


def write_csv(target: Path, words: str) -> None:
    """Write comma-separated words to `target`, as UTF-8 with the mark that tells spreadsheets so. Raises as above."""
    write_whole(target, words.encode("utf-8-sig"))


def _refuse_read_only(target: Path) -> None:
    """Raise PermissionError for a file its owner marked read-only: renaming would replace it all the same."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, "is read-only")


def _known(target: Path, error: OSError) -> KnownError:
    """Return the fault in plain words, with what to do."""
    if error.errno in _FULL:
        zh, en = (
            "磁盘已满，没有写入；请腾出空间或换一个位置",
            "the disk is full, nothing was written; free some space or choose another place",
        )
    elif error.errno in _NO_PLACE:
        zh, en = (
            "没有这个文件夹，或文件名不对；请换一个位置",
            "there is no such folder or the name is not valid; choose another place",
        )
    elif error.errno in _CLOSED:
        zh = "不能写入：文件可能正被打开、是只读的，或没有权限；请关闭它或换一个位置"
        en = "cannot be written: it may be open elsewhere, read-only or closed to you; close it or choose another place"
    else:
        zh, en = (
            f"写入失败（{error.strerror}）；请换一个位置",
            f"writing failed ({error.strerror}); choose another place",
        )
    return KnownError("export.cannot_write", str(target), zh, en)
