"""The figures of the paragraph that is read (本段数据), each with what it counts, for when, and as what."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.observation import Kind, Observation
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.theme.metrics import Type
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.card_list import CardList
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label

_SETTLE_MS = 120


def within(observations: tuple[Observation, ...], place: Span) -> tuple[Observation, ...]:
    """Return the observations, which are in reading order, whose number stands in a place."""
    first = bisect_left(observations, place.start, key=lambda each: each.span.start)
    last = bisect_left(observations, place.end, key=lambda each: each.span.start)
    return observations[first:last]


class FiguresPanel(QWidget):
    """Shows cards. Wish: `span_requested` with the number's Span."""

    span_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._observations: tuple[Observation, ...] = ()
        self._place = Span(0, 0)
        self._shown: tuple[Observation, ...] | None = None
        self._empty = EmptyState("hash", self.tr("这一段没有数据"), self.tr("点正文中的另一段，或往下翻。"))
        self.list = CardList(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._fill)

    def show_report(self, report: Report) -> None:
        """Show another report; its figures come with `show_analysis`."""
        self._report, self._observations, self._shown = report, (), None
        self._fill()

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the figures of an analysed report."""
        self._report, self._observations = analysis.report, analysis.observations
        self._fill()

    def show_place(self, place: Span) -> None:
        """Show the figures of another paragraph, once scrolling settles."""
        self._place = place
        self._settle.start()

    def _fill(self) -> None:
        found = within(self._observations, self._place)
        if self._report is None or found == self._shown:
            return
        self._shown = found
        cards: list[QWidget] = []
        if found:
            words = self.tr("{place} · {count}条").format(
                place=short_citation(self._report, self._place).strip("〔〕"), count=len(found)
            )
            cards.append(label(words, Type.SMALL, muted=True))
        cards.extend(self._card(observation, self._report) for observation in found)
        self.list.show_cards(cards)

    def _card(self, observation: Observation, report: Report) -> Card:
        name = f"{observation.scope}{observation.indicator}"
        card = Card(name)
        card.body.addWidget(label(name, Type.SMALL, muted=True, wrap=True))
        card.body.addWidget(label(observation.wording.of(report.text), bold=True, wrap=True))
        facts = (observation.period, self._kind(observation.kind), observation.cue)
        card.body.addWidget(label(" · ".join(fact for fact in facts if fact), Type.SMALL, muted=True, wrap=True))
        card.activated.connect(lambda: self.span_requested.emit(observation.span))
        return card

    def _kind(self, kind: Kind) -> str:
        return {
            Kind.ACTUAL: self.tr("完成数"),
            Kind.ESTIMATE: self.tr("预计数"),
            Kind.TARGET: self.tr("目标"),
            Kind.COMMITMENT: self.tr("民生实事"),
            Kind.BACKGROUND: self.tr("背景"),
        }[kind]
