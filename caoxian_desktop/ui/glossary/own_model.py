"""All entries of one's own glossary as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caoxian_desktop.core.glossary.own_terms import OwnTerm
from caoxian_desktop.ui.glossary.ordering import says
from caoxian_desktop.ui.widgets.label import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OwnTermsModel(QAbstractTableModel):
    """A row an entry: name, other names, definition on one line; those without the words filtered by are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[OwnTerm] = ()
        self._words = ""
        self.entries: tuple[OwnTerm, ...] = ()

    def show(self, entries: Sequence[OwnTerm]) -> None:
        """Show other entries."""
        self._all = entries
        self._arrange()

    def filter(self, words: str) -> None:
        """Show those that have the words, or a name typed in pinyin."""
        if words.strip() != self._words:
            self._words = words.strip()
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.entries = tuple(e for e in self._all if not self._words or says(e.names, e.definition, self._words))
        self.endResetModel()

    def row_of(self, identity: str) -> int | None:
        """Return the row of an entry, None where it is not shown."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == identity), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many entries are shown."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return name, other names, definition."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, in a tooltip all of them."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self.entries[index.row()]
        words = (entry.name, self.tr("；").join(entry.aliases), entry.definition)[index.column()]
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else " ".join(words.split())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("名词"), self.tr("又称"), self.tr("解释"))[section]
        return None
