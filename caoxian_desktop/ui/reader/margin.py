"""What stands beside the column: citation numbers, pages and bookmarks on the left, marks of notes on the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

_NOTE = QRectF(-6, -6, 12, 10)
_RIBBON = (8.0, 13.0)
"""Width and height of a bookmark."""


def paint_number(painter: QPainter, font: QFont, colour: QColor, right: float, base: float, number: int) -> None:
    """Paint a citation number, ending at `right` on the baseline."""
    words = str(number)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(words), base), words)


def paint_note_mark(painter: QPainter, left: float, middle: float, ink: QColor, chosen: bool) -> None:
    """Paint a speech bubble in the category's ink; filled where the note is the chosen one."""
    box = _NOTE.translated(left + 6, middle)
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(ink if chosen else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2.5, 2.5)
    tail = (QPointF(box.left() + 3, box.bottom()), QPointF(box.left() + 3, box.bottom() + 3.5))
    painter.drawLine(*tail)
    painter.drawLine(tail[1], QPointF(box.left() + 6.5, box.bottom()))


def paint_page(painter: QPainter, font: QFont, right: float, line: QRectF, words: str, ink: QColor) -> None:
    """Paint where a page of the booklet begins: its words ending at `right`, and a hook before its first character."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(words), line.top() + 3), words)
    painter.setPen(QPen(ink, 1.2))
    painter.drawLine(line.topLeft() + QPointF(-1, 0), line.bottomLeft() + QPointF(-1, 0))
    painter.drawLine(line.topLeft() + QPointF(-1, 0), line.topLeft() + QPointF(6, 0))


def paint_bookmark(painter: QPainter, left: float, top: float, ink: QColor) -> None:
    """Paint a ribbon with a notch."""
    width, height = _RIBBON
    outline = ((0.0, 0.0), (width, 0.0), (width, height), (width / 2, height - 4), (0.0, height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in outline]))
