"""Which file something is saved to, as a person chose it in a file dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

AskTarget = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Asks where to save: (parent, title, suggested path, filter) -> (path or '', filter), as QFileDialog does."""


def documents() -> Path:
    """Return the folder that is suggested first."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


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
