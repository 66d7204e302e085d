"""Layouts that break their row where the width ends: for chips, and in even rows for names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from caoxian_desktop.ui.theme.metrics import Space


class FlowLayout(QLayout):
    """Sets its widgets left to right in rows, each in the middle of its row's height."""

    def __init__(self, parent: QWidget | None = None, spacing: int = Space.XS) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower layout is a taller one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Return the size of the widest item: anything less would cut it."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the widest and tallest item."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Go through the rows, placing the items where asked, and return the height of all."""
        top = rect.y()
        items = [item for item in self._items if not item.isEmpty()]  # a hidden widget takes no room
        spacing, rows = self._broken([item.sizeHint().width() for item in items], rect.width())
        for start, end in rows:
            row = items[start:end]
            height, left = max(item.sizeHint().height() for item in row), rect.x()
            for item in row:
                hint = item.sizeHint()
                if place:
                    item.setGeometry(QRect(QPoint(left, top + (height - hint.height()) // 2), hint))
                left += hint.width() + spacing
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _broken(self, widths: Sequence[int], width: int) -> tuple[int, list[tuple[int, int]]]:
        """Return the distance in a row, and of each row the numbers of its first item and of the next row's."""
        return self.spacing(), list(_rows(widths, width, self.spacing()))


class EvenFlowLayout(FlowLayout):
    """Sets its widgets in as few rows as there may be, all of much the same width.

    In a row they are `apart` logical pixels from each other, or close together where that saves a row.
    """

    def __init__(self, parent: QWidget | None = None, apart: int = Space.ROWS) -> None:
        super().__init__(parent, spacing=0)
        self._apart = apart

    def _broken(self, widths: Sequence[int], width: int) -> tuple[int, list[tuple[int, int]]]:
        """Find the narrowest width that breaks into no more rows."""
        loose, close = (list(_rows(widths, width, spacing)) for spacing in (self._apart, 0))
        spacing, rows = (self._apart, loose) if len(loose) == len(close) else (0, close)
        least, most = 0, width
        while least < most:
            half = (least + most) // 2
            tried = list(_rows(widths, half, spacing))
            if len(tried) > len(rows):
                least = half + 1
            else:
                most, rows = half, tried
        return spacing, rows


def _rows(widths: Sequence[int], width: int, spacing: int) -> Iterator[tuple[int, int]]:
    """Yield of each row at a width the numbers of its first item and of the next row's."""
    start, taken = 0, 0
    for at, each in enumerate(widths):
        if at > start and taken + each > width:
            yield start, at
            start, taken = at, 0
        taken += each + spacing
    if widths:
        yield start, len(widths)
