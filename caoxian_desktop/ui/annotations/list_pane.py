"""The list of annotations: filters above, cards by section, the editor of what is chosen below; or the trash."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.sieve import Sieve
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.card_menu import CardMenu
from caoxian_desktop.ui.annotations.card_view import CardView
from caoxian_desktop.ui.annotations.editor_pane import EditorPane
from caoxian_desktop.ui.annotations.folding_column import FoldingColumn, Pages
from caoxian_desktop.ui.annotations.model import AnnotationRows
from caoxian_desktop.ui.annotations.rows import Row, flat_rows, rows_of
from caoxian_desktop.ui.annotations.trash_bar import TrashBar
from caoxian_desktop.ui.filtering.filter_bar import FilterBar
from caoxian_desktop.ui.keymap import keymap, with_key
from caoxian_desktop.ui.widgets.clipboard import put_table
from caoxian_desktop.ui.widgets.empty import EmptyState

_TAKEN_AT_ONCE = 30_000
"""Annotations that are made ready to be filtered in one go, in 40 milliseconds."""

_READ_AT_ONCE, _READING_MS = 500, 20
"""Annotations whose words are read at once, in three milliseconds, and how often: all of 100,000 in four seconds."""


class ListPane(FoldingColumn):
    """Takes values by slots and emits wishes; it changes no annotation itself.

    `visited` (Annotation) and `annotation_selected` (id, '' for none) when a person turns to a card; changes as the
    editor's pane has them; `restore_requested` (ids), `trash_closed`, `review_wanted` (id, '' for all that are unsure),
    `history_wanted` (id).
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
    trash_closed = Signal()
    review_wanted = Signal(str)
    history_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._annotations: tuple[Annotation, ...] = ()
        self._unplaced: tuple[Annotation, ...] = ()
        self._trash: tuple[Annotation, ...] | None = None
        self._sieve = Sieve()
        self._reading = QTimer(self, interval=_READING_MS)
        self._reading.timeout.connect(self._read_on)
        self._taking = QTimer(self, interval=0, singleShot=True)
        self._taking.timeout.connect(self._take_in)
        self._rows = AnnotationRows(self)
        self.filters = FilterBar()
        self._cards = CardView(self._rows)
        self._cards.setAccessibleName(self.tr("批注列表"))
        self._editor, self._bin, self._menu = EditorPane(), TrashBar(), CardMenu(self)
        self._unsure = QPushButton()
        self._unsure.setFlat(True)
        self._unsure.hide()
        self._none = EmptyState("highlighter-circle", "")
        keymap.changed.connect(self._say_none)
        self._no_match = EmptyState(
            "funnel-simple", self.tr("没有符合条件的批注"), self.tr("换一个条件，或清除筛选。"), self.tr("清除筛选")
        )
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        self._stack = Pages(self._cards)
        for page in (self._none, self._no_match):
            self._stack.addWidget(page)
        self.stack_up(self._unsure, self.filters, self._stack, self._editor, self._bin)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filter_changed)
        self.filters.tags.dropped.connect(lambda tag, ids: self.retagged.emit(ids, (tag,), ()))
        self.filters.tags.new_wanted.connect(self._on_new_tag_wanted)
        self._no_match.wanted.connect(self.filters.on_clear)
        self._unsure.clicked.connect(lambda _checked=False: self.review_wanted.emit(""))
        cards = self._cards
        cards.chosen_changed.connect(self._on_chosen_changed)
        cards.visited.connect(self._on_visited)
        cards.recategorise.connect(self._on_recategorise)
        cards.delete_pressed.connect(lambda: self._delete(self._chosen_ids()))
        cards.edit_pressed.connect(self._on_edit_pressed)
        cards.menu_wanted.connect(self._on_menu_wanted)
        cards.copy_pressed.connect(self._copy)
        cards.dragging_changed.connect(self.on_dragging)
        cards.dragging_changed.connect(self.filters.tags.show_dragging)
        editor, menu = self._editor, self._menu
        for wish in ("recategorise", "recolour", "status_edited", "retagged", "review_wanted"):
            getattr(editor, wish).connect(getattr(self, wish))
            getattr(menu, wish).connect(getattr(self, wish))
        for wish in ("note_edited", "proposed", "tags_edited", "waiting"):
            getattr(editor, wish).connect(getattr(self, wish))
        editor.delete_requested.connect(self._delete)
        menu.delete_requested.connect(self._delete)
        menu.write_wanted.connect(self.edit_note)
        menu.copy_wanted.connect(self._copy)
        menu.history_wanted.connect(self.history_wanted)
        editor.left.connect(cards.setFocus)
        self._bin.restore_wanted.connect(lambda: self.restore_requested.emit(self._chosen_ids()))
        self._bin.restore_all_wanted.connect(self._on_restore_all)
        self._bin.closed.connect(self.trash_closed)

    # Values come in

    def show_report(self, report: Report) -> None:
        """Show another report; its annotations come with `show_annotations`."""
        self.flush()
        self._report = report
        self._annotations, self._unplaced, self._trash = (), (), None
        self._rows.show_report(report)
        self._cards.scrollToTop()
        self.filters.on_clear()

    def show_corrected(self, report: Report) -> None:
        """Show the same text under other headings; its annotations come with `show_annotations`."""
        self.flush()
        self._report = report
        self._rows.show_report(report)

    def show_annotations(self, annotations: tuple[Annotation, ...], unplaced: tuple[Annotation, ...] = ()) -> None:
        """Show the annotations of the report, in document order, and those that have no place in it."""
        self._annotations, self._unplaced = annotations, unplaced
        self._refresh()

    @property
    def _to_come(self) -> int:
        """How many more annotations there are than were made ready to be filtered."""
        return len(self._everything) - len(self._sieve.annotations) if self._trash is None else 0

    def _take_in(self) -> None:
        """Make more of very many ready; the rest when this thread was free for a frame."""
        if self._to_come > _TAKEN_AT_ONCE:
            self._sieve.hold(self._everything[: len(self._sieve.annotations) + _TAKEN_AT_ONCE])
        self._refresh()

    @property
    def _everything(self) -> tuple[Annotation, ...]:
        return (*self._annotations, *self._unplaced) if self._unplaced else self._annotations

    def show_unsure(self, count: int) -> None:
        """Offer to look at the places of so many annotations."""
        self._unsure.setText(self.tr("有{0}条批注的位置需要核对").format(count))
        self._unsure.setVisible(count > 0)

    def show_trash(self, trash: tuple[Annotation, ...] | None) -> None:
        """Show the deleted ones instead, None for the list again."""
        self.flush()
        other = (trash is None) != (self._trash is None)
        self._trash = trash
        if other:
            self._cards.clearSelection()
            self.filters.on_clear()
        else:
            self._refresh()

    def name_authors(self, names: Mapping[str, str]) -> None:
        """Call authors, known by their UUIDs, by these names."""
        self.filters.name_authors(names)
        self._refresh()

    def select(self, identity: str) -> None:
        """Choose an annotation chosen elsewhere, '' for none; a filter that hides it is cleared."""
        if self._trash is not None and identity:
            self.trash_closed.emit()
        known = any(annotation.id == identity for annotation in (*self._annotations, *self._unplaced))
        if known and self._rows.place(identity) is None:
            self.filters.on_clear()
        if tuple(self._chosen_ids()) != (identity,):
            self._cards.choose(identity)
        if known:
            self._editor.show_up()

    def edit_note(self) -> None:
        """Turn to the note of the chosen annotation."""
        self._editor.write()

    def name_tag(self) -> None:
        """Turn to the line in which the chosen annotations are given a tag."""
        self._editor.name_tag()

    def flush(self) -> None:
        """Have everything that was typed kept now: before closing, or before another report opens."""
        self._editor.flush()

    @property
    def shown(self) -> tuple[Annotation, ...]:
        """The annotations that pass the filter, those without a place at the end."""
        return Sieve(self._everything).sift(self.filters.filter)[0]

    @property
    def act(self) -> str:
        """A word for the editing act that what was typed last belongs to."""
        return self._editor.act

    # Wishes go out

    def _chosen_ids(self) -> tuple[str, ...]:
        return tuple(annotation.id for annotation in self._cards.chosen())

    def _on_chosen_changed(self) -> None:
        chosen = self._cards.chosen()
        if self._trash is None:
            self._editor.show_chosen(chosen, self._rows.citation(chosen[0]) if len(chosen) == 1 else "")
        else:
            self._editor.show_chosen((), "")
            self._bin.show_counts(len(chosen), self._rows.rowCount() - 1 if self._rows.rowCount() else 0)
        self.share()

    def _on_visited(self, annotation: Annotation) -> None:
        if self._trash is None:
            self._editor.show_up()
            self.annotation_selected.emit(annotation.id)
            self.visited.emit(annotation)

    def _on_recategorise(self, category: object) -> None:
        if self._trash is None:
            self.recategorise.emit(self._chosen_ids(), category)

    def _on_edit_pressed(self) -> None:
        if self._trash is None:
            self.edit_note()
        else:
            self.restore_requested.emit(self._chosen_ids())

    def _on_menu_wanted(self, point: QPoint) -> None:
        if self._trash is not None:
            self._bin.menu(self).popup(point)
        else:
            tags = sorted({tag for annotation in self._annotations for tag in annotation.tags})
            self._menu.menu(self._cards.chosen(), tags, self).popup(point)

    def _on_restore_all(self) -> None:
        found = (self._rows.annotation_at(at) for at in range(self._rows.rowCount()))
        self.restore_requested.emit(tuple(each.id for each in found if each is not None))

    def _on_new_tag_wanted(self, _ids: tuple[str, ...]) -> None:
        """Have a tag named for the cards that were dropped where there is none yet: they are the chosen ones."""
        self._editor.name_tag()

    def _delete(self, ids: tuple[str, ...]) -> None:
        """Wish for a deletion; the next card is chosen, so that a row of cards goes with a row of Del."""
        if self._trash is not None:
            return
        following = self._following(ids)
        self.delete_requested.emit(ids)
        if following and self._rows.place(following) is not None and self._rows.place(ids[0]) is None:
            self._cards.choose(following)
            self.annotation_selected.emit(following)

    def _copy(self) -> None:
        """Put the chosen notes on the clipboard, with their words and where these stand, as a table."""
        from caoxian_desktop.core.briefing.annotations_sheet import sheet_of
        from caoxian_desktop.core.typesetting.annotations_table import tsv_of

        if self._report is not None and (chosen := self._cards.chosen()):
            put_table(tsv_of(sheet_of(self._report, chosen)))

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
        if self._to_come > _TAKEN_AT_ONCE:
            self._taking.start()
            return
        everything = self._everything if self._trash is None else self._trash
        self._sieve.hold(everything)
        self._reading.start()
        passed, counts = self._sieve.sift(self.filters.filter)
        shown = self._with_written_on(passed, everything) if keep_written_on else passed
        rows, elsewhere = self._rows_of(shown)
        self._rows.show_rows(rows, elsewhere)
        self.filters.show_counts(counts, len(shown), len(everything))
        self._editor.offer_tags(sorted(counts.tags))
        self._say_none()
        page: QWidget = self._none if not everything else (self._cards if shown else self._no_match)
        self._stack.setCurrentWidget(page)
        self._bin.setVisible(self._trash is not None)
        self._on_chosen_changed()

    def _read_on(self) -> None:
        """Read some more of the words that may be filtered by, between two strokes of a key."""
        if not self._sieve.prepare(_READ_AT_ONCE):
            self._reading.stop()

    def _rows_of(self, shown: tuple[Annotation, ...]) -> tuple[list[Row], tuple[str, ...]]:
        """Return the rows, and the ids of those whose places are none of the open text."""
        if self._trash is not None:
            return flat_rows(self.tr("回收站"), shown), tuple(each.id for each in shown)
        if self._report is None:
            return [], ()
        if not self._unplaced:
            return rows_of(self._report, shown, self.tr("标题与开头")), ()
        lost = {annotation.id for annotation in self._unplaced}
        unplaced = [each for each in shown if each.id in lost]
        placed = [each for each in shown if each.id not in lost]
        rows = rows_of(self._report, placed, self.tr("标题与开头"))
        return [*rows, *flat_rows(self.tr("未定位批注"), unplaced)], tuple(lost)

    def _say_none(self) -> None:
        if self._trash is None:
            hint = self.tr("在正文中选中文字，用“{act}”，或点颜色。")
            self._none.say(self.tr("还没有批注"), hint.format(act=with_key(self.tr("高亮"), "highlight")))
        else:
            self._none.say(self.tr("回收站是空的"), self.tr("删除的批注会留在这里，随时可以恢复。"))

    def _with_written_on(
        self, shown: tuple[Annotation, ...], everything: tuple[Annotation, ...]
    ) -> tuple[Annotation, ...]:
        """Add the annotation that is being written on: what is typed must not filter the editor away."""
        writing_on = self._editor.writing_on
        kept = {annotation.id for annotation in shown} if writing_on else set()
        if not writing_on or writing_on in kept:
            return shown
        return tuple(each for each in everything if each.id in kept or each.id == writing_on)
