"""Which annotations are shown: words, categories with their counts, tags, states; how many there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.filters import Counts, Filter
from caoxian_desktop.ui.annotations.choice_menu import ChoiceMenu
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.label import label


class FilterBar(QWidget):
    """Makes a Filter; `changed` says that a person chose otherwise. `menu` holds what can be done with all notes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = FilterLine(self.tr("筛选：引文、批注、标签中的字词"), self.tr("按字词筛选批注"))
        self._words.settled.connect(self.changed)
        self._chips = {category: self._make_chip(category) for category in Category}
        self._tags = ChoiceMenu(self.tr("标签"))
        self._statuses = ChoiceMenu(self.tr("状态"))
        for menu in (self._tags, self._statuses):
            menu.changed.connect(self.changed)
        self._shown = label(size=Type.SMALL, muted=True)
        self.menu = QMenu(self)
        self._more = QToolButton()
        self._more.setIcon(icon("dots-three-vertical"))
        self._more.setToolTip(self.tr("更多"))
        self._more.setAccessibleName(self.tr("更多批注操作"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self.menu)
        self._clear = QPushButton(self.tr("清除筛选"))
        self._clear.setFlat(True)
        self._clear.setFont(font(Type.SMALL))
        self._clear.clicked.connect(self.on_clear)
        self._lay_out()

    def _make_chip(self, category: Category) -> Chip:
        chip = Chip(category.word, category.value, checkable=True)
        chip.toggled.connect(lambda _on: self.changed.emit())
        return chip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.S - 2)
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self._words, 1)
        top.addWidget(self._more)
        column.addLayout(top)
        chips = FlowLayout(spacing=Space.XS)
        for chip in self._chips.values():
            chips.addWidget(chip)
        column.addLayout(chips)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(self._tags)
        row.addWidget(self._statuses)
        row.addStretch(1)
        row.addWidget(self._shown)
        row.addWidget(self._clear)
        column.addLayout(row)

    @property
    def filter(self) -> Filter:
        """What is chosen now."""
        return Filter(
            categories=frozenset(category for category, chip in self._chips.items() if chip.isChecked()),
            tags=self._tags.chosen,
            statuses=frozenset(Status(value) for value in self._statuses.chosen),
            words=self._words.text(),
        )

    def show_counts(self, counts: Counts, shown: int, everything: int) -> None:
        """Offer the tags there are, and say how many annotations each choice holds, are shown, and exist."""
        tags = sorted(set(counts.tags) | self._tags.chosen)
        self._tags.offer({tag: (f"#{tag}", counts.tags.get(tag, 0)) for tag in tags})
        self._offer_statuses(counts)
        for category, chip in self._chips.items():
            number = counts.categories.get(category, 0)
            chip.setText(f"{category.word} {number}" if number else category.word)
            chip.setVisible(bool(number) or chip.isChecked())
            chip.updateGeometry()
        narrowed = self.filter.groups > 0
        template = self.tr("{0} / {1} 条") if narrowed else self.tr("共 {1} 条")
        self._shown.setText(template.format(shown, everything))
        self._clear.setVisible(narrowed)

    def _offer_statuses(self, counts: Counts) -> None:
        words = {Status.PENDING: Status.PENDING.word, Status.CHECKED: Status.CHECKED.word, Status.NONE: self.tr("未标")}
        self._statuses.offer({status.value: (word, counts.statuses.get(status, 0)) for status, word in words.items()})

    def on_clear(self) -> None:
        """Show everything again."""
        self._words.empty()
        for chip in self._chips.values():
            chip.uncheck()
        self._tags.clear()
        self._statuses.clear()
        self.changed.emit()
