"""What is dragged onto the window from other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDropEvent


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def dropped_text(event: QDropEvent) -> str:
    """Return the words that are dragged from another program, '' for none."""
    data = event.mimeData()
    return data.text() if event.source() is None and data.hasText() and data.text().strip() else ""
