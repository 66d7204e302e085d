"""What can be done with the chosen annotations: category, colour, state, tags; for a single one its words as well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status
from caoxian_desktop.ui.annotations.bulk_tags import BulkTags
from caoxian_desktop.ui.annotations.note_editor import NoteEditor
from caoxian_desktop.ui.annotations.note_field import NoteField
from caoxian_desktop.ui.annotations.proposal_box import ProposalBox
from caoxian_desktop.ui.annotations.tags_line import TagsLine
from caoxian_desktop.ui.filtering.colours import ColourButton
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, square
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.label import ElidedLabel, InkLabel

_PLACED_MS = 30
"""After a note was turned to, until list and pane have their places."""


class EditorPane(QWidget):
    """Works on the annotations it is shown. Its signals are wishes about them.

    `recategorise` (ids, Category), `recolour` (ids, colour), `status_edited` (ids, Status), `retagged` (ids, tags to
    add, tags to remove), `delete_requested` (ids), `note_edited` (id, text), `waiting` (whether something typed is
    not handed on yet), `proposed` (id, words or None), `tags_edited` (id, tags, editing act), `review_wanted` (id: look
    at its place), `left` (back to the list).
    """

    recategorise = Signal(tuple, object)
    recolour = Signal(tuple, str)
    status_edited = Signal(tuple, object)
    retagged = Signal(tuple, tuple, tuple)
    delete_requested = Signal(tuple)
    note_edited = Signal(str, str)
    waiting = Signal(bool)
    proposed = Signal(str, object)
    tags_edited = Signal(str, tuple, str)
    review_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._title = ElidedLabel()
        self._title.setFont(font(Type.SMALL))
        self._standing = InkLabel("warn", Type.SMALL)
        self._review = QPushButton(self.tr("核对"))
        self._categories = {category: self._make_category(category) for category in Category}
        self._statuses = {status: self._make_status(status) for status in (Status.PENDING, Status.CHECKED)}
        self._colour = ColourButton()
        self._delete = QToolButton()
        self.proposal, self.field, self.tags, self.bulk = ProposalBox(), NoteField(), TagsLine(), BulkTags()
        self._turned_to = QTimer(self, singleShot=True, interval=_PLACED_MS)
        self._turned_to.timeout.connect(self._on_turned_to)
        self._name()
        self._lay_out()
        self._connect()

    def _make_category(self, category: Category) -> Chip:
        word = term(category.word)
        chip = Chip(word, category.value, checkable=True, compact=True)
        key = list(Category).index(category) + 1
        chip.setToolTip(self.tr("改为“{0}”（{1}）").format(word, key))
        chip.clicked.connect(lambda: self._on_category(category))
        return chip

    def _make_status(self, status: Status) -> Chip:
        chip = Chip(term(status.word), checkable=True)
        chip.clicked.connect(lambda on: self.status_edited.emit(self._ids, status if on else Status.NONE))
        return chip

    def _name(self) -> None:
        self._delete.setIcon(icon("trash"))
        self._delete.setIconSize(square())
        self._delete.setToolTip(self.tr("删除（Del）"))
        self._delete.setAccessibleName(self.tr("删除所选批注"))
        self._review.setFont(font(Type.SMALL))
        self._review.setAccessibleName(self.tr("核对这条批注的位置"))
        self.tags.setPlaceholderText(self.tr("标签，用空格分开"))
        self.tags.setAccessibleName(self.tr("标签"))

    def _connect(self) -> None:
        self._delete.clicked.connect(lambda: self.delete_requested.emit(self._ids))
        self._colour.chosen.connect(lambda colour: self.recolour.emit(self._ids, colour))
        self._review.clicked.connect(lambda: self.review_wanted.emit(self._ids[0] if self._ids else ""))
        self.field.edited.connect(self.note_edited)
        self.note.waiting.connect(self.waiting)
        self.proposal.editor.waiting.connect(self.waiting)
        self.field.left.connect(self.left)
        self.proposal.editor.left.connect(self.left)
        self.proposal.proposed.connect(self.proposed)
        self.tags.edited.connect(self.tags_edited)
        self.bulk.retagged.connect(lambda add, remove: self.retagged.emit(self._ids, add, remove))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        column.setSpacing(Space.ROWS)
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self._title, 1)
        for button in (*self._statuses.values(), self._colour, self._delete):
            top.addWidget(button)
        column.addLayout(top)
        chips = FlowLayout(spacing=Space.XS)
        for chip in self._categories.values():
            chips.addWidget(chip)
        column.addLayout(chips)
        self._unsure = QWidget()
        row = QHBoxLayout(self._unsure)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._standing, 1)
        row.addWidget(self._review)
        for part in (self._unsure, self.proposal, self.field, self.tags, self.bulk):
            column.addWidget(part)

    @property
    def note(self) -> NoteEditor:
        """Where the note is written."""
        return self.field.editor

    @property
    def act(self) -> str:
        """A word for the editing act that what was typed last belongs to."""
        return f"writing/{self.note.visit}/{self.proposal.editor.visit}"

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Complete tags that are typed to these."""
        known = tuple(tags)
        self.tags.offer(known)
        self.bulk.offer(known)

    def show_chosen(self, chosen: Sequence[Annotation], citation: str) -> None:
        """Work on these annotations; `citation` is that of a single one. With none the pane hides."""
        single = chosen[0] if len(chosen) == 1 else None
        self._show_words(single)
        self._ids = tuple(annotation.id for annotation in chosen)
        self._title.setText(citation if single else self.tr("已选{0}条").format(len(chosen)))
        for category, chip in self._categories.items():
            chip.setChecked(bool(chosen) and all(annotation.category is category for annotation in chosen))
        for status, chip in self._statuses.items():
            chip.setChecked(bool(chosen) and all(annotation.status is status for annotation in chosen))
        colours = {annotation.colour for annotation in chosen}
        self._colour.show_colour(colours.pop() if len(colours) == 1 else None)
        self.bulk.show_tags_of(chosen if len(chosen) > 1 else ())
        self.bulk.setVisible(len(chosen) > 1)
        self.setVisible(bool(chosen))

    def _show_words(self, single: Annotation | None) -> None:
        """Show what is written of a single annotation, None for several or none."""
        proposing = single is not None and (single.category is Category.SUGGESTION or single.proposal is not None)
        self.proposal.show_proposal(single)
        self.proposal.setVisible(proposing)
        hint = self.tr("理由……（自动保存）") if proposing else self.tr("写批注……（自动保存）")
        self.field.set_words(self.tr("批注内容"), hint)
        self.field.show_note(single.id if single else "", single.note if single else "")
        self.tags.show_tags(single.id if single else "", single.tags if single else ())
        self.field.setVisible(single is not None)
        self.tags.setVisible(single is not None)
        self._show_standing(single)

    def _show_standing(self, single: Annotation | None) -> None:
        unsure = single is not None and single.standing is not Standing.EXACT
        self._unsure.setVisible(unsure)
        if single is not None and unsure:
            self._standing.setText(term(single.standing.word))

    @property
    def writing_on(self) -> str:
        """The annotation that is being written on, '' for none."""
        writing = (self.note, self.proposal.editor, self.tags)
        return self.note.identity if any(part.hasFocus() for part in writing) else ""

    def write(self) -> None:
        """Turn to the note of a single annotation."""
        if self.proposal.isVisible() and self.proposal.editor.isVisible() and not self.note.toPlainText():
            self.proposal.editor.setFocus()  # what is to be changed comes before the reason
        elif self.field.isVisible():
            self.field.write()
        if self.field.isVisible():
            QTimer.singleShot(0, self, self.come_into_view)  # by then it has its place

    def name_tag(self) -> None:
        """Turn to the line in which the chosen annotations are given a tag."""
        line = self.bulk.line if self.bulk.isVisible() else self.tags
        if line is self.tags and line.text():
            line.setText(f"{line.text().rstrip()} ")
        line.setFocus()

    def show_up(self) -> None:
        """Have all of the pane seen where the window is low: a note was turned to."""
        self._turned_to.start()

    def _on_turned_to(self) -> None:
        around = self._around()
        if around is None or not self.isVisible():
            return
        if self.height() <= around.viewport().height():
            last = next(part for part in (self.tags, self.bulk, self) if part.isVisible())
            # Not the margin below it: the filters above stay where they can.
            for place in (last.rect().bottomLeft(), QPoint(0, -last.y())):
                seen = last.mapTo(around.viewport(), place).y() + around.verticalScrollBar().value()
                around.ensureVisible(0, seen, 0, 2)
        else:
            self.come_into_view()

    def _around(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def come_into_view(self) -> None:
        """Have the scroll area around, where the window is low, show the note: nobody types unseen."""
        if (around := self._around()) is not None:
            around.ensureWidgetVisible(self.tags, 0, Space.M)
            around.ensureWidgetVisible(self.proposal.editor if self.proposal.editor.hasFocus() else self.field, 0, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in view when the note grows while it is written."""
        super().resizeEvent(event)
        self._follow_writing()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in view when the list above takes its place."""
        super().moveEvent(event)
        self._follow_writing()

    def _follow_writing(self) -> None:
        if self.note.hasFocus() or self.proposal.editor.hasFocus():
            QTimer.singleShot(0, self, self.come_into_view)

    def flush(self) -> None:
        """Have what was typed kept now."""
        self.proposal.flush()
        self.field.flush()
        self.tags.flush()

    def _on_category(self, category: Category) -> None:
        self._categories[category].setChecked(True)  # a click on the present one must not take it away
        self.recategorise.emit(self._ids, category)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        colours = palette.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.raised))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, 0, self.width(), 1, QColor(colours.line))
        painter.end()
