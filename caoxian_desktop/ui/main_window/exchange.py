"""What the window does to take a colleague's work in; what that needs is made when it is asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.language import fault
from caoxian_desktop.ui.main_window.crash import log_notes
from caoxian_desktop.ui.main_window.long_work import LongWork
from caoxian_desktop.ui.widgets.saving import AskOpen, folder_to_open_in

if TYPE_CHECKING:  # loaded when something is handed on or taken in
    from caoxian_desktop.core.exchange.taking_in import Parcel, Received
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.sharing.bundle import Bundle
    from caoxian_desktop.core.sharing.foreign import Incoming
    from caoxian_desktop.core.sharing.wording import PastValue
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.main_window.window import MainWindow

ENDINGS = frozenset({".cxb", ".json", ".jsonld"})
"""Files that hold a colleague's work and no report."""


class Exchange(QObject):
    """Answers wishes to merge a colleague's work, and to see older values.

    Facts: `library_changed` (reports may have come), `names_changed` (what authors call themselves, by their UUIDs).
    Wish: `review_wanted` (look at the places of notes in the open report).
    """

    library_changed = Signal()
    names_changed = Signal(object)
    review_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        ask_open: AskOpen = QFileDialog.getOpenFileName,
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._ask_open = ask_open
        self._waiting: list[Path] = []
        self._busy = False
        self._to_review = ""
        self._merged: tuple[Received, bool] | None = None
        self.work = LongWork(window)
        self.work.given_up.connect(self._on_given_up)

    # What comes in

    def on_merge(self) -> None:
        """Ask for a colleague's file and merge it."""
        kinds = self.tr("同事包和批注数据 (*.cxb *.json *.jsonld);;所有文件 (*)")
        folder = folder_to_open_in(self._window.settings.now.last_folder)
        name, _ = self._ask_open(self._window, self.tr("从同事处合并"), folder, kinds)
        if name:
            self._window.settings.change(last_folder=str(Path(name).parent))
            self.on_file(Path(name))

    def on_file(self, file: Path) -> None:
        """Merge a file; several that come at once go one after the other, each with its own questions."""
        self._waiting.append(file)
        self._next()

    def _next(self) -> None:
        if self._busy or not self._waiting or self._window.jobs.closed:
            return
        self._busy = True
        file = self._waiting.pop(0)
        self._session.flush_wanted.emit()  # what is typed meets what comes
        looked = partial(self._on_read, file)
        job = self._window.jobs.run(Lane.POOL, lambda _: _read(file), looked, self._on_failed)
        self.work.follow(job, self._reading(file.name))

    def _reading(self, name: str) -> str:
        return self.tr("正在读取“{file}”…").format(file=name)

    def _on_read(self, file: Path, read: Bundle | Incoming) -> None:
        opened = self._session.open_report
        onto = None if opened is None else opened.version
        ask = partial(_parcel_of, read, file.name, onto)
        job = self._session.ask_library(ask, self._on_looked_into, self._on_failed)
        self.work.follow(job, self._reading(file.name))

    def _on_looked_into(self, parcel: Parcel) -> None:
        if not parcel.doubles:
            self._merge(parcel, frozenset())
            return
        from caoxian_desktop.ui.sharing.doubles_dialog import DoublesDialog

        self.work.rest()
        dialog = DoublesDialog(parcel.doubles, parcel.who, self._window)
        dialog.chosen.connect(lambda same: self._merge(parcel, frozenset(same)))
        dialog.rejected.connect(self._end)
        self._open(dialog)

    def _merge(self, parcel: Parcel, same: frozenset[str]) -> None:
        opened, offset = self._session.open_report, self._window.reader.view.top_offset()
        version = "" if opened is None else opened.version

        def work(library: Library, ticket: Ticket) -> tuple[Received, bool]:
            # Kept here too: who gives it up too late has to be told what came of it.
            self._merged = _merge(parcel, same, version, offset, library, ticket)
            return self._merged

        self._merged = None
        job = self._session.library.ask_long(work, self._on_merged, self._on_failed)
        self.work.follow(
            job, self.tr("正在合并“{file}”…").format(file=parcel.file), partial(self.merging_words, parcel.file)
        )

    def merging_words(self, file: str, done: int, total: int) -> str:
        """Say how many of a file's texts, notes and other records are merged."""
        words = self.tr("正在合并“{file}”：{done}/{total}")
        return words.format(file=file, done=f"{done:,}", total=f"{total:,}")

    def _on_given_up(self) -> None:
        """Say that nothing was merged; where all was by the time it was given up, say what came of it."""
        if self._merged is not None:
            self._on_merged(self._merged)
            return
        self._window.notices.info(self.tr("已取消合并，报告库没有改动。"))
        self._end()

    def _on_merged(self, answer: tuple[Received, bool]) -> None:
        received, touches_open = answer
        opened = self._session.open_report
        self.on_names_wanted()
        if received.merged.changed_anything:
            self.library_changed.emit()
            terms = received.merged.tallies.get("terms")
            if terms is not None and (terms.new or terms.changed):
                self._session.bring_glossary_anew()
            if touches_open and opened is not None:
                self._open_anew(opened.version)
        self._tell(received)
        self._end()

    def _open_anew(self, version: str) -> None:
        """Show a report with what came; the acts before cannot be taken back step by step any more."""
        self._session.open_version(lambda _library: version)

    def _tell(self, received: Received) -> None:
        from caoxian_desktop.ui.sharing.merged_dialog import MergedDialog

        dialog = MergedDialog(received, self._window)
        dialog.review_wanted.connect(self._on_review_wanted)
        dialog.undo_wanted.connect(self._on_undo_wanted)
        self._open(dialog)

    def _on_failed(self, error: KnownError) -> None:
        log_notes(error)
        self._window.notices.error(fault(error))
        self._end()

    def _end(self) -> None:
        self._busy, self._merged = False, None
        self.work.rest()
        self._next()

    def _on_review_wanted(self, version: str) -> None:
        opened = self._session.open_report
        if opened is not None and opened.version == version:
            self.review_wanted.emit()
            return
        self._to_review = version
        self._session.open_version(lambda _library: version)

    def on_annotations_changed(self) -> None:
        """Go on to the review that a report was opened for, once its notes are there."""
        opened = self._session.open_report
        if self._to_review and opened is not None and self._session.notebook is not None:
            wanted, self._to_review = self._to_review, ""
            if wanted == opened.version:
                self.review_wanted.emit()

    def _on_undo_wanted(self, backup: Path) -> None:
        """Go back to the library as it was before; what it is now is backed up in turn."""
        self._session.report_closing.emit()
        self._session.library.restore(backup, self._on_restored, self._on_failed)

    def _on_restored(self, _done: object) -> None:
        self._session.begin_anew()
        self.library_changed.emit()
        self.on_names_wanted()
        self._window.notices.info(self.tr("已撤销合并。合并后的内容也在备份里。"))

    # Older values, names

    def on_history(self, identity: str) -> None:
        """Show what a note said before."""
        opened, note = self._session.open_report, self._session.notes.annotation(identity)
        if opened is not None and note is not None:
            show = partial(self._show_history, note.quote)
            self._session.ask_library(partial(_past_values, opened.version, identity), show)

    def _show_history(self, quote: str, values: tuple[PastValue, ...]) -> None:
        from caoxian_desktop.core.sharing.wording import short
        from caoxian_desktop.ui.sharing.history_dialog import HistoryDialog

        self._open(HistoryDialog(short(quote, 60), values, self._window))

    def on_names_wanted(self) -> None:
        """Bring what authors call themselves."""
        if not self._window.jobs.closed:
            self._session.ask_library(_names, self.names_changed.emit)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


# On the storage lane


def _parcel_of(read: Bundle | Incoming, name: str, onto: str | None, library: Library) -> Parcel:
    from caoxian_desktop.core.exchange.taking_in import parcel_of
    from caoxian_desktop.core.sharing.bundle import Bundle

    # A package's report is known by itself, or asked for.
    return parcel_of(library, read, name, None if isinstance(read, Bundle) else onto)


def _merge(
    parcel: Parcel, same: frozenset[str], version: str, offset: int, library: Library, ticket: Ticket
) -> tuple[Received, bool]:
    """Merge; return what came of it, and whether the report that is read has to do with it."""
    from caoxian_desktop.core.exchange import taking_in

    if version:
        library.put_position(version, offset)
    received = taking_in.merge(library, parcel, same, ticket)
    return received, bool(version) and library.owner(version) in received.merged.reports


def _past_values(version: str, identity: str, library: Library) -> tuple[PastValue, ...]:
    from caoxian_desktop.core.exchange.taking_in import past_values

    return past_values(library, version, identity)


def _names(library: Library) -> dict[str, str]:
    from caoxian_desktop.core.exchange.names import author_names

    return {library.stamper().author: "我", **author_names(library)}


# On the pool's lane


def _read(file: Path) -> Bundle | Incoming:
    from caoxian_desktop.core.exchange.taking_in import read_file

    return read_file(file)
