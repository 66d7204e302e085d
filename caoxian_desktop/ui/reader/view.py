"""The page itself: the document, its marks, the margin, and what mouse and keyboard do in it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.acts import ENDS
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.reader.marks import Marks
from caoxian_desktop.ui.reader.offsets import Offsets
from caoxian_desktop.ui.reader.page import Style, fill, margins
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.fonts import ideograph_width
from caoxian_desktop.ui.theme.metrics import Space

if TYPE_CHECKING:  # Qt's classes cost time when they are first named: those of events only when there are any
    from PySide6.QtCore import QEvent, QMimeData, QVariantAnimation
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QWheelEvent,
    )

    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.ui.reader.scene import Scene

COLUMN = (24, 40)
"""Fewest and most 汉字 in a line; as many as fit between. The page asks for 34 and more."""
GUTTER_LEFT, GUTTER_RIGHT = 60, 34
"""Margins beside the column, for citation numbers and note marks, in logical pixels."""
_CONTEXT = 0.22
_UNSHIFTED = {Qt.Key.Key_BraceLeft: Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceRight: Qt.Key.Key_BracketRight}
"""Keys that Shift makes another character of."""
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class ReaderView(QTextEdit):
    """Shows one report read-only.

    `selected_span` carries the selected Span or None, `reading_moved` the Span of the paragraph at the top,
    `clicked_at` a code point that was clicked, `margin_clicked` that at which the line beside it begins, `key_wanted`
    the act whose key was pressed in the text, `zoomed` steps, `end_moved` by how many steps a highlight's start and end
    are wished moved, and whether these are clauses.
    """

    selected_span = Signal(object)
    reading_moved = Signal(object)
    clicked_at = Signal(int)
    margin_clicked = Signal(int)
    pointed_at = Signal(int, QPointF)
    key_wanted = Signal(str)
    zoomed = Signal(int)
    end_moved = Signal(int, int, bool)
    first_painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Letters are commands here (H, A, 1-6): an input method would start composing on them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setCursorWidth(0)  # a caret comes with the keys that move it
        # By its name at first: asked for a widget of no stated kind, PySide makes all 69 classes of widgets to learn
        # which one it is, 9 ms at every start. Held here it is known from now on.
        self._viewport = self.findChild(QWidget, "qt_scrollarea_viewport") or self.viewport()
        self._viewport.setMouseTracking(True)
        self.marks = Marks()
        self._report: Report | None = None
        self._page: QTextDocument | None = None
        self._offsets = Offsets("")
        self._style = Style(QFont(), QFont(), 17.0, palette.current())
        self._numbers: dict[int, int] = {}
        self._column = 0
        self._painted = False
        self._pressed: QPointF | None = None
        self._flashing: QVariantAnimation | None = None
        self.selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # The page

    def show_report(self, report: Report, style: Style) -> None:
        """Set a report as the page."""
        self._report = report
        self._offsets = Offsets(report.text)
        self._numbers = {p.span.start: p.number for p in report.paragraphs if p.number is not None}
        self.marks = Marks()
        self.marks.set_terms(report.glossary)
        self.marks.set_pages(report.page_marks)
        self._painted = False
        self.set_style(style)
        self.verticalScrollBar().setValue(0)

    def set_style(self, style: Style) -> None:
        """Set the page anew in another face, size or theme, keeping the place that is read."""
        self._style = style
        self.marks.dense = None
        if self._report is None:
            return
        top = self.top_offset() if self.verticalScrollBar().value() else 0
        document = self._empty_document()
        fill(document, self._report, style, margins(GUTTER_LEFT, GUTTER_RIGHT))
        self._column = 0
        self._fit_column()
        # A whole page of its width, given when it is filled, is laid out as far as it is seen, and the rest once that
        # is painted.
        document.setTextWidth(self.lineWrapColumnOrWidth())
        self.setDocument(document)
        if self._page is not None:
            self._page.deleteLater()  # Qt destroys only the document it made itself
        self._page = document
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if top:
            self.scroll_to(top)

    def _empty_document(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._sized_font())
        return document

    def _sized_font(self) -> QFont:
        font = QFont(self._style.font)
        font.setPixelSize(round(self._style.size))
        return font

    def _fit_column(self) -> None:
        """Centre a column of whole 汉字; only another count of them sets the text anew."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        glyph = max(1.0, ideograph_width(self._sized_font()))
        fitting = int((width - GUTTER_LEFT - GUTTER_RIGHT) / glyph)
        count = min(max(fitting, COLUMN[0]), COLUMN[1])
        # A little over a whole number: rounding of glyph positions must not push the last character off.
        page = round(count * glyph) + 2 + GUTTER_LEFT + GUTTER_RIGHT
        if count != self._column:
            self._column = count
            self.setLineWrapColumnOrWidth(page)
        spare = max(0, width - page)
        self.setViewportMargins(spare // 2, 0, spare - spare // 2, 0)

    @property
    def column(self) -> int:
        """How many 汉字 a line holds."""
        return self._column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred and the place that is read at the top."""
        # A page that was not scrolled begins with its text: no need to lay it out to know.
        top = self.top_offset() if self._column and self.verticalScrollBar().value() else 0
        before = self._column
        super().resizeEvent(event)
        self._fit_column()
        if before and before != self._column and top:
            self.scroll_to(top)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a line still holds the fewest characters it may."""
        return QSize(COLUMN[0] * 12, 160)

    # Places

    def _top_block(self) -> QTextBlock:
        if not self.verticalScrollBar().value():
            return self.document().firstBlock()  # Qt finds another while a long page is still being set
        return self.cursorForPosition(self.viewport().rect().topLeft()).block()

    def top_offset(self) -> int:
        """Return the code point at which the text that is seen begins."""
        return self._offsets.to_text(self._top_block().position())

    def visible_span(self) -> Span:
        """Return the part of the text that is seen, in whole paragraphs."""
        last = self.cursorForPosition(self.viewport().rect().bottomLeft()).block()
        return self._offsets.span(self._top_block().position(), last.position() + last.length() - 1)

    def _place_of(self, offset: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(offset))
        return QRectF(self.cursorRect(cursor)).translated(0, self.verticalScrollBar().value())

    def scroll_to(self, offset: int) -> None:
        """Put a place at the top."""
        self.document().size()  # sets what is not set yet: the scroll bar must reach that far
        self.verticalScrollBar().setValue(math.ceil(self._place_of(offset).top()))

    def reveal(self, span: Span) -> None:
        """Bring a place into view, a good way below the top, unless it is seen already; put the caret there."""
        place = self._place_of(span.start)
        if place.top() > self.verticalScrollBar().maximum():
            self.document().size()  # as in scroll_to
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if not top + Space.XL <= place.top() <= top + height * 0.8:
            self.verticalScrollBar().setValue(int(place.top() - height * _CONTEXT))
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(span.start))
        bar = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(bar)

    def flash(self, span: Span) -> None:
        """Show where a jump led, and let it fade."""
        self.marks.flash = span
        if self._flashing is None:
            from caoxian_desktop.ui.reader.flashing import fading

            self._flashing = fading(self, self._on_flash_step)
        self._flashing.stop()
        self._flashing.start()

    def _on_flash_step(self, strength: object) -> None:
        self.marks.flash_strength = float(strength) if isinstance(strength, float) else 0.0
        if not self.marks.flash_strength:
            self.marks.flash = None
        self.viewport().update()

    def span_rectangles(self, span: Span) -> list[QRectF]:
        """Return where a place lies, in the viewport's coordinates."""
        from caoxian_desktop.ui.reader.geometry import rectangles

        start, end = self._offsets.to_qt(span.start), self._offsets.to_qt(span.end)
        down = self.verticalScrollBar().value()
        return [box.translated(0, -down) for box in rectangles(self.document(), start, end)]

    def selected(self) -> Span | None:
        """Return what is selected, without the white space and line breaks at its ends."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or self._report is None:
            return None
        span = self._offsets.span(cursor.selectionStart(), cursor.selectionEnd())
        words = span.of(self._report.text)
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        return Span(start, end) if end > start else None

    def select(self, span: Span) -> None:
        """Select a place."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(span.start))
        cursor.setPosition(self._offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def offset_beside(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport; in the left margin the beginning of its line."""
        cursor = self.cursorForPosition(point)
        if point.x() < GUTTER_LEFT:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return self._offsets.to_text(cursor.position())

    def show_pages(self, report: Report) -> bool:
        """Take over the pages that are marked now; tell whether that is all that is another in the report."""
        if self._report is None or not self._report.differs_in_pages_alone(report):
            return False
        self._report = report
        self.marks.set_pages(report.page_marks)
        self.viewport().update()
        return True

    def offset_at(self, point: QPointF) -> int | None:
        """Return the code point under a point of the viewport, None beside the text."""
        down = QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(down, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self._offsets.to_text(position)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, then the text, then lines and the margin; the very first time the words alone, at once."""
        if self._report is None or not self._painted:
            super().paintEvent(event)
            if self._report is not None:
                self._painted = True
                self.viewport().update()
                self.first_painted.emit()
            return
        from caoxian_desktop.ui.reader import scene

        shown = self._scene()
        with scene.painter_on(self.viewport(), self.verticalScrollBar().value()) as painter:
            scene.paint_grounds(painter, shown)
        super().paintEvent(event)
        with scene.painter_on(self.viewport(), self.verticalScrollBar().value()) as painter:
            scene.paint_lines(painter, shown)
            scene.paint_margin(painter, shown)

    def _scene(self) -> Scene:
        """Return what the marks are painted from."""
        from caoxian_desktop.ui.reader.scene import Scene

        return Scene(
            document=self.document(),
            offsets=self._offsets,
            marks=self.marks,
            numbers=self._numbers,
            seen=self.visible_span(),
            first=self._top_block(),
            bottom=self.verticalScrollBar().value() + self.viewport().height(),
            font=self._sized_font(),
            edges=(GUTTER_LEFT, GUTTER_LEFT + self._column * ideograph_width(self._sized_font())),
        )

    # Mouse and keyboard

    def _on_selection_changed(self) -> None:
        self.selected_span.emit(self.selected())

    def _on_scrolled(self) -> None:
        if self._report is not None and (paragraph := self._report.paragraph_at(self.top_offset())) is not None:
            self.reading_moved.emit(paragraph.span)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, to tell a click from a selection."""
        self.setCursorWidth(0)
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report a click on the text."""
        super().mouseReleaseEvent(event)
        moved = self._pressed is None or (event.position() - self._pressed).manhattanLength() > 4
        offset = self.offset_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or moved:
            return
        if offset is not None:
            self.clicked_at.emit(offset)
        elif event.position().x() < GUTTER_LEFT and self._report is not None:
            self.margin_clicked.emit(self.offset_beside(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Report what the pointer is on: -1 beside the text or while selecting."""
        super().mouseMoveEvent(event)
        offset = None if event.buttons() else self.offset_at(event.position())
        self.pointed_at.emit(-1 if offset is None else offset, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Report that the pointer is gone."""
        self.pointed_at.emit(-1, QPointF())
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys of acts on as wishes, those of a highlight's ends with Shift by clauses; the rest moves."""
        shift = Qt.KeyboardModifier.ShiftModifier
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        by_clause = keymap.act_in_text(QKeyCombination(modifiers & ~shift, _UNSHIFTED.get(key, key)))
        if act := keymap.act_in_text(QKeyCombination(modifiers, key)):
            self._wish(act, clause=False)
        elif modifiers & shift and by_clause in ENDS:
            self._wish(by_clause, clause=True)
        else:
            if event.key() in _MOVES:
                self.setCursorWidth(2)
            super().keyPressEvent(event)

    def _wish(self, act: str, *, clause: bool) -> None:
        if act in ENDS:
            self.end_moved.emit(*ENDS[act], clause)
        else:
            self.key_wanted.emit(act)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the canonical words as plain text, without the page's fonts and colours."""
        from PySide6.QtCore import QMimeData

        data = QMimeData()
        span = self.selected()
        if span is not None and self._report is not None:
            data.setText(span.of(self._report.text))
        return data

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show other highlights."""
        self.marks.set_annotations(annotations)
        self.viewport().update()
