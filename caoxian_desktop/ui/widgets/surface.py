"""Grounds that widgets paint: of what floats over the page, and of a strip across the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import RADIUS


def paint_surface(widget: QWidget, edge: str = "line") -> None:
    """Paint a widget's ground and edge, in its paintEvent; `edge` is a role of the palette."""
    colours = palette.current()
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(getattr(colours, edge)), 1))
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.end()


def paint_strip(widget: QWidget) -> None:
    """Paint the ground of a strip across the window and a line below, in its paintEvent."""
    colours = palette.current()
    painter = QPainter(widget)
    painter.fillRect(widget.rect(), QColor(colours.selection))
    painter.setPen(QColor(colours.line))
    painter.drawLine(widget.rect().bottomLeft(), widget.rect().bottomRight())
    painter.end()
