"""本段数据: cards of the figures in the paragraph that is being read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.mentions import mentions_of_paragraph
from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.entries import Entry, listing
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.delegate import kind_role
from caoxian_desktop.ui.indicators.other_numbers import OtherNumbers
from caoxian_desktop.ui.indicators.shown import cell_words
from caoxian_desktop.ui.language import headed
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.card_list import CardList
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.icon_picture import IconPicture
from caoxian_desktop.ui.widgets.label import label

_DOT = 10


class FigureCard(Card):
    """One figure: its name, the report's wording, and what it is. Its context menu wishes a note: `note_wanted`."""

    note_wanted = Signal()

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        name, wording = entry.word(Column.INDICATOR), entry.word(Column.WORDING)
        super().__init__(headed(name, wording), parent=parent)
        self.entry = entry
        self.body.addWidget(label(name, Type.SMALL, muted=True, wrap=True))
        self.body.addWidget(label(wording, Type.LARGE, bold=True, wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(Space.XS)
        foot.addWidget(IconPicture("circle-fill", kind_role(entry.kind), _DOT))
        columns = (Column.KIND, Column.PERIOD, Column.CHANGE, Column.CUE, Column.CORRECTED)
        words = " · ".join(word for column in columns if (word := cell_words(entry, column)))
        foot.addWidget(label(words, Type.SMALL, muted=True), 1)
        self.body.addLayout(foot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to write a note on the figure."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        note = menu.addAction(icon("note-pencil"), self.tr("给这个数据写批注"))
        note.triggered.connect(lambda _checked=False: self.note_wanted.emit())
        menu.popup(event.globalPos())


class ParagraphPanel(QWidget):
    """Shows the figures of one paragraph.

    Wishes: `span_requested` with the Span of the figure of a chosen card, `note_wanted` with its Observation.
    """

    span_requested = Signal(object)
    note_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._entries: tuple[Entry, ...] = ()
        self._paragraph: Span | None = None
        self.count = label("", Type.SMALL, muted=True)
        self._empty = EmptyState("hash", "")
        self.list = CardList(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.M, 0, Space.M, 0)
        inset.addWidget(self.count)
        column.addLayout(inset)
        column.addWidget(self.list, 1)
        self.others = OtherNumbers()
        column.addWidget(self.others)

    def show_analysis(self, analysis: Analysis) -> None:
        """Take an analysed report; its first paragraph with figures is shown when it is read."""
        self._analysis = analysis
        self._entries = listing(analysis)
        self._paragraph = None
        self._empty.say(self.tr("本段没有数据"), self.tr("滚动到有数据的段落，这里就列出它们。"))
        self.list.show_cards(())
        self.others.show_mentions("", ())
        self.count.setText("")

    def clear(self) -> None:
        """Show nothing: another report is being analysed."""
        self._empty.say(self.tr("正在分析…"), self.tr("数据随后就列在这里。"))
        self._analysis, self._entries, self._paragraph = None, (), None
        self.list.show_cards(())
        self.others.show_mentions("", ())
        self.count.setText("")

    def show_paragraph(self, place: Span) -> None:
        """Show the figures of the paragraph that holds the start of a place."""
        if self._analysis is None:
            return
        found = self._analysis.report.paragraph_at(place.start)
        paragraph = found.span if found else place
        if paragraph == self._paragraph:
            return
        self._paragraph = paragraph
        entries = [entry for entry in self._entries if paragraph.contains(entry.span)]
        self.list.show_cards([self._card(entry) for entry in entries])
        self.count.setText(self.tr("本段数据（{count}条）").format(count=len(entries)) if entries else "")
        text, observations = self._analysis.report.text, self._analysis.observations
        self.others.show_mentions(text, mentions_of_paragraph(text, found, observations) if found else ())

    def select_span(self, place: Span) -> None:
        """Mark the cards whose figures stand in a place, and bring the first into view."""
        marked = [card for card in self.list.cards if isinstance(card, FigureCard)]
        first = True
        for card in marked:
            card.set_selected(card.entry.span.overlaps(place))
            if card.selected and first:
                self.list.bring_into_view(card)
                first = False

    def _card(self, entry: Entry) -> FigureCard:
        card = FigureCard(entry)
        card.activated.connect(lambda: self.span_requested.emit(entry.span))
        card.note_wanted.connect(lambda: self.note_wanted.emit(entry.observation))
        return card
