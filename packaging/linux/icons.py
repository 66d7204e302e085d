"""The program's icon for the menus: drawn in the sizes that menus ask for, and as it is for all others."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ICON = Path(__file__).parents[2] / "resources/icons/caoxian-desktop.svg"
_SIZES = (16, 24, 32, 48, 64, 128, 256)


def write(theme: Path, name: str) -> None:
    """Write the icon under a folder that is laid out as an icon theme (hicolor)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImageReader

    scalable = theme / "scalable/apps" / f"{name}.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(ICON, scalable)
    for size in _SIZES:
        reader = QImageReader(str(ICON))
        reader.setScaledSize(QSize(size, size))  # drawn in that size, not made smaller
        file = theme / f"{size}x{size}/apps" / f"{name}.png"
        file.parent.mkdir(parents=True)
        if not reader.read().save(str(file)):
            raise OSError(f"{file} cannot be written: {reader.errorString()}")
