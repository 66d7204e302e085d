"""A table of words to read and to copy: what people wrote, shown as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from caoxian_desktop.core.report.cells import Cells
from caoxian_desktop.ui.theme.metrics import row_height, scaled
from caoxian_desktop.ui.widgets.label import plain_tip

_MOST = 2_000
"""Rows that are shown; all of them are copied."""


def values_table(name: str, head: Cells, rows: Sequence[Cells], wide: Sequence[int]) -> QTableWidget:
    """Return a table; the columns `wide` share what width is left, long words stand whole in their tips."""
    table = QTableWidget(min(len(rows), _MOST), len(head))
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setTabKeyNavigation(False)
    table.setStyleSheet("QTableWidget::item { padding: 2px 5px; }")
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(row_height())
    for column, words in enumerate(head):
        item = QTableWidgetItem(words)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(column, item)
    for at, row in enumerate(rows[:_MOST]):
        for column, words in enumerate(row):
            item = QTableWidgetItem(words if len(words) <= 300 else f"{words[:299]}…")
            item.setToolTip(plain_tip(words[:2000]))
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            table.setItem(at, column, item)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setMaximumSectionSize(scaled(220))
    for column in wide:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.sectionResized.connect(lambda *_: table.resizeRowsToContents())
    return table
