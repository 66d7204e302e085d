"""The filters of a search: kinds, level, years, place, words of a heading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from caoxian_desktop.core.report.report import Level
from caoxian_desktop.core.search.query import ALL_KINDS, Filters, Kind
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme.metrics import Type, font, scaled
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.choice import Choice, ChoiceButton
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.value_box import ValueBox

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

_FIELD_WIDTH = 120


class SearchFilters(QWidget):
    """Makes Filters; `changed` says that a person chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[int, ...] = ()
        self.kinds = ChoiceButton(self.tr("种类"))
        self.level = self._box(self.tr("级别"))
        self.first_year = self._box(self.tr("起始年份"))
        self.last_year = self._box(self.tr("截止年份"))
        self.place = self._line(self.tr("地方"))
        self.section = self._line(self.tr("章节标题含"))
        self.clear_button = Chip(self.tr("× 清除筛选"))
        self.clear_button.setAccessibleName(self.tr("清除筛选"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        self.kinds.offer(Choice(kind, term(kind.word, "kind"), None) for kind in Kind)
        self.kinds.changed.connect(self.changed)
        self._offer_levels()
        self.offer(())
        self.changed.connect(self._show_clear)
        flow = FlowLayout(self)
        for part in self._parts():
            flow.addWidget(part)
        self._show_clear()

    def _parts(self) -> tuple[QWidget, ...]:
        return self.kinds, self.place, self.level, self.first_year, self.last_year, self.section, self.clear_button

    def _box(self, name: str) -> ValueBox:
        box = ValueBox()
        box.setFont(font(Type.SMALL))
        box.setAccessibleName(name)
        box.setAccessibleDescription(name)  # on Linux a list of values is called by its value
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setToolTip(name)
        box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        return box

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setFont(font(Type.SMALL))
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setClearButtonEnabled(True)
        line.setFixedWidth(scaled(_FIELD_WIDTH))
        line.textChanged.connect(lambda _words: self.changed.emit())
        return line

    def _offer_levels(self) -> None:
        words = {
            Level.STATE: self.tr("国家"),
            Level.PROVINCE: self.tr("省级"),
            Level.CITY: self.tr("市级"),
            Level.DISTRICT: self.tr("区级"),
            Level.COUNTY: self.tr("县级"),
        }
        self.level.addItem(self.tr("全部级别"), None)
        for level, said in words.items():
            self.level.addItem(said, level)

    def offer(self, entries: Iterable[ReportEntry]) -> None:
        """Offer the years and places of the library's reports; what was chosen stays chosen."""
        held = tuple(entries)
        years = tuple(sorted({entry.plan_year for entry in held if entry.plan_year is not None}))
        if years != self._years or not self.first_year.count():
            self._years = years
            self._offer_years(self.first_year, self.tr("不限年份"), self.tr("{year}年起"))
            self._offer_years(self.last_year, self.tr("至今"), self.tr("至{year}年"))
        completer = QCompleter(sorted({entry.place for entry in held if entry.place}), self.place)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (old := self.place.completer()) is not None:
            old.deleteLater()
        self.place.setCompleter(completer)

    def _offer_years(self, box: QComboBox, any_words: str, words: str) -> None:
        chosen = box.currentData()
        box.blockSignals(True)  # noqa: FBT003 - Qt's own
        box.clear()
        box.addItem(any_words, None)
        for year in self._years:
            box.addItem(words.format(year=year), year)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)  # noqa: FBT003 - Qt's own

    @property
    def filters(self) -> Filters:
        """What is chosen now."""
        kinds = frozenset(cast("tuple[Kind, ...]", self.kinds.chosen))
        first, last = self.first_year.currentData(), self.last_year.currentData()
        return Filters(
            place=self.place.text().strip(),
            level=self.level.currentData(),
            first_year=first,
            last_year=last,
            section=self.section.text().strip(),
            kinds=kinds or ALL_KINDS,
        )

    def choose(self, chosen: Filters) -> None:
        """Choose just this, also years that are not offered yet."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.kinds.choose(chosen.kinds if chosen.kinds != ALL_KINDS else ())
        self.level.setCurrentIndex(max(0, self.level.findData(chosen.level)))
        for box, year in ((self.first_year, chosen.first_year), (self.last_year, chosen.last_year)):
            if box.findData(year) < 0:
                box.addItem(str(year), year)
            box.setCurrentIndex(box.findData(year))
        self.place.setText(chosen.place)
        self.section.setText(chosen.section)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.changed.emit()

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self.filters != Filters()

    def clear(self) -> None:
        """Leave nothing out."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.kinds.clear()
        for box in (self.level, self.first_year, self.last_year):
            box.setCurrentIndex(0)
        for line in (self.place, self.section):
            line.clear()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.narrows)
