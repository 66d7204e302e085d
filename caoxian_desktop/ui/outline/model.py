"""The sections of a report as a tree, with how many figures and notes each holds, and the lists in their text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from caoxian_desktop.core.report.report import ListItem, Paragraph, Report, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.widgets.label import plain_tip

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation

SECTION = Qt.ItemDataRole.UserRole
FIGURES = Qt.ItemDataRole.UserRole + 1
NOTES = Qt.ItemDataRole.UserRole + 2
PLACE = Qt.ItemDataRole.UserRole + 3
_SHOWN = 40
"""Characters of a list's item that its row shows."""

ListsBySection = Mapping[int, Sequence[Paragraph]]
"""The paragraphs with lists, by where the deepest section starts that holds them."""


def heading_words(section: Section) -> str:
    """Return a heading as the tree shows it: label and title, an ideographic space where a label has no mark."""
    if not section.label or not section.title:
        return section.label or section.title
    return f"{section.label}{section.title}"


def counted(starts: Sequence[int], span: Span) -> int:
    """Return how many of the sorted starts lie in a place."""
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def item_words(text: str, item: ListItem) -> str:
    """Return an item of a list as its row shows it: one line, cut where it is long."""
    words = item.span.of(text).rstrip("。；;，")
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


class OutlineModel(QStandardItemModel):
    """One row a section, and one a list within its paragraphs, which has a row for each item.

    PLACE is the Span a row leads to, SECTION a section's own; FIGURES and NOTES are its counts.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[tuple[Section, QStandardItem]] = []

    def show_report(self, report: Report) -> None:
        """Show the sections of a report, without counts yet."""
        self.clear()
        self._items.clear()
        lists = _lists_by_section(report)
        for section in report.sections:
            # Of rows given to the invisible root PySide keeps the Python halves for ever, with their sections.
            self.appendRow(self._item(section, report.text, lists))

    def _item(self, section: Section, text: str, lists: ListsBySection) -> QStandardItem:
        item = _row(heading_words(section), heading_words(section), section.heading)
        item.setData(section, SECTION)
        self._items.append((section, item))
        for child in section.children:
            item.appendRow(self._item(child, text, lists))
        for paragraph in lists.get(section.span.start, ()):
            item.appendRow(self._list(paragraph, text))
        return item

    def _list(self, paragraph: Paragraph, text: str) -> QStandardItem:
        """Return the row of a paragraph's list; it is folded, for reports hold dozens."""
        first, last = paragraph.items[0], paragraph.items[-1]
        words = self.tr("{0}…{1}，共{2}项").format(first.label, last.label, len(paragraph.items))
        row = _row(words, words, Span(first.span.start, last.span.end))
        for item in paragraph.items:
            row.appendRow(_row(item_words(text, item), item.span.of(text), item.span))
        return row

    def show_figures(self, places: Iterable[Span]) -> None:
        """Show how many figures each section holds, sub-sections included."""
        starts = sorted(place.start for place in places)
        for section, item in self._items:
            item.setData(counted(starts, section.span), FIGURES)

    def show_notes(self, notes: Sequence[Annotation]) -> None:
        """Show how many of the notes, which stand in document order, each section holds, sub-sections included."""

        def before(offset: int) -> int:
            return bisect_left(notes, offset, key=lambda note: note.target.start)

        for section, item in self._items:
            item.setData(before(section.span.end) - before(section.span.start), NOTES)

    def item_at(self, offset: int) -> QStandardItem | None:
        """Return the row of the deepest section that holds an offset."""
        holding = [item for section, item in self._items if section.span.start <= offset < section.span.end]
        return holding[-1] if holding else None


def _row(words: str, tip: str, place: Span) -> QStandardItem:
    row = QStandardItem(words)
    row.setEditable(False)
    row.setToolTip(plain_tip(tip))
    row.setData(place, PLACE)
    return row


def _lists_by_section(report: Report) -> ListsBySection:
    lists: dict[int, list[Paragraph]] = defaultdict(list)
    for paragraph in report.paragraphs:
        if paragraph.items and (path := report.path_at(paragraph.span.start)):
            lists[path[-1].span.start].append(paragraph)
    return lists


def filtered(model: OutlineModel, parent: QObject) -> QSortFilterProxyModel:
    """Return a view of the model that shows rows with the filter's words, and what they stand under."""
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(model)
    proxy.setRecursiveFilteringEnabled(True)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy
