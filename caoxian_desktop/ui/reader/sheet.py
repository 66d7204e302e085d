"""The page as a widget: a report set in a column of whole 汉字, and where the places of its text lie."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.offsets import Offsets
from caoxian_desktop.ui.reader.page import SIZE, Style, fill, margins, recolour
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.fonts import ideograph_width
from caoxian_desktop.ui.theme.metrics import Space

if TYPE_CHECKING:  # Qt's classes cost time when they are first named: those of events only when there are any
    from PySide6.QtGui import QResizeEvent, QTextBlock

FEWEST = 24
"""汉字 that a line holds at least of the smallest type: the window is not narrower."""
_LEAST = 6
"""汉字 of a line at least, in large type in a narrow window: no word may lie beyond its edge, where it is not read."""
MOST = 40
"""汉字 that a line holds at most where nothing else is chosen; the page asks for 34 and more."""
_CONTEXT = 0.22


class Sheet(QTextEdit):
    """Shows the text of one report read-only."""

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
        self._report: Report | None = None
        self._page: QTextDocument | None = None
        self._offsets = Offsets("")
        self._style = Style(QFont(), QFont(), SIZE, palette.current())
        self._measure = MOST
        self._column = 0
        self._anchor: int | None = None
        self._placing = False
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)

    # The page

    def show_report(self, report: Report, style: Style) -> None:
        """Set a report as the page."""
        self._report = report
        self._offsets = Offsets(report.text)
        self._put_on_paper(style)
        self._set_page(report)
        self.verticalScrollBar().setValue(0)

    def set_style(self, style: Style) -> None:
        """Set the page in another face, size, pitch or theme, keeping the place that is read.

        Where only colours are others no line is set anew.
        """
        before = self._style
        self._put_on_paper(style)
        if self._report is None or self._page is None:
            return
        if style.sets_like(before):
            recolour(self._page, self._report, style)
            self._viewport.update()
        else:
            top = self._anchored()
            self._set_page(self._report)
            self._keep_at(top)

    def set_measure(self, most: int) -> None:
        """Have a line hold so many 汉字 at most, 0 for the window's width, keeping the place that is read."""
        if most != self._measure:
            self._measure = most
            top = self._anchored()
            self._fit_column()
            self._keep_at(top)

    def _put_on_paper(self, style: Style) -> None:
        """Take the style and the ground of its paper; that of the window's own surface goes without saying."""
        toned = style.palette.surface != palette.current().surface
        if toned or self._style.palette.surface != style.palette.surface:
            colours = QPalette()
            if toned:
                colours.setColor(QPalette.ColorRole.Base, QColor(style.palette.surface))
            self.setPalette(colours)
            self._viewport.setPalette(colours)  # a style sheet keeps it from taking after its parent
        self._style = style

    def _set_page(self, report: Report) -> None:
        document = self._empty_document()
        fill(document, report, self._style, margins(*self._style.gutters))
        self._column = 0
        bar = self.verticalScrollBar()
        blocked = bar.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        bar.setValue(0)  # or the page that goes would be set in the new column down to here
        self._fit_column()
        bar.blockSignals(blocked)
        # A whole page of its width, given when it is filled, is laid out as far as it is seen, and the rest once that
        # is painted.
        document.setTextWidth(self.lineWrapColumnOrWidth())
        caret = self.cursorWidth()
        self.setDocument(document)
        self.setCursorWidth(caret)  # Qt keeps it with the document
        if self._page is not None:
            self._page.deleteLater()  # Qt destroys only the document it made itself
        self._page = document
        self.moveCursor(QTextCursor.MoveOperation.Start)

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
        gutters = sum(self._style.gutters)
        fitting = int((width - gutters) / glyph)
        count = max(_LEAST, min(fitting, self._measure) if self._measure else fitting)
        # A little over a whole number: rounding of glyph positions must not push the last character off.
        page = round(count * glyph) + 2 + gutters
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
        top = self._anchored() if self._column else 0
        before = self._column
        super().resizeEvent(event)
        self._fit_column()
        if before and before != self._column:
            self._keep_at(top)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a line still holds the fewest characters it may."""
        return QSize(FEWEST * 12, 160)

    # Places

    def _top_block(self) -> QTextBlock:
        if not self.verticalScrollBar().value():
            return self.document().firstBlock()  # Qt finds another while a long page is still being set
        self.document().size()  # as in scroll_to, for the same reason
        return self.cursorForPosition(self._viewport.rect().topLeft()).block()

    def top_offset(self) -> int:
        """Return the code point at which the text that is seen begins."""
        return self._offsets.to_text(self._top_block().position())

    def _anchored(self) -> int:
        """Return the position at the top that is to stay there, 0 for the page's beginning.

        It is that of the last such change until somebody scrolls: changed step by step, a page must not creep.
        """
        if not self.verticalScrollBar().value():
            return 0  # a page that was not scrolled begins with its text: no need to lay it out to know
        if self._anchor is None:
            cursor = self.cursorForPosition(self._viewport.rect().topLeft())
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
            self._anchor = cursor.position()
        return self._anchor

    def _keep_at(self, position: int) -> None:
        if position:
            self._placing = True
            self.scroll_to(self._offsets.to_text(position))
            self._placing = False

    def _on_bar_moved(self, _value: int) -> None:
        if not self._placing:
            self._anchor = None

    def visible_span(self) -> Span:
        """Return the part of the text that is seen, in whole paragraphs."""
        last = self.cursorForPosition(self._viewport.rect().bottomLeft()).block()
        return self._offsets.span(self._top_block().position(), last.position() + last.length() - 1)

    def _place_of(self, offset: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(offset))
        return QRectF(self.cursorRect(cursor)).translated(0, self.verticalScrollBar().value())

    def scroll_to(self, offset: int) -> None:
        """Put a place at the top; the text's beginning with the margin above it."""
        self.document().size()  # sets what is not set yet: the scroll bar must reach that far
        self.verticalScrollBar().setValue(math.ceil(self._place_of(offset).top()) if offset else 0)

    def reveal(self, span: Span) -> None:
        """Bring a place into view, a good way below the top, unless it is seen already; put the caret there."""
        place = self._place_of(span.start)
        if place.top() > self.verticalScrollBar().maximum():
            self.document().size()  # as in scroll_to
        top, height = self.verticalScrollBar().value(), self._viewport.height()
        if not top + Space.XL <= place.top() <= top + height * 0.8:
            self.verticalScrollBar().setValue(int(place.top() - height * _CONTEXT))
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(span.start))
        bar = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(bar)

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

    def let_go(self) -> None:
        """Select nothing any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def offset_beside(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport; in the left margin the beginning of its line."""
        cursor = self.cursorForPosition(point)
        if point.x() < self._style.gutters[0]:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return self._offsets.to_text(cursor.position())

    def offset_at(self, point: QPointF) -> int | None:
        """Return the code point under a point of the viewport, None beside the text."""
        down = QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(down, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self._offsets.to_text(position)
