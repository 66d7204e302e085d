"""Menus and the tool bar, from the list of acts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from caoxian_desktop.ui.actions import Actions, menu_words, submenu_words
from caoxian_desktop.ui.acts import ACTS, MENUS, UNDER
from caoxian_desktop.ui.theme.metrics import ICON, scaled, square

_CATEGORIES = ("data", "task", "strength", "weakness", "question", "suggestion")
_LEFT = ("outline", "", "open", "", "back", "forward", "find", "", *_CATEGORIES, "note")
_RIGHT = ("undo", "redo", "", "comfort", "side")


def add_menus(window: QMainWindow, actions: Actions) -> None:
    """Add the menus; each is filled when it is first opened."""
    for key in MENUS:
        menu = window.menuBar().addMenu(menu_words(key))
        menu.setObjectName(key)
        menu.aboutToShow.connect(lambda menu=menu, key=key: _fill(menu, key, actions))


def _fill(menu: QMenu, key: str, actions: Actions) -> None:
    """Put the acts of a menu into it and into the menus within it, once."""
    if not menu.isEmpty():
        return
    within: dict[str, QMenu] = {}
    for act in ACTS:
        if act.menu != key:
            continue
        if act.line:
            menu.addSeparator()
        under = UNDER.get(act.key, "")
        if under and under not in within:
            within[under] = menu.addMenu(submenu_words(under))
            within[under].setObjectName(under)
        within.get(under, menu).addAction(actions[act.key])


def add_tool_bar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Add the tool bar: ways through the text on the left, export on the right with its word."""
    bar = QToolBar(QCoreApplication.translate("Menus", "工具栏"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(square())
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    _add(bar, actions, _LEFT)
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(spring)
    _add(bar, actions, _RIGHT)
    bar.insertAction(actions["side"], actions["export"])
    # Not by widgetForAction: for a widget of no stated kind PySide makes all 69 classes of widgets, 9 ms.
    for button in bar.findChildren(QToolButton):
        if (action := button.defaultAction()) is actions["export"]:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        elif action is not None:  # Qt's own button, for what finds no room, has none
            button.setAccessibleName(action.iconText())
            button.setFixedSize(scaled(ICON) + 14, scaled(ICON) + 12)
    window.addToolBar(bar)
    return bar


def _add(bar: QToolBar, actions: Actions, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key:
            bar.addAction(actions[key])
        else:
            bar.addSeparator()
