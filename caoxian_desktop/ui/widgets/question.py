"""Questions in the window's own colours: the style's signs, a yellow triangle and a blue ball, belong to no theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon

_SIGN = 36


def warn_with(box: QMessageBox) -> None:
    """Have a question bear the sign of a warning."""
    _Sign(box, "warning", "warn")


def ask_with(box: QMessageBox) -> None:
    """Have a question bear a question mark."""
    _Sign(box, "question", "accent")


class _Sign(QObject):
    """Paints a question's sign, again where the theme changes meanwhile.

    Qt lays the buttons out anew then and gives the focus to the first of them, which may be the one that loses
    something: it goes back to the one that Enter is to press.
    """

    def __init__(self, box: QMessageBox, name: str, role: str) -> None:
        super().__init__(box)
        self._box, self._name, self._role = box, name, role
        self._paint()
        palette.holder.changed.connect(self._on_theme_changed)

    def _paint(self) -> None:
        self._box.setIconPixmap(icon(self._name, self._role).pixmap(_SIGN, _SIGN))

    def _on_theme_changed(self, _palette: object) -> None:
        self._paint()
        QTimer.singleShot(0, self, self._lead_back)

    def _lead_back(self) -> None:
        if (meant := self._box.defaultButton()) is not None:
            meant.setDefault(True)
            meant.setFocus()
