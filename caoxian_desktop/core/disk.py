"""What is done to whole files so that it lasts through a power cut: each step is on the disk on return.

All that is done beside SQLite stands here, so that a test can put a failing disk under the store
(`tests/faults/power.py`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it. One that is there is left as it is."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_file(path: Path) -> None:
    """Have a file's bytes on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have a folder's names on the disk; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def move(source: Path, target: Path) -> None:
    """Give a file another name in place of one that has it, whole or not at all. Both are on one disk."""
    source.replace(target)
    sync_folder(target.parent)
    if source.parent != target.parent:
        sync_folder(source.parent)


def write_text(target: Path, text: str) -> None:
    """Write a file in UTF-8 in place of one of its name, which stands until the new one is whole."""
    part = target.with_name(target.name + ".part")
    try:
        part.write_text(text, "utf-8", newline="\n")
        sync_file(part)
        move(part, target)
    finally:
        part.unlink(missing_ok=True)


def copy(source: Path, target: Path) -> None:
    """Copy a file's bytes, by way of a name beside the target's that is taken away where that fails."""
    import shutil  # late: it loads what unpacks archives, and a start copies nothing

    part = target.with_name(target.name + ".part")
    try:
        shutil.copyfile(source, part)
        sync_file(part)
        move(part, target)
    finally:
        part.unlink(missing_ok=True)


def keep_beside(source: Path, target: Path) -> None:
    """Let a file be found under a second name, whatever becomes of the first: a link, or a copy on disks without."""
    try:
        target.hardlink_to(source)
    except OSError:
        copy(source, target)
    else:
        sync_folder(target.parent)


def remove(paths: Iterable[Path]) -> None:
    """Take files away; one that is not there is none."""
    folders = set()
    for path in paths:
        path.unlink(missing_ok=True)
        folders.add(path.parent)
    for folder in folders:
        sync_folder(folder)
