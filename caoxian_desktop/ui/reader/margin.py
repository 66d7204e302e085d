"""What stands beside the column: citation numbers, pages and bookmarks on the left, marks of notes on the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen, QPolygonF

_NOTE = QRectF(0, -8.5, 16, 15)
_SIGN = 10
"""Height of a category's sign in logical pixels."""
_RIBBON = (8.0, 13.0)
"""Width and height of a bookmark."""


def paint_number(painter: QPainter, font: QFont, colour: QColor, right: float, base: float, number: int) -> None:
    """Paint a citation number, ending at `right` on the baseline."""
    words = str(number)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(words), base), words)


def paint_note_mark(painter: QPainter, ink: QColor, ground: QColor, sign: str, *, chosen: bool) -> None:
    """Paint a speech bubble in the category's ink with the category's sign; filled where the note is the chosen one.

    It stands right of the origin, which is in the middle of its line.
    """
    box = _NOTE
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ink if chosen else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    tail = (QPointF(box.left() + 3, box.bottom()), QPointF(box.left() + 3, box.bottom() + 3.5))
    painter.drawLine(*tail)
    painter.drawLine(tail[1], QPointF(box.left() + 6.5, box.bottom()))
    paint_sign(painter, ground if chosen else ink, sign)


def paint_sign(painter: QPainter, ink: QColor, sign: str) -> None:
    """Paint the one character of a category, so that it is known without its colour, right of the origin."""
    face = QFont(QGuiApplication.font())
    face.setPixelSize(_SIGN)
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(_NOTE, Qt.AlignmentFlag.AlignCenter, sign)


def paint_page(painter: QPainter, font: QFont, right: float, line: QRectF, words: str, ink: QColor) -> None:
    """Paint where a page of the booklet begins: its words ending at `right`, and a hook before its first character."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(words), line.top() + 3), words)
    painter.setPen(QPen(ink, 1.2))
    painter.drawLine(line.topLeft() + QPointF(-1, 0), line.bottomLeft() + QPointF(-1, 0))
    painter.drawLine(line.topLeft() + QPointF(-1, 0), line.topLeft() + QPointF(6, 0))


def paint_bookmark(painter: QPainter, ink: QColor) -> None:
    """Paint a ribbon with a notch, its upper left corner at the origin."""
    width, height = _RIBBON
    outline = ((0.0, 0.0), (width, 0.0), (width, height), (width / 2, height - 4), (0.0, height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in outline]))
