"""Cards for the terms in view, then for all others; linked both ways with the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.glossary.card import TermCard
from caoxian_desktop.ui.glossary.ordering import Shown, arranged, neighbour
from caoxian_desktop.ui.glossary.term_form import TermForm
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.card_list import CardList
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.label import label

_SETTLE_MS = 160


class GlossaryPanel(QWidget):
    """Shows a report's terms and the reader's own entries that it uses.

    Wishes: `span_requested` with the Span of a use; of one's own glossary `entry_given` (id, '' for a new entry, and an
    Entry), `delete_wanted` (id), `all_wanted` (to see all entries).
    """

    span_requested = Signal(object)
    entry_given = Signal(str, object)
    delete_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self._terms: tuple[Term, ...] = ()
        self._own: tuple[Term, ...] = ()
        self._seen = Span(0, 0)
        self._place = Span(0, 0)
        self._cards: dict[int, TermCard] = {}
        self._shown: Shown | None = None
        self._form: TermForm | None = None
        self.filter = FilterLine(self.tr("筛选名词"), self.tr("筛选名词"))
        self.filter.textChanged.connect(self._arrange)
        self._empty = EmptyState("book-bookmark", "", action="…")
        self._empty.wanted.connect(lambda: self.explain(self.filter.text()))
        self.list = CardList(self._empty)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._say_what_is_missing()

    def _head(self) -> QHBoxLayout:
        """Return the line above the cards: what to filter by, and the ways to one's own entries."""
        row = QHBoxLayout()
        row.setContentsMargins(Space.S, 0, Space.S, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.filter, 1)
        row.addStretch(0)
        self.add_button, self.all_button = QToolButton(), QToolButton()
        for button, icon_name, words, act in (
            (self.add_button, "plus", self.tr("写一条自建名词"), lambda: self.explain("")),
            (self.all_button, "list-bullets", self.tr("全部自建名词…"), self.all_wanted.emit),
        ):
            button.setIcon(icon(icon_name, "muted"))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        return row

    @property
    def form(self) -> TermForm:
        """The fields of an entry, made when the first is written."""
        if self._form is None:
            self._form = TermForm()
            self._form.hide()
            self._form.entry_given.connect(self.entry_given)
            self._form.closed.connect(self._form.hide)
            self._column.insertWidget(1, self._form)
        return self._form

    def show_report(self, report: Report) -> None:
        """Show another report's terms."""
        self._open = True
        self._terms = report.glossary
        self._cards.clear()
        self._shown = None
        self._seen = self._place = Span(0, 0)
        self.filter.clear()
        self._arrange()

    def show_corrected(self, report: Report) -> None:
        """Show the same text, whose glossary may begin elsewhere now."""
        if report.glossary != self._terms:
            self.show_report(report)

    def show_own(self, terms: tuple[Term, ...]) -> None:
        """Show the entries of one's own glossary, with the places where the open report uses them."""
        self._own = terms
        self._arrange()

    def flush(self) -> None:
        """Hand over an entry that is being written, and close its fields: another report comes, or the end."""
        if self._form is not None and self._form.isVisibleTo(self):
            self._form.hand_over()

    def explain(self, words: str) -> None:
        """Open the fields for a new entry of this name; what is being written of another stays."""
        if self.form.isVisible() and self.form.edited:
            self.form.setFocus()
            return
        self.form.open_for(Entry(words, ""))

    def _edit(self, term: Term) -> None:
        aliases = tuple(alias for alias in term.aliases if alias != term.name)
        self.form.open_for(Entry(term.name, term.definition, aliases), term.own)

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

    @property
    def sifted(self) -> str | None:
        """The words that cards are filtered by, None without any."""
        return self.filter.text() or None

    def sift_again(self, words: str) -> None:
        """Filter by what `sifted` gave in another window."""
        self.filter.setText(words)

    def look_up(self, words: str) -> None:
        """Look for words among the terms."""
        self.filter.setText(words.strip()[:40])
        self.filter.setFocus()

    def _card(self, term: Term) -> TermCard:
        if id(term) not in self._cards:
            card = TermCard(term)
            card.activated.connect(lambda: self._request(term, 1))
            card.use_wanted.connect(lambda step: self._request(term, step))
            card.edit_wanted.connect(lambda: self._edit(term))
            card.delete_wanted.connect(lambda: self.delete_wanted.emit(term.own))
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
        self.filter.setVisible(bool(self._terms or self._own or self.filter.text()))
        shown = arranged((*self._terms, *self._own), self._seen, self.filter.text())
        if shown == self._shown:
            self._say_what_is_missing()
            return
        self._shown = shown
        self._say_what_is_missing()
        cards: list[QWidget] = []
        for title, terms in ((self.tr("当前页用到"), shown.in_view), (self.tr("其他名词"), shown.others)):
            if terms:
                cards.append(label(title, Type.SMALL, muted=True))
                cards.extend(self._card(term) for term in terms)
        self.list.show_cards(cards)
        self._cards = {key: card for key, card in self._cards.items() if card in cards}

    def _say_what_is_missing(self) -> None:
        """Say why there are no cards, and offer to write the entry that was looked for."""
        words = " ".join(self.filter.text().split())
        if words:
            self._empty.say(self.tr("没有符合的名词"), self.tr("换几个字，或清除筛选。"))
            self._empty.offer(self.tr("为“{words}”写一条解释").format(words=words))
        else:
            none = self.tr("这份报告没有附名词解释。"), self.tr("打开报告后，这里列出它的名词解释。")
            self._empty.say(self.tr("没有名词解释"), none[0] if self._open else none[1])
            self._empty.offer(self.tr("写一条自建名词"))

    def leaveEvent(self, event: QEvent) -> None:
        """Arrange the cards anew, which waits while the pointer is on them: a button must not run away."""
        self._settle.start()
        super().leaveEvent(event)
