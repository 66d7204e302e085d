"""Goes to a section by its words, or to a paragraph by its citation (二（一）3)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.ui.theme.metrics import Space

_MOST = 60


@dataclass(frozen=True, slots=True)
class Goal:
    """A place one can go to: how it is cited, and its first words."""

    cited: str
    words: str
    span: Span


def goals_of(report: Report) -> tuple[Goal, ...]:
    """Return the sections of a report, then its numbered paragraphs."""
    sections = [
        Goal(f"{section.label}{section.title}", "", section.heading) for section in report.walk() if not section.run_in
    ]
    paragraphs = [
        Goal(short_citation(report, p.span).strip("〔〕"), p.span.of(report.text)[:30], p.span)
        for p in report.paragraphs
        if p.number is not None
    ]
    return (*sections, *paragraphs)


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
    """A box to type in over a list that narrows. Wish: `span_requested` with the place chosen."""

    span_requested = Signal(object)

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goals = goals_of(report)
        self.setWindowTitle(self.tr("转到章节或段落"))
        self.resize(460, 420)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("章节标题，或出处如 二（一）3"))
        self.edit.setAccessibleName(self.tr("章节标题或出处"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("章节与段落"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.addWidget(self.edit)
        column.addWidget(self.list)
        self.edit.textChanged.connect(self._fill)
        self.edit.returnPressed.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        self.edit.installEventFilter(self)
        self._fill("")

    def _fill(self, words: str) -> None:
        self.list.clear()
        for goal in ranked(self._goals, words)[:_MOST]:
            item = QListWidgetItem(f"{goal.cited}　{goal.words}".strip())
            item.setData(Qt.ItemDataRole.UserRole, goal.span)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _on_chosen(self, _item: object = None) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.span_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while typing."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in moves:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
