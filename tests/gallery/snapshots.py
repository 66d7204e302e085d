"""A few states of the window as small pictures to compare with: the light and shade of a page, not its pixels.

A snapshot is the window shrunk to cells of eight pixels. Antialiasing, another release of Qt or of a face moves a cell
by a few levels; a changed colour role, a panel that is gone or a layout that broke moves many by many.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.theme.theming import Mode
from tests.gallery.catalogue import scene_called
from tests.gallery.stage import Stage

FOLDER = Path(__file__).parents[1] / "golden" / "window"
SIZE = (1280, 720)
_CELL = 8
_LEVELS = 14
"""A cell differs where a channel is further off than that, of 255."""
MOST = 0.0025
"""The share of cells that may differ: a few words. A colour role alone moves more."""

SHOWN = (
    ("reading", Mode.LIGHT),
    ("reading", Mode.DARK),
    ("notes-suggestion", Mode.LIGHT),
    ("charts-1", Mode.LIGHT),
    ("indicators", Mode.DARK),
    ("library-by-place", Mode.LIGHT),
    ("export-tasks", Mode.LIGHT),
    ("search-empty", Mode.DARK),
)
"""The states, of which none shows the time of day."""


def golden(name: str, mode: Mode) -> Path:
    """Return where the picture of a state is kept."""
    return FOLDER / f"{name}-{mode.value}.png"


def taken(stage: Stage, name: str, mode: Mode) -> QImage:
    """Bring a state up and return its snapshot."""
    pictures: list[QImage] = []
    stage.shape(*SIZE)
    stage.dress(mode)
    stage.visit(scene_called(name), lambda _widget: pictures.append(snapshot(stage.window)))
    return pictures[0]


def snapshot(widget: QWidget) -> QImage:
    """Return what a widget shows, shrunk."""
    return shrunk(widget.grab().toImage())


def shrunk(whole: QImage) -> QImage:
    """Return a picture, a pixel for each cell: its mean colour."""
    picture = whole.convertToFormat(QImage.Format.Format_RGB32)
    cells = QSize(picture.width() // _CELL, picture.height() // _CELL)
    return picture.scaled(cells, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def difference(one: QImage, other: QImage) -> float:
    """Return the share of cells in which two snapshots differ, 1.0 where their sizes do."""
    if one.size() != other.size():
        return 1.0
    channels = zip(_bytes(one), _bytes(other), strict=True)
    apart = [abs(a - b) > _LEVELS for a, b in channels]
    cells = [any(apart[at : at + 3]) for at in range(0, len(apart), 4)]
    return sum(cells) / len(cells)


def _bytes(picture: QImage) -> bytes:
    return bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits())
