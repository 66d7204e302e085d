"""What the dialog is put together with: tabs and lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTabWidget


def tabs(name: str) -> QTabWidget:
    """Return tabs that are as wide as their words ask for; `name` is their bar's for screen readers."""
    made = QTabWidget()
    made.setDocumentMode(True)
    # Or Tab would jump over its bar, which has a place of its own in the order.
    made.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes None, its stubs do not
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setUsesScrollButtons(False)
    made.tabBar().setDrawBase(False)
    made.tabBar().setAccessibleName(name)
    return made


def line() -> QFrame:
    """Return a thin line across."""
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    made.setFrameShadow(QFrame.Shadow.Plain)
    made.setForegroundRole(QPalette.ColorRole.Mid)
    return made
