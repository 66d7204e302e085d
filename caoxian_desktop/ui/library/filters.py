"""The bar over the library's list: words, star, levels, years, tags; and how the list is grouped and ordered."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.ui.library.arranging import Filter, Grouping, Sorting, Tallies
from caoxian_desktop.ui.library.words import level_group, year_words
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.choice import Choice, ChoiceButton
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.flow import FlowLayout

Key = TypeVar("Key", Grouping, Sorting)


class LibraryFilters(QWidget):
    """Makes a Filter; `changed` says that a person chose otherwise, at every key.

    Wishes: `arranged` (Grouping, Sorting), `fold_wanted` (whether all groups are to be folded).
    """

    changed = Signal()
    arranged = Signal(object, object)
    fold_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = FilterLine(self.tr("筛选：地方、年份、标签、拼音"), self.tr("筛选报告"))
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self.starred = Chip(self.tr("星标"), checkable=True)
        self.starred.toggled.connect(lambda _on: self.changed.emit())
        self.levels = ChoiceButton(self.tr("级别"))
        self.years = ChoiceButton(self.tr("年份"))
        self.tags = ChoiceButton(self.tr("标签"))
        for button in self._buttons():
            button.changed.connect(self.changed)
        self.clear_button = Chip(self.tr("× 清除筛选"))
        self.clear_button.setAccessibleName(self.tr("清除筛选"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        self.changed.connect(self._show_clear)
        self.order = self._order_button()
        self._lay_out()
        self.offer(Tallies())

    def _buttons(self) -> tuple[ChoiceButton, ...]:
        return self.levels, self.years, self.tags

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self.words, 1)
        top.addWidget(self.order)
        self._row = QWidget()
        flow = FlowLayout(self._row)
        for part in (self.starred, *self._buttons(), self.clear_button):
            flow.addWidget(part)
        rows = self._row.sizePolicy()
        rows.setHeightForWidth(True)
        self._row.setSizePolicy(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROWS)
        column.addLayout(top)
        column.addWidget(self._row)

    # How the list is arranged

    def _order_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("sort-ascending"))
        button.setToolTip(self.tr("分组与排序"))
        button.setAccessibleName(self.tr("分组与排序"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        groupings = {
            Grouping.PLACE: self.tr("按省、市、县分组"),
            Grouping.LEVEL: self.tr("按级别分组"),
            Grouping.YEAR: self.tr("按年份分组"),
            Grouping.NONE: self.tr("不分组"),
        }
        sortings = {
            Sorting.YEAR: self.tr("年份，新的在前"),
            Sorting.PLACE: self.tr("地方"),
            Sorting.OPENED: self.tr("最近打开"),
            Sorting.ADDED: self.tr("最近入库"),
            Sorting.LENGTH: self.tr("篇幅，长的在前"),
            Sorting.NOTES: self.tr("批注，多的在前"),
        }
        self._groupings = self._choose_one(menu, groupings)
        menu.addSection(self.tr("排序"))
        self._sortings = self._choose_one(menu, sortings)
        menu.addSeparator()
        menu.addAction(self.tr("全部折叠"), lambda: self.fold_wanted.emit(True))  # noqa: FBT003 - a signal's value
        menu.addAction(self.tr("全部展开"), lambda: self.fold_wanted.emit(False))  # noqa: FBT003 - a signal's value
        button.setMenu(menu)
        return button

    def _choose_one(self, menu: QMenu, words: dict[Key, str]) -> dict[Key, QAction]:
        group, made = QActionGroup(menu), {}
        for key, said in words.items():
            made[key] = action = menu.addAction(said)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False: self.arranged.emit(self.grouping, self.sorting))
        next(iter(made.values())).setChecked(True)
        return made

    @property
    def grouping(self) -> Grouping:
        """By what reports are to stand together."""
        return next(key for key, action in self._groupings.items() if action.isChecked())

    @property
    def sorting(self) -> Sorting:
        """In which order they are to stand."""
        return next(key for key, action in self._sortings.items() if action.isChecked())

    def show_arrangement(self, grouping: Grouping, sorting: Sorting) -> None:
        """Show how the list is arranged, without a word."""
        self._groupings[grouping].setChecked(True)
        self._sortings[sorting].setChecked(True)

    # What is chosen

    @property
    def filter(self) -> Filter:
        """What is chosen now."""
        return Filter(
            self.words.text(),
            self.starred.isChecked(),
            frozenset(self.tags.chosen),  # type: ignore[arg-type]  # the keys that were offered
            frozenset(self.levels.chosen),  # type: ignore[arg-type]  # likewise
            frozenset(self.years.chosen),  # type: ignore[arg-type]  # likewise
        )

    def offer(self, tallies: Tallies) -> None:
        """Offer what occurs, with its counts; what was chosen and still occurs stays chosen."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.levels.offer(Choice(level, level_group(level), count) for level, count in tallies.levels)
        self.years.offer(Choice(year, year_words(year), count) for year, count in tallies.years)
        self.tags.offer(Choice(tag, tag, count) for tag, count in tallies.tags)
        self.tags.setVisible(bool(tallies.tags))
        self.starred.setVisible(bool(tallies.starred) or self.starred.isChecked())
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_clear()

    def clear(self) -> None:
        """Choose nothing."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.words.clear()
        self.starred.setChecked(False)
        for button in self._buttons():
            button.clear()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.changed.emit()

    def choose(self, chosen: Filter) -> None:
        """Choose just this, of what is offered."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.words.setText(chosen.words)
        self.starred.setChecked(chosen.starred)
        for button, keys in zip(self._buttons(), (chosen.levels, chosen.years, chosen.tags), strict=True):
            button.choose(keys)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.filter.narrows)
        self._row.setVisible(any(not part.isHidden() for part in (self.starred, *self._buttons(), self.clear_button)))
