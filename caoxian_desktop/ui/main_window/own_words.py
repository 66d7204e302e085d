"""What the window does with the reader's own glossary (自建名词) when it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.language import in_a_row
from caoxian_desktop.ui.widgets.saving import ask_file, folder_to_open_in

if TYPE_CHECKING:  # loaded when something is explained
    from caoxian_desktop.core.glossary.own_glossary import Entry, OwnGlossary
    from caoxian_desktop.core.glossary.own_terms import OwnTerm
    from caoxian_desktop.core.glossary.table_form import EntryTable
    from caoxian_desktop.ui.glossary.own_dialog import OwnTermsDialog
    from caoxian_desktop.ui.main_window.window import MainWindow


class OwnWords(QObject):
    """Answers wishes about the glossary; `dialog` shows all of it, None while it is closed.

    A wish of its own: `explanation_begun` (words for which the panel is to open the fields of an entry).
    """

    explanation_begun = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._explaining = window.session.explaining
        self.dialog: OwnTermsDialog | None = None

    def on_explain_wanted(self, words: str) -> None:
        """Open the fields of a new entry beside the text."""
        self._window.show_tab("glossary")
        self.explanation_begun.emit(words)

    def on_entry_given(self, identity: str, entry: Entry) -> None:
        """Add an entry, or let one say something else; one that is gone meanwhile is added anew."""

        def act(glossary: OwnGlossary) -> None:
            if identity and glossary.term(identity) is not None:
                glossary.revise(identity, entry)
            else:
                glossary.add(entry)

        self._explaining.change(act)

    def on_delete_wanted(self, ids: Sequence[str]) -> None:
        """Delete entries at once and offer to undo it."""

        def act(glossary: OwnGlossary) -> None:
            if count := glossary.delete(ids):
                words = self.tr("已删除%n条自建名词", "", count)
                self._window.notices.info(words, self.tr("撤销"), self._undo)

        self._explaining.change(act)

    def _undo(self) -> None:
        self._session.work.undo()

    # All of it

    def on_list(self) -> None:
        """Show all entries."""
        if self.dialog is None:
            from caoxian_desktop.ui.glossary.own_dialog import OwnTermsDialog

            self.dialog = dialog = OwnTermsDialog(self._window)
            dialog.entry_given.connect(self.on_entry_given)
            dialog.delete_wanted.connect(self.on_delete_wanted)
            dialog.import_wanted.connect(self.on_import)
            dialog.export_wanted.connect(self.on_export)
            dialog.undo_wanted.connect(self._undo)
            self._explaining.changed.connect(dialog.show_entries)
            self._session.report_closing.connect(dialog.form.hand_over)
            dialog.finished.connect(lambda _: self._on_closed())
            self._explaining.change(lambda _glossary: None)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _on_closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            self._explaining.changed.disconnect(dialog.show_entries)
            dialog.form.hand_over()
            dialog.deleteLater()

    # In and out as CSV

    def on_import(self) -> None:
        """Ask for a table of entries and take it in, as one step."""
        title, kinds = self.tr("导入自建名词"), self.tr("表格 (*.csv *.txt)")
        folder = folder_to_open_in(self._window.settings.now.last_folder)
        chosen, _ = QFileDialog.getOpenFileName(self.dialog or self._window, title, folder, kinds)
        if chosen:
            self.take_in(Path(chosen))

    def take_in(self, file: Path) -> None:
        """Take the entries of a table in."""
        self._window.jobs.run(Lane.POOL, lambda _: _read(file), self._on_read, self._session.failed.emit)

    def _on_read(self, table: EntryTable) -> None:
        def act(glossary: OwnGlossary) -> None:
            added, revised = glossary.take_in(table.entries)
            words = self.tr("导入自建名词：新增{added}条，更新{revised}条").format(added=added, revised=revised)
            if table.unread:
                rows = ", ".join(str(number) for number in table.unread[:20])
                unread = self.tr("%n行没有读出", "", len(table.unread))
                more = "…" if len(table.unread) > 20 else ""
                where = self.tr("行号：{rows}").format(rows=rows + more)
                self._window.notices.warning(in_a_row((words, unread)), where)
            else:
                self._window.notices.info(words)

        self._explaining.change(act)

    def on_export(self) -> None:
        """Ask where to and write all entries as CSV."""
        folder = Path(folder_to_open_in(self._window.settings.now.export_folder))
        title = self.tr("导出自建名词")
        suggested = folder / "{}.csv".format(self.tr("自建名词"))
        target = ask_file(QFileDialog.getSaveFileName, self.dialog or self._window, title, suggested, "csv")
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write all entries to a file."""
        entries = self._explaining.entries
        self._window.jobs.run(
            Lane.POOL, lambda _: _written(entries, target), self._on_written, self._session.failed.emit
        )

    def _on_written(self, target: Path) -> None:
        self._window.notices.info(self.tr("已保存：{name}").format(name=target.name))


def _read(file: Path) -> EntryTable:
    """Return the entries of a table in whatever encoding. Raises KnownError where it cannot be read as text."""
    from caoxian_desktop.core.glossary.table_form import read_table
    from caoxian_desktop.core.importing.formats.from_text import read_text_file
    from caoxian_desktop.core.importing.loading import load

    return read_table(read_text_file(load(file), file.name).text)


def _written(entries: Sequence[OwnTerm], target: Path) -> Path:
    from caoxian_desktop.core.glossary.table_form import csv_of_terms
    from caoxian_desktop.core.typesetting.writing import write_csv

    write_csv(target, csv_of_terms(entries))
    return target
