"""The table taken along: to the clipboard, to CSV and XLSX files written off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.delimited import csv_of, tsv_of
from caoxian_desktop.core.listing.entries import Entry, State
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.writing import write_csv
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.language import aside
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.widgets.clipboard import put_table
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents, suggested_name


def taken_along(entries: Sequence[Entry], *, derived: bool) -> tuple[Entry, ...]:
    """Return what goes into copies and files: figures that stand, reckoned values only where they are asked for."""
    states = (State.STANDING, State.DERIVED) if derived else (State.STANDING,)
    return tuple(entry for entry in entries if entry.state in states)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be taken along: rows that are chosen and all that are shown, the columns, the report's name."""

    chosen: Sequence[Entry]
    rows: Sequence[Entry]
    columns: Sequence[Column]
    source: str


class TakingAway(QObject):
    """The acts by which the table is taken along, with a tick whether reckoned values go with it.

    Wish: `corrections_wanted` (Path: all that was set right, to a file). Facts: `said`, `failed` (KnownError).
    """

    corrections_wanted = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, host: QWidget, shown: Callable[[], Shown], ask_target: AskTarget) -> None:
        super().__init__(host)
        self._jobs, self._host, self._shown, self._ask_target = jobs, host, shown, ask_target
        self._folder = documents()
        self.copy = self._action(self.tr("复制为表格"), self.copy_rows)
        self.copy.setIcon(icon("copy"))
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setToolTip(aside(self.copy.text(), "Ctrl+C"))
        self.xlsx = self._action(self.tr("导出为 Excel 表格（XLSX）…"), lambda: self.save("xlsx"))
        self.csv = self._action(self.tr("导出为 CSV…"), lambda: self.save("csv"))
        self.corrections = self._action(self.tr("导出更正记录（CSV）…"), self.save_corrections)
        self.with_derived = QAction(self.tr("复制、导出时含推算值"), self, checkable=True)

    def _action(self, words: str, do: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu of what goes to files."""
        menu = QMenu(parent)
        menu.addActions([self.xlsx, self.csv, self.with_derived])
        menu.addSeparator()
        menu.addAction(self.corrections)
        return menu

    def copy_rows(self) -> None:
        """Put the chosen rows, or all that are shown, on the clipboard as a table of the columns that are shown."""
        shown = self._shown()
        entries = taken_along(shown.chosen or shown.rows, derived=self.with_derived.isChecked())
        put_table(tsv_of(entries, shown.columns))
        self.said.emit(self.tr("已复制%n条数据", "", len(entries)))

    def save(self, ending: str) -> None:
        """Ask where to, and write the rows that are shown, folded ones too, to an .xlsx or .csv file."""
        target = self._ask(self.tr("导出表格"), self.tr("指标数据"), ending)
        if target is not None:
            shown = self._shown()
            entries = taken_along(shown.rows, derived=self.with_derived.isChecked())
            self._jobs.run(Lane.POOL, _writer(entries, shown.source, target), self._on_saved, self.failed.emit)

    def save_corrections(self) -> None:
        """Ask where to, and wish all that was set right written to a .csv file."""
        target = self._ask(self.tr("导出更正记录"), self.tr("更正记录"), "csv")
        if target is not None:
            self.corrections_wanted.emit(target)

    def _ask(self, title: str, what: str, ending: str) -> Path | None:
        suggested = self._folder / suggested_name(self._shown().source, what, ending)
        target = ask_file(self._ask_target, self._host, title, suggested, ending)
        if target is not None:
            self._folder = target.parent
        return target

    def _on_saved(self, target: Path) -> None:
        self.said.emit(self.tr("已保存：{name}").format(name=target.name))


def _writer(entries: Sequence[Entry], source: str, target: Path) -> Callable[[Ticket], Path]:
    def write(_ticket: Ticket) -> Path:
        if target.suffix.lower() == ".csv":
            write_csv(target, csv_of(entries))
        else:
            from caoxian_desktop.core.typesetting.xlsx import write_indicators  # 0.1 s, for an export alone

            write_indicators([(source, entries)], target)
        return target

    return write
