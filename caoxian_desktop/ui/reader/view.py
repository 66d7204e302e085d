"""The page itself: the document, its marks, the margin, and what mouse and keyboard do in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.acts import ENDS
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.reader.geometry import first_whole
from caoxian_desktop.ui.reader.marks import Marks
from caoxian_desktop.ui.reader.page import Style, numbers_of
from caoxian_desktop.ui.reader.sheet import Sheet
from caoxian_desktop.ui.theme.fonts import ideograph_width

if TYPE_CHECKING:  # Qt's classes cost time when they are first named: those of events only when there are any
    from PySide6.QtCore import QEvent, QMimeData, QVariantAnimation
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )

    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.ui.reader.scene import Scene

_UNSHIFTED = {Qt.Key.Key_BraceLeft: Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceRight: Qt.Key.Key_BracketRight}
"""Keys that Shift makes another character of."""
_READING = 0.38
"""Of the view's height."""
_TOP = 40
"""Where the first line of a page that is not scrolled stands, in logical pixels."""
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class ReaderView(Sheet):
    """Shows one report read-only.

    `selected_span` carries the selected Span or None, `reading_moved` the Span of the paragraph one is at, `top_moved`
    that of the paragraph at the top, however little of it is seen, `clicked_at` a code point that was clicked,
    `margin_clicked` that at which the line beside it begins, `key_wanted` the act whose key was pressed in the text,
    `zoomed` steps, `end_moved` by how many steps a highlight's start and end are wished moved, and whether these are
    clauses.
    """

    selected_span = Signal(object)
    reading_moved = Signal(object)
    top_moved = Signal(object)
    clicked_at = Signal(int)
    margin_clicked = Signal(int)
    pointed_at = Signal(int, QPointF)
    key_wanted = Signal(str)
    zoomed = Signal(int)
    end_moved = Signal(int, int, bool)
    first_painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport.setMouseTracking(True)
        self.marks = Marks()
        self._numbers: Mapping[int, int] = {}
        self._counted = "section"
        self._figure_lines = True
        self._lights_one = False
        self._lit_at: int | None = None
        self._gone_to: Span | None = None
        self._painted = self._taken_out = False
        self._pressed: QPointF | None = None
        self._flashing: QVariantAnimation | None = None
        self.selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # The page

    def show_report(self, report: Report, style: Style) -> None:
        """Set a report as the page; the place gone to stays where its text is the same."""
        if self._report is None or self._report.text != report.text:
            self._gone_to = None
        self.marks = Marks()
        self.marks.set_terms(report.glossary)
        self.marks.set_pages(report.page_marks)
        self._painted = False
        self._numbers = numbers_of(report, self._counted)
        super().show_report(report, style)

    def set_style(self, style: Style) -> None:
        """Set the page in another face, size, pitch or theme, keeping the place that is read."""
        self.marks.dense = None
        super().set_style(style)

    def count_paragraphs(self, way: str) -> None:
        """Show other numbers beside the paragraphs: one of the ways of `comfort.NUMBERS`."""
        self._counted = way
        if self._report is not None:
            self._numbers = numbers_of(self._report, way)
        self._viewport.update()

    def underline_figures(self, *, shown: bool) -> None:
        """Draw the lines under figures, or not."""
        self._figure_lines = shown
        self._viewport.update()

    def light_one_paragraph(self, *, alone: bool) -> None:
        """Veil all but the paragraph that is read, or nothing: that under the line of reading, or one clicked."""
        self._lights_one, self._lit_at = alone, None
        self._viewport.update()

    def lit(self) -> Span | None:
        """Return the paragraph that alone is not veiled; None where none is."""
        if not self._lights_one or self._report is None:
            return None
        at = self._lit_at
        if at is None:
            bar = self.verticalScrollBar()
            line = line_of_reading(bar.value(), bar.maximum(), self._viewport.height())
            at = self.offset_beside(QPoint(self._style.gutters[0] + 1, line))
        paragraphs = self._report.paragraphs
        # An empty line is no paragraph: the one before it stays lit.
        before = bisect_right(paragraphs, at, key=lambda paragraph: paragraph.span.start) - 1
        return paragraphs[max(0, before)].span if paragraphs else None

    def show_pages(self, report: Report) -> bool:
        """Take over the pages that are marked now; tell whether that is all that is another in the report."""
        if self._report is None or not self._report.differs_in_pages_alone(report):
            return False
        self._report = report
        self.marks.set_pages(report.page_marks)
        self._viewport.update()
        return True

    def flash(self, span: Span) -> None:
        """Show where a jump led, and let it fade."""
        self.marks.flash = span
        from caoxian_desktop.ui.reader import flashing

        if self._flashing is None:
            self._flashing = flashing.fading(self, self._on_flash_step)
        self._flashing.stop()
        flashing.shape(self._flashing)
        self._flashing.start()

    def _on_flash_step(self, strength: object) -> None:
        self.marks.flash_strength = float(strength) if isinstance(strength, float) else 0.0
        if not self.marks.flash_strength:
            self.marks.flash = None
        self._viewport.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, then the text, then lines and the margin; the very first time the words alone, at once."""
        if self._report is None or not self._painted:
            super().paintEvent(event)
            if self._report is not None:
                self._painted = True
                self._viewport.update()
                self.first_painted.emit()
            return
        from caoxian_desktop.ui.reader import scene

        shown = self._scene()
        with scene.painter_on(self._viewport, self.verticalScrollBar().value()) as painter:
            scene.paint_grounds(painter, shown)
        super().paintEvent(event)
        with scene.painter_on(self._viewport, self.verticalScrollBar().value()) as painter:
            scene.paint_lines(painter, shown)
            scene.paint_margin(painter, shown)
            scene.paint_veil(painter, shown, self._viewport.width())

    def _scene(self) -> Scene:
        """Return what the marks are painted from."""
        from caoxian_desktop.ui.reader.scene import Scene

        left, _ = self._style.gutters
        return Scene(
            document=self.document(),
            offsets=self._offsets,
            marks=self.marks,
            numbers=self._numbers,
            seen=self.visible_span(),
            first=self._top_block(),
            bottom=self.verticalScrollBar().value() + self._viewport.height(),
            font=self._sized_font(),
            edges=(left, left + self._column * ideograph_width(self._sized_font())),
            grown=self._style.grown,
            colours=self._style.palette,
            figure_lines=self._figure_lines,
            lit=self.lit(),
        )

    # Mouse and keyboard

    def _on_selection_changed(self) -> None:
        self.selected_span.emit(self.selected())

    def _on_scrolled(self) -> None:
        if self._lights_one:
            self._lit_at = None
            self._viewport.update()
        if self._report is not None and (paragraph := self._report.paragraph_at(self.top_offset())) is not None:
            self.top_moved.emit(paragraph.span)
        self._tell_where_one_is()

    # Where one is: at the place one went to as long as it is in view, else where one reads on

    def reveal(self, span: Span) -> None:
        """Bring a place into view, where one is from now on."""
        self._gone_to = span
        super().reveal(span)
        self._tell_where_one_is()

    def be_at(self, span: Span) -> None:
        """Take a place one works on, a note that was chosen or a click, for where one is; nothing moves."""
        self._gone_to = span
        self._tell_where_one_is()

    def return_to(self, top: Span, gone_to: Span | None) -> None:
        """Put a place at the top again, where one is at another that one had gone to."""
        self._gone_to = gone_to
        self.scroll_to(top.start)
        self._tell_where_one_is()

    def _tell_where_one_is(self) -> None:
        if self._report is not None and (paragraph := self._report.paragraph_at(self._here())) is not None:
            self.reading_moved.emit(paragraph.span)

    def _here(self) -> int:
        top = float(self.verticalScrollBar().value())
        bottom, first = top + self._viewport.height(), self._top_block()
        if self._gone_to is not None and self._offsets.to_qt(self._gone_to.start) >= first.position():
            line = self._place_of(self._gone_to.start)
            if line.top() >= top and line.bottom() <= bottom:
                return self._gone_to.start
        return self._offsets.to_text(first_whole(self.document(), first, (top, bottom)).position())

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
            self._lit_at = offset
            self.be_at(Span(offset, offset))
            self.clicked_at.emit(offset)
        elif event.position().x() < self._style.gutters[0] and self._report is not None:
            self.margin_clicked.emit(self.offset_beside(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the clause under the pointer: what Qt takes for a word runs on over full stops in Chinese."""
        from caoxian_desktop.core.report.sentence import clause_at

        super().mouseDoubleClickEvent(event)
        offset = self.offset_at(event.position())
        if self._report is not None and offset is not None and offset < len(self._report.text):
            self.select(clause_at(self._report.text, offset))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Report what the pointer is on: -1 beside the text or while selecting."""
        self._taken_out = True  # what is selected may be dragged from here, to another program's window
        super().mouseMoveEvent(event)
        self._taken_out = False
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
        """Copy the canonical words, without the page's fonts and colours; dragged out they bring their citation."""
        from PySide6.QtCore import QMimeData

        from caoxian_desktop.ui.reader.copying import with_citation, words_alone

        span = self.selected()
        if span is None or self._report is None:
            return QMimeData()
        return (with_citation if self._taken_out else words_alone)(self._report, span)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show other highlights."""
        self.marks.set_annotations(annotations)
        self._viewport.update()


def line_of_reading(scrolled: int, furthest: int, height: int) -> int:
    """Return the height in the view at which one reads: a little above its middle, at the page's ends nearer to them.

    `scrolled` is how far the page is scrolled and `furthest` how far it can be, in pixels.
    """
    usual = round(height * _READING)
    from_end = height - 1 - (furthest - scrolled)
    return max(min(usual, _TOP + scrolled), from_end)
