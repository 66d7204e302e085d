"""What the window does with notes when it is asked: by menu, key, selection bar or card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.annotations.category import Category

if TYPE_CHECKING:  # what wishes and facts carry is loaded by whoever makes it
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.main_window.window import MainWindow


class Noting(QObject):
    """Answers wishes about notes. A wish of its own: `note_opened`, to turn to the chosen annotation's note."""

    note_opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader
        self._category = Category.DATA

    def on_selection_changed(self, span: Span | None) -> None:
        """Offer what can be done with a selection."""
        acts = self._window.actions_
        for key in ("highlight", "note", "cite", "look_up", "own_term", "add_figure"):
            acts[key].setEnabled(span is not None)
        self.offer_note_acts()

    def offer_note_acts(self) -> None:
        """Offer what can be done with the chosen annotation."""
        chosen, acts = bool(self._session.selected_annotation), self._window.actions_
        for category in Category:
            acts[category.value].setEnabled(chosen or self._session.reading.selection is not None)
        acts["delete"].setEnabled(chosen)

    def on_category_act(self, category: Category) -> None:
        """Highlight what is selected, or give the chosen annotation another category."""
        if self._session.reading.selection is not None:
            self._reader.highlight(category)
        else:
            self.on_recolour_wanted(category)

    def on_highlight_wanted(self, span: Span, category: Category | None) -> Annotation | None:
        """Highlight words in a category, or the one used last."""
        self._category = category or self._category
        return self._session.notes.highlight(span, self._category)

    def on_note_wanted(self, span: Span) -> None:
        """Highlight words and turn to the note."""
        if self.on_highlight_wanted(span, None) is not None:
            self._window.show_tab("annotations")
            self.note_opened.emit()

    def on_recolour_wanted(self, category: Category) -> None:
        """Give the chosen annotation another category."""
        if self._session.selected_annotation:
            self._session.notes.revise([self._session.selected_annotation], category=category)

    def on_delete_wanted(self) -> None:
        """Delete the chosen annotation."""
        if self._session.selected_annotation:
            self.delete((self._session.selected_annotation,))

    def delete(self, ids: tuple[str, ...]) -> None:
        """Delete annotations at once and offer to undo it."""
        count = self._session.notes.delete(ids)
        if count:
            words = self._window.tr("已删除{count}条批注").format(count=count)
            self._window.notices.info(words, self._window.tr("撤销"), self._undo)

    def on_annotation_clicked(self, identity: str) -> None:
        """Choose a highlight that was clicked, and bring its card into view where there is room for it."""
        self._session.select_annotation(identity)
        if identity and not self._window.frame.side.overlay:
            self._window.show_tab("annotations")
        self.offer_note_acts()

    def _undo(self) -> None:
        self._session.work.undo()

    def on_next_note(self, step: int) -> None:
        """Go to the next or previous annotation."""
        from caoxian_desktop.ui.main_window.travel import neighbouring_note

        note = neighbouring_note(
            self._session.annotations, self._session.selected_annotation, self._session.reading.place.start, step
        )
        if note is not None:
            self._session.select_annotation(note.id)
            self._session.show_span(note.span)
