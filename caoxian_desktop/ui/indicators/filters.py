"""The bar over the indicator table: words, kinds, periods, what kind of quantity, sections, units, corrected ones."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.ui.indicators.arranging import Filter, Grouping, Tallies, Tally
from caoxian_desktop.ui.language import aside
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.choice import Choice, ChoiceButton
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.value_box import ValueBox

_TYPING_MS = 150
_MOST_PERIODS = 4
"""Periods with a chip of their own, the commonest; a report names few."""


class FilterBar(QWidget):
    """Makes a Filter and a Grouping; `changed` and `grouping_changed` say that a person chose otherwise."""

    changed = Signal()
    grouping_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.words = self._make_words()
        self.groups = self._make_groups()
        self._kinds: dict[Kind, Chip] = {}
        self._periods: dict[str, Chip] = {}
        self.measures = ChoiceButton(self.tr("类型"))
        self.sections = ChoiceButton(self.tr("章节"))
        self.units = ChoiceButton(self.tr("单位"))
        for button in self._buttons():
            button.changed.connect(self.changed)
        self.corrected = self._chip(self.tr("只看更正过的"))
        self.clear_button = Chip(self.tr("× 清除筛选"))
        self.clear_button.setAccessibleName(self.tr("清除筛选"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        self.changed.connect(self._show_clear)
        self._lay_out()
        self.offer(Tallies())

    def _make_words(self) -> QLineEdit:
        words = QLineEdit()
        words.setPlaceholderText(self.tr("筛选：指标、表述、章节中的字词"))
        words.setAccessibleName(self.tr("按字词筛选指标"))
        words.setClearButtonEnabled(True)
        words.addAction(QAction(icon("funnel-simple", "muted"), "", words), QLineEdit.ActionPosition.LeadingPosition)
        words.textChanged.connect(lambda _text: self._typing.start())
        return words

    def _make_groups(self) -> ValueBox:
        box = ValueBox()
        box.setAccessibleName(self.tr("分组"))
        box.setAccessibleDescription(self.tr("分组"))  # on Linux a list of values is called by its value
        box.setToolTip(self.tr("分组"))
        for grouping in Grouping:
            box.addItem(grouping.word, grouping)
        box.currentIndexChanged.connect(lambda _at: self.grouping_changed.emit())
        return box

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.S)
        top.addWidget(self.words, 1)
        top.addWidget(self.groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROWS)
        column.addLayout(top)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        rows = self._row.sizePolicy()
        rows.setHeightForWidth(True)
        self._row.setSizePolicy(rows)
        column.addWidget(self._row)

    def _buttons(self) -> tuple[ChoiceButton, ...]:
        return self.measures, self.sections, self.units

    def _chip(self, words: str) -> Chip:
        chip = Chip(words, checkable=True)
        chip.toggled.connect(lambda _on: self.changed.emit())
        return chip

    # What is chosen

    @property
    def filter(self) -> Filter:
        """What is chosen now."""
        return Filter(
            self.words.text(),
            frozenset(kind for kind, chip in self._kinds.items() if chip.isChecked()),
            frozenset(period for period, chip in self._periods.items() if chip.isChecked()),
            frozenset(self.measures.chosen),  # type: ignore[arg-type]  # the keys that were offered
            frozenset(self.sections.chosen),  # type: ignore[arg-type]  # likewise
            frozenset(self.units.chosen),  # type: ignore[arg-type]  # likewise
            self.corrected.isChecked(),
        )

    @property
    def grouping(self) -> Grouping:
        """By what rows are to stand together."""
        return Grouping(self.groups.currentData())

    # What can be chosen

    def offer(self, tallies: Tallies) -> None:
        """Offer what occurs, with its counts; what was chosen and still occurs stays chosen."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        kinds = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        periods = {period for period, chip in self._periods.items() if chip.isChecked()}
        self._empty_row()
        self._kinds = self._chips(tallies.kinds, kinds)
        self._periods = self._chips(tallies.periods[:_MOST_PERIODS], periods)
        self.measures.offer(map(_choice, tallies.measures))
        self.sections.offer(map(_choice, tallies.sections))
        self.units.offer(map(_choice, tallies.units))
        self.corrected.setText(self.tr("只看更正过的 {count}").format(count=tallies.corrected))
        self.corrected.setAccessibleName(self.corrected.text())
        self.corrected.setVisible(bool(tallies.corrected))
        if not tallies.corrected:
            self.corrected.setChecked(False)
        for part in (*self._buttons(), self.corrected, self.clear_button):
            self._flow.addWidget(part)
        self._row.setVisible(bool(tallies.kinds or tallies.corrected))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_clear()

    def _empty_row(self) -> None:
        lasting = (*self._buttons(), self.corrected, self.clear_button)
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old not in lasting:
                old.hide()
                old.deleteLater()

    def _chips(self, tallies: Iterable[Tally], chosen: AbstractSet[object]) -> dict[Any, Chip]:
        made: dict[Any, Chip] = {}
        for tally in tallies:
            # A year that ends in no 年 and a count behind it would read as one number.
            told = aside(tally.words, str(tally.count)) if tally.words.isdecimal() else f"{tally.words} {tally.count}"
            chip = Chip(told, checkable=True)
            chip.setChecked(tally.key in chosen)
            chip.toggled.connect(lambda _on: self.changed.emit())
            self._flow.addWidget(chip)
            made[tally.key] = chip
        return made

    def clear(self) -> None:
        """Choose nothing."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.words.clear()
        for chip in (*self._kinds.values(), *self._periods.values(), self.corrected):
            chip.setChecked(False)
        for button in self._buttons():
            button.clear()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._typing.stop()
        self.changed.emit()

    def choose(self, chosen: Filter, grouping: Grouping) -> None:
        """Choose just this, of what is offered."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.words.setText(chosen.words)
        for kind, chip in self._kinds.items():
            chip.setChecked(kind in chosen.kinds)
        for period, chip in self._periods.items():
            chip.setChecked(period in chosen.periods)
        for button, keys in zip(self._buttons(), (chosen.measures, chosen.sections, chosen.units), strict=True):
            button.choose(keys)
        self.corrected.setChecked(chosen.corrected)
        self.groups.setCurrentIndex(self.groups.findData(grouping))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._typing.stop()
        self.grouping_changed.emit()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.filter.narrows)


def _choice(tally: Tally) -> Choice:
    return Choice(tally.key, tally.words, tally.count, tally.depth)
