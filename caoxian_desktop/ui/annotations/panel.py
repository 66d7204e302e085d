"""The annotations of the open report: filters above, cards by section, the editor of what is chosen below."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.filters import sift
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.card_view import CardView
from caoxian_desktop.ui.annotations.editor_pane import EditorPane
from caoxian_desktop.ui.annotations.filter_bar import FilterBar
from caoxian_desktop.ui.annotations.model import AnnotationRows
from caoxian_desktop.ui.annotations.rows import rows_of
from caoxian_desktop.ui.widgets.empty import EmptyState

_LEAST_LIST = 76
"""Logical pixels of the list that stay on a low screen, above the editor: one card."""


class AnnotationsPanel(QWidget):
    """Takes values by slots and emits wishes; it changes no annotation itself.

    `span_requested` (Span) and `annotation_selected` (id, '' for none) when a person turns to a card, `recategorise`
    (ids, Category), `note_edited` (id, text), `tags_edited` (id, tags), `status_edited` (ids, Status) and
    `delete_requested` (ids) for changes.
    """

    span_requested = Signal(object)
    annotation_selected = Signal(str)
    recategorise = Signal(tuple, object)
    note_edited = Signal(str, str)
    tags_edited = Signal(str, tuple)
    status_edited = Signal(tuple, object)
    delete_requested = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._annotations: tuple[Annotation, ...] = ()
        self._rows = AnnotationRows(self)
        self._filters = FilterBar()
        self._cards = CardView(self._rows)
        self._cards.setAccessibleName(self.tr("批注列表"))
        self._editor = EditorPane()
        self._none = EmptyState(
            "highlighter-circle", self.tr("还没有批注"), self.tr("在正文中选中文字，按 H 或点颜色即可批注")
        )
        self._no_match = EmptyState(
            "funnel-simple", self.tr("没有符合条件的批注"), self.tr("换一个条件，或清除筛选"), self.tr("清除筛选")
        )
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self._none, self._no_match, self._cards):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(_LEAST_LIST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self._editor)

    def _connect(self) -> None:
        self._filters.changed.connect(self._on_filter_changed)
        self._no_match.wanted.connect(self._filters.on_clear)
        self._cards.chosen_changed.connect(self._on_chosen_changed)
        self._cards.visited.connect(self._on_visited)
        self._cards.recategorise.connect(lambda category: self.recategorise.emit(self._chosen_ids(), category))
        self._cards.delete_pressed.connect(lambda: self._delete(self._chosen_ids()))
        self._cards.edit_pressed.connect(self.edit_note)
        self._editor.recategorise.connect(self.recategorise)
        self._editor.status_edited.connect(self.status_edited)
        self._editor.note_edited.connect(self.note_edited)
        self._editor.tags_edited.connect(self.tags_edited)
        self._editor.delete_requested.connect(self._delete)
        self._editor.left.connect(self._cards.setFocus)

    @property
    def menu(self) -> QMenu:
        """The menu at the top of the panel: what can be done with all notes of the report."""
        return self._filters.menu

    # Values come in

    def show_report(self, report: Report) -> None:
        """Show another report; its annotations come with `show_annotations`."""
        self.flush()
        self._report = report
        self._annotations = ()
        self._rows.show_report(report)
        self._filters.on_clear()

    def show_corrected(self, report: Report) -> None:
        """Show the same text under other headings; its annotations come with `show_annotations`."""
        self.flush()
        self._report = report
        self._rows.show_report(report)

    def show_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show the annotations of the report, in document order."""
        self._annotations = annotations
        self._refresh()

    def select(self, identity: str) -> None:
        """Choose an annotation chosen elsewhere, '' for none; a filter that hides it is cleared."""
        known = any(annotation.id == identity for annotation in self._annotations)
        if known and self._rows.place(identity) is None:
            self._filters.on_clear()
        if tuple(self._chosen_ids()) != (identity,):
            self._cards.choose(identity)

    def edit_note(self) -> None:
        """Turn to the note of the chosen annotation."""
        if self._editor.note.isVisible():
            self._editor.note.setFocus()
            QTimer.singleShot(0, self._editor, self._editor.come_into_view)  # by then it has its place

    def flush(self) -> None:
        """Have everything that was typed kept now: before closing, or before another report opens."""
        self._editor.flush()

    # Wishes go out

    def _chosen_ids(self) -> tuple[str, ...]:
        return tuple(annotation.id for annotation in self._cards.chosen())

    def _on_chosen_changed(self) -> None:
        chosen = self._cards.chosen()
        self._editor.show_chosen(chosen, self._rows.citation(chosen[0]) if len(chosen) == 1 else "")

    def _on_visited(self, annotation: Annotation) -> None:
        self.annotation_selected.emit(annotation.id)
        self.span_requested.emit(annotation.span)

    def _delete(self, ids: tuple[str, ...]) -> None:
        """Wish for a deletion; the next card is chosen, so that a row of cards goes with a row of Del."""
        following = self._following(ids)
        self.delete_requested.emit(ids)
        if following and self._rows.place(following) is not None and self._rows.place(ids[0]) is None:
            self._cards.choose(following)
            self.annotation_selected.emit(following)

    def _following(self, ids: tuple[str, ...]) -> str:
        places = [place for identity in ids if (place := self._rows.place(identity)) is not None]
        if not places:
            return ""
        around = [*range(max(places) + 1, self._rows.rowCount()), *range(min(places) - 1, -1, -1)]
        return next((found.id for at in around if (found := self._rows.annotation_at(at)) is not None), "")

    def _on_filter_changed(self) -> None:
        """Show what was asked for and nothing else: who turns to the filters has left the note."""
        self.flush()
        self._refresh(keep_written_on=False)

    def _refresh(self, *, keep_written_on: bool = True) -> None:
        """Bring rows, counts and editor up to what is known and chosen."""
        passed, counts = sift(self._filters.filter, self._annotations)
        shown = self._with_written_on(passed) if keep_written_on else passed
        if self._report is not None:
            self._rows.show_rows(rows_of(self._report, shown, self.tr("标题与开头")))
        self._filters.show_counts(counts, len(shown), len(self._annotations))
        self._filters.setVisible(bool(self._annotations))
        page: QWidget = self._none if not self._annotations else (self._cards if shown else self._no_match)
        self._stack.setCurrentWidget(page)
        self._on_chosen_changed()

    def _with_written_on(self, shown: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
        """Add the annotation that is being written on: what is typed must not filter the editor away."""
        writing_on = self._editor.writing_on
        kept = {annotation.id for annotation in shown}
        if not writing_on or writing_on in kept:
            return shown
        return tuple(each for each in self._annotations if each.id in kept or each.id == writing_on)
