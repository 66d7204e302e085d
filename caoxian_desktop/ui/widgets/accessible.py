"""What a screen reader is told of widgets of our own, which Qt knows no role for, and of the rows that a view paints.

A widget says what it is by `ACCESSIBLE_ROLE`, the name of a QAccessible.Role. It may also have
`accessible_state(state)` (sets more of its state), `accessible_press()` (what Enter does) and `accessible_rows()` (its
`Rows`).
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QWidget
from shiboken6 import isValid

_Index = QModelIndex | QPersistentModelIndex
_ACTIONS = ("Press", "SetFocus")
"""What Qt calls the actions that AT-SPI, UI Automation and macOS know; not said to people."""


class Rows(Protocol):
    """What is read out of a widget that paints several things: each by its number."""

    def count(self) -> int:
        """Return how many there are."""
        ...

    def current(self) -> int:
        """Return the number of the one the keyboard stands on, -1 for none."""
        ...

    def words(self, row: int) -> str:
        """Return what is read out of one."""
        ...

    def place(self, row: int) -> QRect:
        """Return where one is, in the coordinates of `surface`; empty where it is not drawn."""
        ...

    def surface(self) -> QWidget:
        """Return the widget they are painted on."""
        ...

    def is_chosen(self, row: int) -> bool:
        """Tell whether one is chosen."""
        ...


class ViewRows:
    """The rows of a list of one column."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view

    def count(self) -> int:
        """Return how many rows there are."""
        return self._view.model().rowCount()

    def current(self) -> int:
        """Return the row the keyboard stands on, -1 for none."""
        return self._view.currentIndex().row()

    def words(self, row: int) -> str:
        """Return what a row says: its words for screen readers, else those it shows."""
        return words_of(self._index(row))

    def place(self, row: int) -> QRect:
        """Return where a row is in the viewport."""
        return self._view.visualRect(self._index(row))

    def surface(self) -> QWidget:
        """Return the viewport."""
        return self._view.viewport()

    def is_chosen(self, row: int) -> bool:
        """Tell whether a row is chosen."""
        return self._view.selectionModel().isSelected(self._index(row))

    def _index(self, row: int) -> QModelIndex:
        return self._view.model().index(row, 0)


def words_of(index: _Index) -> str:
    """Return what a screen reader reads of a cell: the words made for it, else those that are shown."""
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return str(spoken or "")


class _RowInterface(QAccessibleInterface):
    """One of the rows of a widget."""

    def __init__(self, widget: QWidget, rows: Rows, row: int) -> None:
        super().__init__()
        self._widget, self._rows, self.row = widget, rows, row

    def isValid(self) -> bool:
        """Tell whether the row is still there."""
        return isValid(self._widget) and self.row < self._rows.count()

    def object(self) -> QObject | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return nothing: a row is no object."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return the window it is in."""
        return self._widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the widget's interface."""
        return QAccessible.queryAccessibleInterface(self._widget)

    def child(self, _number: int) -> QAccessibleInterface | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return nothing: a row has no parts."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return nothing: a row has no parts."""
        return None

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return -1: a row has no parts."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return its words as its name."""
        return self._rows.words(self.row) if kind == QAccessible.Text.Name and self.isValid() else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing."""

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        place = self._rows.place(self.row) if self.isValid() else QRect()
        return QRect(self._rows.surface().mapToGlobal(place.topLeft()), place.size()) if place.isValid() else QRect()

    def role(self) -> QAccessible.Role:
        """Return that it is one of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is chosen, and whether the keyboard stands on it."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.focused = self._widget.hasFocus() and self._rows.current() == self.row
        state.selected = self._rows.is_chosen(self.row)
        state.offscreen = not self._rows.place(self.row).intersects(self._rows.surface().rect())
        return state


class _Interface(QAccessibleWidget):
    """A widget of ours: what it is, how it stands, what it can do, and its rows where it has some."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role[type(widget).ACCESSIBLE_ROLE], "")  # type: ignore[attr-defined]  # `_made` looked
        self._widget = widget
        rows = getattr(widget, "accessible_rows", None)
        self._rows: Rows | None = rows() if rows else None
        self._made: dict[int, _RowInterface] = {}
        if self._rows is not None:
            made = self._made  # held by the connection: the interface itself goes with the widget
            widget.destroyed.connect(lambda: _forget(made))

    def state(self) -> QAccessible.State:
        """Return how the widget stands, with what it adds itself."""
        state = super().state()
        if add := getattr(self._widget, "accessible_state", None):
            add(state)
        return state

    def actionNames(self) -> list[str]:
        """Return what it can do."""
        return list(_ACTIONS if hasattr(self._widget, "accessible_press") else _ACTIONS[1:])

    def doAction(self, name: str) -> None:
        """Do it."""
        if name == _ACTIONS[0]:
            self._widget.accessible_press()  # type: ignore[attr-defined]  # it is offered where there is one
        else:
            super().doAction(name)

    def childCount(self) -> int:
        """Return the number of rows, else of widgets in it."""
        return super().childCount() if self._rows is None else self._rows.count()

    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return a row, else a widget in it."""
        if self._rows is None:
            return super().child(number)
        if not 0 <= number < self._rows.count():
            return None
        if number not in self._made:
            self._made[number] = _RowInterface(self._widget, self._rows, number)
            QAccessible.registerAccessibleInterface(self._made[number])
        return self._made[number]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of a row, else of a widget in it."""
        if self._rows is None:
            return super().indexOfChild(child)
        return child.row if isinstance(child, _RowInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return the row at a place of the screen, among those asked for before; else the widget there."""
        if self._rows is None:
            return super().childAt(x, y)
        return next((made for made in self._made.values() if made.isValid() and made.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # PySide's stubs lack None
        """Return the row the keyboard stands on, else the widget."""
        if self._rows is None:
            return super().focusChild()
        return self.child(self._rows.current()) if self._widget.hasFocus() else None


def _forget(made: dict[int, _RowInterface]) -> None:
    """Let go of the rows of a widget that is gone."""
    for interface in made.values():
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))
    made.clear()


_made: list[_Interface] = []
"""The interfaces that are in use: Qt owns and frees them, Python's halves are held as long."""


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of a widget of ours, None for any other."""
    if not isinstance(thing, QWidget) or not hasattr(type(thing), "ACCESSIBLE_ROLE"):
        return None
    _made[:] = [each for each in _made if isValid(each)]
    _made.append(_Interface(thing))
    return _made[-1]


_installed: list[bool] = []


def speak_of_our_own() -> None:
    """Have Qt ask us about widgets of our own, once; nothing is asked where no screen reader runs."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_of)
