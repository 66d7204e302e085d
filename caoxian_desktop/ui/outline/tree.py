"""A tree of one column for sections: as wide as what is seen, folded as it was when the rows are made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from caoxian_desktop.core.report.report import Section
from caoxian_desktop.ui.outline.delegate import OutlineDelegate
from caoxian_desktop.ui.outline.model import SECTION
from caoxian_desktop.ui.theme.metrics import scaled


class SectionTree(QTreeView):
    """Shows an OutlineModel, or a view of one. A hidden header does not follow the width by itself."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(OutlineDelegate(self))
        self.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(scaled(16))
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @property
    def current(self) -> Section | None:
        """The chosen section."""
        section = self.currentIndex().data(SECTION)
        return section if isinstance(section, Section) else None

    def unfolded(self) -> frozenset[int]:
        """Return where the headings begin under which the rows are seen."""
        return frozenset(s.heading.start for s, index in self.rows() if self.isExpanded(index))

    def unfold(self, starts: Collection[int]) -> None:
        """Unfold the rows of the headings that begin there, and no others."""
        for section, index in self.rows():
            self.setExpanded(index, section.heading.start in starts)

    def choose(self, offset: int) -> None:
        """Choose the last heading that begins at or before a place, and bring it into view."""
        before = [index for section, index in self.rows() if section.heading.start <= offset]
        if before:
            self.setCurrentIndex(before[-1])
            self.scrollTo(before[-1])

    def rows(self, parent: QModelIndex | None = None) -> Iterator[tuple[Section, QModelIndex]]:
        """Yield the sections in reading order, each with its row."""
        model, above = self.model(), parent or QModelIndex()
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            section = index.data(SECTION)
            if isinstance(section, Section):
                yield section, index
            yield from self.rows(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Make the column as wide as what is seen; new rows need it."""
        self.setColumnWidth(0, self.viewport().width())
