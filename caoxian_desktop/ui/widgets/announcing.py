"""What a screen reader is told of as it happens. What Qt has for that is loaded when there is something to say."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_SHOWN_MS = 200
"""A screen reader reads a widget that it knows: it hears of it once it was shown."""


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say a sentence that comes up by itself, at once where it is urgent."""
    QTimer.singleShot(0 if urgent else _SHOWN_MS, widget, lambda: _announce(widget, words, urgent=urgent))


def _announce(widget: QWidget, words: str, *, urgent: bool) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def tell_row_reached(widget: QWidget, row: int) -> None:
    """Tell a screen reader that the keyboard stands on another row of a widget."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if QAccessible.isActive() and widget.hasFocus() and row >= 0:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)
