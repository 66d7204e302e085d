"""A button with a menu in which several choices can be ticked: the filter of tags, and of states."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caoxian_desktop.ui.theme.metrics import Type, font


class ChoiceMenu(QToolButton):
    """Its choices are values with words and counts; `changed` says that a person ticked or unticked one."""

    changed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._chosen: frozenset[str] = frozenset()
        self.setFont(font(Type.SMALL))
        self.setAccessibleName(words)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._name()

    @property
    def chosen(self) -> frozenset[str]:
        """The values that are ticked."""
        return self._chosen

    def offer(self, choices: Mapping[str, tuple[str, int]]) -> None:
        """Offer choices: value -> (words, count). What is ticked stays ticked while it is offered."""
        self._chosen &= frozenset(choices)
        self._menu.clear()
        for value, (words, count) in choices.items():
            action = QAction(f"{words}\t{count}".replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(value in self._chosen)
            action.toggled.connect(lambda on, value=value: self._toggle(value, on=on))
            self._menu.addAction(action)
        self.setEnabled(bool(choices))
        self._name()

    def clear(self) -> None:
        """Untick everything, without a word."""
        self._chosen = frozenset()
        self._name()

    def _toggle(self, value: str, *, on: bool) -> None:
        self._chosen = self._chosen | {value} if on else self._chosen - {value}
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        count = f" {len(self._chosen)}" if self._chosen else ""
        self.setText(f"{self._words}{count} ▾")
        self.setProperty("chosen", bool(self._chosen))
