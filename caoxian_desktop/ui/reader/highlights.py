"""How highlights are painted: every one seen, also where several lie over each other, and how sure their places are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.target import SectionTarget
from caoxian_desktop.core.report.span import Span

if TYPE_CHECKING:  # what is painted is loaded by whoever makes it
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.ui.theme.palette import Palette

_ROUND = 3.0
_LANE = 3.0
THINNED = 0.35
"""How much of a colour of one's own lies behind words."""
LANES = 3
"""Lines below the words at most; of more highlights over each other the further ones share the lowest."""

Placed = tuple[Span, "Annotation"]


def in_layers(placed: Iterable[Placed]) -> list[tuple[Span, Annotation, int | None]]:
    """Return highlights as they are to be painted, the wider first, each with the lane of its line.

    The lane is None where a highlight overlaps with no other: its ground says enough.
    """
    ordered = sorted(placed, key=lambda pair: (pair[0].start, -pair[0].end))
    lanes, shared = [0] * len(ordered), [False] * len(ordered)
    last: list[int | None] = [None] * LANES  # in each lane, the highlight that reaches furthest

    def reaches(at: int | None, offset: int) -> bool:
        return at is not None and ordered[at][0].end > offset

    for at, (span, _) in enumerate(ordered):
        for other in last:
            if other is not None and reaches(other, span.start):
                shared[other] = shared[at] = True
        lane = next((lane for lane in range(LANES) if not reaches(last[lane], span.start)), LANES - 1)
        lanes[at] = lane
        if not reaches(last[lane], span.end):
            last[lane] = at
    layers = [
        (span, annotation, lane if among else None)
        for (span, annotation), lane, among in zip(ordered, lanes, shared, strict=True)
    ]
    return sorted(layers, key=lambda layer: len(layer[0]), reverse=True)


def fill_of(annotation: Annotation, palette: Palette) -> QColor:
    """Return the ground of a highlight: its own colour, thinned so that text stays readable, or its category's."""
    if not annotation.colour:
        return QColor(palette.category(annotation.category).fill)
    own = QColor(annotation.colour)
    own.setAlphaF(THINNED)
    return own


def is_said(annotation: Annotation) -> bool:
    """Tell whether more is said than that words are marked: a note, other words, or something of a whole section."""
    if annotation.note or annotation.proposal is not None:
        return True
    return isinstance(annotation.target, SectionTarget)


def paint_highlight(
    painter: QPainter, box: QRectF, annotation: Annotation, palette: Palette, *, lane: int | None, selected: bool
) -> None:
    """Paint a highlight on one line of the page.

    With a note, or among others, it has a line in its ink below; a place that is not sure has a broken edge, a
    chosen highlight a whole one. A section's heading has the line alone: the section is meant, not these words.
    """
    on_section = isinstance(annotation.target, SectionTarget)
    if not on_section:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill_of(annotation, palette))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
    ink = QColor(annotation.colour or palette.category(annotation.category).ink)
    said = is_said(annotation)
    if said or lane is not None:
        down = QPointF(0, (lane or 0) * _LANE - 1)
        painter.setPen(QPen(ink, 2 if said else 1.4))
        painter.drawLine(box.bottomLeft() + QPointF(1, 0) + down, box.bottomRight() + QPointF(-1, 0) + down)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if annotation.standing is not Standing.EXACT:
        painter.setPen(QPen(QColor(palette.warn), 1.3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(edge, _ROUND, _ROUND)
    if selected:
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(edge.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)
