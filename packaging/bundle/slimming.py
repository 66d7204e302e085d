"""Takes the symbols out of libraries that nobody debugs here: a fifth of the bundle.

Not of those that were repaired for a wheel (they lie beside a folder NAME.libs, numpy's above all): `strip` moves their
parts off the pages they must begin on, and the program ends or hangs without a word as it loads them.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

_WORTH = 100_000
"""Bytes; smaller ones hold few symbols."""
_ELF = b"\x7fELF"


def unlink(bundle: Path) -> None:
    """Take away the links PyInstaller lays from the top to libraries deeper down.

    Each library finds its own by its own path, and a stick's file system has no links.
    """
    for path in sorted((bundle / "_internal").rglob("*")):
        if path.is_symlink():
            path.unlink()


def strip(bundle: Path) -> None:
    """Take the symbols out of what may be stripped, in place."""
    if files := list(strippable(bundle)):
        subprocess.run(["strip", "--strip-unneeded", *map(str, files)], check=True)


def strippable(bundle: Path) -> Iterator[Path]:
    """Yield the libraries of a bundle that bear it, in order."""
    inside = bundle / "_internal"
    repaired = {folder.name.removesuffix(".libs") for folder in inside.glob("*.libs")}
    for file in sorted(inside.rglob("*.so*")):
        top = file.relative_to(inside).parts[0]
        if file.is_symlink() or top in repaired or top.endswith(".libs") or top == "PySide6":
            continue
        if file.stat().st_size > _WORTH and file.read_bytes()[:4] == _ELF:
            yield file
