"""Where a library may be kept: not on a network share.

Locks and syncs of a network file system are its server's promise, not the disk's: two computers may write at once, and
WAL is not for them (sqlite.org/wal.html, section 1; sqlite.org/howtocorrupt.html, section 2).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from caoxian_desktop.core.report.problem import KnownError

_MOUNTS = Path("/proc/self/mountinfo")
# fmt: off
_NETWORK = frozenset((
    "nfs", "nfs4", "cifs", "smb3", "smb2", "smbfs", "ncpfs", "ncp", "afs", "coda", "9p", "ceph", "lustre", "beegfs",
    "gpfs", "glusterfs", "ocfs2", "gfs", "gfs2", "davfs", "orangefs",
    *(f"fuse.{name}" for name in (
        "sshfs", "rclone", "davfs", "davfs2", "mount.davfs", "smbnetfs", "cifs", "gvfsd-fuse", "kio-fuse", "s3fs",
        "goofys", "curlftpfs", "glusterfs", "ceph", "ceph-fuse", "juicefs", "hdfs",
    )),
))
# fmt: on
"""Types of file systems that are on another machine, as the kernel names them."""

_REMOTE_DRIVE = 4  # DRIVE_REMOTE: winbase.h


def refuse_network(folder: Path) -> None:
    """Raise KnownError for a folder on another machine."""
    if is_remote(folder):
        raise KnownError(
            "library.network",
            str(folder),
            "报告库不能放在网络共享盘上：断线或两台电脑同时写入会损坏它。请放到本机磁盘或U盘，资料共享请用备份或导出的文件。",
            "a library cannot be kept on a network share, where a lost connection or a second computer damages it; "
            "keep it on a disk of this computer.",
        )


def is_remote(folder: Path) -> bool:
    """Tell whether a folder is on another machine, as far as the system says; one not yet made is where it will be."""
    if sys.platform == "win32":
        import ctypes

        return on_share(str(folder)) or ctypes.windll.kernel32.GetDriveTypeW(folder.absolute().anchor) == _REMOTE_DRIVE
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return False  # the system does not say
    place, kind = mount_of(os.path.realpath(folder), mounts)
    # What a sandbox or a machine without a disk has at its root is its disk: it has no other place to offer.
    return kind in _NETWORK and place != "/"


def on_share(path: str) -> bool:
    r"""Tell whether a Windows path names a share: \\server\share, \\?\UNC\server\share; \\?\C:\ and \\.\ are local."""
    plain = path.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        return plain[4:].upper().startswith("UNC\\")
    return plain.startswith("\\\\")


def mount_of(path: str, mounts: str) -> tuple[str, str]:
    """Return where the file system is mounted that a path is on, and its type, by the text of /proc/self/mountinfo.

    Both are '' where that says nothing. Of what is mounted over each other the last counts (proc(5)).
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        mounted = _unescaped(fields[4])
        if len(mounted) >= len(best) and _is_below(path, mounted):
            best, kind = mounted, after.split(" ")[0]
    return best, kind


def _is_below(path: str, mounted: str) -> bool:
    return path == mounted or path.startswith(mounted.rstrip("/") + "/")


def _unescaped(mounted: str) -> str:
    """Return a path of mountinfo as it is: white space and backslashes stand there as octal numbers."""
    for octal, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        mounted = mounted.replace(octal, character)
    return mounted
