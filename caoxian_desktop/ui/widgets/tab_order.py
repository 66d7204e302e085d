"""The way of Tab through a window, as the eye goes: along layouts, whatever was made last.

Qt goes in the order in which widgets were made, and appends what a panel makes later, such as its cards.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QGridLayout,
    QLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab leads to in a window, in order."""
    return [widget for widget in _walk(window) if _is_stop(widget)]


def lead_on(widget: QWidget, step: int) -> bool:
    """Give the focus to the next stop (`step` 1) or the one before (-1), round and round; tell whether there is one."""
    way = stops(widget.window())
    if not way:
        return False
    at = way.index(widget) if widget in way else _place_of(widget, way, step)
    goal = way[(at + step) % len(way)]
    goal.setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
    bring_into_view(goal)
    return True


def uses_tab(widget: QWidget) -> bool:
    """Tell whether Tab means something in a widget: it writes one, or goes on among cells."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.tabChangesFocus() and not widget.isReadOnly()
    return isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation()


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever scrolls until a widget is seen."""
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        inside = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inside is not None and inside.isAncestorOf(widget):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _place_of(widget: QWidget, way: list[QWidget], step: int) -> int:
    """Return between which stops a widget lies that is none itself, as where one goes on from."""
    whole = list(_walk(widget.window()))
    if widget not in whole:
        return -1 if step > 0 else 0
    before = sum(1 for each in whole[: whole.index(widget)] if _is_stop(each))
    return before - 1 if step > 0 else before % len(way)


def _walk(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what is seen in it, as the eye goes."""
    yield widget
    for child in _children(widget):
        if child.isVisible() and not child.isWindow():
            yield from _walk(child)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the parts of a widget: those of its layout in its order, then those laid by hand, by their places."""
    layout = widget.layout()
    laid = list(_widgets_of(layout)) if layout is not None else []
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in laid]
    return laid + sorted(others, key=lambda child: (child.y(), child.x()))


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for at in _order(layout):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _widgets_of(inner)


def _order(layout: QLayout) -> list[int]:
    """Return the items of a layout in its order; of a grid by rows."""
    numbers = range(layout.count())
    if isinstance(layout, QGridLayout):
        return sorted(numbers, key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[index]  # PySide's stubs say object
    return list(numbers)


def _is_stop(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisible()
        and not widget.isWindow()
        and not _stands_behind(widget)
        and (_every_control() or isinstance(widget, QTextEdit | QPlainTextEdit | QAbstractItemView))
    )


def _every_control() -> bool:
    """Tell whether Tab goes to every control, as on all systems but macOS as it comes."""
    return QApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls


def _stands_behind(widget: QWidget) -> bool:
    """Tell whether another button of its group is the one that is chosen, and has the group's place."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    if isinstance(widget, QRadioButton) and widget.autoExclusive() and (parent := widget.parentWidget()) is not None:
        return any(
            other.isChecked()
            for other in parent.findChildren(QRadioButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        )
    return False
