"""The places an annotation may have come to, one of which a person chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.passage_view import PassageView
from caoxian_desktop.ui.annotations.unsure import as_it_stands
from caoxian_desktop.ui.theme.metrics import Space, Type, font
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.label import label

MOST = 30
"""Places that are offered; of more the likeliest."""


class CandidateCard(Card):
    """One place with the words around it: `taken` says that it is the one."""

    taken = Signal()

    def __init__(self, report: Report, span: Span, number: int) -> None:
        citation = short_citation(report, span)
        super().__init__(f"{number}　{citation}　{span.of(report.text)}")
        self.span = span
        take = QPushButton(self.tr("选这一处"))
        take.setFont(font(Type.SMALL))
        take.setAccessibleName(self.tr("选第{0}处").format(number))
        take.clicked.connect(lambda _checked=False: self.taken.emit())
        head = QHBoxLayout()
        head.addWidget(label(f"{number}　{citation}", Type.SMALL, muted=True), 1)
        head.addWidget(take)
        words = PassageView(citation)
        words.show_passage(as_it_stands(report, span))
        words.activated.connect(self.activated)
        self.body.addLayout(head)
        self.body.addWidget(words)


class Candidates(QWidget):
    """Wishes: `shown` (Span: see a place in the report), `taken` (Span: it stands there)."""

    shown = Signal(object)
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CandidateCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def show_places(self, report: Report | None, spans: Sequence[Span]) -> None:
        """Offer places, best first; none for an annotation that has one."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [] if report is None else [self._card(report, at, n) for n, at in enumerate(spans[:MOST], 1)]
        for card in self.cards:
            self._column.addWidget(card)
        self.setVisible(bool(self.cards))

    def _card(self, report: Report, span: Span, number: int) -> CandidateCard:
        card = CandidateCard(report, span, number)
        card.activated.connect(lambda: self._on_shown(card))
        card.taken.connect(lambda: self.taken.emit(span))
        return card

    def show_first(self) -> None:
        """Have the likeliest place seen in the report."""
        if self.cards:
            self._on_shown(self.cards[0])

    def _on_shown(self, chosen: CandidateCard) -> None:
        for card in self.cards:
            card.set_selected(card is chosen)
        self.shown.emit(chosen.span)
