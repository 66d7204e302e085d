"""The way of Tab through a window, as the eye goes: along layouts, whatever was made last.

Qt goes in the order in which widgets were made, and appends what a panel makes later, such as its cards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QGridLayout,
    QLayout,
    QPlainTextEdit,
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


def enter(part: QWidget) -> bool:
    """Give the focus to a part of the window: to what it wants it for, else to its first stop; tell whether it can."""
    now: QWidget | None = part.window().focusWidget()
    if now is not None and part.isAncestorOf(now) and _is_stop(now):
        return True
    goal: QWidget | None = part
    while goal is not None and goal.focusProxy() is not None:
        goal = goal.focusProxy()
    if goal is None or not _is_stop(goal):
        goal = next((stop for stop in stops(part.window()) if part.isAncestorOf(stop)), None)
    if goal is not None:
        goal.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_view(goal)
    return goal is not None


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
    inside = sorted((child for child in widget.children() if isinstance(child, QWidget)), key=_by_place)
    layout = widget.layout()
    laid = list(_laid_out(layout, inside)) if layout is not None else []
    return laid + [child for child in inside if child not in laid]


def _by_place(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.x()


def _laid_out(layout: QLayout, inside: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield those widgets that stand in a layout, in its order, of a grid by rows.

    They are asked for by number: Qt frees the items of a layout without a word, so that Python must not hold any.
    """
    parts: list[QWidget | QLayout] = [*inside, *(child for child in layout.children() if isinstance(child, QLayout))]
    numbered = [(at, part) for part in parts if (at := layout.indexOf(part)) >= 0]
    if isinstance(layout, QGridLayout):
        numbered.sort(key=lambda each: layout.getItemPosition(each[0])[:2])  # type: ignore[index]  # PySide's stubs
    else:
        numbered.sort(key=lambda each: each[0])
    for _, part in numbered:
        if isinstance(part, QLayout):
            yield from _laid_out(part, inside)
        else:
            yield part


def _is_stop(widget: QWidget) -> bool:
    return (
        _takes_tab(widget)
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisible()
        and not widget.isWindow()
        and (_every_control() or isinstance(widget, QTextEdit | QPlainTextEdit | QAbstractItemView))
    )


def _takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab may lead to a widget; in a group of which one button is chosen to that one alone.

    Qt takes the way of Tab from all buttons of a group but the last that had the focus, chosen or not.
    """
    if isinstance(widget, QAbstractButton) and any(each.isChecked() for each in _rivals(widget)):
        return widget.isChecked() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _rivals(button: QAbstractButton) -> list[QAbstractButton]:
    """Return the buttons of which one alone can be chosen, with this among them; none where it stands for itself."""
    group: QButtonGroup | None = button.group()
    if group is not None:
        return group.buttons() if group.exclusive() else []
    parent: QWidget | None = button.parentWidget()
    if not button.autoExclusive() or parent is None:
        return []
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [each for each in parent.findChildren(QAbstractButton, options=direct) if each.autoExclusive()]


def _every_control() -> bool:
    """Tell whether Tab goes to every control, as on all systems but macOS as it comes."""
    return QApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
