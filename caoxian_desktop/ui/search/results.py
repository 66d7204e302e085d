"""Hits as lines: their kinds, below each the reports, below each the hits. They come page by page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from caoxian_desktop.core.search.hits import Hit
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.ui.language import headed, term

LINE = Qt.ItemDataRole.UserRole
"""A row's Line."""

Index = QModelIndex | QPersistentModelIndex


class KindLine(NamedTuple):
    """Says what kind of passages come below."""

    kind: Kind


class ReportLine(NamedTuple):
    """Says which report the hits below are of; `size` is how many of them are there by now."""

    name: str
    size: int


Line = KindLine | ReportLine | Hit


def hit_head(hit: Hit) -> str:
    """Return what stands over a hit: its place as cited, and the headings above it."""
    path = hit.path[:-1] if hit.path and hit.path[-1] == hit.where else hit.path
    where = hit.where if hit.name else term(hit.where)  # of a term of one's own it is ours, not the report's
    return "　".join(filter(None, (where, " › ".join(path))))


class ResultModel(QAbstractListModel):
    """The lines of all pages so far. A hit of a report's name needs no line of that report over it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._hits = 0
        self._reports: set[str] = set()
        self._last_report = -1

    @property
    def hits(self) -> int:
        """How many hits there are by now."""
        return self._hits

    @property
    def reports(self) -> int:
        """In how many reports they are."""
        return len(self._reports)

    def show(self, hits: Iterable[Hit]) -> None:
        """Show these hits in place of all others."""
        self.beginResetModel()
        self.lines, self._hits, self._reports, self._last_report = [], 0, set(), -1
        self.lines += self._made(hits, [])
        self.endResetModel()

    def append(self, hits: Iterable[Hit]) -> None:
        """Show more hits below."""
        grown = self._last_report
        made = self._made(hits, self.lines)
        if made:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(made) - 1)
            self.lines += made
            self.endInsertRows()
        if grown >= 0:
            self.dataChanged.emit(self.index(grown), self.index(grown))

    def _made(self, hits: Iterable[Hit], before: list[Line]) -> list[Line]:
        made: list[Line] = []
        above = next((line for line in reversed(before) if isinstance(line, Hit)), None)
        for hit in hits:
            if above is None or hit.kind is not above.kind:
                made.append(KindLine(hit.kind))
                self._last_report, above = -1, None
            if hit.kind is not Kind.REPORT and hit.name:
                self._count_in_report(hit, above, before, made)
            made.append(hit)
            self._hits += 1
            self._reports.update((hit.report,) if hit.report else ())
            above = hit
        return made

    def _count_in_report(self, hit: Hit, above: Hit | None, before: list[Line], made: list[Line]) -> None:
        """Count a hit in the line of its report, or begin a new one."""
        if above is None or above.version != hit.version or self._last_report < 0:
            self._last_report = len(before) + len(made)
            made.append(ReportLine(hit.name, 1))
            return
        held = before if self._last_report < len(before) else made
        at = self._last_report - (0 if held is before else len(before))
        line = held[at]
        if isinstance(line, ReportLine):
            held[at] = line._replace(size=line.size + 1)

    def hit_rows(self) -> list[int]:
        """Return the rows of hits."""
        return [row for row, line in enumerate(self.lines) if isinstance(line, Hit)]

    # For Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only hits be chosen."""
        able = super().flags(index)
        return able if isinstance(self.lines[index.row()], Hit) else able & ~Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, or its words."""
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(line)
        return None


def _words(line: Line) -> str:
    if isinstance(line, KindLine):
        return term(line.kind.word, "kind")
    if isinstance(line, ReportLine):
        return QCoreApplication.translate("Search", "{name}，{count}处").format(name=line.name, count=line.size)
    return headed(line.citation if line.name else term(line.citation), line.snippet.words)
