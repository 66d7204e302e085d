"""The reports of the library, or of its trash, with what they are filtered by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.search.pinyin import is_typed
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.library.arranging import Filter, Grouping, Sorting
from caoxian_desktop.ui.library.filters import LibraryFilters
from caoxian_desktop.ui.library.finding import said_of, spelled_out
from caoxian_desktop.ui.library.menu import library_menu
from caoxian_desktop.ui.library.model import LibraryModel
from caoxian_desktop.ui.library.table import LibraryTable
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry


_MANY = 1_000
"""Reports whose words are made ready before anything is typed."""


class LibraryPanel(QWidget):
    """Shows what is in the library; turned over, what is in its trash.

    Wishes: `reports_wanted` (the list may be out of date and is looked at), `open_wanted`, `review_wanted`,
    `replace_wanted` and `versions_wanted` (a report's version: to read it, to set right what was read, to put a newer
    text in its place, to see all of its versions), `reread_wanted` (a tuple of versions), `star_wanted` (a tuple of
    reports, whether they are to be starred), `tags_wanted` (a dict: reports and the tags each is to have),
    `delete_wanted`, `restore_wanted`, `purge_wanted` (a tuple of reports), `file_wanted` (a file is to be asked for,
    where nothing is in the library yet). Facts: `arranged` (Grouping, Sorting),
    `failed` (KnownError).
    """

    reports_wanted = Signal()
    open_wanted = Signal(str)
    review_wanted = Signal(str)
    replace_wanted = Signal(str)
    versions_wanted = Signal(str)
    reread_wanted = Signal(object)
    star_wanted = Signal(object, bool)
    tags_wanted = Signal(object)
    delete_wanted = Signal(object)
    restore_wanted = Signal(object)
    purge_wanted = Signal(object)
    file_wanted = Signal()
    arranged = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._spelt = False
        self._stale = True
        self._again: Filter | None = None
        self._shelf: tuple[ReportEntry, ...] = ()
        self._trash: tuple[ReportEntry, ...] = ()
        self.model = LibraryModel(self)
        self.filters = LibraryFilters()
        self.table = LibraryTable(self.model)
        self.table.setAccessibleName(self.tr("报告库"))
        self.count = label(muted=True)
        self.turn = self._quiet_button()
        self.empty_trash = self._quiet_button()
        self.renew = self._quiet_button()
        self._empty = EmptyState("books", "")
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.filters.words)

    def _quiet_button(self) -> QPushButton:
        button = QPushButton()
        button.setFlat(True)
        button.hide()
        return button

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filter_changed)
        self.filters.arranged.connect(self._on_arranged)
        self.filters.fold_wanted.connect(lambda folded: self.model.fold_all(folded=folded))
        self.table.chosen_changed.connect(self._say_counts)
        self.table.open_wanted.connect(self._on_entered)
        self.table.star_wanted.connect(self.star)
        self.table.tags_wanted.connect(self.edit_tags)
        self.table.delete_wanted.connect(self._on_delete)
        self.table.menu_wanted.connect(self._on_menu)
        self.turn.clicked.connect(lambda _checked=False: self.turn_over())
        self.renew.clicked.connect(lambda _checked=False: self.reread_wanted.emit(self._outdated()))
        self._empty.wanted.connect(self._on_way_on)
        self.empty_trash.setText(self.tr("清空…"))
        self.empty_trash.clicked.connect(lambda _checked=False: self.purge_wanted.emit(_reports(self._trash)))

    def _lay_out(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(0, 0, Space.S, 0)
        inset.setSpacing(Space.ROWS)
        inset.addWidget(self.filters)
        inset.addWidget(self.renew, alignment=Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XS, 0, Space.S, Space.XS)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.empty_trash)
        foot.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(inset)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack, 1)
        column.addLayout(foot)

    # What is shown

    def show_reports(self, shelf: Sequence[ReportEntry], trash: Sequence[ReportEntry] = ()) -> None:
        """Show the library's reports, or those in the trash; what is chosen stays chosen."""
        self._stale = self._spelt = False
        self._shelf, self._trash = tuple(shelf), tuple(trash)
        self._show()
        if self._again is not None:
            again, self._again = self._again, None
            self.filters.choose(again)
        if len(self._shelf) > _MANY and not self._jobs.closed:  # or the first key would wait for all their words
            self._jobs.run(Lane.POOL, lambda _: [*map(said_of, shelf)], lambda _: None, self.failed.emit)

    def _show(self) -> None:
        current, top = self.table.current(), self.table.verticalScrollBar().value()
        chosen = {row.entry.report for row in self.table.chosen()}
        self.model.show_reports(self._trash if self.in_trash else self._shelf)
        self.filters.offer(self.model.tallies())
        if chosen and not self.table.chosen():
            self.table.choose_again(chosen, "" if current is None else current.entry.report)
            self.table.verticalScrollBar().setValue(top)
        self._say_counts()

    @property
    def sifted(self) -> tuple[Filter, bool] | None:
        """What the list is filtered by, and whether it is that of the trash; None for the whole library."""
        chosen = self._again or self.filters.filter
        return (chosen, self.in_trash) if chosen.narrows or self.in_trash else None

    def sift_again(self, sifted: tuple[Filter, bool]) -> None:
        """Filter by what `sifted` gave in another window, as soon as the list is there."""
        chosen, in_trash = sifted
        if in_trash is not self.in_trash:
            self.turn_over()
        if self._stale:
            self._again = chosen
        else:
            self.filters.choose(chosen)

    @property
    def in_trash(self) -> bool:
        """Whether the trash is looked at."""
        return bool(self.turn.property("trash"))

    def turn_over(self) -> None:
        """Look at the trash, or at the library again."""
        self.turn.setProperty("trash", not self.in_trash)
        self.filters.clear()
        self._show()

    def show_open(self, version: str) -> None:
        """Mark the open report's row."""
        self.model.show_open(version)

    def show_arrangement(self, grouping: str, sorting: str) -> None:
        """Arrange the list as a person chose before; what is no such choice leaves it as it is."""
        if grouping in set(Grouping) and sorting in set(Sorting):
            self.filters.show_arrangement(Grouping(grouping), Sorting(sorting))
            self.model.arrange(Grouping(grouping), Sorting(sorting))

    def on_library_changed(self) -> None:
        """Take note that the list is out of date; it is asked for when it is looked at."""
        self._stale = True
        if self.isVisible():
            self.reports_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the list where it is out of date."""
        super().showEvent(event)
        if self._stale:
            self.reports_wanted.emit()

    def _on_filter_changed(self) -> None:
        self.model.sift(self.filters.filter)
        self._spell()
        self._say_counts()

    def _spell(self) -> None:
        """Have names spelled in pinyin, off the UI thread, once Latin letters are typed."""
        if self._spelt or not any(map(is_typed, self.filters.words.text().split())):
            return
        self._spelt = True
        if names := self.model.unspelled():
            self._jobs.run(Lane.POOL, lambda _: spelled_out(names), self._on_spelled, self.failed.emit)

    def _on_spelled(self, spelled: dict[str, str]) -> None:
        self.model.learn(spelled)
        self._say_counts()

    def _on_arranged(self, grouping: Grouping, sorting: Sorting) -> None:
        current = self.table.current()
        self.model.arrange(grouping, sorting)
        if current is not None:
            self.table.choose(self.model.row_of(current.entry.report))
        self.arranged.emit(grouping, sorting)

    def _say_counts(self) -> None:
        """Say how many there are, or why there are none."""
        shown, there, chosen = self.model.shown, len(self.model.entries), len(self.table.chosen())
        all_words = self.tr("回收站：{there}份") if self.in_trash else self.tr("{there}份报告")
        words = all_words if shown == there else self.tr("{shown}份，共{there}份")
        if chosen > 1:
            words = self.tr("已选{chosen}份，共{there}份")
        self.count.setText(words.format(shown=f"{shown:,}", there=f"{there:,}", chosen=f"{chosen:,}"))
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            title, sentence, way_on = self._why_none(there)
            self._empty.say(title, sentence)
            self._empty.offer(way_on)
        self.empty_trash.setVisible(self.in_trash and bool(self._trash))
        self.turn.setText(self._turn_words())
        self.turn.setVisible(self.in_trash or bool(self._trash))
        outdated = 0 if self.in_trash else len(self._outdated())
        self.renew.setVisible(bool(outdated))
        self.renew.setText(self.tr("{count}份可重新读取").format(count=outdated))
        self.renew.setToolTip(self.tr("本版程序读法有改进，可重新读取。批注和更正都会保留。"))

    def _turn_words(self) -> str:
        return self.tr("返回报告库") if self.in_trash else self.tr("回收站 {count}").format(count=len(self._trash))

    def _why_none(self, there: int) -> tuple[str, str, str]:
        """Return the title, the sentence and the way on of a list without rows."""
        if there:
            return self.tr("没有符合的报告"), self.tr("换几个字，或清除筛选。"), self.tr("清除筛选")
        if self.in_trash:
            return self.tr("回收站是空的"), self.tr("删除的报告会留在这里，随时可以恢复。"), self.tr("返回报告库")
        return self.tr("报告库是空的"), self.tr("拖入报告或文件夹，读过的都收在这里。"), self.tr("打开报告…")

    def _on_way_on(self) -> None:
        """Do what is offered where the list has no rows."""
        if self.model.entries:
            self.filters.clear()
        elif self.in_trash:
            self.turn_over()
        else:
            self.file_wanted.emit()

    def _outdated(self) -> tuple[str, ...]:
        return tuple(entry.version for entry in self._shelf if entry.outdated)

    # What is wished for

    def _on_entered(self) -> None:
        """Open the report the keyboard stands on; what lies in the trash is restored."""
        current = self.table.current()
        if current is not None and self.in_trash:
            self.restore_wanted.emit(_reports([row.entry for row in self.table.chosen()]))
        elif current is not None:
            self.open_wanted.emit(current.entry.version)

    def _on_delete(self) -> None:
        reports = _reports([row.entry for row in self.table.chosen()])
        (self.purge_wanted if self.in_trash else self.delete_wanted).emit(reports)

    def star(self) -> None:
        """Star the chosen reports, or take their stars where all have one; the list shows it at once."""
        entries = [row.entry for row in self.table.chosen()]
        if entries and not self.in_trash:
            on = not all(entry.starred for entry in entries)
            self._show_changed({entry.report: replace(entry, starred=on) for entry in entries})
            self.star_wanted.emit(_reports(entries), on)

    def edit_tags(self) -> None:
        """Ask for the tags of the chosen reports."""
        entries = [row.entry for row in self.table.chosen()]
        if not entries or self.in_trash:
            return
        from caoxian_desktop.ui.library.tags_dialog import TagsDialog

        known = {tag for entry in self._shelf for tag in entry.tags}
        dialog = TagsDialog([entry.tags for entry in entries], known, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._put_tags(entries, dialog))
        dialog.open()

    def _put_tags(self, entries: list[ReportEntry], dialog: object) -> None:
        from caoxian_desktop.ui.library.tags_dialog import TagsDialog

        if isinstance(dialog, TagsDialog):
            tagged = {entry.report: replace(entry, tags=dialog.tags_of(entry.tags)) for entry in entries}
            changed = {entry.report: tagged[entry.report] for entry in entries if tagged[entry.report] != entry}
            self._show_changed(changed)
            self.tags_wanted.emit({report: entry.tags for report, entry in changed.items()})

    def _show_changed(self, changed: dict[str, ReportEntry]) -> None:
        """Show at once what is about to be kept; the list that comes after it says the same, or what was kept."""
        self.show_reports([changed.get(entry.report, entry) for entry in self._shelf], self._trash)

    def _on_menu(self, point: QPoint) -> None:
        library_menu(self.table.chosen(), self, self).popup(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the filter into the list, Esc empties the filter."""
        if event.key() == Qt.Key.Key_Down and self.filters.words.hasFocus():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.choose(0)
        elif event.key() == Qt.Key.Key_Escape and self.filters.filter.narrows:
            self.filters.clear()
        else:
            super().keyPressEvent(event)


def _reports(entries: Sequence[ReportEntry]) -> tuple[str, ...]:
    return tuple(entry.report for entry in entries)
