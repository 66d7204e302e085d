"""What is marked in the text, and how each mark is painted: behind the words, or under them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.span_index import SpanIndex

if TYPE_CHECKING:  # what the marks are made of is loaded by whoever makes it
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.corrections.bookmark_acts import Bookmark
    from caoxian_desktop.core.indicators.observation import Observation
    from caoxian_desktop.core.report.pages import PageMark
    from caoxian_desktop.core.report.term import Term
    from caoxian_desktop.ui.reader.dense import DenseMarks
    from caoxian_desktop.ui.theme.palette import Palette

_ROUND = 3.0


class Marks:
    """The marks of one report, each kind found by place.

    `dense` is what paints highlights where there are very many, with what it worked out of these and of this page.
    `pages` are where pages of the booklet begin, with their numbers, `bookmarks` those that were set, `pointed` places
    that something chosen beside the page speaks of; `flash` is a place just jumped to, with its strength 0..1.
    """

    def __init__(self) -> None:
        self.terms: SpanIndex[Term] = SpanIndex()
        self.figures: SpanIndex[Span] = SpanIndex()
        self.annotations: SpanIndex[Annotation] = SpanIndex()
        self.hits: SpanIndex[Span] = SpanIndex()
        self.pointed: SpanIndex[Span] = SpanIndex()
        self.pages: SpanIndex[int] = SpanIndex()
        self.bookmarks: SpanIndex[Bookmark] = SpanIndex()
        self.dense: DenseMarks | None = None
        self.current_hit: Span | None = None
        self.selected = ""
        self.flash: Span | None = None
        self.flash_strength = 0.0

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Mark every use of the terms."""
        self.terms = SpanIndex((span, term) for term in terms for span in term.occurrences)

    def terms_at(self, start: int, end: int) -> tuple[Term, ...]:
        """Return the terms used in a place, each once, those that the report explains itself first."""
        terms = {id(term): term for _, term in self.terms.overlapping(start, end)}
        return tuple(sorted(terms.values(), key=lambda term: bool(term.own)))

    def set_figures(self, observations: Iterable[Observation]) -> None:
        """Mark every figure, one mark for a place that several observations share."""
        self.figures = SpanIndex(
            (span, span) for span in dict.fromkeys(observation.span for observation in observations)
        )

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Mark every annotated place; after an edit of one among a hundred thousand only that one is looked at."""
        self.dense = None
        items = tuple(annotations)
        if not items and not self.annotations.items:
            return  # as when a report is opened: nothing is loaded for none before the first paint
        from caoxian_desktop.core.annotations.sieve import stretch_of_others

        start, old_end, new_end = stretch_of_others(self.annotations.items, items)
        coming = items[start:new_end]
        starts, ends = [each.target.start for each in coming], [each.target.end for each in coming]
        if not self.annotations.replace(start, old_end, starts, ends, coming):
            self.annotations = SpanIndex((annotation.span, annotation) for annotation in items)

    def set_hits(self, hits: Iterable[Span], current: Span | None) -> None:
        """Mark found words."""
        self.hits = SpanIndex((hit, hit) for hit in hits)
        self.current_hit = current

    def set_pointed(self, places: Iterable[Span]) -> None:
        """Mark places that are spoken of, and none else."""
        self.pointed = SpanIndex((place, place) for place in places)

    def set_pages(self, marks: Iterable[PageMark]) -> None:
        """Mark where pages of the booklet begin."""
        self.pages = SpanIndex((Span(mark.offset, mark.offset + 1), mark.page) for mark in marks)

    def set_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Mark the places with a bookmark."""
        self.bookmarks = SpanIndex((bookmark.span, bookmark) for bookmark in bookmarks)


def paint_hit(painter: QPainter, box: QRectF, palette: Palette, *, current: bool) -> None:
    """Paint the ground of found words; the current ones have an edge too, so that colour is not all."""
    painter.setPen(QPen(QColor(palette.text), 1) if current else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.hit_current if current else palette.hit))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if current else box)


def paint_pointed(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Paint a place that something chosen beside the page speaks of: a thin broken edge over a light ground."""
    ground = QColor(palette.selection)
    ground.setAlphaF(0.5)
    painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(-1.5, -0.5, 1.5, 0.5), _ROUND, _ROUND)


def paint_flash(painter: QPainter, box: QRectF, strength: float, palette: Palette) -> None:
    """Paint the ground of a place that was jumped to; it fades."""
    ground, edge = QColor(palette.flash), QColor(palette.warn)
    ground.setAlphaF(strength)
    edge.setAlphaF(strength)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), _ROUND, _ROUND)


def paint_term(painter: QPainter, box: QRectF, palette: Palette, *, own: bool) -> None:
    """Paint the dotted line under a glossary term; a dashed one, a little lower, for one's own entry (自建)."""
    pen = QPen(QColor(palette.term), 1.2 if own else 1.4)
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if own else Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([3.0, 2.0] if own else [0.1, 2.4])
    painter.setPen(pen)
    below = 1.5 if own else -0.5
    painter.drawLine(box.bottomLeft() + QPointF(1, below), box.bottomRight() + QPointF(-1, below))


def paint_figure(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Paint the thin line under a figure."""
    painter.setPen(QPen(QColor(palette.figure), 1))
    painter.drawLine(box.bottomLeft() + QPointF(0, -0.5), box.bottomRight() + QPointF(0, -0.5))
