"""A field whose words end in … where they are longer than it, until somebody types in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

_MARGIN = 2
"""What QLineEdit leaves beside its words, within what the style leaves."""


class ElidedLine(QLineEdit):
    """A QLineEdit: Qt's own cuts a character in two where it ends."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field as Qt does, or with as many of its words as have room."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = contents.adjusted(_MARGIN, 0, -_MARGIN, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(option.palette.text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
