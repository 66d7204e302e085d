"""The last page of 抽查: what the verdicts come to, field by field, to be taken along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.report.cells import tab_separated
from caoxian_desktop.core.sampling.draw import Draw
from caoxian_desktop.core.sampling.rates import Rate, result_of
from caoxian_desktop.core.sampling.wording import RATE_HEADER, field_word, rate_rows, said
from caoxian_desktop.ui.language import say, term
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, row_height
from caoxian_desktop.ui.widgets.clipboard import put_table
from caoxian_desktop.ui.widgets.label import label


class _Interval(QWidget):
    """An interval of rates from 0 to 1 as a band, with the rate itself as a stroke."""

    def __init__(self, rate: Rate) -> None:
        super().__init__()
        self._rate = rate

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint scale, band and stroke."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width, middle = Space.S, self.width() - 2 * Space.S, self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(QRectF(left, middle - 4, width, 8), 4, 4)
        painter.setBrush(QColor(colours.selection))
        low, high = self._rate.low * width, self._rate.high * width
        painter.drawRoundedRect(QRectF(left + low, middle - 4, max(3.0, high - low), 8), 4, 4)
        if self._rate.share is not None:
            painter.setPen(QPen(QColor(colours.accent), 2))
            at = left + self._rate.share * width
            painter.drawLine(round(at), round(middle - 6), round(at), round(middle + 6))
        painter.end()


class ResultPage(QWidget):
    """Shows a draw's result. Wishes: `items_wanted` (to a file), `go_on_wanted`, `again_wanted`, `close_wanted`."""

    items_wanted = Signal()
    go_on_wanted = Signal()
    again_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw | None = None
        self.said = label("", Type.TITLE, bold=True, wrap=True)
        self.drawn = label("", Type.SMALL, muted=True, wrap=True)
        self.table = QTableWidget()
        self.table.setAccessibleName(self.tr("抽查结果"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(row_height())
        self.go_on = self._button(self.tr("接着判"), self.go_on_wanted.emit)
        self._lay_out()

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._button(self.tr("导出明细（CSV）…"), self.items_wanted.emit))
        foot.addWidget(self._button(self.tr("复制结果表"), self.copy))
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        foot.addWidget(self._button(self.tr("再抽一次"), self.again_wanted.emit))
        close = self._button(self.tr("关闭"), self.close_wanted.emit)
        close.setDefault(True)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.said)
        column.addWidget(self.drawn)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_draw(self, draw: Draw) -> None:
        """Show what a draw's verdicts come to."""
        self._draw = draw
        self.said.setText(say(said(draw)))
        words = self.tr("从{population}条中随机抽取{size}条，种子{seed}，已判{judged}条。区间按威尔逊法计算。")
        self.drawn.setText(
            words.format(population=draw.population, size=len(draw.items), seed=draw.seed, judged=draw.judged)
        )
        self.go_on.setVisible(draw.judged < len(draw.items))
        self._fill(draw)

    def _fill(self, draw: Draw) -> None:
        result, table = result_of(draw), self.table
        rows = rate_rows(result)
        rates = {field_word(name): rate for name, rate in result.fields}
        table.clear()
        table.setColumnCount(len(RATE_HEADER) + 1)
        table.setRowCount(len(rows))
        table.setHorizontalHeaderItem(len(RATE_HEADER), QTableWidgetItem(""))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                table.setItem(
                    at, column, _cell(words if column else term(words), bold=at == len(rows) - 1, right=column > 0)
                )
            table.setCellWidget(at, len(RATE_HEADER), _Interval(rates.get(row[0], result.all_right)))
        for column in range(len(RATE_HEADER)):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            head = QTableWidgetItem(term(RATE_HEADER[column]))
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, head)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(RATE_HEADER), QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def copy(self) -> None:
        """Put the table and its sentence on the clipboard."""
        if self._draw is not None:
            rows = (RATE_HEADER, *rate_rows(result_of(self._draw)))
            put_table(tab_separated(rows), said(self._draw).zh)


def _cell(words: str, *, bold: bool, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    face = item.font()
    face.setBold(bold)
    item.setFont(face)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
