"""Every word that a widget shows, or says to a screen reader: of its parts, their models, menus and own painting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QPainter, QStaticText, QTextDocument, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

_ROWS = 200
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)

Said = tuple[str, str]
"""Where it is said, and what."""


def said_by(root: QWidget) -> Iterator[Said]:
    """Yield what a widget and its visible parts say; what a person typed is none of it."""
    yield from _titles(root)
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and not widget.visibleRegion().isEmpty():
            where = f"{type(widget).__name__} {widget.objectName()}".strip()
            yield from ((where, words) for words in _of(widget) if words)
    yield from (("painted", words) for words in painted(root))


def _titles(root: QWidget) -> Iterator[Said]:
    if root.isWindow() and not isinstance(root, QMenu):
        yield "title", root.windowTitle()


def _of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QTextEdit():
            yield widget.placeholderText()
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            for at in range(widget.count()):
                yield from (widget.tabText(at), widget.tabToolTip(at), widget.accessibleTabName(at))
        case QComboBox():
            yield widget.placeholderText()
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QMenu() | QMenuBar():
            yield from _of_menu(widget)
        case QAbstractItemView() if widget.model() is not None:
            yield from _of_model(widget.model(), widget)


def _of_menu(menu: QMenu | QMenuBar) -> Iterator[str]:
    for action in menu.actions():
        yield from (action.text(), action.toolTip(), action.statusTip())


def _of_model(model: QAbstractItemModel, view: QAbstractItemView) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()  # of a list Qt keeps it to itself
    for at in range(columns):
        for role in _ROLES:
            yield _words(model.headerData(at, Qt.Orientation.Horizontal, role))
    rows, waiting = 0, [view.rootIndex()]
    while waiting and rows < _ROWS:
        parent = waiting.pop()
        for row in range(min(model.rowCount(parent), _ROWS)):
            rows += 1
            for column in range(columns):
                index = model.index(row, column, parent)
                yield from (_words(index.data(role)) for role in _ROLES)
            waiting.append(model.index(row, 0, parent))


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


# What widgets and delegates paint themselves


def painted(root: QWidget) -> list[str]:
    """Paint a widget, and return the words that its parts and their delegates painted by themselves."""
    words: list[str] = []
    with _overheard(words):
        root.grab()
    return words


@contextmanager
def _overheard(words: list[str]) -> Iterator[None]:
    """Take down whatever Python paints in words."""
    kept: list[tuple[type, str, Any]] = []

    def listen(kind: type, name: str, of: Callable[..., str]) -> None:
        real = getattr(kind, name)
        kept.append((kind, name, real))

        def heard(thing: Any, *arguments: Any) -> Any:
            words.append(of(thing, *arguments))
            return real(thing, *arguments)

        setattr(kind, name, heard)

    listen(QPainter, "drawText", lambda _painter, *given: next((each for each in given if isinstance(each, str)), ""))
    listen(QPainter, "drawStaticText", lambda _painter, *given: _static(given))
    listen(QTextLayout, "draw", lambda layout, *_given: layout.text())
    listen(QTextDocument, "drawContents", lambda document, *_given: document.toPlainText())
    try:
        yield
    finally:
        for kind, name, real in kept:
            setattr(kind, name, real)


def _static(given: tuple[Any, ...]) -> str:
    return next((each.text() for each in given if isinstance(each, QStaticText)), "")
