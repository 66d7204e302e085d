"""A scrolling column of cards, with something to say where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme.metrics import Space


class _Column(QWidget):
    """What the cards stand in: a list, to a screen reader."""

    ACCESSIBLE_ROLE = "List"


class CardList(QWidget):
    """Shows cards, or `empty` where there are none. It owns the cards it shows."""

    def __init__(self, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = _Column()
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._layout.setSpacing(Space.S)
        self._layout.addStretch(1)
        self._area.setWidget(self._column)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._area)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The widgets shown, headings among them."""
        return tuple(self._cards)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show other cards; those that are gone are deleted."""
        for old in self._cards:
            self._layout.removeWidget(old)
            if old not in cards:
                old.hide()
                old.deleteLater()
        self._cards = list(cards)
        for at, card in enumerate(cards):
            self._layout.insertWidget(at, card)
        self._stack.setCurrentIndex(1 if cards else 0)

    def bring_into_view(self, card: QWidget) -> None:
        """Scroll until a card is seen."""
        self._area.ensureWidgetVisible(card, 0, Space.L)
