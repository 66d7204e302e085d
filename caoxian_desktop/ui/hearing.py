"""What a window hears of that which outlives it: session, notices, the reader's glossary. It ends with the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMetaObject, QObject, Qt, SignalInstance


class Hearing:
    """The connections from what outlives a window to its parts.

    The window is made anew for another language while the session stays. Qt ends a connection with its receiver, but a
    function that is none of a QObject's has no receiver: it would be called on, and hold the window's parts for good.
    """

    def __init__(self) -> None:
        self._connections: list[QMetaObject.Connection] = []
        self.ended = False

    def hear(self, signal: SignalInstance, slot: Callable[..., object], *, later: bool = False) -> None:
        """Have a slot called for a signal until this ends; `later`, once the events that are due have been handled."""
        kind = Qt.ConnectionType.QueuedConnection if later else Qt.ConnectionType.AutoConnection
        self._connections.append(signal.connect(slot, kind))

    def end(self) -> None:
        """Hear nothing any more; the window is about to go."""
        self.ended = True
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
