"""The section tree with its filter box; the current section follows the reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.outline.model import PLACE, SECTION, OutlineModel, filtered
from caoxian_desktop.ui.outline.tree import SectionTree
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.filter_line import FilterLine

if TYPE_CHECKING:  # the analysis is loaded after the first paint
    from caoxian_desktop.core.analysis import Analysis


class OutlinePanel(QWidget):
    """Shows the sections and their lists.

    Wishes: `span_requested` with the Span of a heading or a list's item; by a heading's context menu, with its Span,
    `promote_wanted`, `demote_wanted`, `remove_wanted` and `note_wanted` (write a note on the section);
    `review_wanted` to set all headings right.
    """

    span_requested = Signal(object)
    promote_wanted = Signal(object)
    demote_wanted = Signal(object)
    remove_wanted = Signal(object)
    note_wanted = Signal(object)
    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._figures: tuple[Span, ...] = ()
        self._proxy = filtered(self._model, self)
        self.filter = FilterLine(self.tr("筛选目录"), self.tr("筛选目录"))
        self.filter.textChanged.connect(self._on_filter_changed)
        self.tree = SectionTree(self._proxy)
        self.tree.setAccessibleName(self.tr("目录"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.clicked.connect(self._on_chosen)
        self.tree.activated.connect(self._on_chosen)
        self._empty = EmptyState("list-bullets", "")
        self._empty.wanted.connect(self._on_way_on)
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

    def show_report(self, report: Report) -> None:
        """Show another report's sections, parts and chapters open, run-in headings folded, none filtered out."""
        self._figures = ()
        self._show_rows(report)
        self.filter.clear()
        self.tree.expandToDepth(0)
        self._say_what_is_missing()

    def show_corrected(self, report: Report) -> None:
        """Show the same text under other headings: what is filtered, folded, chosen and counted stays."""
        unfolded, current = self.tree.unfolded(), self.tree.current
        self._show_rows(report)
        self._model.show_figures(self._figures)
        self.tree.unfold(unfolded)
        if current is not None:
            self.tree.choose(current.heading.start)
        self._say_what_is_missing()

    def _show_rows(self, report: Report) -> None:
        self._model.show_report(report)
        self.tree.fit()
        self.filter.setVisible(bool(report.sections))

    def show_analysis(self, analysis: Analysis) -> None:
        """Show how many figures each section holds."""
        self._figures = tuple(observation.span for observation in analysis.observations)
        self._model.show_figures(self._figures)

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show how many notes, which stand in document order, each section holds."""
        self._model.show_notes(annotations)

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

    @property
    def sifted(self) -> str | None:
        """The words that headings are filtered by, None without any."""
        return self.filter.text() or None

    def sift_again(self, words: str) -> None:
        """Filter by what `sifted` gave in another window."""
        self.filter.setText(words)

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
            self._empty.offer(self.tr("校正标题和目录…"))
        else:
            self._empty.say(self.tr("没有符合的章节"), self.tr("换几个字，或清除筛选。"))
            self._empty.offer(self.tr("清除筛选"))
        self._stack.setCurrentIndex(0 if self._proxy.rowCount() else 1)

    def _on_way_on(self) -> None:
        """Do what is offered where there are no rows."""
        if self._model.rowCount():
            self.filter.clear()
        else:
            self.review_wanted.emit()

    def _on_chosen(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if isinstance(place, Span):
            self.span_requested.emit(place)

    def _on_menu(self, point: QPoint) -> None:
        section = self.tree.indexAt(point).data(SECTION)
        if not isinstance(section, Section):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        note = menu.addAction(icon("note-pencil"), self.tr("给本节写批注"))
        note.triggered.connect(lambda _checked=False: self.note_wanted.emit(section.heading))
        menu.addSeparator()
        for name, words, wish, possible in (
            ("arrow-left", self.tr("升一级"), self.promote_wanted, section.level > 1),
            ("arrow-right", self.tr("降一级"), self.demote_wanted, section.level < 3),
            ("trash", self.tr("取消标题"), self.remove_wanted, True),
        ):
            act = menu.addAction(icon(name), words)
            act.setEnabled(possible)
            act.triggered.connect(lambda _checked=False, wish=wish: wish.emit(section.heading))
        menu.addSeparator()
        menu.addAction(self.tr("校正标题和目录…"), self.review_wanted.emit)
        menu.popup(self.tree.viewport().mapToGlobal(point))
