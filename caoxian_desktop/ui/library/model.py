"""The reports of the library as lines: groups that fold, and the reports below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from caoxian_desktop.ui.library.arranging import (
    Filter,
    Group,
    Grouping,
    Key,
    Line,
    Row,
    Sorting,
    Tallies,
    arranged,
    in_order,
    tallied,
)
from caoxian_desktop.ui.library.finding import names_of
from caoxian_desktop.ui.library.words import details, short_title, title, told
from caoxian_desktop.ui.widgets.label import plain_tip

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

translate = QCoreApplication.translate
LINE = Qt.ItemDataRole.UserRole
OPEN = Qt.ItemDataRole.UserRole + 1
DETAILS = Qt.ItemDataRole.UserRole + 2
"""A row's Line (a Group or a Row), whether its report is the open one, its second line with shorter ones."""

Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractListModel):
    """The lines that are seen. It keeps the reports in order, so that typing only sifts them."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._entries: tuple[ReportEntry, ...] = ()
        self._in_order: list[ReportEntry] = []
        self._lines: list[Line] = []
        self._whole: list[Line] = []
        self._shown = 0
        self._open = ""
        self._clock = clock
        self._filter, self._grouping, self._sorting = Filter(), Grouping.PLACE, Sorting.YEAR
        self._folded: set[Key] = set()
        self._folded_sifted: set[Key] = set()
        self._spelled: dict[str, str] = {}

    # What is shown

    def show_reports(self, entries: Iterable[ReportEntry]) -> None:
        """Show these reports."""
        held = tuple(entries)
        if held != self._entries:
            self._entries, self._in_order = held, in_order(held, self._sorting)
            self._set_anew()

    def arrange(self, grouping: Grouping, sorting: Sorting) -> None:
        """Group and order the reports in another way."""
        if sorting is not self._sorting:
            self._in_order = in_order(self._entries, sorting)
        self._grouping, self._sorting = grouping, sorting
        self._set_anew()

    def sift(self, wanted: Filter) -> None:
        """Show the reports that pass; what was folded is open for them."""
        self._filter = wanted
        self._folded_sifted.clear()
        self._set_lines()

    def unspelled(self) -> tuple[str, ...]:
        """Return the names of reports that cannot be found by pinyin yet."""
        names = {name for entry in self._entries for name in names_of(entry)}
        return tuple(names - self._spelled.keys())

    def learn(self, spelled: Mapping[str, str]) -> None:
        """Find more names by pinyin."""
        self._spelled.update(spelled)
        if self._filter.words:
            self._set_lines()

    def _set_lines(self) -> None:
        self.beginResetModel()
        if self._filter.narrows:
            passing = self._filter.passing(self._in_order, self._spelled)
            self._shown, self._lines = len(passing), arranged(passing, self._grouping, self._folded_sifted)
        else:
            self._whole = self._whole or arranged(self._in_order, self._grouping, self._folded)
            self._shown, self._lines = len(self._in_order), self._whole
        self.endResetModel()

    def _set_anew(self) -> None:
        """Set the lines of all reports anew, which are kept for when what was typed is taken back."""
        self._whole = []
        self._set_lines()

    @property
    def folded(self) -> set[Key]:
        """The keys of the groups that are folded; while something is sought there are others than before."""
        return self._folded_sifted if self._filter.narrows else self._folded

    def fold(self, keys: Iterable[Key], *, folded: bool) -> None:
        """Fold groups, or open them."""
        (self.folded.update if folded else self.folded.difference_update)(keys)
        self._set_anew()

    def fold_all(self, *, folded: bool) -> None:
        """Fold all groups, or open them."""
        self.folded.clear()
        self._set_anew()
        if folded:
            self.folded.update(line.key for line in self._lines if isinstance(line, Group))
            self._set_anew()

    def show_open(self, version: str) -> None:
        """Mark the report that is open, by its version."""
        self._open = version
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [OPEN])

    # What there is

    @property
    def entries(self) -> tuple[ReportEntry, ...]:
        """All reports, shown or not."""
        return self._entries

    @property
    def shown(self) -> int:
        """How many reports pass the filter, folded ones too."""
        return self._shown

    @property
    def lines(self) -> list[Line]:
        """The lines that are seen."""
        return self._lines

    def tallies(self) -> Tallies:
        """Count what can be chosen by."""
        return tallied(self._entries)

    def groups(self) -> Iterator[int]:
        """Yield the rows of groups."""
        return (at for at, line in enumerate(self._lines) if isinstance(line, Group))

    def row_of(self, report: str) -> int:
        """Return the row a report stands in, -1 where it is not seen."""
        return next(
            (at for at, line in enumerate(self._lines) if isinstance(line, Row) and line[0].report == report), -1
        )

    def row_of_group(self, key: Key) -> int:
        """Return the row a group stands in, -1 where it is not seen."""
        return next((at for at in self.groups() if self._lines[at][0] == key), -1)

    # For Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words, or what a role of this module asks for."""
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if isinstance(line, Group):
            return self._of_group(line, role)
        return self._of_report(line, role)

    def _of_report(self, line: Row, role: int) -> object:
        entry = line.entry
        if role == Qt.ItemDataRole.DisplayRole:
            return short_title(entry) if line.short else title(entry)
        if role == OPEN:
            return entry.version == self._open
        if role == DETAILS:
            return details(entry, self._clock())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(told(entry, self._clock()))
        return told(entry, self._clock()) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _of_group(self, line: Group, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            folded, open_ = translate("Library", "已折叠"), translate("Library", "已展开")
            how = folded if line.folded else open_
            words = translate("Library", "{group}，{count}份，{how}")
            return words.format(group=line.words, count=line.size, how=how)
        return None
