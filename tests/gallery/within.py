"""What goes wrong first when type is large: parts beyond an edge, parts over each other, small icons."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLayout, QLineEdit, QScrollArea, QTabBar, QWidget

from tests.gallery.accessibility import what

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

_LEAST = 0.5
"""Heights of a line of its words, under which an icon is too small beside them."""
_SPARE = 2
"""Logical pixels by which an edge may be passed: lines and frames."""


def nothing_lies_beyond_an_edge(top: QWidget, _stage: Stage) -> Iterator[str]:
    """What is in a layout lies within what holds it; only where one can scroll may it go on."""
    for widget in _laid_out(top):
        if (holder := widget.parentWidget()) is None:
            continue
        beyond = widget.geometry().adjusted(_SPARE, _SPARE, -_SPARE, -_SPARE)
        if not holder.rect().contains(beyond):
            yield f"beyond the edge of {holder.width()}×{holder.height()}: {what(widget)} {_told(widget.geometry())}"


def nothing_is_wider_than_what_scrolls_it(top: QWidget, _stage: Stage) -> Iterator[str]:
    """What scrolls up and down alone is no wider than its view."""
    for area in top.findChildren(QScrollArea):
        inside = area.widget()
        if inside is None or not area.isVisibleTo(top) or area.horizontalScrollBar().isVisibleTo(area):
            continue
        if inside.width() > area.viewport().width() + _SPARE:
            yield f"{inside.width()} in a view of {area.viewport().width()}: {what(inside)}"


def nothing_lies_over_another(top: QWidget, _stage: Stage) -> Iterator[str]:
    """Parts of one layout have each their own place."""
    for holder in (top, *top.findChildren(QWidget)):
        for one, other in combinations(_parts(holder) if holder.isVisibleTo(top) else (), 2):
            shared = one.geometry() & other.geometry()
            if shared.width() > _SPARE and shared.height() > _SPARE:
                yield f"over each other by {_told(shared)}: {what(one)} and {what(other)}"


def one_scroll_bar_stands_beside_another_nowhere(top: QWidget, _stage: Stage) -> Iterator[str]:
    """What scrolls up and down lies in nothing that does: nobody knows which of two bars to pull."""
    for area in top.findChildren(QAbstractScrollArea):
        if not area.verticalScrollBar().isVisibleTo(top) or area.visibleRegion().isEmpty():
            continue
        around = area.parentWidget()
        while around is not None and around is not top:
            if isinstance(around, QScrollArea) and around.verticalScrollBar().isVisibleTo(top):
                yield f"{what(area)} scrolls in {what(around)}, which scrolls too"
            around = around.parentWidget()


def icons_follow_the_type(top: QWidget, _stage: Stage) -> Iterator[str]:
    """An icon on a button is as large as the words of the window ask for."""
    for button in top.findChildren(QAbstractButton):
        if not button.isVisibleTo(top) or button.icon().isNull() or isinstance(button.parent(), QLineEdit | QTabBar):
            continue
        side, line = button.iconSize().height(), top.fontMetrics().height()
        if side < _LEAST * line:
            yield f"an icon of {side} beside lines of {line}: {what(button)}"


def _laid_out(top: QWidget) -> Iterator[QWidget]:
    for holder in (top, *top.findChildren(QWidget)):
        if holder.isVisibleTo(top):
            yield from _parts(holder)


def _parts(holder: QWidget) -> list[QWidget]:
    """Return what the layouts of a widget hold. They are asked for numbers: Qt frees their items without a word."""
    layout = holder.layout()
    if layout is None:
        return []
    layouts = (layout, *layout.findChildren(QLayout))
    parts = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    seen = [part for part in parts if part.isVisible() and not part.isWindow() and not part.geometry().isEmpty()]
    return [part for part in seen if any(each.indexOf(part) >= 0 for each in layouts)]


def _told(rect: QRect) -> str:
    place: QPoint = rect.topLeft()
    return f"{rect.width()}×{rect.height()} at {place.x()},{place.y()}"


WITHIN = (
    nothing_lies_beyond_an_edge,
    nothing_is_wider_than_what_scrolls_it,
    nothing_lies_over_another,
    icons_follow_the_type,
)
"""The looks of this module."""
