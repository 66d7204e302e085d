"""The sections of a report as a tree, with how many figures and notes each holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.widgets.label import plain_tip

SECTION = Qt.ItemDataRole.UserRole
FIGURES = Qt.ItemDataRole.UserRole + 1
NOTES = Qt.ItemDataRole.UserRole + 2


def heading_words(section: Section) -> str:
    """Return a heading as the tree shows it: label and title, an ideographic space where a label has no mark."""
    if not section.label or not section.title:
        return section.label or section.title
    return f"{section.label}{section.title}"


def counted(starts: Sequence[int], span: Span) -> int:
    """Return how many of the sorted starts lie in a place."""
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


class OutlineModel(QStandardItemModel):
    """One row a section. SECTION holds it, FIGURES and NOTES the counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[tuple[Section, QStandardItem]] = []

    def show_report(self, report: Report) -> None:
        """Show the sections of a report, without counts yet."""
        self.clear()
        self._items.clear()
        for section in report.sections:
            self.invisibleRootItem().appendRow(self._item(section))

    def _item(self, section: Section) -> QStandardItem:
        item = QStandardItem(heading_words(section))
        item.setEditable(False)
        item.setToolTip(plain_tip(heading_words(section)))
        item.setData(section, SECTION)
        self._items.append((section, item))
        for child in section.children:
            item.appendRow(self._item(child))
        return item

    def show_figures(self, places: Iterable[Span]) -> None:
        """Show how many figures each section holds, sub-sections included."""
        self._count(places, FIGURES)

    def show_notes(self, places: Iterable[Span]) -> None:
        """Show how many notes each section holds, sub-sections included."""
        self._count(places, NOTES)

    def _count(self, places: Iterable[Span], role: int) -> None:
        starts = sorted(place.start for place in places)
        for section, item in self._items:
            item.setData(counted(starts, section.span), role)

    def item_at(self, offset: int) -> QStandardItem | None:
        """Return the row of the deepest section that holds an offset."""
        holding = [item for section, item in self._items if section.span.start <= offset < section.span.end]
        return holding[-1] if holding else None


def filtered(model: OutlineModel, parent: QObject) -> QSortFilterProxyModel:
    """Return a view of the model that shows rows with the filter's words, and what they stand under."""
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(model)
    proxy.setRecursiveFilteringEnabled(True)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy
