"""A button with a list in which several things can be ticked, each with how many there are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from unicodedata import east_asian_width

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from caoxian_desktop.ui.language import headed, listed
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import CARET, Space, Type, font, scaled, square

_LONGEST, _SHORT = 22, 8
"""汉字 of an action's words, and of those on the button; letters are half as wide."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: its key, its words, how many there are, how deep it stands below the one above.

    A count of None is not said.
    """

    key: Hashable
    words: str
    count: int | None
    depth: int = 0


class _StayingMenu(QMenu):
    """A menu that stays while its actions are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the action under the pointer."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current action with Enter or the space bar."""
        ticking = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not (ticking and self._tick()):
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()  # None where none is
        ticking = bool(action) and action.isCheckable()
        if ticking:
            action.trigger()
        return ticking


class ChoiceButton(QToolButton):
    """Says what it chooses by (类型) and, where something is chosen, what that is; `changed` tells of every tick."""

    changed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._ticks: dict[Hashable, QAction] = {}
        self._choices: dict[Hashable, Choice] = {}
        self._menu = _StayingMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(self._menu)
        self.setFont(font(Type.SMALL))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret stands behind the words
        self.setIcon(icon("caret-down", "muted"))
        self.setIconSize(square(CARET))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer other things; what was chosen and is still offered stays chosen."""
        kept, before = set(self.chosen), list(self._choices)
        self._choices = {choice.key: choice for choice in choices}
        if list(self._choices) == before:  # it may be a tick in the open menu that changed the counts
            for key, action in self._ticks.items():
                action.setText(_words_of(self._choices[key]))
            return
        self._menu.clear()
        self._ticks = {key: self._tick_of(choice) for key, choice in self._choices.items()}
        for key in kept & set(self._ticks):
            self._ticks[key].setChecked(True)
        for action in self._ticks.values():
            action.toggled.connect(self._on_toggled)
        self._say()

    def _tick_of(self, choice: Choice) -> QAction:
        words = _words_of(choice)
        action = QAction(words, self._menu)
        action.setToolTip(choice.words if shortened(choice.words, _LONGEST) != choice.words else "")
        action.setCheckable(True)
        self._menu.addAction(action)
        return action

    @property
    def chosen(self) -> tuple[Hashable, ...]:
        """The keys of what is ticked, in the order of the list."""
        return tuple(key for key, action in self._ticks.items() if action.isChecked())

    def choose(self, keys: Iterable[Hashable]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for key, action in self._ticks.items():
            action.setChecked(key in wanted)

    def clear(self) -> None:
        """Tick nothing."""
        self.choose(())

    def _on_toggled(self, _on: bool) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        chosen = [self._choices[key].words for key in self.chosen]
        self.setVisible(len(self._ticks) > 1 or bool(chosen))
        self.setText(self.say_chosen(chosen))
        self.setAccessibleName(headed(self._words, listed(chosen)) if chosen else self._words)
        self.setProperty("chosen", bool(chosen))
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def say_chosen(self, chosen: list[str]) -> str:
        """Return what the button says of the words that are chosen: 类型：目标 +2."""
        if not chosen:
            return self._words
        first = headed(self._words, shortened(chosen[0], _SHORT))
        return first + (f" +{len(chosen) - 1}" if len(chosen) > 1 else "")

    def sizeHint(self) -> QSize:
        """Return the room of the words and the caret, as high as a chip."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + scaled(CARET) + 2 * Space.S + Space.S,
            metrics.height() + Space.XS + 2,
        )


def shortened(words: str, room: int) -> str:
    """Return words that take at most the room of so many 汉字, with … where they would take more."""
    taken = 0.0
    for at, character in enumerate(words):
        taken += 1 if east_asian_width(character) in "WFA" else 0.5
        if taken > room:
            return f"{words[:at].rstrip()}…"
    return words


def _words_of(choice: Choice) -> str:
    """Return the words of an action, a count behind them."""
    words = shortened(choice.words, _LONGEST)
    count = "" if choice.count is None else f"\t{choice.count}"
    return f"{'　' * choice.depth}{words}{count}".replace("&", "&&")
