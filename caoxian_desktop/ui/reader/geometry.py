"""Where places of the text lie on the page, in the coordinates of the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

# Of a line's height, what a mark behind the words covers: the em box, a little over.
_ABOVE, _BELOW = 0.92, 0.26


def origin(document: QTextDocument, block: QTextBlock) -> QPointF:
    """Return the upper left corner of a block's text."""
    return document.documentLayout().blockBoundingRect(block).topLeft()


def x_of(line: QTextLine, position: int) -> float:
    """Return where a position of the block stands on its line."""
    # Qt gives back the position it settled on as well; the stub knows only the number.
    found = cast("float | tuple[float, int]", line.cursorToX(position))
    return found[0] if isinstance(found, tuple) else found


def _lines(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    for at in range(layout.lineCount()):
        yield layout.lineAt(at)


def em_of(block: QTextBlock) -> float:
    """Return the type size of a block in pixels."""
    return max(8.0, float(block.charFormat().font().pixelSize()))


def rectangles(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """Yield one rectangle for each line that holds a part of a range of positions, in order."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield from boxes_in(document, block, start - block.position(), end - block.position())
        block = block.next()


def boxes_in(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Yield one rectangle for each line of a block that holds a part of a range of its positions."""
    corner, em = origin(document, block), em_of(block)
    for line in _lines(block):
        first, last = line.textStart(), line.textStart() + line.textLength()
        if last <= start:
            continue
        if first >= end:
            break
        left, right = x_of(line, max(first, start)), x_of(line, min(last, end))
        base = corner.y() + line.y() + line.ascent()
        if right > left:
            yield QRectF(corner.x() + left, base - _ABOVE * em, right - left, (_ABOVE + _BELOW) * em)


def first_baseline(document: QTextDocument, block: QTextBlock) -> float | None:
    """Return the height of a block's first baseline; None before it is laid out."""
    layout = block.layout()
    if not layout.lineCount():
        return None
    line = layout.lineAt(0)
    return origin(document, block).y() + line.y() + line.ascent()


def blocks_between(document: QTextDocument, first: QTextBlock, bottom: float) -> Iterator[QTextBlock]:
    """Yield the blocks from `first` to the one at `bottom`."""
    block = first
    while block.isValid():
        if origin(document, block).y() > bottom:
            return
        yield block
        block = block.next()


def first_whole(document: QTextDocument, first: QTextBlock, seen: tuple[float, float]) -> QTextBlock:
    """Return the block of the first line of words that is wholly seen between two heights, from `first` on.

    That is `first` itself where there is none: a line is larger than the view.
    """
    top, bottom = seen
    for block in blocks_between(document, first, bottom):
        corner, em = origin(document, block), em_of(block)
        for line in _lines(block):
            base = corner.y() + line.y() + line.ascent()
            if line.textLength() and base - _ABOVE * em >= top and base + _BELOW * em <= bottom:
                return block
    return first


def foot(boxes: Sequence[QRectF], room: QRect) -> QPoint:
    """Return the lower right corner of the last box, brought into the room."""
    corner = boxes[-1].bottomRight().toPoint() if boxes else room.topLeft()
    across = min(max(corner.x(), room.left()), room.right())
    return QPoint(across, min(max(corner.y(), room.top()), room.bottom()))


def area(boxes: Iterable[QRectF]) -> QRect:
    """Return the rectangle around all boxes."""
    whole = QRectF()
    for box in boxes:
        whole = whole.united(box)
    return whole.toAlignedRect()
