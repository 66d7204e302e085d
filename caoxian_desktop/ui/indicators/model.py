"""The indicator table's rows, and which of them are shown in which order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from caoxian_desktop.core.charts.listing import HEADER, NUMBER, Entry
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.span import Span

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class Role(IntEnum):
    """What a cell tells besides its words."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    SORT = Qt.ItemDataRole.UserRole + 2
    READING = Qt.ItemDataRole.UserRole + 3


class ListingModel(QAbstractTableModel):
    """The entries of a report; `READING` is true for those in the sentence that is being read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._reading = Span(0, 0)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in reading order."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Hold other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self._reading = Span(0, 0)
        self.endResetModel()

    def read(self, place: Span) -> int | None:
        """Mark the entries within a place as being read, and return the first's row, None where there is none."""
        self._reading = place
        if self._entries:
            last = self.index(len(self._entries) - 1, len(HEADER) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Role.READING])
        return next((row for row, entry in enumerate(self._entries) if entry.span.overlaps(place)), None)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADER[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object | None:
        """Return a cell's words, or what a role asks for."""
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], index.column()
        answers: dict[int, Callable[[], object]] = {
            Role.ENTRY: lambda: entry,
            Role.READING: lambda: entry.span.overlaps(self._reading),
            Role.SORT: lambda: self._sort_key(entry, column),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(column),
        }
        if role in _WORDS:
            return entry.cells[column]
        return answers[role]() if role in answers else None

    def _sort_key(self, entry: Entry, column: int) -> object:
        if column == NUMBER:
            return entry.value
        if HEADER[column] == "章节":
            return entry.index
        return entry.cells[column]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class ListingFilter(QSortFilterProxyModel):
    """Shows the entries that have the words and are of the chosen kinds and periods; none chosen: all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._kinds: frozenset[Kind] = frozenset()
        self._periods: frozenset[str] = frozenset()
        self.setSortRole(Role.SORT)
        self.setSortLocaleAware(True)

    def choose(self, words: str, kinds: Collection[Kind], periods: Collection[str]) -> None:
        """Set all filters: every word must be in the row, one of the kinds and one of the periods must be its."""
        self._words = tuple(words.lower().split())
        self._kinds = frozenset(kinds)
        self._periods = frozenset(periods)
        self.invalidate()  # the calls for the filter alone are new in one Qt of our range or deprecated in another

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        """Tell whether an entry is shown."""
        entry = self.sourceModel().index(row, 0, parent).data(Role.ENTRY)
        if not isinstance(entry, Entry):
            return False
        text = "\n".join(entry.cells).lower()
        chosen = (not self._kinds or entry.kind in self._kinds) and (not self._periods or entry.period in self._periods)
        return chosen and all(word in text for word in self._words)
