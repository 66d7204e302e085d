"""What can be done with the chosen annotations: category, state, deletion; for a single one its note and tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status
from caoxian_desktop.ui.annotations.note_editor import NoteEditor
from caoxian_desktop.ui.annotations.tags_line import TagsLine
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.label import label


class EditorPane(QWidget):
    """Works on the annotations it is shown. Its signals are wishes about them."""

    recategorise = Signal(tuple, object)
    status_edited = Signal(tuple, object)
    delete_requested = Signal(tuple)
    note_edited = Signal(str, str)
    tags_edited = Signal(str, tuple)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._title = label(size=Type.SMALL, muted=True)
        self._categories = {category: self._make_category(category) for category in Category}
        self._statuses = {status: self._make_status(status) for status in (Status.PENDING, Status.CHECKED)}
        self._delete = QToolButton()
        self._delete.setIcon(icon("trash"))
        self._delete.setToolTip(self.tr("删除（Del）"))
        self._delete.setAccessibleName(self.tr("删除所选批注"))
        self._delete.clicked.connect(lambda: self.delete_requested.emit(self._ids))
        self.note = NoteEditor()
        self.note.setPlaceholderText(self.tr("写批注……（自动保存）"))
        self.note.setAccessibleName(self.tr("批注内容"))
        self.note.edited.connect(self.note_edited)
        self.note.left.connect(self.left)
        self.tags = TagsLine()
        self.tags.setPlaceholderText(self.tr("标签，用空格分开"))
        self.tags.setAccessibleName(self.tr("标签"))
        self.tags.edited.connect(self.tags_edited)
        self._lay_out()

    def _make_category(self, category: Category) -> Chip:
        chip = Chip(category.word, category.value, checkable=True)
        key = list(Category).index(category) + 1
        chip.setToolTip(self.tr("改为“{0}”（{1}）").format(category.word, key))
        chip.clicked.connect(lambda: self._on_category(category))
        return chip

    def _make_status(self, status: Status) -> Chip:
        chip = Chip(status.word, checkable=True)
        chip.clicked.connect(lambda checked: self._on_status(status if checked else Status.NONE))
        return chip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S + 1, Space.M, Space.M)
        column.setSpacing(Space.S)
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self._title, 1)
        for chip in self._statuses.values():
            top.addWidget(chip)
        top.addWidget(self._delete)
        column.addLayout(top)
        chips = FlowLayout(spacing=Space.XS)
        for chip in self._categories.values():
            chips.addWidget(chip)
        column.addLayout(chips)
        column.addWidget(self.note)
        column.addWidget(self.tags)

    def show_chosen(self, chosen: Sequence[Annotation], citation: str) -> None:
        """Work on these annotations; `citation` is that of a single one. With none the pane hides."""
        single = chosen[0] if len(chosen) == 1 else None
        self.note.show_note(single.id if single else "", single.note if single else "")
        self.tags.show_tags(single.id if single else "", single.tags if single else ())
        self._ids = tuple(annotation.id for annotation in chosen)
        self._title.setText(citation if single else self.tr("已选 {0} 条").format(len(chosen)))
        for category, chip in self._categories.items():
            chip.setChecked(bool(chosen) and all(annotation.category is category for annotation in chosen))
        for status, chip in self._statuses.items():
            chip.setChecked(bool(chosen) and all(annotation.status is status for annotation in chosen))
        self.note.setVisible(single is not None)
        self.tags.setVisible(single is not None)
        self.setVisible(bool(chosen))

    @property
    def writing_on(self) -> str:
        """The annotation that is being written on, '' for none."""
        return self.note.identity if self.note.hasFocus() or self.tags.hasFocus() else ""

    def come_into_view(self) -> None:
        """Have the scroll area around, where the window is low, show the note: nobody types unseen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.tags, 0, Space.M)
            around.ensureWidgetVisible(self.note, 0, Space.S)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in view when the note grows while it is written."""
        super().resizeEvent(event)
        self._follow_writing()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in view when the list above takes its place."""
        super().moveEvent(event)
        self._follow_writing()

    def _follow_writing(self) -> None:
        if self.note.hasFocus():
            QTimer.singleShot(0, self, self.come_into_view)

    def flush(self) -> None:
        """Have what was typed kept now."""
        self.note.flush()
        self.tags.flush()

    def _on_category(self, category: Category) -> None:
        self._categories[category].setChecked(True)  # a click on the present one must not take it away
        self.recategorise.emit(self._ids, category)

    def _on_status(self, status: Status) -> None:
        self.status_edited.emit(self._ids, status)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        colours = palette.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.raised))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, 0, self.width(), 1, QColor(colours.line))
        painter.end()
