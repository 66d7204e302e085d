"""What a part of the window says, to be looked through for Chinese that is not the data's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QMenu, QTabBar, QTableView, QTreeView, QWidget

CHINESE = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]")
_MOST = 40
"""Rows of a list that are read."""


def words_in(root: QWidget) -> Iterator[str]:
    """Yield all words of a widget and of those in it, whether they are shown at the moment or not."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from _own_words(widget)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _rows(widget.model(), QModelIndex())
            if isinstance(widget, QTreeView | QTableView):
                yield from _heads(widget.model())
        elif isinstance(widget, QMenu):
            yield from words_of(widget)


def words_of(menu: QMenu) -> Iterator[str]:
    """Yield the words of a menu and of those below it."""
    for action in menu.actions():
        yield action.text()
        below = QMenu.menuInAction(action)  # `action.menu()` takes the menu along when the action goes (PySide6 6.8)
        if isinstance(below, QMenu):
            yield from words_of(below)


def _own_words(widget: QWidget) -> Iterator[str]:
    for ask in ("text", "placeholderText", "title", "prefix", "suffix"):
        if callable(said := getattr(widget, ask, None)) and (ask != "text" or not isinstance(widget, QComboBox)):
            yield str(said())
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel) and widget.buddy() is not None:
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))


def _rows(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(above), _MOST)):
        for column in range(_columns(model, above)):
            index = model.index(row, column, above)
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
            ):
                yield str(index.data(role) or "")
        yield from _rows(model, model.index(row, 0, above))


def _columns(model: QAbstractItemModel, above: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)


def _heads(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(_columns(model, QModelIndex())):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def chinese_in(root: QWidget, *data: str) -> list[str]:
    """Return what a widget says in Chinese, or with marks of Chinese, once the data is taken out of it."""
    return chinese_of(words_in(root), *data)


def chinese_of(words: Iterator[str], *data: str) -> list[str]:
    """Return which of some words are Chinese once the data is taken out of them, the longest of it first."""
    held = sorted((each for each in {*data, *(" ".join(each.split()) for each in data)} if each), key=len, reverse=True)
    found = []
    for said in words:
        left = said
        for each in held:
            left = left.replace(each, "")
        if CHINESE.search(left):
            found.append(said)
    return list(dict.fromkeys(found))
