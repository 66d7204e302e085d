"""读入情况: the problems of a report in groups; each leads to its place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTreeView, QWidget

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import Kind
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.problems.delegate import ProblemDelegate
from caoxian_desktop.ui.problems.model import COUNT, PROBLEM, ProblemModel
from caoxian_desktop.ui.theme.metrics import Space, scaled
from caoxian_desktop.ui.widgets.empty import EmptyState

_FEW = 12
"""Lines of a group of removals up to which it stands open."""


def place_of(report: Report, problem: Problem) -> Span | None:
    """Return the words a problem leads to; where something stood and stands no more, the sentence there."""
    span = problem.span
    if span is None or span.end > len(report.text):
        return None
    return span if len(span) else sentence_at(report.text, span.start)


class _Tree(QTreeView):
    """A tree of one column as wide as what is seen, whose rows grow as it narrows. `entered`: Enter on a row."""

    entered = Signal(QModelIndex)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setColumnWidth(0, self.viewport().width())
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex())  # and no default button of a dialog hears it
        else:
            super().keyPressEvent(event)


class ProblemsPanel(QWidget):
    """Shows the problems of a report.

    Wishes: `span_requested` with the Span a chosen one speaks of; `field_requested` with the Problem, where it has no
    place and may speak of a field of the title block.
    """

    span_requested = Signal(object)
    field_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._model = ProblemModel(self)
        self.tree = _Tree()
        self._prepare_tree()
        self._empty = EmptyState(
            "check-circle", self.tr("没有要说明的"), self.tr("读入时没有去掉内容，也没有存疑之处。")
        )
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(Space.S, Space.XS, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.tree)

    def _prepare_tree(self) -> None:
        tree = self.tree
        tree.setModel(self._model)
        tree.setItemDelegate(ProblemDelegate(tree))
        tree.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        tree.setHeaderHidden(True)
        tree.setIndentation(scaled(16))
        tree.setAccessibleName(self.tr("读入情况"))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setExpandsOnDoubleClick(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        tree.clicked.connect(self._on_chosen)
        tree.entered.connect(self._on_chosen)

    def show_report(self, report: Report) -> None:
        """Show another report's problems: doubts and notes open, what was taken out folded where it is much."""
        same = self._report is not None and self._report.problems == report.problems
        self._report = report
        if same:
            return
        self._model.show_report(report)
        for row, group in enumerate(self._model.groups):
            if group.kind is not Kind.REMOVAL or len(group.lines) <= _FEW:
                self.tree.expand(self._model.index(row, 0))
        self.tree.setColumnWidth(0, self.tree.viewport().width())
        self._stack.setCurrentIndex(1 if report.problems else 0)

    def show_first_doubt(self, *, lead: bool = True) -> None:
        """Choose the first thing to look at, and ask for its place where it has one and it is to lead there."""
        self.tree.setFocus()
        doubts = self._model.index(0, 0)
        if self._model.groups and self._model.groups[0].kind is Kind.DOUBT:
            first = self._model.index(0, 0, doubts)
            self.tree.setExpanded(doubts, True)  # noqa: FBT003 - Qt's own
            self.tree.setCurrentIndex(first)
            if lead:
                self._ask_for_place(first.data(PROBLEM))

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.data(COUNT) is not None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
            return
        problem = index.data(PROBLEM)
        if not self._ask_for_place(problem):
            self.field_requested.emit(problem)

    def _ask_for_place(self, problem: Problem) -> bool:
        """Ask for the place of a problem; False where it has none."""
        place = None if self._report is None else place_of(self._report, problem)
        if place is not None:
            self.span_requested.emit(place)
        return place is not None
