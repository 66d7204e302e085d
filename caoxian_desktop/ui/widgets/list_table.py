"""A long list whose rows are of few heights, known beforehand: set without measuring any, among tens of thousands too.

Where each row has a height of its own, as notes have, it is a `LongList` (`long_list.py`) that measures what it shows.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class TableHeights:
    """The heights of a table's rows. Qt keeps them by number when a model is reset, so it is known which were set."""

    def __init__(self, table: QTableView) -> None:
        self._header = table.verticalHeader()
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._header.setMinimumSectionSize(1)
        self._header.hide()
        self._set: dict[int, int] = {}

    def set(self, usual: int, others: Mapping[int, int]) -> None:
        """Give all rows a height but `others`, by their numbers, in logical pixels."""
        if usual != self._header.defaultSectionSize():
            self._header.setDefaultSectionSize(usual)
            self._resize(self._set)  # of which nothing is sure now
        count = self._header.count()
        wanted = {row: usual for row in self._set if row < count} | dict(others)
        self._resize({row: height for row, height in wanted.items() if self._set.get(row) != height})
        self._set = dict(others)

    def add(self, others: Mapping[int, int]) -> None:
        """Give some rows that came in heights of their own."""
        self._resize(others)
        self._set.update(others)

    def _resize(self, heights: Mapping[int, int]) -> None:
        self._header.blockSignals(True)  # noqa: FBT003 - Qt's own; nobody else need hear of each
        for row, height in heights.items():
            self._header.resizeSection(row, height)
        self._header.blockSignals(False)  # noqa: FBT003 - Qt's own


class ListTable(QTableView):
    """A list of one column as a table.

    A table alone of Qt's views lays ten thousand rows out without asking for each of them: 2 ms where a list takes 25.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.heights = TableHeights(self)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands of the window."""
