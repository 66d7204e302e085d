"""The rows of the list as a Qt model; a change of a few rows is told as such, so that selection and place stay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import is_not

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.card_words import card_words, kind_word
from caoxian_desktop.ui.annotations.rows import Heading, Row, changed_stretch
from caoxian_desktop.ui.filtering.tag_bar import IDS
from caoxian_desktop.ui.language import in_a_row, term

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class AnnotationRows(QAbstractListModel):
    """Headings and annotations; `ROW` gives the value itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[str, int] | None = None
        self._report: Report | None = None
        self._citations: dict[str, str] = {}
        self._elsewhere: frozenset[str] = frozenset()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's value, or its words for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words if isinstance(row, Heading) else self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let annotations be chosen, headings not."""
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Say what cards that are dragged carry."""
        return [IDS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of cards."""
        data = QMimeData()
        found = [each for index in indexes if (each := self.annotation_at(index.row())) is not None]
        data.setData(IDS, "\n".join(annotation.id for annotation in found).encode("ascii"))
        return data

    def _spoken(self, annotation: Annotation) -> str:
        parts = (
            term(annotation.category.word),
            kind_word(annotation),
            annotation.quote,
            *(paragraph.words for paragraph in card_words(annotation)[1:]),
            *annotation.tags,
            term(annotation.status.word),
            term(annotation.standing.word) if annotation.standing is not Standing.EXACT else "",
            self.citation(annotation),
        )
        return in_a_row(part for part in parts if part)

    def citation(self, annotation: Annotation) -> str:
        """Return the short citation, looked up when it is first seen; of what has no place, the section it was in."""
        if self._report is None:
            return ""
        if annotation.id in self._elsewhere:
            return annotation.target.path[-1] if annotation.target.path else ""
        if annotation.id not in self._citations:
            self._citations[annotation.id] = short_citation(self._report, annotation.span)
        return self._citations[annotation.id]

    def show_report(self, report: Report) -> None:
        """Empty the list for another report."""
        self.beginResetModel()
        self._report, self._rows, self._places, self._citations = report, [], None, {}
        self.endResetModel()

    def show_rows(self, rows: Sequence[Row], elsewhere: Iterable[str] = ()) -> None:
        """Show other rows; what is the same before and behind the changed stretch stays.

        `elsewhere` are the ids of those whose places are none of the open text.
        """
        self._elsewhere = frozenset(elsewhere)
        start, old_end, new_end = changed_stretch(self._rows, rows)
        if old_end > start:
            self.beginRemoveRows(QModelIndex(), start, old_end - 1)
            del self._rows[start:old_end]
            self.endRemoveRows()
        if new_end > start:
            self.beginInsertRows(QModelIndex(), start, new_end - 1)
            self._rows[start:start] = rows[start:new_end]
            self.endInsertRows()
        self._update(rows)
        self._places = None

    def _update(self, rows: Sequence[Row]) -> None:
        """Take over new values of rows that stayed."""
        others = compress(count(), map(is_not, rows, self._rows))  # a hundred thousand are passed over in C
        altered = [at for at in others if rows[at] != self._rows[at]]
        self._rows = list(rows)
        for at in altered:
            self._citations.pop(getattr(self._rows[at], "id", ""), None)  # its place may be another one now
        if altered:
            self.dataChanged.emit(self.index(altered[0]), self.index(altered[-1]))

    def place(self, identity: str) -> int | None:
        """Return the row of an annotation, None if it is not shown."""
        if self._places is None:
            self._places = {row.id: at for at, row in enumerate(self._rows) if isinstance(row, Annotation)}
        return self._places.get(identity)

    def row(self, at: int) -> Row:
        """Return a row's value; `data` gives the same by way of Qt, ten times slower."""
        return self._rows[at]

    def annotation_at(self, row: int) -> Annotation | None:
        """Return the annotation in a row, None for a heading and outside."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Annotation) else None
