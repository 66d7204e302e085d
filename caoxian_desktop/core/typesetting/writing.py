"""A finished file put in its place: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from caoxian_desktop.core import disk
from caoxian_desktop.core.report.problem import KnownError

_UNSYNCED = {errno.EINVAL, errno.ENOTSUP}
"""What shares and sticks say that cannot sync a folder: the file is whole under its name all the same."""
_OPEN_ON_WINDOWS = {32, 33}
"""ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""
_SENTENCES: dict[tuple[int, ...], tuple[str, str]] = {
    (errno.ENOSPC, errno.EDQUOT, errno.EFBIG): (
        "磁盘已满，没有写入；请腾出空间或换一个位置",
        "the disk is full, nothing was written; free some space or choose another place",
    ),
    (errno.ENOENT, errno.ENOTDIR): (
        "没有这个文件夹；请换一个位置",
        "there is no such folder; choose another place",
    ),
    (errno.EISDIR,): (
        "这是一个文件夹；请换一个文件名",
        "this is a folder; choose another name",
    ),
    (errno.ENAMETOOLONG,): (
        "文件名太长；请改短",
        "the name is too long; choose a shorter one",
    ),
    (errno.EINVAL, errno.ELOOP): (
        "文件名不对；请换一个文件名",
        "the name is not valid; choose another one",
    ),
    (errno.EROFS,): (
        "磁盘是只读的，不能写入；请换一个位置",
        "the disk is read-only; choose another place",
    ),
    (errno.EBUSY, errno.ETXTBSY): (
        "文件正被别的程序打开，没有写入；请先关闭它，或换一个文件名",
        "the file is open in another program and was not written; close it or choose another name",
    ),
    (errno.EACCES, errno.EPERM): (
        "不能写入：文件可能正被打开、是只读的，或没有权限；请关闭它或换一个位置",
        "cannot be written: it may be open elsewhere, read-only or closed to you; close it or choose another place",
    ),
}
_MARKED_READ_ONLY = (
    "文件是只读的，没有写入；请换一个文件名",
    "the file is marked read-only and was not written; choose another name",
)
_CLOSED_FOLDER = (
    "没有写入这个文件夹的权限；请换一个位置",
    "you have no right to write to this folder; choose another place",
)


class _ReadOnlyError(PermissionError):
    """The file's owner marked it read-only."""


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
    write_together([(target, content)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write several files as `write_whole` does one: all are whole beside their places before the first is renamed.

    Raises as it does. Only where a later one cannot be renamed (it is open elsewhere) do earlier ones stay, and the
    error names them.
    """
    parts: list[tuple[Path, Path, Path]] = []
    placed: list[Path] = []
    try:
        for target, content in files:
            with told(target):
                real = _real(target)
                part = real.parent / f".{uuid4().hex}.part"
                parts.append((target, part, real))
                _write_part(part, content, real)
        for target, part, real in parts:
            with told(target):
                _place(part, real)
            placed.append(target)
    except KnownError as error:
        if not placed:
            raise
        zh, en = "、".join(map(str, placed)), ", ".join(map(str, placed))
        code, subject = error.code, error.subject
        raise KnownError(code, subject, f"{error.zh}；已写入：{zh}", f"{error.en}; already written: {en}") from error
    finally:
        for _, part, _ in parts:
            with suppress(OSError):  # a folder that was taken away, or closed, meanwhile: there is nothing to say then
                part.unlink(missing_ok=True)


def refuse_unwritable(target: Path) -> None:
    """Raise KnownError at once where `write_whole` is bound to fail: no folder, a folder, a file marked read-only.

    What only writing shows (a full disk, a file that is open elsewhere) it says then.
    """
    with told(target):
        real = _real(target)
        if not real.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "there is no such folder")


def write_csv(target: Path, words: str) -> None:
    """Write comma-separated words to `target`, as UTF-8 with the mark spreadsheets want, ? for half a character.

    Raises as `write_whole` does.
    """
    write_whole(target, words.encode("utf-8-sig", errors="replace"))


def _real(target: Path) -> Path:
    """Return the file that a link leads to. Raises OSError for a folder and for a file its owner marked read-only.

    Renaming would replace the read-only one all the same.
    """
    real = Path(os.path.realpath(target))
    try:
        mode = real.stat().st_mode
    except FileNotFoundError:
        return real
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if not mode & stat.S_IWUSR:
        raise _ReadOnlyError(errno.EACCES, "is read-only")
    return real


def _write_part(part: Path, content: bytes, real: Path) -> None:
    """Write what is to take the place of `real`, synced, with the rights of an older file of that name."""
    with part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if real.exists():
        part.chmod(stat.S_IMODE(real.stat().st_mode))


def _place(part: Path, real: Path) -> None:
    """Give the finished file its name."""
    part.replace(real)
    try:
        disk.sync_folder(real.parent)
    except OSError as error:
        if error.errno not in _UNSYNCED:
            raise


@contextmanager
def told(target: Path) -> Iterator[None]:
    """Turn what the system says while `target` is written into the KnownError for its user."""
    try:
        yield
    except OSError as error:
        raise _known(target, error) from error
    except ValueError as error:  # a NUL in the name
        raise _known(target, OSError(errno.EINVAL, str(error))) from error


def _known(target: Path, error: OSError) -> KnownError:
    """Return the fault in plain words, with what to do."""
    fallback = (
        f"写入失败（{error.strerror}）；请换一个位置",
        f"writing failed ({error.strerror}); choose another place",
    )
    zh, en = next((words for codes, words in _SENTENCES.items() if error.errno in codes), fallback)
    if isinstance(error, _ReadOnlyError):
        zh, en = _MARKED_READ_ONLY
    elif getattr(error, "winerror", None) in _OPEN_ON_WINDOWS:
        zh, en = _SENTENCES[errno.EBUSY, errno.ETXTBSY]
    elif isinstance(error, PermissionError) and not os.access(target.parent, os.W_OK):
        zh, en = _CLOSED_FOLDER
    return KnownError("export.cannot_write", str(target), zh, en)
