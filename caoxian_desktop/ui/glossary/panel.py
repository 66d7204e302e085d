"""Cards for the terms in view, then for all others; linked both ways with the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.glossary.card import TermCard
from caoxian_desktop.ui.glossary.ordering import Shown, arranged, neighbour
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.card_list import CardList
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label

_SETTLE_MS = 160


class GlossaryPanel(QWidget):
    """Shows a report's terms. Wish: `span_requested` with the Span of a use."""

    span_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[Term, ...] = ()
        self._seen = Span(0, 0)
        self._place = Span(0, 0)
        self._cards: dict[int, TermCard] = {}
        self._shown: Shown | None = None
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选名词"))
        self.filter.setAccessibleName(self.tr("筛选名词"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._arrange)
        self._empty = EmptyState("book-bookmark", "")
        self.list = CardList(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.S, 0, Space.S, 0)
        inset.addWidget(self.filter)
        column.addLayout(inset)
        column.addWidget(self.list, 1)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)

    def show_report(self, report: Report) -> None:
        """Show another report's terms."""
        self._terms = report.glossary
        self._cards.clear()
        self._shown = None
        self._seen = self._place = Span(0, 0)
        self.filter.setVisible(bool(self._terms))
        self.filter.clear()
        self._arrange()

    def show_corrected(self, report: Report) -> None:
        """Show the same text, whose glossary may begin elsewhere now."""
        if report.glossary != self._terms:
            self.show_report(report)

    def show_view(self, seen: Span) -> None:
        """Take note of what is seen; the cards follow when scrolling settles."""
        self._seen = seen
        self._settle.start()

    def _on_settled(self) -> None:
        if not self.list.underMouse():
            self._arrange()

    def show_term(self, term: Term) -> None:
        """Bring a term's card into view and mark it."""
        self.filter.clear()
        self._arrange()
        for card in self._cards.values():
            card.set_selected(card.term == term)
            if card.term == term:
                self.list.bring_into_view(card)

    def look_up(self, words: str) -> None:
        """Look for words among the terms."""
        self.filter.setText(words.strip()[:40])
        self.filter.setFocus()

    def _card(self, term: Term) -> TermCard:
        if id(term) not in self._cards:
            card = TermCard(term)
            card.activated.connect(lambda: self._request(term, 1))
            card.use_wanted.connect(lambda step: self._request(term, step))
            self._cards[id(term)] = card
        return self._cards[id(term)]

    def _request(self, term: Term, step: int) -> None:
        use = neighbour(term, self._place, step)
        if use is not None:
            self._place = use
            for card in self._cards.values():
                card.set_selected(card.term is term)
            self.span_requested.emit(use)

    def _arrange(self) -> None:
        shown = arranged(self._terms, self._seen, self.filter.text())
        if shown == self._shown:
            return
        self._shown = shown
        if self._terms:
            self._empty.say(self.tr("没有符合的名词"), self.tr("换几个字，或清空筛选。"))
        else:
            self._empty.say(self.tr("没有名词解释"), self.tr("这份报告没有附名词解释。"))
        cards: list[QWidget] = []
        for title, terms in ((self.tr("当前页用到"), shown.in_view), (self.tr("其他名词"), shown.others)):
            if terms:
                cards.append(label(title, Type.SMALL, muted=True))
                cards.extend(self._card(term) for term in terms)
        self.list.show_cards(cards)
        self._cards = {key: card for key, card in self._cards.items() if card in cards}

    def leaveEvent(self, event: QEvent) -> None:
        """Arrange the cards anew, which waits while the pointer is on them: a button must not run away."""
        self._settle.start()
        super().leaveEvent(event)
