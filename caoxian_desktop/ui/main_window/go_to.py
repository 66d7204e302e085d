"""Goes to a section by its words, a paragraph by its citation (二（一）3), a bookmark, a page of the booklet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.core.corrections.bookmark_acts import Bookmark
from caoxian_desktop.core.corrections.pointing import first_words
from caoxian_desktop.core.report.citation import short_place
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, font
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.inset_rows import InsetRows
from caoxian_desktop.ui.widgets.label import plain_tip

_MOST = 60
_WORDS = 60
"""Characters of a paragraph that are shown, and sought: more than a row holds, so that where it ends is seen."""
_SECTION = Qt.ItemDataRole.UserRole + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GoalKind(StrEnum):
    """What stands at a place, by the icon that says so."""

    BOOKMARK = "bookmark-simple"
    PAGE = "file-text"
    SECTION = "list-bullets"
    PARAGRAPH = "text-align-left"


@dataclass(frozen=True, slots=True)
class Goal:
    """A place one can go to: how it is cited, and its first words."""

    kind: GoalKind
    cited: str
    words: str
    span: Span

    @property
    def line(self) -> str:
        """All that is shown of it."""
        return f"{self.cited}　{self.words}".strip()


def goals_of(report: Report, bookmarks: Sequence[Bookmark] = ()) -> tuple[Goal, ...]:
    """Return the bookmarks in a report and the pages marked in it, its sections, then its numbered paragraphs."""
    called = QCoreApplication.translate("GoToDialog", "书签：{label}")
    marked = [
        Goal(
            GoalKind.BOOKMARK,
            called.format(label=bookmark.label),
            bookmark.words if bookmark.name else "",
            bookmark.span,
        )
        for bookmark in bookmarks
    ]
    for mark in report.page_marks:
        place = first_words(report.text, mark.offset)
        marked.append(Goal(GoalKind.PAGE, f"第{mark.page}页", f"{place.of(report.text)}…", place))
    sections = [
        Goal(GoalKind.SECTION, f"{section.label}{section.title}", "", section.heading)
        for section in report.walk()
        if not section.run_in
    ]
    paragraphs = [
        Goal(GoalKind.PARAGRAPH, short_place(report, p.span), p.span.of(report.text)[:_WORDS], p.span)
        for p in report.paragraphs
        if p.number is not None
    ]
    return (*marked, *sections, *paragraphs)


def _plain(words: str) -> str:
    """Return words without brackets and spaces: 二一3 is 二（一）3 typed in a hurry."""
    return folded(words).translate(str.maketrans("", "", "()（） 、.第段部分节"))


def ranked(goals: tuple[Goal, ...], words: str) -> tuple[Goal, ...]:
    """Return the goals that have the words: those cited so, then those cited so at the start, then the others."""
    wanted = _plain(words)
    if not wanted:
        return goals

    def rank(goal: Goal) -> int:
        cited = _plain(goal.cited)
        if cited == wanted:
            return 0
        return 1 if cited.startswith(wanted) else 2

    found = [goal for goal in goals if wanted in _plain(goal.cited) or wanted in _plain(goal.words)]
    return tuple(sorted(found, key=rank))


class GoToDialog(QDialog):
    """A box to type in over a list that narrows.

    Wishes: `span_requested` with the place chosen, `note_wanted` with a section's heading, to write a note on it.
    """

    span_requested = Signal(object)
    note_wanted = Signal(object)

    def __init__(self, report: Report, bookmarks: Sequence[Bookmark] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goals = goals_of(report, bookmarks)
        self.setWindowTitle(self.tr("转到章节、段落、书签或页"))
        open_in(self, 460, 420)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("章节标题，出处如 二（一）3，书签，或 第5页"))
        self.edit.setAccessibleName(self.tr("章节标题、出处、书签或页"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("章节、段落、书签与页"))
        self.list.setItemDelegate(InsetRows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.addWidget(self.edit)
        column.addWidget(self.list)
        self.note = QPushButton(self.tr("给这一节写批注（Ctrl+Enter）"))
        self.note.setAutoDefault(False)
        self.note.clicked.connect(lambda _checked=False: self._on_note())
        column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentItemChanged.connect(lambda item, _before: self.note.setEnabled(_is_section(item)))
        self.edit.textChanged.connect(self._fill)
        self.edit.returnPressed.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        self.edit.installEventFilter(self)
        self._fill("")

    def _fill(self, words: str) -> None:
        self.list.clear()
        for goal in ranked(self._goals, words)[:_MOST]:
            self.list.addItem(self._item(goal))
        self.list.setCurrentRow(0)

    def _item(self, goal: Goal) -> QListWidgetItem:
        section = goal.kind is GoalKind.SECTION
        item = QListWidgetItem(icon(goal.kind, "muted"), goal.line)
        item.setData(Qt.ItemDataRole.UserRole, goal.span)
        item.setData(_SECTION, section)
        item.setToolTip(plain_tip(goal.line))
        if section:
            item.setFont(font(bold=True))
        return item

    def _on_chosen(self, _item: object = None) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.span_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_note(self) -> None:
        item = self.list.currentItem()
        if _is_section(item):
            self.accept()
            self.note_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while typing, and Ctrl+Enter write a note."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in moves:
            self.list.keyPressEvent(event)
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._on_note()
            return True
        return super().eventFilter(watched, event)


def _is_section(item: QListWidgetItem | None) -> bool:
    return item is not None and bool(item.data(_SECTION))
