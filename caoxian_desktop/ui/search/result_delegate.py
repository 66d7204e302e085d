"""Paints the lines of a search: kinds, reports, and hits in their words with what was found set off."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caoxian_desktop.core.search.hits import Hit, Snippet
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.search.results import LINE, KindLine, ReportLine, hit_head
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import WIDEST, Space, Type, font, scaled

Index = QModelIndex | QPersistentModelIndex
_LINES = 2
"""Lines of a snippet that are shown."""


class ResultDelegate(QStyledItemDelegate):
    """Every kind of line has one height, so that none need be measured."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.refresh()

    def refresh(self) -> None:
        """Take the interface's faces anew."""
        self._body, self._bold, self._small = font(), font(bold=True), font(Type.SMALL)
        self._large = font(Type.LARGE, bold=True)
        self._metrics, self._small_metrics = QFontMetrics(self._body), QFontMetrics(self._small)

    @property
    def hit_height(self) -> int:
        """The height of a hit: one small line and the lines of its snippet, in logical pixels."""
        return self._small_metrics.height() + round(_LINES * self._metrics.lineSpacing() * 1.1) + 2 * Space.S + 2

    @property
    def plain_height(self) -> int:
        """The height of a hit that has nothing over it: a report by its name."""
        return self._metrics.height() + 2 * Space.S

    @property
    def kind_height(self) -> int:
        """The height of a kind's line."""
        return QFontMetrics(self._large).height() + 2 * Space.S

    @property
    def report_height(self) -> int:
        """The height of a report's line."""
        return self._metrics.height() + Space.S + 2

    def height(self, line: object) -> int:
        """Return the height of a line."""
        if isinstance(line, KindLine):
            return self.kind_height
        if isinstance(line, ReportLine):
            return self.report_height
        return self.hit_height if isinstance(line, Hit) and hit_head(line) else self.plain_height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and words of a line."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        line, room = index.data(LINE), QRect(whole.rect)
        room.setWidth(min(room.width(), scaled(WIDEST)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Hit):
            whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
            self._paint_hit(painter, room.adjusted(Space.XL, Space.S, -Space.L, 0), line)
        elif isinstance(line, KindLine):
            self._paint_kind(painter, room.adjusted(Space.M, 0, -Space.L, 0), line)
        else:
            self._paint_report(painter, room.adjusted(Space.L, 0, -Space.L, 0), line)
        painter.restore()

    def _paint_kind(self, painter: QPainter, room: QRect, line: KindLine) -> None:
        painter.setFont(self._large)
        painter.setPen(palette.current().colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, term(line.kind.word, "kind"))

    def _paint_report(self, painter: QPainter, room: QRect, line: ReportLine) -> None:
        colours, middle = palette.current(), Qt.AlignmentFlag.AlignVCenter
        count = str(line.size)
        painter.setFont(self._small)
        counted = self._small_metrics.horizontalAdvance(count)
        painter.setPen(QColor(colours.muted))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(self._bold)
        painter.setPen(QColor(colours.accent))
        words = painter.fontMetrics().elidedText(
            line.name, Qt.TextElideMode.ElideMiddle, room.width() - counted - Space.S
        )
        painter.drawText(room, middle, words)

    def _paint_hit(self, painter: QPainter, room: QRect, hit: Hit) -> None:
        colours, head = palette.current(), hit_head(hit)
        top = QRect(room.left(), room.top(), room.width(), self._small_metrics.height())
        painter.setFont(self._small)
        painter.setPen(QColor(colours.muted))
        shown = self._small_metrics.elidedText(head, Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(colours.text))
        below = QRectF(top.left(), top.bottom() + 2 if head else top.top(), room.width(), room.height())
        self._paint_snippet(painter, below, hit.snippet, _LINES if head else 1)

    def _paint_snippet(self, painter: QPainter, room: QRectF, snippet: Snippet, lines: int) -> None:
        """Paint the words in at most so many lines; what was found is set off as on the page."""
        layout = QTextLayout(snippet.words, self._body)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        ranges = [_set_off(snippet.words, mark.start, mark.end) for mark in snippet.marks]
        layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        for _ in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.1
        layout.endLayout()
        layout.draw(painter, room.topLeft())


def _set_off(words: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Return the mark of some code points; Qt counts UTF-16."""
    colours, made = palette.current(), QTextLayout.FormatRange()
    made.start = len(words[:start].encode("utf-16-le", "surrogatepass")) // 2
    made.length = len(words[start:end].encode("utf-16-le", "surrogatepass")) // 2
    look = QTextCharFormat()
    look.setBackground(QColor(colours.hit))
    look.setForeground(QColor(colours.text))
    made.format = look
    return made
