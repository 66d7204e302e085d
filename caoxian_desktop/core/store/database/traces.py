"""What stands beside a library that was not closed in order. Every start looks for it; little is loaded here."""

from __future__ import annotations

from pathlib import Path

from caoxian_desktop.core.store.database import heading


def needs_looking_after(path: Path) -> bool:
    """Tell whether a library must be seen to before it is opened: it was cut short, turned out damaged, or is gone."""
    return coming(path).exists() or was_cut(path) or suspicion(path).exists() or heading.is_missing(path)


def was_cut(path: Path) -> bool:
    """Tell whether the program that had a library open last did not come to close it."""
    return any(is_filled(beside(path, ending)) for ending in ("-wal", "-journal"))


def suspicion(path: Path) -> Path:
    """Return the file that says: this library turned out to be damaged, look at every page at the next start."""
    return beside(path, ".suspect")


def coming(path: Path) -> Path:
    """Return the file that is to take the library's place, whole where it is there at all."""
    return beside(path, ".restoring")


def beside(path: Path, ending: str) -> Path:
    """Return the path of what has a library's name and an ending."""
    return path.with_name(path.name + ending)


def is_filled(path: Path) -> bool:
    """Tell whether a file is there with something in it."""
    return path.exists() and path.stat().st_size > 0
