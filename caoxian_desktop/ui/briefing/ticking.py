"""Ticks of a tree that agree: a parent's follows its children's, and sets them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """Return what stands directly below an item."""
    return [child for index in range(item.childCount()) if (child := item.child(index))]


def walk(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    """Yield an item and everything below it, in the order of the tree."""
    waiting = [item]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += reversed(children(found))


def set_below(item: QTreeWidgetItem, state: Qt.CheckState) -> None:
    """Give an item and everything below it one state."""
    for each in walk(item):
        each.setCheckState(0, state)


def follow_up(parent: QTreeWidgetItem | None) -> None:
    """Let an item and those above it show what their children are: all, none or some."""
    while parent is not None:
        states = {child.checkState(0) for child in children(parent)}
        if states:
            parent.setCheckState(0, states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)
        parent = parent.parent()
