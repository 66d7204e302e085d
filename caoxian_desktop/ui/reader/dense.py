"""Highlights where hundreds lie on one page: painting each would take longer than a frame, so what covers is painted.

Of highlights over each other the narrowest covers the others, as it does where each is painted; here these are not
painted at all. What a paragraph comes to is kept until its highlights, its width or the colours change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.target import SectionTarget
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.geometry import boxes_in, origin
from caoxian_desktop.ui.reader.highlights import fill_of, is_said

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.ui.reader.marks import Marks
    from caoxian_desktop.ui.reader.scene import Scene

DENSE = 150
"""Highlights on a page from which it is painted so: each takes 45 microseconds, a frame has 16 milliseconds."""

_MOST = 200
"""Paragraphs that are kept."""


@dataclass(slots=True)
class _Paragraph:
    """What is painted of a paragraph, from its upper left corner: grounds and lines by colour, a note mark a line."""

    grounds: dict[str, list[QRectF]] = field(default_factory=dict)
    lines: dict[str, list[QLineF]] = field(default_factory=dict)
    unsure: list[QRectF] = field(default_factory=list)
    notes: dict[float, Annotation] = field(default_factory=dict)


class DenseMarks:
    """Paints the highlights of a page with very many, as long as highlights and text stay."""

    def __init__(self) -> None:
        self._key: object = None
        self._paragraphs: dict[int, _Paragraph] = {}
        self._by_id: dict[str, Annotation] = {}

    def chosen(self, marks: Marks) -> list[tuple[Span, Annotation]]:
        """Return the chosen annotation with its place, nothing where none is chosen."""
        if marks.selected and not self._by_id:
            self._by_id = {annotation.id: annotation for annotation in marks.annotations.items}
        annotation = self._by_id.get(marks.selected)
        return [] if annotation is None else [(annotation.span, annotation)]

    def paint_grounds(self, painter: QPainter, scene: Scene, blocks: Iterator[QTextBlock]) -> None:
        """Paint the grounds of the highlights in these paragraphs, and the lines below those with a note."""
        for block in blocks:
            corner, paragraph = origin(scene.document, block), self._paragraph(scene, block)
            painter.translate(corner)
            painter.setPen(Qt.PenStyle.NoPen)
            for fill, boxes in paragraph.grounds.items():
                painter.setBrush(QColor(fill))
                painter.drawRects(boxes)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for ink, lines in paragraph.lines.items():
                painter.setPen(QPen(QColor(ink), 2))
                painter.drawLines(lines)
            painter.setPen(QPen(QColor(scene.colours.warn), 1.3, Qt.PenStyle.DashLine))
            painter.drawRects(paragraph.unsure)
            painter.translate(-corner)

    def notes(self, scene: Scene, block: QTextBlock) -> Iterator[tuple[float, Annotation]]:
        """Yield, for each line of a paragraph in which notes begin, its middle and the last of them."""
        down = origin(scene.document, block).y()
        for middle, annotation in self._paragraph(scene, block).notes.items():
            yield down + middle, annotation

    def _paragraph(self, scene: Scene, block: QTextBlock) -> _Paragraph:
        key = (scene.edges, scene.font.pixelSize(), scene.font.family(), scene.colours)
        if key != self._key or len(self._paragraphs) > _MOST:
            self._key = key
            self._paragraphs.clear()
        at = block.blockNumber()
        if at not in self._paragraphs:
            self._paragraphs[at] = _made(scene, block)
        return self._paragraphs[at]


def _made(scene: Scene, block: QTextBlock) -> _Paragraph:
    start = scene.offsets.to_text(block.position())
    whole = Span(start, max(start + 1, scene.offsets.to_text(block.position() + block.length() - 1)))
    placed = list(scene.marks.annotations.overlapping(whole.start, whole.end))
    placed.sort(key=lambda pair: pair[0].start - pair[0].end)
    made, colours = _Paragraph(), scene.colours

    def boxes(span: Span) -> list[QRectF]:
        shift = block.position()
        first, last = scene.offsets.to_qt(span.start) - shift, scene.offsets.to_qt(span.end) - shift
        corner = origin(scene.document, block)
        return [box.translated(-corner) for box in boxes_in(scene.document, block, first, last)]

    for span, annotation in _covering(placed, whole):
        ink = annotation.colour or colours.category(annotation.category).ink
        for box in boxes(span):
            if not isinstance(annotation.target, SectionTarget):
                made.grounds.setdefault(fill_of(annotation, colours).name(QColor.NameFormat.HexArgb), []).append(box)
            if is_said(annotation):
                below = QPointF(0, -1)
                made.lines.setdefault(ink, []).append(QLineF(box.bottomLeft() + below, box.bottomRight() + below))
            if annotation.standing is not Standing.EXACT:
                made.unsure.append(box.adjusted(0.5, 0.5, -0.5, -0.5))
    made.notes = _noted(scene, block, placed, whole)
    return made


def _covering(placed: list[tuple[Span, Annotation]], whole: Span) -> Iterator[tuple[Span, Annotation]]:
    """Yield the stretches of a paragraph with the annotation that covers each; the narrower come later in `placed`."""
    tops: list[Annotation | None] = [None] * len(whole)
    for span, annotation in placed:
        first, last = max(span.start, whole.start) - whole.start, min(span.end, whole.end) - whole.start
        tops[first:last] = [annotation] * (last - first)
    at = whole.start
    for _, run in groupby(tops, key=id):
        covered = list(run)
        if covered[0] is not None:
            yield Span(at, at + len(covered)), covered[0]
        at += len(covered)


def _noted(
    scene: Scene, block: QTextBlock, placed: list[tuple[Span, Annotation]], whole: Span
) -> dict[float, Annotation]:
    """Return, by the middle of each line from the block's corner, the last note that begins there, or the chosen."""
    layout, noted = block.layout(), dict[int, "Annotation"]()
    for span, annotation in placed:
        if span.start >= whole.start and is_said(annotation):
            line = layout.lineForTextPosition(scene.offsets.to_qt(span.start) - block.position()).lineNumber()
            held = noted.get(line)
            if held is None or held.id != scene.marks.selected:
                noted[line] = annotation
    em = scene.font.pixelSize()
    lines = {number: layout.lineAt(number) for number in noted if number >= 0}
    return {line.y() + line.ascent() - 0.33 * em: noted[number] for number, line in lines.items()}
