"""The keyboard from one part of the window to the next: what is at the left, in the centre, at the side."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from caoxian_desktop.ui.main_window.window import MainWindow
from caoxian_desktop.ui.widgets.tab_order import enter


def turn_to_part(window: MainWindow, step: int) -> None:
    """Give the focus to the next part that is seen (`step` 1) or the one before (-1), round and round."""
    parts = [part for part in (window.left, window.beside.own, window.centre, window.side) if part.isVisible()]
    now: QWidget | None = window.focusWidget()
    here = next(
        (at for at, part in enumerate(parts) if now is not None and part.isAncestorOf(now)), -1 if step > 0 else 0
    )
    for further in range(1, len(parts) + 1):
        part = parts[(here + step * further) % len(parts)]
        if _enter(part):
            return


def _enter(part: QTabWidget) -> bool:
    """Give the focus to the page in front, or where nothing in it takes it to the tabs."""
    page: QWidget | None = part.currentWidget()
    return (page is not None and enter(page)) or enter(part)
