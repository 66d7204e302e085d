"""Paints annotations as cards and section headings as quiet lines between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Status
from caoxian_desktop.ui.annotations.card_words import Paragraph, card_words, kind_icon
from caoxian_desktop.ui.annotations.lines import broken
from caoxian_desktop.ui.annotations.model import AnnotationRows
from caoxian_desktop.ui.annotations.rows import Heading
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import RADIUS, Space, Type, font

_BAR = 3
_GAP = 6
_BETWEEN = Space.XS + 2
_LEADING = 1.35
_IN_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Fonts:
    """The fonts of a card, with their line pitches in logical pixels."""

    small: QFont
    body: QFont
    bold: QFont
    small_pitch: int
    body_pitch: int


def _fonts() -> _Fonts:
    small, body = font(Type.SMALL), font(Type.BODY)
    return _Fonts(
        small,
        body,
        font(Type.SMALL, bold=True),
        QFontMetrics(small).height(),
        round(QFontMetricsF(body).height() * _LEADING / 1.2),
    )


def _pills(annotation: Annotation) -> list[tuple[str, str]]:
    """Return the states an annotation is in, each with the role of its colour."""
    pills = []
    if annotation.status is not Status.NONE:
        pills.append((term(annotation.status.word), "good" if annotation.status is Status.CHECKED else "warn"))
    if annotation.standing is not Standing.EXACT:
        pills.append((term(annotation.standing.word), "bad" if annotation.standing is Standing.ORPHAN else "warn"))
    return pills


class CardDelegate(QStyledItemDelegate):
    """Cards: category, states and citation on top; the quote and what is said of it; the tags."""

    def __init__(self, model: AnnotationRows) -> None:
        super().__init__(model)
        self._model = model
        self._fonts = _fonts()
        self._width = 0

    def set_width(self, width: int) -> None:
        """Set cards for a list of that width from now on."""
        self._width = width

    def refresh_fonts(self) -> None:
        """Take the interface font anew."""
        self._fonts = _fonts()

    # Sizes

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size for the list's width."""
        row = self._model.row(index.row())
        return QSize(1, self._heading_height(row) if isinstance(row, Heading) else self._card_height(row))

    def _heading_height(self, heading: Heading) -> int:
        above = Space.M if heading.depth == 0 else Space.S
        return above + self._fonts.small_pitch + Space.XS

    def _card_height(self, annotation: Annotation) -> int:
        paragraphs = card_words(annotation)
        lines = sum(map(self._line_count, paragraphs))
        height = Space.S + self._fonts.small_pitch + Space.XS + lines * self._fonts.body_pitch + Space.S
        height += (len(paragraphs) - 1) * _BETWEEN
        height += self._fonts.small_pitch + Space.XS + 4 if annotation.tags else 0
        return height + _GAP

    def _line_count(self, paragraph: Paragraph) -> int:
        width = self._inner_width()
        return len(broken(paragraph.words, self._fonts.body, width, paragraph.lines))

    def _inner_width(self) -> int:
        return max(40, self._width - 2 * Space.S - Space.M - _BAR - Space.S - Space.M)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a card."""
        row = self._model.row(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, QRect(option.rect), row)
        else:
            self._paint_card(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        colours = palette.current()
        line = rect.adjusted(Space.S + Space.XS, 0, -Space.M, -Space.XS)
        flags = Qt.AlignmentFlag.AlignBottom
        painter.setFont(self._fonts.small)
        painter.setPen(QColor(colours.muted))
        room = line.width()
        if heading.count:
            painter.drawText(line, flags | Qt.AlignmentFlag.AlignRight, str(heading.count))
            room -= painter.fontMetrics().horizontalAdvance(str(heading.count)) + Space.S
        if heading.depth == 0:
            painter.setFont(self._fonts.bold)
            painter.setPen(QColor(colours.text))
        words = painter.fontMetrics().elidedText(heading.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, flags | Qt.AlignmentFlag.AlignLeft, words)

    def card_place(self, row: QRect, _index: Index | None = None) -> QRect:
        """Return where in a row its card lies."""
        return row.adjusted(Space.S, 0, -Space.S, -_GAP)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, annotation: Annotation) -> None:
        rect = self.card_place(QRect(option.rect))
        state = option.state
        self._paint_ground(painter, rect, annotation, state)
        left, top = rect.left() + Space.M + _BAR, rect.top() + Space.S
        width = self._inner_width()
        self._paint_top(painter, QRect(left, top, width + Space.S, self._fonts.small_pitch), annotation)
        top += self._fonts.small_pitch + Space.XS
        for paragraph in card_words(annotation):
            lines = broken(paragraph.words, self._fonts.body, width, paragraph.lines)
            ink = palette.current().colour(paragraph.role)
            top = self._paint_lines(painter, QPoint(left, top), lines, ink) + _BETWEEN
        top -= _BETWEEN
        if annotation.tags:
            self._paint_tags(painter, QRect(left, top + Space.XS, width, self._fonts.small_pitch + 4), annotation.tags)

    def _paint_ground(self, painter: QPainter, rect: QRect, annotation: Annotation, state: QStyle.StateFlag) -> None:
        colours = palette.current()
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(colours.accent if selected else colours.line), 1))
        ground = colours.selection if selected else (colours.sunken if hovered else colours.raised)
        fill = QColor(ground)
        if selected:
            fill.setAlphaF(0.45)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(annotation.colour or colours.category(annotation.category).ink))
        painter.drawRoundedRect(QRectF(box.left() + 4, box.top() + 8, _BAR, box.height() - 16), 1.5, 1.5)

    def _paint_top(self, painter: QPainter, line: QRect, annotation: Annotation) -> None:
        """Paint category and status at the left, the citation at the right."""
        colours = palette.current()
        at = line.left()
        if (name := kind_icon(annotation)) and line.height() > 0:
            side = line.height() - 2
            icon(name, annotation.category.value).paint(painter, QRect(at, line.top() + 1, side, side))
            at += side + Space.XS
        painter.setFont(self._fonts.bold)
        painter.setPen(QColor(colours.category(annotation.category).ink))
        words = term(annotation.category.word)
        painter.drawText(line.adjusted(at - line.left(), 0, 0, 0), _IN_LINE, words)
        at += painter.fontMetrics().horizontalAdvance(words) + Space.S
        painter.setFont(self._fonts.small)
        for words, ink in _pills(annotation):
            at += self._paint_pill(painter, QPoint(at, line.top()), words, getattr(colours, ink)) + Space.XS
        painter.setPen(QColor(colours.muted))
        room = line.adjusted(at + Space.XS - line.left(), 0, 0, 0)
        words = self._model.citation(annotation)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_pill(self, painter: QPainter, corner: QPoint, words: str, ink: str) -> int:
        """Paint words in an outline of their own colour and return its width."""
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * Space.XS + 4
        box = QRectF(corner.x() + 0.5, corner.y() + 0.5, width - 1, self._fonts.small_pitch - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 1))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _paint_lines(self, painter: QPainter, corner: QPoint, lines: tuple[str, ...], ink: QColor) -> int:
        """Paint lines from a corner down and return where they end."""
        painter.setFont(self._fonts.body)
        painter.setPen(ink)
        metrics = QFontMetricsF(self._fonts.body)
        base = corner.y() + (self._fonts.body_pitch - metrics.height()) / 2 + metrics.ascent()
        for at, line in enumerate(lines):
            painter.drawText(QPointF(corner.x(), base + at * self._fonts.body_pitch), line)
        return corner.y() + len(lines) * self._fonts.body_pitch

    def _paint_tags(self, painter: QPainter, line: QRect, tags: tuple[str, ...]) -> None:
        colours = palette.current()
        painter.setFont(self._fonts.small)
        left = line.left()
        for tag in tags:
            room = line.right() - left
            if room < 4 * Space.S:
                break
            words = painter.fontMetrics().elidedText(f"#{tag}", Qt.TextElideMode.ElideRight, room - 2 * Space.XS - 4)
            width = painter.fontMetrics().horizontalAdvance(words) + 2 * Space.XS + 4
            box = QRectF(left, line.top(), width, line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(colours.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            left += width + Space.XS
