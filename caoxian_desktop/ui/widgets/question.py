"""Questions in the window's own colours: the style's signs, a yellow triangle and a blue ball, belong to no theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import square

_SIGN = 36


class _Sign(QObject):
    """The sign of a question, in the theme's colour, also when that changes.

    A new style sheet has Qt lay out the buttons anew and make the first of them the default: Enter would then delete
    what it kept a moment ago. So the default that was chosen is set again.
    """

    def __init__(self, box: QMessageBox, name: str, role: str) -> None:
        super().__init__(box)
        self._box, self._name, self._role = box, name, role
        palette.holder.changed.connect(self._on_theme_changed)
        self._draw()

    def _draw(self) -> None:
        self._box.setIconPixmap(icon(self._name, self._role).pixmap(square(_SIGN)))

    def _on_theme_changed(self, _palette: object) -> None:
        self._draw()
        QTimer.singleShot(0, self, self._choose_again)

    def _choose_again(self) -> None:
        if (chosen := self._box.defaultButton()) is not None:
            chosen.setDefault(True)
            chosen.setFocus()


def warn_with(box: QMessageBox) -> None:
    """Have a question bear the sign of a warning."""
    _Sign(box, "warning", "warn")


def ask_with(box: QMessageBox) -> None:
    """Have a question bear a question mark."""
    _Sign(box, "question", "accent")
