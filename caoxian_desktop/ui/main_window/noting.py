"""What the window does with notes when it is asked: by menu, key, selection bar or card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.ui.language import term

if TYPE_CHECKING:  # what wishes and facts carry is loaded by whoever makes it
    from collections.abc import Sequence

    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.main_window.window import MainWindow


class Noting(QObject):
    """Answers wishes about notes.

    Wishes of its own: `note_opened`, to turn to the chosen annotation's note; `trash_opened`, to the deleted ones.
    """

    note_opened = Signal()
    trash_opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader
        self.category = Category.DATA

    # Making and changing

    def on_category_act(self, category: Category) -> None:
        """Highlight what is selected, or give the chosen annotation another category."""
        if self._session.reading.selection is not None:
            self._reader.highlight(category)
        else:
            self.on_recolour_wanted(category)

    def on_highlight_wanted(self, span: Span, category: Category | None) -> Annotation | None:
        """Highlight words in a category, or the one used last."""
        self.category = category or self.category
        return self._session.notes.highlight(span, self.category)

    def on_note_wanted(self, span: Span | None) -> None:
        """Highlight words and turn to the note; without words, to that of the chosen annotation."""
        if span is None or self.on_highlight_wanted(span, None) is not None:
            self.open_note()

    def open_note(self) -> None:
        """Turn to the chosen annotation's note."""
        self._window.show_tab("annotations")
        self.note_opened.emit()

    def on_everywhere_wanted(self, span: Span) -> None:
        """Offer to highlight the same words wherever they stand, in a category of choice."""
        from caoxian_desktop.core.report.same_words import same_words
        from caoxian_desktop.ui.main_window.everywhere import EverywhereMenu

        opened = self._session.open_report
        if opened is None or self._session.notebook is None:
            return
        places = same_words(opened.report.text, span)
        menu = EverywhereMenu(span.of(opened.report.text), places, self._session.annotations, self._window)
        menu.category_chosen.connect(self._mark_everywhere)
        menu.popup(self._reader.foot_of(span))

    def _mark_everywhere(self, category: Category, places: Sequence[Span]) -> None:
        self.category = category
        self._reader.view.let_go()
        count = self._session.notes.highlight_each(places, category)
        self._window.notices.info(
            self.tr("已标出%n处，类别“{category}”", "", count).format(category=term(category.word)),
            self.tr("撤销"),
            self._undo,
        )

    def on_recolour_wanted(self, category: Category) -> None:
        """Give the chosen annotation another category."""
        if self._session.selected_annotation:
            self._session.notes.revise([self._session.selected_annotation], category=category)

    def on_end_moved(self, start: int, end: int, *, clause: bool) -> None:
        """Move the ends of what is selected, or of the chosen highlight: by characters or by clauses."""
        from caoxian_desktop.core.report.stretching import stretched

        opened = self._session.open_report
        if opened is None:
            return
        text, selected = opened.report.text, self._session.reading.selection
        if selected is not None:
            self._reader.view.select(stretched(text, selected, start, end, clause=clause))
            return
        chosen = self._session.notes.annotation(self._session.selected_annotation)
        if chosen is not None and chosen.standing.is_placed:
            place = stretched(text, chosen.span, start, end, clause=clause)
            if place != chosen.span:
                self._session.notes.attach(chosen.id, place)
                self._reader.bring_into_view(place)

    # Deleting

    def on_delete_wanted(self) -> None:
        """Delete the chosen annotation."""
        if self._session.selected_annotation:
            self.delete((self._session.selected_annotation,))

    def delete(self, ids: tuple[str, ...]) -> None:
        """Delete annotations at once and offer to undo it."""
        count = self._session.notes.delete(ids)
        if count:
            words = self.tr("已删除%n条批注", "", count)
            self._window.notices.info(words, self.tr("撤销"), self._undo)

    def on_trash_wanted(self) -> None:
        """Turn to the deleted ones."""
        self._window.show_tab("annotations")
        self.trash_opened.emit()

    def restore(self, ids: tuple[str, ...]) -> None:
        """Take annotations out of the trash and offer to undo it."""
        count = self._session.notes.restore(ids)
        if count:
            words = self.tr("已恢复%n条批注", "", count)
            self._window.notices.info(words, self.tr("撤销"), self._undo)

    def _undo(self) -> None:
        self._session.work.undo()

    # Going

    def on_annotation_clicked(self, identity: str) -> None:
        """Choose a highlight that was clicked, and bring its card into view where there is room for it."""
        self._session.select_annotation(identity)
        if identity and not self._window.frame.side.overlay:
            self._window.show_tab("annotations")

    def on_next_note(self, step: int) -> None:
        """Go to the next or previous annotation."""
        from caoxian_desktop.ui.main_window.travel import neighbouring_note

        note = neighbouring_note(
            self._session.annotations, self._session.selected_annotation, self._session.reading.place.start, step
        )
        if note is not None:
            self._session.select_annotation(note.id)
            self._session.show_span(note.span)
