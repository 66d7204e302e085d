"""A chart as a table: a line a mark with its sentence, for those who cannot see the drawing, and for close reading."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.charts.telling import sentence_of
from caoxian_desktop.ui.language import in_a_row
from caoxian_desktop.ui.theme.metrics import row_height, scaled
from caoxian_desktop.ui.widgets.label import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SENTENCE = 4
_WIDTHS = (150, 60, 130, 170)
"""Of the columns but the last, in logical pixels."""


class MarkModel(QAbstractTableModel):
    """The marks of a chart: what, when, in which series, how the report says it, in which sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = (self.tr("项目"), self.tr("时期"), self.tr("系列"), self.tr("原文表述"), self.tr("句子"))
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show(self, chart: Chart | None, report: Report | None) -> None:
        """Show another chart."""
        self.beginResetModel()
        marks = chart.marks() if chart is not None and report is not None else ()
        self._rows = tuple(
            (mark.label, mark.year, mark.series, mark.printed, sentence_of(report, mark))
            for mark in marks
            if report is not None
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of marks."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._head)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._head[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; a screen reader is told the whole row at its first."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return in_a_row(word for word in row if word) if index.column() == 0 else row[index.column()]
        return None


class MarksTable(QTableView):
    """Shows the marks of a chart. Wishes: `mark_activated` (its number: to its sentence), `copy_wanted`."""

    mark_activated = Signal(int)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = MarkModel(self)
        self.setModel(self.marks)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(_SENTENCE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, scaled(width))
        self.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        self.activated.connect(lambda index: self.mark_activated.emit(index.row()))

    def show_chart(self, chart: Chart | None, report: Report | None) -> None:
        """Show another chart from its first mark on."""
        self.marks.show(chart, report)
        self.setAccessibleName(self.tr("数据表：{title}").format(title=chart.title) if chart else self.tr("数据表"))
        if self.marks.rowCount():
            self.setCurrentIndex(self.marks.index(0, 0))

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the picture's act."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the sentence and Ctrl+C for the whole table; the others move."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.mark_activated.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands of the window."""
