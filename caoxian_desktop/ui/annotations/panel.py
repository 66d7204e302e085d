"""The annotations of the open report: their list, the trash, and the review of their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.list_pane import ListPane
from caoxian_desktop.ui.annotations.review_pane import ReviewPane
from caoxian_desktop.ui.annotations.unsure import Unsure


class AnnotationsPanel(QStackedWidget):
    """Takes values by slots and emits wishes; it changes no annotation itself.

    `visited` (Annotation) and `annotation_selected` (id, '' for none) when a person turns to a card. Changes:
    `recategorise` (ids, Category), `recolour` (ids, colour), `status_edited` (ids, Status), `retagged` (ids, tags to
    add, tags to remove), `note_edited` (id, text), `waiting` (whether something typed is not handed on yet), `proposed`
    (id, words or None), `tags_edited` (id, tags, editing act), `delete_requested` and `restore_requested` (ids).
    `trash_wanted`: the deleted ones, to be given by `show_trash`. `history_wanted` (id): what it said before. Wishes of
    the review are those of ReviewPane.
    """

    visited = Signal(object)
    annotation_selected = Signal(str)
    recategorise = Signal(tuple, object)
    recolour = Signal(tuple, str)
    status_edited = Signal(tuple, object)
    retagged = Signal(tuple, tuple, tuple)
    note_edited = Signal(str, str)
    waiting = Signal(bool)
    proposed = Signal(str, object)
    tags_edited = Signal(str, tuple, str)
    delete_requested = Signal(tuple)
    restore_requested = Signal(tuple)
    trash_wanted = Signal()
    place_shown = Signal(object, tuple)
    confirm_requested = Signal(tuple)
    attach_requested = Signal(str, object)
    reattach_requested = Signal(str)
    review_closed = Signal()
    history_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ListPane()
        self._review: ReviewPane | None = None
        self._report: Report | None = None
        self._unsure: tuple[Unsure, ...] = ()
        self._selected = ""
        self._in_trash = False
        self.addWidget(self.list)
        for wish in (
            *("visited", "annotation_selected", "recategorise", "recolour", "status_edited", "retagged"),
            *(
                "note_edited",
                "waiting",
                "proposed",
                "tags_edited",
                "delete_requested",
                "restore_requested",
                "history_wanted",
            ),
        ):
            getattr(self.list, wish).connect(getattr(self, wish))
        self.list.review_wanted.connect(self.start_review)
        self.list.trash_closed.connect(self.close_trash)
        self._review_act = self.menu.addAction(self.tr("核对位置"), lambda: self.start_review(""))
        self.menu.addAction(self.tr("回收站"), self.open_trash)

        self.currentChanged.connect(lambda _at: self.updateGeometry())

    @property
    def review(self) -> ReviewPane:
        """The review of places, made when it is first asked for: it is seldom wanted."""
        if self._review is None:
            self._review = self._make_review()
        return self._review

    def _make_review(self) -> ReviewPane:
        made = ReviewPane()
        self.addWidget(made)
        for wish in ("place_shown", "confirm_requested", "attach_requested", "reattach_requested"):
            getattr(made, wish).connect(getattr(self, wish))
        made.closed.connect(self.close_review)
        if self._report is not None:
            made.show_report(self._report)
        made.show_unsure(self._unsure)
        made.show_selected(self._selected)
        return made

    def minimumSizeHint(self) -> QSize:
        """Need what the pane in front needs: the other one need not fit."""
        return self._in_front.minimumSizeHint()

    @property
    def _reviewing(self) -> bool:
        return self.currentWidget() is self._review

    @property
    def _in_front(self) -> QWidget:
        return self.review if self._reviewing else self.list

    def heightForWidth(self, width: int) -> int:
        """Return the least height of the pane in front at a width."""
        pane = self._in_front
        return pane.heightForWidth(width) if pane.hasHeightForWidth() else -1

    @property
    def menu(self) -> QMenu:
        """The menu at the top of the panel: what can be done with all notes of the report."""
        return self.list.filters.menu

    @property
    def act(self) -> str:
        """A word for the editing act that what was typed last belongs to: what bears the same undoes as one."""
        return self.list.act

    # Values come in

    def show_report(self, report: Report) -> None:
        """Show another report; its annotations come with `show_annotations`."""
        self._in_trash = False
        self.list.show_report(report)
        self._review_in(report)
        self.show_unsure(())
        self.setCurrentWidget(self.list)

    def show_corrected(self, report: Report) -> None:
        """Show the same text under other headings; its annotations come with `show_annotations`."""
        self.list.show_corrected(report)
        self._review_in(report)

    def _review_in(self, report: Report) -> None:
        self._report = report
        if self._review is not None:
            self._review.show_report(report)

    def show_annotations(self, annotations: tuple[Annotation, ...], unplaced: tuple[Annotation, ...] = ()) -> None:
        """Show the annotations of the report, in document order, and those that have no place in it."""
        self.list.show_annotations(annotations, unplaced)
        if self._in_trash:
            self.trash_wanted.emit()

    def show_unsure(self, items: Sequence[Unsure]) -> None:
        """Show whose places had better be looked at."""
        self._unsure = tuple(items)
        self.list.show_unsure(len(items))
        if self._review is not None:
            self._review.show_unsure(items)
        self._review_act.setEnabled(bool(items))

    def show_selected(self, words: str) -> None:
        """Take note of the words selected in the report, '' for none."""
        self._selected = words
        if self._review is not None:
            self._review.show_selected(words)

    def show_trash(self, trash: tuple[Annotation, ...]) -> None:
        """Show the deleted ones, the latest first, where they were asked for."""
        if self._in_trash:
            self.list.show_trash(trash)

    def know_self(self, author: str) -> None:
        """Take note of whose notes are the person's own, by their UUID."""
        self.list.filters.know_self(author)

    def name_authors(self, names: Mapping[str, str]) -> None:
        """Call authors, known by their UUIDs, by these names."""
        self.list.name_authors(names)

    def select(self, identity: str) -> None:
        """Choose an annotation chosen elsewhere, '' for none; a filter that hides it is cleared."""
        self.list.select(identity)
        if identity and self._reviewing and not self.review.turn_to(identity):
            self.close_review()

    @property
    def sifted(self) -> Filter | None:
        """What the list is filtered by, None for nothing."""
        filters = self.list.filters
        return None if filters.filter == filters.usual else filters.filter

    def sift_again(self, chosen: Filter) -> None:
        """Filter by what `sifted` gave in another window."""
        self.list.filters.choose(chosen)
        self.list.filters.changed.emit()

    # What is in front

    def edit_note(self) -> None:
        """Turn to the note of the chosen annotation."""
        self.close_review()
        self.list.edit_note()

    def open_trash(self) -> None:
        """Show the deleted ones instead of the list."""
        self.close_review()
        self._in_trash = True
        self.trash_wanted.emit()

    def close_trash(self) -> None:
        """Show the list again."""
        if self._in_trash:
            self._in_trash = False
            self.list.show_trash(None)

    def start_review(self, identity: str = "") -> None:
        """Go through the places that had better be looked at, from an annotation on, '' for the first."""
        self.flush()
        self.setCurrentWidget(self.review)
        self.review.start(identity)

    def close_review(self) -> None:
        """Show the list again."""
        if self._reviewing:
            self.setCurrentWidget(self.list)
            self.review_closed.emit()

    def flush(self) -> None:
        """Have everything that was typed kept now: before closing, or before another report opens."""
        self.list.flush()
