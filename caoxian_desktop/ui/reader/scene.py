"""Paints what lies behind, under and beside the words that are seen: once for every painting of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextBlock, QTextDocument
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.language import sign
from caoxian_desktop.ui.reader import marks as painting
from caoxian_desktop.ui.reader.dense import DENSE, DenseMarks
from caoxian_desktop.ui.reader.geometry import blocks_between, first_baseline, rectangles
from caoxian_desktop.ui.reader.highlights import in_layers, is_said, paint_highlight
from caoxian_desktop.ui.reader.margin import paint_bookmark, paint_note_mark, paint_number, paint_page, paint_sign
from caoxian_desktop.ui.reader.marks import Marks
from caoxian_desktop.ui.reader.offsets import Offsets

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.ui.theme.palette import Palette

_NUMBER_SIZE = 0.68  # of the type size
_NUMBER_GAP, _NOTE_GAP = 16, 10
_RIBBON_GAP = 54
VEIL = 0.34
"""How much of the paper lies over the paragraphs that are not read: text still has a contrast of 4.5."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is painted: the document and its marks, the part that is `seen`, and the column's `edges` in pixels.

    `numbers` are those beside the paragraphs by the start of each, `first` is the block at the top, `bottom` the
    height of the document at which the view ends; `colours` are those of the page. The signs beside the column are
    `grown` times as large as at 100 %. `lit` is the paragraph that alone is not veiled, where one is.
    """

    document: QTextDocument
    offsets: Offsets
    marks: Marks
    numbers: Mapping[int, int]
    seen: Span
    first: QTextBlock
    bottom: float
    font: QFont
    edges: tuple[float, float]
    colours: Palette
    grown: float = 1.0
    figure_lines: bool = True
    lit: Span | None = None

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """Yield where a place lies, a rectangle a line, in the document's coordinates."""
        yield from rectangles(self.document, self.offsets.to_qt(span.start), self.offsets.to_qt(span.end))

    @property
    def dense(self) -> DenseMarks | None:
        """What paints the highlights where more are seen than can be painted one by one."""
        if self.marks.annotations.count(self.seen.start, self.seen.end) <= DENSE:
            return None
        if self.marks.dense is None:
            self.marks.dense = DenseMarks()
        return self.marks.dense


@contextmanager
def painter_on(widget: QWidget, scrolled: int) -> Iterator[QPainter]:
    """Give a painter in the document's coordinates, and end it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -scrolled)
    try:
        yield painter
    finally:
        painter.end()


def paint_grounds(painter: QPainter, scene: Scene) -> None:
    """Paint what lies behind the words: highlights, found words, places that are spoken of, the place of a jump."""
    seen, colours, marks = scene.seen, scene.colours, scene.marks
    if (dense := scene.dense) is not None:
        dense.paint_grounds(painter, scene, blocks_between(scene.document, scene.first, scene.bottom))
        layers = in_layers(dense.chosen(marks))
    else:
        layers = in_layers(_seen(scene))
    for span, annotation, lane in layers:
        chosen = annotation.id == marks.selected
        for box in scene.boxes(span):
            paint_highlight(painter, box, annotation, colours, lane=lane, selected=chosen)
    for span, _ in marks.hits.overlapping(seen.start, seen.end):
        for box in scene.boxes(span):
            painting.paint_hit(painter, box, colours, current=span == marks.current_hit)
    for span, _ in marks.pointed.overlapping(seen.start, seen.end):
        for box in scene.boxes(span):
            painting.paint_pointed(painter, box, colours)
    if marks.flash is not None and marks.flash.overlaps(seen):
        for box in scene.boxes(marks.flash):
            painting.paint_flash(painter, box, marks.flash_strength, colours)


def _seen(scene: Scene) -> Iterator[tuple[Span, Annotation]]:
    return scene.marks.annotations.overlapping(scene.seen.start, scene.seen.end)


def paint_lines(painter: QPainter, scene: Scene) -> None:
    """Paint what lies under the words: figures and glossary terms."""
    seen, colours = scene.seen, scene.colours
    figures = scene.marks.figures.overlapping(seen.start, seen.end) if scene.figure_lines else ()
    for span, _ in figures:
        for box in scene.boxes(span):
            painting.paint_figure(painter, box, colours)
    for span, term in scene.marks.terms.overlapping(seen.start, seen.end):
        for box in scene.boxes(span):
            painting.paint_term(painter, box, colours, own=bool(term.own))


def paint_margin(painter: QPainter, scene: Scene) -> None:
    """Paint what stands beside the column: numbers, pages and bookmarks on the left, marks of notes on the right."""
    colour, font = QColor(scene.colours.muted), QFont(scene.font)
    font.setPixelSize(max(10, round(scene.font.pixelSize() * _NUMBER_SIZE)))
    left, right = scene.edges
    dense = scene.dense
    for block in blocks_between(scene.document, scene.first, scene.bottom):
        base = first_baseline(scene.document, block)
        start = scene.offsets.to_text(block.position())
        if base is None:
            continue
        if (number := scene.numbers.get(start)) is not None:
            paint_number(painter, font, colour, left - _NUMBER_GAP * scene.grown, base, number)
        if dense is not None:
            for middle, annotation in dense.notes(scene, block):
                _paint_mark(painter, scene, annotation, right + _NOTE_GAP * scene.grown, middle)
        else:
            _paint_notes(painter, scene, Span(start, start + block.length()), right + _NOTE_GAP * scene.grown)
    _paint_places(painter, scene, font, left)


def _paint_notes(painter: QPainter, scene: Scene, paragraph: Span, left: float) -> None:
    """Paint a mark beside every line in which an annotation begins: of several the chosen one's, else a note's."""
    marked: dict[float, Annotation] = {}
    for span, annotation in scene.marks.annotations.overlapping(paragraph.start, paragraph.end):
        box = next(scene.boxes(span), None) if span.start >= paragraph.start else None
        if box is not None:
            held = marked.get(box.center().y())
            if held is None or _weight(scene, annotation) > _weight(scene, held):
                marked[box.center().y()] = annotation
    for middle, annotation in marked.items():
        _paint_mark(painter, scene, annotation, left, middle)


def _weight(scene: Scene, annotation: Annotation) -> int:
    return 2 * (annotation.id == scene.marks.selected) + is_said(annotation)


def _paint_mark(painter: QPainter, scene: Scene, annotation: Annotation, left: float, middle: float) -> None:
    """Paint what kind an annotation is, in a bubble where it says something."""
    ink, short = QColor(scene.colours.category(annotation.category).ink), sign(annotation.category.word)
    with _grown(painter, scene, left, middle):
        if is_said(annotation):
            chosen = scene.marks.selected == annotation.id
            paint_note_mark(painter, ink, QColor(scene.colours.surface), short, chosen=chosen)
        else:
            paint_sign(painter, ink, short)


@contextmanager
def _grown(painter: QPainter, scene: Scene, left: float, top: float) -> Iterator[None]:
    """Have what is painted at the origin stand at a place, as large as the type asks for."""
    painter.save()
    painter.translate(left, top)
    painter.scale(scene.grown, scene.grown)
    yield
    painter.restore()


def _paint_places(painter: QPainter, scene: Scene, font: QFont, left: float) -> None:
    """Paint where pages of the booklet begin, and bookmarks, each at its line."""
    seen, ink = scene.seen, QColor(scene.colours.accent)
    for span, page in scene.marks.pages.overlapping(seen.start, seen.end):
        if (box := next(scene.boxes(span), None)) is not None:
            paint_page(painter, font, left - _NUMBER_GAP * scene.grown, box, f"第{page}页", ink)
    for span, _ in scene.marks.bookmarks.overlapping(seen.start, seen.end):
        if (box := next(scene.boxes(Span(span.start, span.start + 1)), None)) is not None:
            with _grown(painter, scene, left - _RIBBON_GAP * scene.grown, box.top()):
                paint_bookmark(painter, ink)


def paint_veil(painter: QPainter, scene: Scene, width: float) -> None:
    """Paint paper, half seen through, over all but the paragraph that is lit."""
    if scene.lit is None:
        return
    block = scene.document.findBlock(scene.offsets.to_qt(scene.lit.start))
    box = scene.document.documentLayout().blockBoundingRect(block)
    top = scene.document.documentLayout().blockBoundingRect(scene.first).top() - width
    veil = QColor(scene.colours.surface)
    veil.setAlphaF(VEIL)
    painter.fillRect(QRectF(0, top, width, max(0.0, box.top() - top)), veil)
    painter.fillRect(QRectF(0, box.bottom(), width, max(0.0, scene.bottom - box.bottom())), veil)
