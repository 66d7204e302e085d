"""What a screen reader and a keyboard find of a state of the window: names, roles, states, rows, the way of Tab."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from caoxian_desktop.ui.widgets.accessible import words_of
from caoxian_desktop.ui.widgets.tab_order import stops

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

_NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)
_TICKED = (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)
_ROWS = 60
"""Rows of a view that are read."""
_MOST = 400
"""Steps of Tab after which a window goes in circles."""
_walked: set[tuple[tuple[type, str, type], ...]] = set()
"""The stops, by kind and part, of windows through which Tab was pressed."""


def interface(widget: QWidget) -> QAccessible | None:
    """Return what a screen reader sees of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return interface(widget).text(QAccessible.Text.Name)


def called(widget: QWidget) -> tuple[str, ...]:
    """Return all by which a screen reader tells a widget from others: its name, its label's, what it is for."""
    labels = (each.text() for each in widget.window().findChildren(QLabel) if each.buddy() is widget)
    return name(widget), interface(widget).text(QAccessible.Text.Description), *labels


def seen(top: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that are seen in a window and in those over it; a dialog shuts off what is behind it."""
    over = QApplication.activeModalWidget()
    tops = [top.window(), *(each for each in QApplication.topLevelWidgets() if each.isVisible())]
    for each in dict.fromkeys(tops):
        if over is None or each is over or over.isAncestorOf(each) or isinstance(each, QDialog):
            yield from (one for one in (each, *each.findChildren(QWidget)) if one.isVisible())


def takes_the_focus(widget: QWidget) -> bool:
    """Tell whether a widget itself can be reached by the keyboard or the mouse; Qt's inner fields hand it on."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None and not _is_popup(widget)


def _is_popup(widget: QWidget) -> bool:
    """Tell whether it is the list that drops from a box: its name is the box's, which has the focus."""
    return isinstance(widget.parent(), QWidget) and isinstance(widget.parentWidget().parentWidget(), QComboBox)


def what(widget: QWidget) -> str:
    """Name a widget for people who write it: its class in those it stands in."""
    chain: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(chain) < 5:
        chain.append(type(at).__name__ + (f"#{at.objectName()}" if at.objectName() else ""))
        at = at.parentWidget()
    return " in ".join(chain)


def all_have_names(top: QWidget, _stage: Stage) -> Iterable[str]:
    """Whatever takes the focus, every button and every bar that moves has a name to be read out."""
    for widget in seen(top):
        named = takes_the_focus(widget) or isinstance(widget, QAbstractButton | QProgressBar)
        if named and not _is_inner(widget) and not name(widget).strip():
            yield f"no name: {what(widget)}"


def choices_say_of_what(top: QWidget, _stage: Stage) -> Iterable[str]:
    """A list of values, which Linux calls by its value, says by its label or description of what they are."""
    for widget in seen(top):
        if isinstance(widget, QComboBox) and takes_the_focus(widget) and not any(called(widget)[1:]):
            yield f"of what? {what(widget)}"


def _is_inner(widget: QWidget) -> bool:
    """Tell whether it is a button that Qt made within a named widget: of tabs to scroll, of a field to clear it."""
    parent = widget.parent()
    inner = isinstance(widget, QAbstractButton) and isinstance(parent, QTabBar | QLineEdit | QTableView)
    return inner or widget.objectName().startswith("qt_")


def all_have_roles(top: QWidget, _stage: Stage) -> Iterable[str]:
    """Whatever takes the focus says what it is; a page that only scrolls has none to say."""
    for widget in seen(top):
        if takes_the_focus(widget) and interface(widget).role() in _NO_ROLE and type(widget) is not QScrollArea:
            yield f"no role: {what(widget)}"


def states_are_told(top: QWidget, _stage: Stage) -> Iterable[str]:
    """What is ticked, shut off or only to be read says so."""
    for widget in seen(top):
        if not takes_the_focus(widget):
            continue
        state, role = interface(widget).state(), interface(widget).role()
        if bool(state.disabled) == widget.isEnabled():
            yield f"disabled or not: {what(widget)}"
        if isinstance(widget, QAbstractButton) and role in _TICKED and bool(state.checked) != widget.isChecked():
            yield f"ticked or not: {what(widget)}"
        if isinstance(widget, QLineEdit | QTextEdit) and bool(state.readOnly) != widget.isReadOnly():
            yield f"to be written in or not: {what(widget)}"


def rows_can_be_read(top: QWidget, _stage: Stage) -> Iterable[str]:
    """Every row of a list, tree or table says something, also where it is painted."""
    for widget in seen(top):
        if isinstance(widget, QAbstractItemView) and takes_the_focus(widget) and widget.model() is not None:
            for index in _first_rows(widget):
                if not any(words_of(each).strip() for each in _cells(index)):
                    yield f"row {index.row()} says nothing: {what(widget)}"


def _cells(index: QModelIndex) -> Iterator[QModelIndex]:
    """Yield the cells of a row."""
    model = index.model()
    yield index  # of a list the only one
    for column in range(1, 1 if isinstance(model, QAbstractListModel) else model.columnCount(index.parent())):
        yield index.siblingAtColumn(column)


def _first_rows(view: QAbstractItemView) -> Iterator[QModelIndex]:
    root = view.rootIndex()
    waiting = [view.model().index(row, 0, root) for row in range(min(_ROWS, view.model().rowCount(root)))]
    for _ in range(_ROWS):
        if not waiting:
            return
        index = waiting.pop(0)
        yield index
        waiting += [view.model().index(row, 0, index) for row in range(min(5, view.model().rowCount(index)))]


def the_keyboard_goes_round(top: QWidget, _stage: Stage) -> Iterable[str]:
    """Tab leads on from wherever it is, round and back; of two stops one after the other each has a name of its own."""
    if QApplication.activePopupWidget() is not None:
        return  # a menu, in which arrow keys lead
    path = _way(top.window())
    for one, other in pairwise(path):
        if one is other:
            yield f"Tab does not lead on: {what(one)} ({name(one)})"
        elif called(one) == called(other) and interface(one).role() == interface(other).role():
            yield f"two called {name(one)!r}: {what(one)} and {what(other)}"
    if len(path) == _MOST:
        yield f"Tab does not come round: {what(path[-1])}"


def _way(window: QWidget) -> list[QWidget]:
    """Return where Tab leads; it is pressed once for all scenes whose stops are of the same kinds in the same parts."""
    stops_now = stops(window)
    kinds = tuple((type(each), each.objectName(), type(each.parent())) for each in (window, *stops_now))
    if kinds in _walked:
        return stops_now
    way = way_of_tab(window)
    if set(way) == set(stops_now):
        _walked.add(kinds)
    return way


def way_of_tab(window: QWidget) -> list[QWidget]:
    """Press Tab in a window until it comes round, and return where it led; the focus is put back."""
    window.activateWindow()
    QApplication.processEvents()
    first = window.focusWidget()
    found: list[QWidget] = []
    while len(found) < _MOST:
        _press_tab(window)
        at = window.focusWidget()
        if at is None or at in found[:1]:
            break
        found.append(at)
        if found[-2:] == [at, at]:
            break
    if first is not None:
        first.setFocus()
    return found


def _press_tab(window: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(
            window.focusWidget() or window, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
        )


ACCESSIBLE = (
    all_have_names,
    choices_say_of_what,
    all_have_roles,
    states_are_told,
    rows_can_be_read,
    the_keyboard_goes_round,
)
"""The looks of this module."""
