"""A folder of our own with just the faces of this computer that a paper needs: Typst reads folders whole."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from caoxian_desktop.core import disk
from caoxian_desktop.core.places import cache_dir
from caoxian_desktop.core.typesetting.installed.places import FontFile

_ROOM = "faces"
_SECONDS_OF_A_COPY = 600.0


def face_folder(files: Sequence[FontFile]) -> Path:
    """Return a folder with copies of `files` under the names of `copy_name`, made where it is not there yet.

    Copies, for a link would change with its file while Typst reads it. Folders for other files are taken away.
    Raises OSError where a file cannot be read or the cache not written.
    """
    room = cache_dir() / _ROOM
    folder = room / sha256("\n".join(copy_name(file) for file in files).encode()).hexdigest()[:16]
    if folder.is_dir():
        return folder
    part = room / f"{uuid4().hex}.part"
    try:
        part.mkdir(parents=True)
        for file in files:
            disk.copy(file.path, part / copy_name(file))
        part.rename(folder)
    except OSError:
        if not folder.is_dir():  # where it is there, another process made it meanwhile
            raise
    finally:
        shutil.rmtree(part, ignore_errors=True)
    _tidy(room, folder)
    return folder


def copy_name(file: FontFile) -> str:
    """Return the name of a file's copy: it says which file it was, as it was then."""
    said = f"{file.path!r}\n{file.changed}\n{file.size}".encode(errors="surrogateescape")
    return sha256(said).hexdigest()[:16] + file.path.suffix.lower()


def _tidy(room: Path, kept: Path) -> None:
    """Take away the folders for other files, and what a killed process left; not what another makes right now."""
    long_ago = time.time() - _SECONDS_OF_A_COPY
    for other in room.iterdir():
        if other != kept and (other.suffix != ".part" or other.stat().st_mtime < long_ago):
            shutil.rmtree(other, ignore_errors=True)
