"""Which file something is saved to, as a person chose it in a file dialog."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

AskTarget = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Asks where to save: (parent, title, suggested path, filter) -> (path or '', filter), as QFileDialog does."""

AskOpen = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Asks what to open: (parent, title, folder, filter) -> (path or '', filter)."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST = 80
"""Characters of a suggested name: a file system takes 255 bytes, and most of these have three."""


def documents() -> Path:
    """Return the folder that is suggested first: that of documents, and where there is none the person's own.

    A dialog that is told of a folder that is not there shows the one the program was started in.
    """
    place = QStandardPaths.StandardLocation
    suggested = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    return suggested if suggested.is_dir() else Path(QStandardPaths.writableLocation(place.HomeLocation))


def folder_to_open_in(last: str) -> str:
    """Return the folder in which to look for a file: the last one while it is there, else that of documents."""
    return last if last and Path(last).is_dir() else str(documents())


def suggested_name(of: str, what: str, ending: str) -> str:
    """Return a file name that every system takes: 曹县政府工作报告（2023年）_主要指标.png.

    `of` is what the file is of, the name of a report; of a very long one the end is left out. With the line
    between, it is none of those that Windows keeps for devices.
    """
    what = _FORBIDDEN.sub("", what.replace("：", "_").replace(":", "_"))[:_LONGEST]
    of = _FORBIDDEN.sub("", of)[: max(0, _LONGEST - len(what) - 1)]
    return f"{of}_{what}".strip(" .") + f".{ending}"


def with_ending(chosen: str, ending: str) -> Path:
    """Return the path with the ending a file of that kind needs (图v1.2 -> 图v1.2.png), as it is where it has it."""
    path = Path(chosen)
    return path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}")


def ask_file(ask: AskTarget, parent: QWidget, title: str, suggested: Path, ending: str) -> Path | None:
    """Ask for a file of one kind, None where the person thought better of it.

    The dialog asks before it replaces the file it returns. Where the ending makes that another one, and it exists, the
    dialog comes again with the whole name: nothing is replaced unasked.
    """
    while True:
        chosen, _ = ask(parent, title, str(suggested), f"{ending.upper()} (*.{ending})")
        if not chosen:
            return None
        target = with_ending(chosen, ending)
        if target == Path(chosen) or not target.is_file():
            return target
        suggested = target
