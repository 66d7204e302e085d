"""The reading tab: the page with the selection bar and the definition pop-up over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.comfort import Comfort
from caoxian_desktop.ui.reader.geometry import area
from caoxian_desktop.ui.reader.page import Style
from caoxian_desktop.ui.reader.pointing import Pointing
from caoxian_desktop.ui.reader.styling import nearest_zoom, style_of, zoom_after
from caoxian_desktop.ui.reader.view import ReaderView
from caoxian_desktop.ui.theme import palette

if TYPE_CHECKING:  # what the first paint need not wait for
    from PySide6.QtGui import QShowEvent

    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.corrections.bookmark_acts import Bookmark
    from caoxian_desktop.core.report.term import Term
    from caoxian_desktop.ui.reader.selection_bar import SelectionBar
    from caoxian_desktop.ui.reader.term_popup import TermPopup

USUAL = Comfort()
_BAR_DELAY_MS = 180


class ReaderPanel(QWidget):
    """Shows a report and its marks.

    Facts: `selection_changed` (Span or None), `reading_moved` (Span of the paragraph one is at), `view_moved` (Span
    of what is seen), `paragraph_pointed` (Span of a paragraph that was clicked), `margin_clicked` (code point at which
    the line beside begins), `zoom_changed` (percent), `first_painted`, `copied` (words). Wishes: `highlight_wanted`
    (Span, Category or None for the one used last), `note_wanted` (Span, None: on the chosen annotation),
    `recolour_wanted` (Category, for the chosen annotation), `delete_wanted`, `annotation_selected` (id),
    `term_requested` (Term), `lookup_wanted` (words), `figure_wanted` (Span of words to be set right as a figure, or to
    become one), `page_wanted` and `bookmark_wanted` (code point of a page of the booklet to be marked, of a bookmark to
    be set or taken away), `own_term_wanted` (words to be explained), `everywhere_wanted` (Span of words to be
    highlighted wherever they stand), `end_moved` (steps of start and end, whether by clauses: of selection or chosen
    highlight), `act_wanted` (an act of the window whose key was pressed in the text).
    """

    selection_changed = Signal(object)
    reading_moved = Signal(object)
    view_moved = Signal(object)
    zoom_changed = Signal(int)
    first_painted = Signal()
    highlight_wanted = Signal(object, object)
    note_wanted = Signal(object)
    recolour_wanted = Signal(object)
    delete_wanted = Signal()
    annotation_selected = Signal(str)
    paragraph_pointed = Signal(object)
    term_requested = Signal(object)
    lookup_wanted = Signal(str)
    figure_wanted = Signal(object)
    page_wanted = Signal(int)
    bookmark_wanted = Signal(int)
    own_term_wanted = Signal(str)
    margin_clicked = Signal(int)
    everywhere_wanted = Signal(object)
    end_moved = Signal(int, int, bool)
    copied = Signal(str)
    act_wanted = Signal(str)

    def __init__(self, comfort: Comfort = USUAL, zoom: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comfort, self._zoom = comfort.within_bounds(), nearest_zoom(zoom)
        self._report: Report | None = None
        self.bar_enabled = True
        self.view = ReaderView()
        self._comfort_view()
        self.view.setAccessibleName(self.tr("报告正文"))
        self._bar: SelectionBar | None = None
        self._popup: TermPopup | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._bar_delay = QTimer(self, singleShot=True, interval=_BAR_DELAY_MS)
        self._bar_delay.timeout.connect(self._show_bar)
        self._connect()
        Pointing(self)

    def _connect(self) -> None:
        view = self.view
        view.selected_span.connect(self._on_selected)
        view.reading_moved.connect(self.reading_moved)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.margin_clicked.connect(self.margin_clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu_wanted)
        view.key_wanted.connect(self._on_key)
        view.zoomed.connect(self.zoom_by)
        view.end_moved.connect(self.end_moved)
        view.first_painted.connect(self.first_painted)
        palette.holder.changed.connect(self._on_theme_changed)

    @property
    def bar(self) -> SelectionBar:
        """The bar at the end of a selection, made when it is first needed."""
        if self._bar is None:
            from caoxian_desktop.ui.reader.selection_bar import SelectionBar

            self._bar = SelectionBar(self.view.viewport())
            self._bar.category_chosen.connect(self.highlight)
            self._bar.note_wanted.connect(self.note)
            self._bar.copy_wanted.connect(self.copy_with_citation)
            self._bar.lookup_wanted.connect(self.look_up)
            self._bar.explain_wanted.connect(self.explain)
            self._bar.figure_wanted.connect(self.figure)
            self._bar.everywhere_wanted.connect(self.everywhere)
        return self._bar

    @property
    def popup(self) -> TermPopup:
        """The definition of a term, made when it is first needed."""
        if self._popup is None:
            from caoxian_desktop.ui.reader.term_popup import TermPopup

            self._popup = TermPopup(self.view.viewport())
            self._popup.entry_requested.connect(self.term_requested)
        return self._popup

    @property
    def is_bar_shown(self) -> bool:
        """Whether the bar of a selection is seen."""
        return self._bar is not None and self._bar.isVisible()

    def leave_popup(self) -> None:
        """Have the definition go where the pointer is on no term any more."""
        if self._popup is not None:
            self._popup.on_pointed((), QRect())

    # What is shown

    @property
    def report(self) -> Report | None:
        """The report on the page."""
        return self._report

    def _style(self) -> Style:
        return style_of(self._comfort, self._zoom)

    def _comfort_view(self) -> None:
        self.view.set_measure(self._comfort.measure)
        self.view.count_paragraphs(self._comfort.numbers)
        self.view.underline_figures(shown=self._comfort.figure_lines)

    def show_report(self, report: Report, offset: int = 0) -> None:
        """Show a report with `offset` at the top."""
        self._report = report
        self.view.show_report(report, self._style())
        if offset:
            self.view.scroll_to(offset)

    def show_pages(self, report: Report) -> bool:
        """Show and cite the pages that are marked now; tell whether that is all that is another in the report."""
        alone = self.view.show_pages(report)
        if alone:
            self._report = report
        return alone

    def show_bookmarks(self, bookmarks: Iterable[Bookmark]) -> None:
        """Mark these bookmarks."""
        self.view.marks.set_bookmarks(bookmarks)
        self.view.viewport().update()

    def show_own_terms(self, terms: Sequence[Term]) -> None:
        """Mark the uses of these entries of the reader's own glossary beside those of the report's terms."""
        if self._report is not None:
            self.view.marks.set_terms((*self._report.glossary, *terms))
            self.view.viewport().update()

    def show_analysis(self, analysis: Analysis) -> None:
        """Mark the figures."""
        self.view.marks.set_figures(analysis.observations)
        self.view.viewport().update()

    def show_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these highlights."""
        self.view.set_annotations(annotations)

    def show_selected_annotation(self, identity: str) -> None:
        """Show which highlight is the chosen one."""
        self.view.marks.selected = identity
        self.view.viewport().update()
        notes = self.view.marks.annotations.items if identity else ()
        if (note := next((each for each in notes if each.id == identity), None)) is not None:
            self.view.be_at(note.span)

    def show_current_hit(self, current: Span | None, *, reveal: bool) -> None:
        """Show found words as they are among the marks now, one of them as the current; `reveal` brings it into view.

        Who looks for them puts them among the marks, for of a long text that is not work for this thread.
        """
        self.view.marks.current_hit = current
        if current is not None and reveal:
            self.view.reveal(current)
        self.view.viewport().update()

    def show_pointed(self, places: Iterable[Span]) -> None:
        """Mark lightly the places that something chosen beside the page speaks of."""
        self.view.marks.set_pointed(places)
        self.view.viewport().update()

    def show_span(self, span: Span) -> None:
        """Bring a place into view and flash it."""
        self.view.reveal(span)
        self.view.flash(span)

    def bring_into_view(self, span: Span) -> None:
        """Bring a place into view quietly."""
        self.view.reveal(span)

    @property
    def zoom(self) -> int:
        """The size of type in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of type, to the nearest there is."""
        percent = nearest_zoom(percent)
        if percent != self._zoom:
            self._zoom = percent
            self.view.set_style(self._style())
            self.zoom_changed.emit(percent)

    def zoom_by(self, steps: int) -> None:
        """Go up or down the sizes."""
        self.set_zoom(zoom_after(self._zoom, steps))

    @property
    def comfort(self) -> Comfort:
        """How the page is set, beside its size."""
        return self._comfort

    def set_comfort(self, comfort: Comfort) -> None:
        """Set the page as somebody likes to read it; the place that is read stays."""
        comfort = comfort.within_bounds()
        if comfort != self._comfort:
            self._comfort = comfort
            self._comfort_view()
            self.view.set_style(self._style())

    def _on_theme_changed(self, _palette: object) -> None:
        self.view.set_style(self._style())

    # What is done with a selection

    def _on_selected(self, span: Span | None) -> None:
        if self._bar is not None:
            self._bar.hide()
        self.bring_bar()
        self.selection_changed.emit(span)

    def bring_bar(self) -> None:
        """Show the bar of what is selected in a moment, unless nobody wants it."""
        if self.bar_enabled and self.view.selected() is not None:
            self._bar_delay.start()

    def _show_bar(self) -> None:
        if (span := self.view.selected()) is None:
            return
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._bar_delay.start()  # still selecting: ask again
        elif boxes := self.view.span_rectangles(span):
            self.popup.hide()
            self.bar.show_at(boxes)

    def _on_scrolled(self, _value: int) -> None:
        if self._popup is not None:
            self._popup.hide()
        if self._bar is not None and self._bar.isVisible():
            self._bar.hide()
            self._bar_delay.start()
        self.view_moved.emit(self.view.visible_span())

    def highlight(self, category: Category | None = None) -> None:
        """Wish a highlight of what is selected; None stands for the category used last."""
        if (span := self.view.selected()) is not None:
            self.highlight_wanted.emit(span, category)
            self.view.let_go()

    def note(self) -> None:
        """Wish a highlight of what is selected, with a note to be written; without, a note on the chosen annotation."""
        if (span := self.view.selected()) is not None:
            self.note_wanted.emit(span)
            self.view.let_go()
        elif self.view.marks.selected:
            self.note_wanted.emit(None)

    def everywhere(self) -> None:
        """Wish a highlight of the same words wherever they stand."""
        if (span := self.view.selected()) is not None:
            self.everywhere_wanted.emit(span)

    def figure(self) -> None:
        """Wish what is selected set right as a figure, or added as one."""
        if (span := self.view.selected()) is not None:
            self.view.let_go()
            self.figure_wanted.emit(span)

    def copy_with_citation(self) -> None:
        """Put what is selected on the clipboard with its citation."""
        span = self.view.selected()
        if span is not None and self._report is not None:
            from caoxian_desktop.ui.reader.copying import with_citation

            QGuiApplication.clipboard().setMimeData(with_citation(self._report, span))
            self.copied.emit(span.of(self._report.text))

    def look_up(self) -> None:
        """Explain the term that is selected, or ask for it in the glossary."""
        span = self.view.selected()
        if span is None or self._report is None:
            return
        terms = self.view.marks.terms_at(span.start, span.end)
        if terms:
            self._bar_delay.stop()
            self.popup.open_at(terms, area(self.view.span_rectangles(span)))
            self.bar.hide()
        else:
            self.lookup_wanted.emit(span.of(self._report.text))

    def _on_key(self, act: str) -> None:
        """Do what a key in the text asks for: of a selection or the chosen annotation here, the rest is wished."""
        if act in tuple(Category):
            if self.view.selected() is not None:
                self.highlight(Category(act))
            else:
                self.recolour_wanted.emit(Category(act))
        else:
            own: dict[str, Callable[[], object]] = {
                "highlight": self.highlight,
                "note": self.note,
                "look_up": self.look_up,
                "add_figure": self.figure,
                "everywhere": self.everywhere,
                "own_term": self.explain,
                "copy": self.view.copy,
                "cite": self.copy_with_citation,
                "select_all": self.view.selectAll,
                "delete": self.delete_wanted.emit,
            }
            own.get(act, partial(self.act_wanted.emit, act))()

    # Where it is

    def paragraph_at(self, offset: int) -> tuple[int, int]:
        """Return where the paragraph that holds a place begins and ends."""
        paragraph = self._report.paragraph_at(offset) if self._report is not None else None
        return (offset, offset + 1) if paragraph is None else (paragraph.span.start, paragraph.span.end)

    def explain(self) -> None:
        """Wish an entry of one's own glossary for what is selected."""
        if (span := self.view.selected()) is not None and self._report is not None:
            self.own_term_wanted.emit(span.of(self._report.text))

    def _on_menu_wanted(self, point: QPoint) -> None:
        if self._report is None:
            return
        from caoxian_desktop.ui.reader.menu import PlaceMenu

        self._bar_delay.stop()
        for over in filter(None, (self._popup, self._bar)):
            over.hide()
        PlaceMenu(self, self.view.offset_beside(point)).popup(self.view.viewport().mapToGlobal(point))

    def foot_of(self, span: Span) -> QPoint:
        """Return, on the screen, where a menu about a place of the text may open: below its end."""
        from caoxian_desktop.ui.reader.geometry import foot

        return self.view.viewport().mapToGlobal(foot(self.view.span_rectangles(span), self.view.viewport().rect()))

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is seen once it is."""
        super().showEvent(event)
        if self._report is not None:
            self.view_moved.emit(self.view.visible_span())
