"""The reports of the library as rows, by place and year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCollator,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from caoxian_desktop.core.report.report import Level

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

ENTRY = Qt.ItemDataRole.UserRole
OPEN = Qt.ItemDataRole.UserRole + 1
DETAILS = Qt.ItemDataRole.UserRole + 2
WORDS = Qt.ItemDataRole.UserRole + 3
"""A row's ReportEntry, whether its report is the open one, its second line, and the words a filter looks through."""

Index = QModelIndex | QPersistentModelIndex


def _tr(words: str) -> str:
    return QCoreApplication.translate("Library", words)


def title(entry: ReportEntry) -> str:
    """Return what a row is called: place and year, the report's whole name where it lacks one of them."""
    if not entry.place or entry.plan_year is None:
        return entry.name
    return _tr("{place} {year}年").format(place=entry.place, year=entry.plan_year)


def details(entry: ReportEntry, now: datetime) -> str:
    """Return a row's second line: level, length, when it was opened last."""
    parts = (_level(entry.level), _length(entry.characters), _opened(entry.opened, now))
    return " · ".join(filter(None, parts))


def _level(level: str | None) -> str:
    words = {
        Level.STATE: _tr("国家"),
        Level.PROVINCE: _tr("省级"),
        Level.CITY: _tr("市级"),
        Level.DISTRICT: _tr("区级"),
        Level.COUNTY: _tr("县级"),
    }
    return "" if level is None else words[Level(level)]


def _length(characters: int) -> str:
    if characters < 10_000:
        return _tr("{count}字").format(count=characters)
    return _tr("{count}万字").format(count=f"{characters / 10_000:.1f}")


def _opened(opened: datetime | None, now: datetime) -> str:
    if opened is None:
        return _tr("未打开过")
    then, today = opened.astimezone(), now.astimezone()
    if then.date() == today.date():
        return _tr("今天{time}打开").format(time=then.strftime("%H:%M"))
    if then.year == today.year:
        return _tr("{month}月{day}日打开").format(month=then.month, day=then.day)
    return _tr("{year}年{month}月打开").format(year=then.year, month=then.month)


class LibraryModel(QAbstractListModel):
    """One row a report: places in the order of the language, the newest year of each first."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._entries: list[ReportEntry] = []
        self._open = ""
        self._clock = clock
        self._roles: dict[int, Callable[[ReportEntry], object]] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: self._told,
            Qt.ItemDataRole.AccessibleTextRole: self._told,
            ENTRY: lambda entry: entry,
            OPEN: lambda entry: entry.version == self._open,
            DETAILS: lambda entry: details(entry, self._clock()),
            WORDS: lambda entry: f"{title(entry)} {entry.name} {_level(entry.level)}",
        }
        self._collator = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))

    def show_reports(self, entries: Iterable[ReportEntry]) -> None:
        """Show the library's reports."""
        self.beginResetModel()
        by_place = sorted(entries, key=lambda entry: (-(entry.plan_year or 0), entry.name))
        self._entries = sorted(by_place, key=lambda entry: self._collator.sortKey(entry.place or entry.name))
        self.endResetModel()

    def show_open(self, version: str) -> None:
        """Mark the report that is open, by its version."""
        self._open = version
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1), [OPEN])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many reports there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, or what a role of this module asks for."""
        said = self._roles.get(role)
        return None if said is None else said(self._entries[index.row()])

    def _told(self, entry: ReportEntry) -> str:
        counts = (
            _tr("{count}条批注").format(count=entry.annotations) if entry.annotations else "",
            _tr("读入时有{count}处存疑").format(count=entry.doubts) if entry.doubts else "",
        )
        return f"{entry.name}\n{' · '.join(filter(None, (details(entry, self._clock()), *counts)))}"


def filtered(model: LibraryModel, parent: QObject) -> QSortFilterProxyModel:
    """Return a view of the model that shows rows with the filter's words."""
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(model)
    proxy.setFilterRole(WORDS)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy
