"""The bar over the indicator table: words, kinds, years."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caoxian_desktop.core.charts.listing import Entry
from caoxian_desktop.core.charts.wording import KIND_WORDS
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.flow import FlowLayout


class FilterBar(QWidget):
    """Asks what to show; `changed` comes with every change. Within a group OR, between the groups AND."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("筛选指标、表述、章节"))
        self.words.setAccessibleName(self.tr("筛选指标"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self._kinds: dict[Kind, Chip] = {}
        self._periods: dict[str, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.words)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        column.addWidget(self._row)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The chosen kinds."""
        return tuple(kind for kind, chip in self._kinds.items() if chip.isChecked())

    @property
    def periods(self) -> tuple[str, ...]:
        """The chosen periods, as printed."""
        return tuple(period for period, chip in self._periods.items() if chip.isChecked())

    def offer(self, entries: Sequence[Entry]) -> None:
        """Offer the kinds and periods that occur, commonest periods first; nothing is chosen."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        kinds = {entry.kind for entry in entries}
        self._kinds = {kind: self._chip(words) for kind, words in KIND_WORDS.items() if kind in kinds}
        counted = [entry.period for entry in entries if entry.period]
        ordered = sorted(set(counted), key=lambda period: (-counted.count(period), period))
        self._periods = {period: self._chip(period) for period in ordered[:4]}
        self._row.setVisible(bool(entries))

    def _chip(self, words: str) -> Chip:
        chip = Chip(words, checkable=True)
        chip.toggled.connect(lambda _: self.changed.emit())
        self._flow.addWidget(chip)
        return chip

    def clear(self) -> None:
        """Choose nothing."""
        self.words.clear()
        for chip in (*self._kinds.values(), *self._periods.values()):
            chip.setChecked(False)
