"""The rows of the indicator table: figures, under the rows of their groups where they are grouped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import Entry, State
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.arranging import Group
from caoxian_desktop.ui.indicators.shown import cell_words, correction_words, read_words
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.widgets.label import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TOP = 0
"""The internal id of the rows at the top; one below is known by the row of its group, plus one."""


class Role(IntEnum):
    """What a cell tells besides its words."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    GROUP = Qt.ItemDataRole.UserRole + 2
    READING = Qt.ItemDataRole.UserRole + 3
    CORRECTED = Qt.ItemDataRole.UserRole + 4


class ListingModel(QAbstractItemModel):
    """Groups with their figures, or figures alone. `READING` is true for those in the place that is being read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._flat: tuple[Entry, ...] | None = ()
        self._places: dict[tuple[Span, State], tuple[int, int]] = {}
        self._reading = Span(0, 0)

    def show(self, groups: Sequence[Group], *, grouped: bool) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._groups = tuple(groups) if grouped else ()
        self._flat = None if grouped else tuple(entry for group in groups for entry in group.entries)
        self._places = {}
        self.endResetModel()

    def read(self, place: Span) -> None:
        """Mark the figures within a place as being read."""
        self._reading = place
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Role.READING])

    def entry_indexes(self) -> Iterator[QModelIndex]:
        """Yield the rows of figures, in the order they are shown."""
        if self._flat is not None:
            yield from (self.index(row, 0) for row in range(len(self._flat)))
            return
        for at, group in enumerate(self._groups):
            above = self.index(at, 0)
            yield from (self.index(row, 0, above) for row in range(len(group.entries)))

    def group_indexes(self) -> Iterator[QModelIndex]:
        """Yield the rows of groups."""
        yield from (self.index(row, 0) for row in range(len(self._groups)))

    def place(self, span: Span, state: State = State.STANDING) -> QModelIndex:
        """Return the row of the figure at a span; an invalid one where it is not shown."""
        if not self._places:
            self._places = {(entry.span, entry.state): at for at, entry in self._placed()}
        at = self._places.get((span, state))
        return QModelIndex() if at is None else self.createIndex(at[1], 0, at[0])

    def _placed(self) -> Iterator[tuple[tuple[int, int], Entry]]:
        """Yield every figure with the internal id of its row and its number."""
        if self._flat is not None:
            yield from (((_TOP, row), entry) for row, entry in enumerate(self._flat))
        for at, group in enumerate(self._groups):
            yield from (((at + 1, row), entry) for row, entry in enumerate(group.entries))

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return a row's index."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject's own has no index
        """Return the row of the group a figure stands in."""
        at = int(index.internalId()) if index.isValid() else _TOP
        return QModelIndex() if at == _TOP else self.createIndex(at - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows below a group, or at the top."""
        if not parent.isValid():
            return len(self._groups) if self._flat is None else len(self._flat)
        group = self._group(parent)
        return 0 if group is None or parent.column() != 0 else len(group.entries)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return len(TABLE_COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let figures be chosen, and groups be stood on."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._group(index) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return term(TABLE_COLUMNS[section].value)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(TABLE_COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object | None:
        """Return a cell's words, or what a role asks for."""
        if not index.isValid():
            return None
        group = self._group(index)
        if group is not None:
            return _of_group(group, index.column(), role)
        entry = self._entry(index)
        if role == Role.READING:
            return entry.span.overlaps(self._reading)
        answer = _ANSWERS.get(role)  # of ten questions that a view asks for a cell it paints, four have one
        return answer(entry, TABLE_COLUMNS[index.column()]) if answer is not None else None

    def _group(self, index: Index) -> Group | None:
        at_top = index.internalId() == _TOP
        return self._groups[index.row()] if at_top and self._flat is None else None

    def _entry(self, index: Index) -> Entry:
        if self._flat is not None:
            return self._flat[index.row()]
        return self._groups[int(index.internalId()) - 1].entries[index.row()]


def _of_group(group: Group, column: int, role: int) -> object | None:
    words = QCoreApplication.translate("Indicators", "{words}（{count}条）")
    words = words.format(words=group.words, count=len(group.entries))
    if role == Role.GROUP:
        return group
    spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return words if column == 0 and role in spoken else None


def is_marked(entry: Entry, column: Column) -> bool:
    """Tell whether a cell bears the mark of what a reader set.

    What no column shows, and what was confirmed, added or taken out, is marked at the name.
    """
    if entry.as_read(column) is not None:
        return True
    if column is not Column.INDICATOR or not entry.corrected:
        return False
    return all(entry.as_read(other) is None for other in TABLE_COLUMNS)


def tip_of(entry: Entry, column: Column) -> str:
    """Return what a cell says when it is pointed at: its words, and what was read where a reader set another."""
    words = cell_words(entry, column)
    read = read_words(entry, column)
    if read is not None:
        told = QCoreApplication.translate("Indicators", "读者更正；机器读作“{read}”")
        nothing = QCoreApplication.translate("Indicators", "（空）")
        return f"{words}\n{told.format(read=read or nothing)}"
    if entry.derived is not None or is_marked(entry, column):
        return "\n".join(filter(None, (words, correction_words(entry))))
    return words


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return _RIGHT if column is Column.VALUE else _LEFT


_ANSWERS: dict[int, Callable[[Entry, Column], object]] = {
    Qt.ItemDataRole.DisplayRole: cell_words,
    Qt.ItemDataRole.ToolTipRole: lambda entry, column: plain_tip(tip_of(entry, column)),
    Qt.ItemDataRole.AccessibleTextRole: tip_of,
    Qt.ItemDataRole.TextAlignmentRole: lambda _entry, column: _alignment(column),
    Role.ENTRY: lambda entry, _column: entry,
    Role.CORRECTED: is_marked,
}
"""What a role asks of a figure's cell, whichever row is read."""
