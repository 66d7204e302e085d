"""All figures of a report as a table: sorted, filtered, copied, exported, each linked to its sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.listing import HEADER, Entry, csv_of, listing, tsv_of
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.writing import write_whole
from caoxian_desktop.ui.indicators.delegate import CellDelegate
from caoxian_desktop.ui.indicators.filters import FilterBar
from caoxian_desktop.ui.indicators.model import ListingFilter, ListingModel, Role
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ROW, Space, Type
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents

_WIDTHS = {
    "指标": 150,
    "原文表述": 128,
    "数值": 64,
    "单位": 62,
    "变化": 60,
    "时期": 64,
    "性质": 80,
    "用语": 48,
    "章节": 72,
}
"""Widths of the columns in logical pixels; the indicator's is the least it gets, and it takes what is left.

Together they fit between outline and side panel of a window 1366 wide.
"""
_WISHES = {"章节": 118, "原文表述": 160}
"""Widths at which little of these is cut, given where there is room before the indicator takes the rest."""


class _Table(QTableView):
    """A table whose Enter key chooses a row, and whose first column takes what room the others leave."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self._given: dict[str, int] = {}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns, room = self.horizontalHeader(), self.viewport().width() - sum(_WIDTHS.values())
        for name, wish in _WISHES.items():
            column, given = HEADER.index(name), min(max(room, 0), wish - _WIDTHS[name])
            if columns.sectionSize(column) == self._given.get(name, _WIDTHS[name]):  # else a person chose the width
                columns.resizeSection(column, _WIDTHS[name] + given)
                self._given[name] = _WIDTHS[name] + given
            room -= given
        others = sum(columns.sectionSize(column) for column in range(1, columns.count()))
        columns.resizeSection(0, max(_WIDTHS[HEADER[0]], self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class IndicatorsPanel(QWidget):
    """Shows a report's figures.

    Wishes: `span_requested` (Span of the figure of a row that was chosen by a double click or Enter); `span_pointed`
    (that of the row one stands on, for a reader that is seen beside the table). Facts: `said` (a sentence for a
    passing notice), `failed` (KnownError).
    """

    span_requested = Signal(object)
    span_pointed = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, parent: QWidget | None = None, *, ask_target: AskTarget = QFileDialog.getSaveFileName
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._ask_target = ask_target
        self._folder = documents()
        self._source = ""
        self._model = ListingModel(self)
        self._shown = ListingFilter(self)
        self._shown.setSourceModel(self._model)
        self._actions = self._make_actions()
        self.filters = FilterBar()
        self.filters.changed.connect(self._filter)
        self.count = label("", Type.SMALL, muted=True)
        self.table = self._make_table()
        self._lay_out()
        self.clear()

    # Laying out.

    def _make_table(self) -> _Table:
        table = _Table()
        table.setAccessibleName(self.tr("指标表"))
        table.setModel(self._shown)
        table.setItemDelegate(CellDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setSortingEnabled(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        rows = table.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW + 2)
        columns = table.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSortIndicator(HEADER.index("章节"), Qt.SortOrder.AscendingOrder)
        columns.setMinimumSectionSize(48)
        for column, name in enumerate(HEADER):
            columns.resizeSection(column, _WIDTHS[name])
        table.chosen.connect(self._on_chosen)
        table.doubleClicked.connect(self._on_chosen)
        table.selectionModel().currentRowChanged.connect(self._on_pointed)
        table.addAction(self._actions["copy"])
        return table

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(label(self.tr("双击或回车：看原文"), Type.SMALL, muted=True))
        for key in ("copy", "export"):
            foot.addWidget(self._button(key))
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.S)
        column.addWidget(self.filters)
        self._none_left = EmptyState("funnel", self.tr("没有符合的数据"), "", self.tr("清空筛选"))
        self._none_left.wanted.connect(self.filters.clear)
        self._inner = QStackedLayout()
        self._inner.addWidget(self.table)
        self._inner.addWidget(self._none_left)
        column.addLayout(self._inner, 1)
        column.addLayout(foot)
        self._stack = QStackedLayout(self)
        self._empty = EmptyState("table", "")
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)

    def _make_actions(self) -> dict[str, QAction]:
        offered = {
            "copy": (self.tr("复制为表格"), self.copy_rows),
            "csv": (self.tr("导出为CSV…"), lambda: self.save("csv")),
            "xlsx": (self.tr("导出为Excel表格（XLSX）…"), lambda: self.save("xlsx")),
        }
        actions = {}
        for key, (words, do) in offered.items():
            actions[key] = QAction(words, self)
            actions[key].triggered.connect(lambda _checked=False, do=do: do())
        actions["copy"].setIcon(icon("copy"))
        actions["copy"].setShortcut(QKeySequence.StandardKey.Copy)
        actions["copy"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return actions

    def _button(self, key: str) -> QToolButton:
        button = QToolButton()
        if key == "copy":
            button.setDefaultAction(self._actions["copy"])
        else:
            button.setIcon(icon("download-simple"))
            button.setToolTip(self.tr("导出表格"))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            menu = QMenu(button)
            menu.addActions([self._actions["xlsx"], self._actions["csv"]])
            button.setMenu(menu)
        button.setAccessibleName(button.toolTip())
        return button

    # What is shown.

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the figures of an analysed report."""
        self._source = analysis.report.name
        self._empty.say(self.tr("没有数据"), self.tr("这份报告里没有找到数据。"))
        self._show(listing(analysis))

    def clear(self) -> None:
        """Show nothing: another report is being analysed."""
        self._source = ""
        self._empty.say(self.tr("正在分析…"), self.tr("数据随后就列在这里。"))
        self._show(())

    def _show(self, entries: tuple[Entry, ...]) -> None:
        self.filters.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.filters.clear()
        self.filters.offer(entries)
        self.filters.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._model.show(entries)
        self._stack.setCurrentIndex(1 if entries else 0)
        self._filter()

    def _filter(self) -> None:
        self._shown.choose(self.filters.words.text(), self.filters.kinds, self.filters.periods)
        shown, whole = self._shown.rowCount(), self._model.rowCount()
        self._inner.setCurrentIndex(0 if shown else 1)
        count = f"{whole}" if shown == whole else f"{shown} / {whole}"
        self.count.setText(self.tr("数据（{count}条）").format(count=count))

    def select_span(self, place: Span) -> None:
        """Mark the rows whose figures stand in a place being read, and bring the first into view."""
        row = self._model.read(place)
        if row is not None and not self.table.hasFocus():
            index = self._shown.mapFromSource(self._model.index(row, 0))
            if index.isValid():
                self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    # Choosing.

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = index.data(Role.ENTRY)
        if isinstance(entry, Entry):
            self.span_requested.emit(entry.span)

    def _on_pointed(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = index.data(Role.ENTRY)
        if isinstance(entry, Entry):
            self.span_pointed.emit(entry.span)

    # Taking the table away.

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(list(self._actions.values()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _entries(self, rows: list[int]) -> list[Entry]:
        found = (self._shown.index(row, 0).data(Role.ENTRY) for row in rows)
        return [entry for entry in found if isinstance(entry, Entry)]

    def copy_rows(self) -> None:
        """Put the chosen rows, or all that are shown, on the clipboard as a table."""
        chosen = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        entries = self._entries(chosen or list(range(self._shown.rowCount())))
        QGuiApplication.clipboard().setText(tsv_of(entries))
        self.said.emit(self.tr("已复制{count}条数据").format(count=len(entries)))

    def save(self, ending: str) -> None:
        """Ask where to, and write the rows that are shown to an .xlsx or .csv file."""
        name = self.tr("{report}_指标数据").format(report=self._source)
        suggested = self._folder / f"{name}.{ending}"
        target = ask_file(self._ask_target, self, self.tr("导出表格"), suggested, ending)
        if target is not None:
            self._folder = target.parent
            entries = self._entries(list(range(self._shown.rowCount())))
            self._jobs.run(Lane.POOL, _writer(entries, self._source, target), self._on_saved, self.failed.emit)

    def _on_saved(self, target: Path) -> None:
        self.said.emit(self.tr("已保存：{name}").format(name=target.name))


def _writer(entries: list[Entry], source: str, target: Path) -> Callable[[Ticket], Path]:
    def write(_ticket: Ticket) -> Path:
        if target.suffix.lower() == ".csv":
            write_whole(target, csv_of(entries).encode("utf-8-sig"))  # the mark tells spreadsheets that it is UTF-8
        else:
            from caoxian_desktop.core.typesetting.xlsx import write_indicators  # 0.1 s, for an export alone

            write_indicators([(source, entries)], target)
        return target

    return write
