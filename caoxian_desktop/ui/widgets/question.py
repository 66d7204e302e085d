"""Questions in the window's own colours: the style's signs, a yellow triangle and a blue ball, belong to no theme."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from caoxian_desktop.ui.theme.icons import icon

_SIGN = 36


def warn_with(box: QMessageBox) -> None:
    """Have a question bear the sign of a warning."""
    box.setIconPixmap(icon("warning", "warn").pixmap(_SIGN, _SIGN))


def ask_with(box: QMessageBox) -> None:
    """Have a question bear a question mark."""
    box.setIconPixmap(icon("question", "accent").pixmap(_SIGN, _SIGN))
