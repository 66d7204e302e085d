"""Where a library may be kept: not on a network share, and better not in a folder that a cloud service synchronises.

Locks and syncs of a network file system are its server's promise, not the disk's: two computers may write at once, and
WAL is not for them (sqlite.org/wal.html, section 1; sqlite.org/howtocorrupt.html, section 2). A service that copies the
file while it is written copies half a change, and brings back an older file over a newer one.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

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

_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""What Windows says of OneDrive's own folders, whatever they are called."""

_SERVICES = (
    ("OneDrive", re.compile(r"onedrive(\W.*)?", re.IGNORECASE)),
    ("Dropbox", re.compile(r"dropbox(\W.*)?", re.IGNORECASE)),
    ("iCloud", re.compile(r"icloud ?drive|iclouddrive|mobile documents|com~apple~clouddocs", re.IGNORECASE)),
    ("Google Drive", re.compile(r"google ?drive|googledrive.*|my drive", re.IGNORECASE)),
    ("坚果云", re.compile(r"nutstore(files)?|我的坚果云|坚果云.*|\.nutstore", re.IGNORECASE)),
    ("百度网盘", re.compile(r"baidusyncdisk|baidunetdisk.*|百度网盘.*|百度云.*", re.IGNORECASE)),
    ("WPS云盘", re.compile(r"wpsdrive|wps ?cloud ?files|wps云盘|wps网盘|kingsoft ?cloud.*", re.IGNORECASE)),
    ("腾讯微云", re.compile(r"weiyun.*|微云.*|腾讯微云.*", re.IGNORECASE)),
    ("阿里云盘", re.compile(r"阿里云盘.*|aliyundrive|adrive|alipan", re.IGNORECASE)),
    ("360云盘", re.compile(r"360云盘.*|360安全云盘.*|360cloud.*|360yunpan", re.IGNORECASE)),
    ("Nextcloud", re.compile(r"nextcloud|owncloud", re.IGNORECASE)),
    ("Syncthing", re.compile(r"syncthing", re.IGNORECASE)),
)
"""Services by the names of the folders they make; each is matched against one whole name of the path."""


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
    return file_system(os.path.realpath(folder), mounts) in _NETWORK


def on_share(path: str) -> bool:
    r"""Tell whether a Windows path names a share: \\server\share, \\?\UNC\server\share; \\?\C:\ and \\.\ are local."""
    plain = path.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        return plain[4:].upper().startswith("UNC\\")
    return plain.startswith("\\\\")


def file_system(path: str, mounts: str) -> str:
    """Return the type of the file system a path is on, by the text of /proc/self/mountinfo; '' where that says nothing.

    Of what is mounted over each other the last counts (proc(5)).
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        mounted = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
        if len(mounted) >= len(best) and PurePath(path).is_relative_to(mounted):
            best, kind = mounted, after.split(" ")[0]
    return kind


def synchronised_by(folder: Path, environment: Mapping[str, str]) -> str:
    """Return the service whose folder this is in, by the names of the folders above; '' for none."""
    inside = _folded(folder)
    for variable in _VARIABLES:
        root = environment.get(variable, "").strip()
        if root and _folded(PurePath(root)) == inside[: len(_folded(PurePath(root)))]:
            return "OneDrive"
    return next((service for part in folder.parts for service, names in _SERVICES if names.fullmatch(part)), "")


def _folded(path: PurePath) -> tuple[str, ...]:
    return tuple(part.casefold() for part in path.parts)
