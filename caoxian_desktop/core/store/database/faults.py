"""SQLite's faults told as a person's: which file, what is wrong, what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from caoxian_desktop.core.report.problem import KnownError

CORRUPT, DAMAGED_FILE, NO_LIBRARY = "library.corrupt", "library.damaged_file", "library.no_library"
"""Codes of a file that is damaged: found while it was used; at the start, with no good backup; from its first bytes."""


def held(path: Path) -> KnownError:
    """Say that another program holds the library."""
    return KnownError(
        "library.held",
        str(path),
        "报告库正由另一个运行中的简报台使用，请先关闭它，或在那个窗口中操作。",
        "the library is in use by another running program; close that program, or work in its window.",
    )


def read_only(path: Path) -> KnownError:
    """Say that the folder or the file cannot be written."""
    return KnownError(
        "library.read_only",
        str(path),
        "报告库所在的文件夹不能写入，请检查权限或磁盘是否只读。",
        "the library’s folder cannot be written to; check its permissions and whether the disk is read-only.",
    )


def full(path: Path) -> KnownError:
    """Say that there is no room for the change."""
    return KnownError(
        "library.full",
        str(path),
        "磁盘空间不足，本次修改未能保存；请清理磁盘后再试，已保存的内容不受影响。",
        "the disk is full and this change was not saved; free some space and try again, what was saved before is safe.",
    )


def disk(path: Path) -> KnownError:
    """Say that the disk failed to read or write."""
    return KnownError(
        "library.disk",
        str(path),
        "磁盘读写出错，本次操作未完成；请检查磁盘或网络连接后再试。",
        "the disk could not be read or written, and nothing was changed; check the disk or the network and try again.",
    )


def no_library(path: Path) -> KnownError:
    """Say that the file is something else; nothing was done to it."""
    return KnownError(
        NO_LIBRARY,
        str(path),
        "该文件不是简报台的报告库，未作任何改动；请将它移到别处后重新启动。",
        "this file is not a Caoxian Desktop library and was left untouched; move it elsewhere and start again.",
    )


def newer(path: Path, version: int, known: int) -> KnownError:
    """Say that a newer program made or upgraded it, and where what it was before may be; nothing was done to it."""
    return KnownError(
        "library.newer",
        str(path),
        f"报告库由更新版本的简报台建立或升级过（格式{version}，本版本只认到格式{known}），未作任何改动。请重新安装更新的版本；"
        "升级前的备份（如有）在旁边的 backups 文件夹中。",
        f"a newer version of the program made or upgraded the library (format {version}; this version knows them up to "
        f"{known}), and it was left untouched. Install the newer version again; the library as it was before the "
        "upgrade, if there was one, is in the folder backups beside it.",
    )


def damaged(subject: str) -> KnownError:
    """Say that what is kept is not what was written."""
    return KnownError(
        "library.damaged",
        subject,
        "保存的内容已损坏（校验值不符），未予打开；请从备份恢复，或重新导入原文件。",
        "what is kept has been damaged (its checksum differs) and was not opened; restore a backup or import it again.",
    )


def corrupt(path: Path) -> KnownError:
    """Say that the library's file turned out to be damaged while it was used."""
    return KnownError(
        CORRUPT,
        str(path),
        "报告库文件有损坏，本次操作未完成。请退出并重新启动简报台：启动时会检查，必要时从最近的备份恢复，损坏的文件会原样保留。",
        "the library’s file is damaged and this was not done. Close the program and start it again: it will check the "
        "file and restore the newest backup where needed; the damaged file is kept.",
    )


def damaged_file(path: Path) -> KnownError:
    """Say that the library’s file is damaged and no backup is good; nothing was done to it."""
    return KnownError(
        DAMAGED_FILE,
        str(path),
        "报告库文件已损坏，也没有找到可用的备份，未作任何改动。请先把整个文件夹复制留存；另有备份的，改名为 library.db "
        "放回这里再启动；没有备份的，把损坏的文件移到别处，启动后会新建报告库。",
        "the library’s file is damaged, no good backup was found, and nothing was done. Copy the whole folder first, "
        "put a backup you have elsewhere here as library.db, or move the damaged file away to begin a new library.",
    )


def is_full(fault: OSError) -> bool:
    """Tell whether there was no room."""
    return fault.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def of_disk(path: Path, fault: OSError) -> KnownError:
    """Say what the system says of a file."""
    if is_full(fault):
        return full(path)
    closed = {errno.EACCES, errno.EPERM, errno.EROFS}
    return read_only(path) if fault.errno in closed else disk(path)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's faults that lie outside the program into KnownErrors; any other error is a bug and passes."""
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as fault:
        raise held(path) from fault
    except apsw.FullError as fault:
        raise full(path) from fault
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError, apsw.AuthError) as fault:
        raise read_only(path) from fault
    except apsw.NotADBError as fault:
        raise no_library(path) from fault
    except apsw.CorruptError as fault:
        raise corrupt(path) from fault
    except apsw.IOError as fault:
        raise disk(path) from fault
