"""The fields of a figure under each other and side by side, and how high they are by whole rows."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.ui.indicators.field_box import FieldBox
from caoxian_desktop.ui.indicators.field_words import FIELDS
from caoxian_desktop.ui.theme.metrics import Space, scaled

_BOX = 144
"""Least width of a field in logical pixels, with the space beside it."""


class FieldsGrid(QWidget):
    """The fields in as many columns as there is room for; the name has two. `outgrown`: they need other room."""

    outgrown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[ObservationField, FieldBox] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, Space.S, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.ROWS)

    def make(self) -> None:
        """Make the fields."""
        self.boxes = {name: FieldBox(name, self) for name in FIELDS}

    def arrange(self, width: int) -> None:
        """Lay the fields out for a width."""
        columns = max(2, width // scaled(_BOX))
        boxes = tuple(self.boxes.values())
        if columns == self._columns or not boxes:
            return
        self._columns = columns
        at = 0
        for box in boxes:
            span = 2 if box.field is ObservationField.INDICATOR else 1
            self._grid.addWidget(box, at // columns, at % columns, 1, span)
            at += span
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))
        for one, other in pairwise(boxes):
            QWidget.setTabOrder(one.input, other.input)

    def height_within(self, room: int) -> int:
        """Return the height that shows all rows, or else as many whole ones as have room, and one at least."""
        needed = self._grid.totalSizeHint().height()
        if needed <= room:
            return needed
        rows, height = self._rows(), 0
        space = self._grid.verticalSpacing()
        for at, row in enumerate(rows):
            if at and height + space + row > room:
                break
            height += row + (space if at else 0)
        return height

    def _rows(self) -> list[int]:
        """Return the heights of the rows."""
        rows = [0] * self._grid.rowCount()
        for box in self.boxes.values():
            row = self._grid.getItemPosition(self._grid.indexOf(box))[0]  # type: ignore[index]  # the stub calls the four numbers an object
            rows[row] = max(rows[row], box.sizeHint().height())
        return [row for row in rows if row]

    def event(self, event: QEvent) -> bool:
        """Say when the fields need other room."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.outgrown.emit()
        return taken
