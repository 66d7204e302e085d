"""The section tree with its filter box; the current section follows the reading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.outline.delegate import OutlineDelegate
from caoxian_desktop.ui.outline.model import PLACE, OutlineModel, filtered
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.empty import EmptyState

if TYPE_CHECKING:  # the analysis is loaded after the first paint
    from caoxian_desktop.core.analysis import Analysis


class _Tree(QTreeView):
    """A tree of one column that is as wide as what is seen: a hidden header does not follow the width by itself."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())


class OutlinePanel(QWidget):
    """Shows the sections and their lists. Wish: `span_requested` with the Span of a heading or a list's item."""

    span_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._proxy = filtered(self._model, self)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选目录"))
        self.filter.setAccessibleName(self.tr("筛选目录"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.tree = _Tree()
        self._prepare_tree()
        self._empty = EmptyState("list-bullets", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, 0, 0)
        column.setSpacing(Space.S)
        inset = QVBoxLayout()
        inset.setContentsMargins(0, 0, Space.S, 0)
        inset.addWidget(self.filter)
        column.addLayout(inset)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack, 1)

    def _prepare_tree(self) -> None:
        tree = self.tree
        tree.setModel(self._proxy)
        tree.setItemDelegate(OutlineDelegate(tree))
        tree.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(16)
        tree.setExpandsOnDoubleClick(False)
        tree.setAccessibleName(self.tr("目录"))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        tree.clicked.connect(self._on_chosen)
        tree.activated.connect(self._on_chosen)

    def show_report(self, report: Report) -> None:
        """Show another report's sections, parts and chapters open, run-in headings folded, none filtered out."""
        self._model.show_report(report)
        self.filter.clear()
        self.filter.setVisible(bool(report.sections))
        self.tree.expandToDepth(0)
        self._say_what_is_missing()

    def show_analysis(self, analysis: Analysis) -> None:
        """Show how many figures each section holds."""
        self._model.show_figures(observation.span for observation in analysis.observations)

    def show_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show how many notes each section holds."""
        self._model.show_notes(annotation.span for annotation in annotations)

    def follow(self, place: Span) -> None:
        """Mark the section that is read, without asking for it."""
        item = self._model.item_at(place.start)
        index = self._proxy.mapFromSource(item.index()) if item is not None else QModelIndex()
        while index.parent().isValid() and not self.tree.isExpanded(index.parent()):
            index = index.parent()
        if not index.isValid():
            self.tree.clearSelection()
        elif index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _on_filter_changed(self, words: str) -> None:
        self._proxy.setFilterFixedString(words.strip())
        if words.strip():
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)
        self._say_what_is_missing()

    def _say_what_is_missing(self) -> None:
        """Say why there are no rows, where there are none."""
        if not self._model.rowCount():
            self._empty.say(self.tr("没有目录"), self.tr("这份报告里没有找到章节标题。"))
        else:
            self._empty.say(self.tr("没有符合的章节"), self.tr("换几个字，或清空筛选。"))
        self._stack.setCurrentIndex(0 if self._proxy.rowCount() else 1)

    def _on_chosen(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if isinstance(place, Span):
            self.span_requested.emit(place)
