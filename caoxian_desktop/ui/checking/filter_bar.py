"""The bar over the findings: words, what they are about, how sure they are, those set aside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.core.checking.finding import Certainty, Subject
from caoxian_desktop.ui.checking.filter import Counts, Filter
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.flow import FlowLayout


class FilterBar(QWidget):
    """Makes a Filter; `changed` says that a person chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = FilterLine(self.tr("筛选：提示、原文、说明中的字词"), self.tr("按字词筛选校核提示"))
        self.words.settled.connect(self.changed)
        self.subjects = {subject: self._make_chip(say(subject.said)) for subject in Subject}
        self.certainties = {certainty: self._make_chip(say(certainty.said)) for certainty in Certainty}
        self.set_aside = self._make_chip(self.tr("已忽略"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.ROWS)
        column.addWidget(self.words)
        chips = FlowLayout(spacing=Space.XS)
        for chip in self._chips():
            chips.addWidget(chip)
        column.addLayout(chips)

    def _make_chip(self, words: str) -> Chip:
        chip = Chip(words, checkable=True)
        chip.toggled.connect(lambda _on: self.changed.emit())
        return chip

    def _chips(self) -> tuple[Chip, ...]:
        return (*self.subjects.values(), *self.certainties.values(), self.set_aside)

    @property
    def filter(self) -> Filter:
        """What is chosen now."""
        return Filter(
            frozenset(subject for subject, chip in self.subjects.items() if chip.isChecked()),
            frozenset(certainty for certainty, chip in self.certainties.items() if chip.isChecked()),
            self.words.text(),
            self.set_aside.isChecked(),
        )

    def show_counts(self, counts: Counts) -> None:
        """Say how many findings each choice holds; a choice that holds none, or all there are, is not offered."""
        for subject, chip in self.subjects.items():
            _show(chip, say(subject.said), counts.subjects[subject], offered=len(counts.subjects) > 1)
        for certainty, chip in self.certainties.items():
            _show(chip, say(certainty.said), counts.certainties[certainty], offered=len(counts.certainties) > 1)
        _show(self.set_aside, self.tr("已忽略"), counts.set_aside, offered=True)

    def clear(self) -> None:
        """Show everything again."""
        self.choose(Filter())

    def choose(self, chosen: Filter) -> None:
        """Choose just this."""
        self.words.put(chosen.words)
        for subject, chip in self.subjects.items():
            chip.put(on=subject in chosen.subjects)
        for certainty, chip in self.certainties.items():
            chip.put(on=certainty in chosen.certainties)
        self.set_aside.put(on=chosen.set_aside)
        self.changed.emit()


def _show(chip: Chip, words: str, count: int, *, offered: bool) -> None:
    chip.setText(f"{words} {count}" if count else words)
    chip.setAccessibleName(chip.text())
    chip.setVisible(chip.isChecked() or (offered and count > 0))
    chip.updateGeometry()
