"""Whether a library stands in a folder that a cloud service synchronises.

Such a service copies the file while it is written, half a change, and brings back an older file over a newer one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePath

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
