"""What the window does to hand annotations on: to a file for people, to a package for a colleague."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from caoxian_desktop.ui.jobs import Lane

if TYPE_CHECKING:  # loaded when something is handed on
    from caoxian_desktop.core.exchange.handing_on import Gathered, Selected
    from caoxian_desktop.core.library import Library, ReportEntry
    from caoxian_desktop.core.sharing.bundle import Bundle
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.session import OpenReport
    from caoxian_desktop.ui.sharing.export_dialog import ExportChoice
    from caoxian_desktop.ui.sharing.hand_over_dialog import HandOverChoice
    from caoxian_desktop.ui.widgets.saving import AskTarget


class HandingOn(QObject):
    """Answers wishes to export annotations and to hand work to a colleague. Fact: `named` (one calls oneself anew)."""

    named = Signal()

    def __init__(self, window: MainWindow, ask_target: AskTarget = QFileDialog.getSaveFileName) -> None:
        super().__init__(window)
        self._window, self._session, self._ask_target = window, window.session, ask_target
        self._last_form = ""

    def on_export(self) -> None:
        """Ask for the form and which annotations, then where to."""
        opened = self._session.open_report
        if opened is None or self._session.notebook is None:
            self._window.notices.info(self.tr("报告还没有打开。"))
            return
        from caoxian_desktop.core.annotations.category import Category
        from caoxian_desktop.ui.sharing.export_dialog import ExportDialog, Numbers

        self._session.flush_wanted.emit()  # what is typed is to be in it
        notes = self._session.notes
        everything = (*notes.annotations, *notes.unplaced)
        shown = self._shown()
        questions = sum(each.category is Category.QUESTION for each in everything)
        filtered = len(everything) if shown is None else len(shown)
        numbers = Numbers(len(everything), len(notes.unplaced), filtered, questions)
        of = self.tr("《{report}》").format(report=opened.report.name)
        dialog = ExportDialog(of, numbers, self._last_form, self._window)
        dialog.chosen.connect(lambda choice: self._on_form_chosen(opened, choice, shown, dialog.key))
        self._open(dialog)

    def _on_form_chosen(self, opened: OpenReport, choice: ExportChoice, shown: frozenset[str] | None, key: str) -> None:
        self._last_form = key
        what = self.tr("修改意见建议表") if choice.suggestions else self.tr("批注")
        target = self._target(self.tr("导出批注"), opened.report.name, what, choice.form)
        if target is None:
            return
        from caoxian_desktop.core.exchange.handing_on import Selected

        ids = shown if choice.filtered else None
        selected = Selected(ids, questions=choice.questions, suggestions=choice.suggestions)
        # The library is free again once they are gathered: writing many of them takes a while.
        work = partial(_gather, opened.version, choice.form, selected)
        self._session.ask_library(work, lambda gathered: self._write(gathered.write, target))

    def _write(self, write: Callable[[Path, Ticket], None], target: Path) -> None:
        self._window.status.showMessage(self.tr("正在导出…"))
        job = self._window.jobs.run(
            Lane.POOL, partial(write, target), lambda _: self._say_written(target), self._session.failed.emit
        )
        job.ended.connect(self._window.status.clearMessage)

    def on_hand_over(self) -> None:
        """Ask what goes to a colleague, then where to."""
        self._session.flush_wanted.emit()
        opened = self._session.open_report
        version = "" if opened is None else opened.version
        self._session.ask_library(partial(_reports_and_name, version), self._on_reports_known)

    def _on_reports_known(self, found: tuple[tuple[ReportEntry, ...], str, str]) -> None:
        from caoxian_desktop.ui.sharing.hand_over_dialog import HandOverDialog

        entries, name, here = found
        if not entries:
            self._window.notices.info(self.tr("报告库里还没有报告。"))
            return
        shown = self._shown()
        dialog = HandOverDialog(entries, here, name, len(shown) if shown and here else 0, self._window)
        dialog.chosen.connect(lambda choice: self._on_contents_chosen(entries, choice, shown))
        self._open(dialog)

    def _on_contents_chosen(
        self, entries: Sequence[ReportEntry], choice: HandOverChoice, shown: frozenset[str] | None
    ) -> None:
        names = [entry.name for entry in entries if entry.report in choice.reports]
        of = names[0] if len(names) == 1 else self.tr("{0}等{1}份报告").format(names[0], len(names))
        what = self.tr("{0}的批注").format(choice.name.strip()) if choice.name.strip() else self.tr("批注")
        target = self._target(self.tr("交给同事"), of, what, "cxb")
        if target is not None:
            work = partial(_bundle, choice, shown if choice.filtered else None)
            self._session.ask_library(work, lambda bundle: self._write(partial(_write_package, bundle), target))
            self.named.emit()

    def _shown(self) -> frozenset[str] | None:
        """Return the ids of the annotations that the list's filter lets pass, None where it shows all."""
        from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

        panel = self._window.annotations.panel
        if not isinstance(panel, AnnotationsPanel) or not panel.list.filters.filter.groups:
            return None
        return frozenset(annotation.id for annotation in panel.list.shown)

    def _target(self, title: str, of: str, what: str, ending: str) -> Path | None:
        """Ask where to save, starting where something was exported to last."""
        from caoxian_desktop.ui.widgets.saving import ask_file, folder_to_open_in, suggested_name

        folder = Path(folder_to_open_in(self._window.settings.now.export_folder))
        suggested = folder / suggested_name(of, what, ending)
        target = ask_file(self._ask_target, self._window, title, suggested, ending)
        if target is not None:
            self._window.settings.change(export_folder=str(target.parent))
        return target

    def _say_written(self, target: Path) -> None:
        self._window.notices.info(self.tr("已保存：{name}").format(name=target.name))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


# On the storage lane


def _gather(version: str, form: str, selected: Selected, library: Library) -> Gathered:
    from caoxian_desktop.core.exchange.handing_on import gather

    return gather(library, version, form, selected)


def _reports_and_name(version: str, library: Library) -> tuple[tuple[ReportEntry, ...], str, str]:
    """Return the reports, what one calls oneself, and the report that a version is of."""
    from caoxian_desktop.core.exchange.names import own_name

    return library.reports(), own_name(library), library.owner(version) or ""


def _bundle(choice: HandOverChoice, ids: frozenset[str] | None, library: Library) -> Bundle:
    from caoxian_desktop.core.exchange import names
    from caoxian_desktop.core.sharing.bundle import Contents

    names.call_oneself(library, choice.name)
    contents = Contents(
        choice.reports, ids, choice.sources, corrections=choice.corrections, terms=choice.terms, presets=choice.presets
    )
    return library.bundle(contents)


# On the pool's lane


def _write_package(bundle: Bundle, target: Path, _ticket: Ticket) -> None:
    from caoxian_desktop.core.exchange.handing_on import write_package

    write_package(bundle, target)
