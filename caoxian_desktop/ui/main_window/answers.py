"""What the window does when it is asked: the answers that need more than one panel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from caoxian_desktop.ui.language import fault, say, term
from caoxian_desktop.ui.main_window.crash import log_notes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    # what wishes and facts carry is loaded by whoever makes it
    from caoxian_desktop.core.report.problem import KnownError, Problem
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.core.report.term import Term
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.session import OpenReport
    from caoxian_desktop.ui.trail import Place

_NOTHING_COMES_MS = 400
"""After what failed, how long another report may take to come in its place before the empty page says why it is so."""


class Answers(QObject):
    """Answers wishes of panels and acts.

    What is to be taken in: `file_chosen` (Path), `files_chosen` (several, or folders: a tuple of Path), `text_pasted`
    (the text, what to call it). Wishes for panels that come late: `term_requested` (Term), `lookup_wanted` (words),
    `export_requested`, `chart_added` (its key). `section_note_wanted` (Span of a heading) is the wish to write a note.
    """

    file_chosen = Signal(object)
    files_chosen = Signal(object)
    text_pasted = Signal(str, str)
    section_note_wanted = Signal(object)
    term_requested = Signal(object)
    lookup_wanted = Signal(str)
    export_requested = Signal()
    chart_added = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader

    # Opening

    def on_open(self) -> None:
        """Ask for files; open one, take several into the library."""
        from caoxian_desktop.core.importing.isolation.spare import SPARE
        from caoxian_desktop.ui.main_window.opening import ask_for_files

        SPARE.prepare()  # it starts while the person looks for the file
        files = ask_for_files(self._window, self._window.settings.now.last_folder)
        if not files:
            SPARE.close()
            return
        self._window.settings.change(last_folder=str(files[0].parent))
        if len(files) == 1:
            self.file_chosen.emit(files[0])
        else:
            self.files_chosen.emit(files)

    def on_open_folder(self) -> None:
        """Ask for a folder and take what is in it into the library."""
        from caoxian_desktop.ui.main_window.opening import ask_for_folder

        folder = ask_for_folder(self._window, self._window.settings.now.last_folder)
        if folder is not None:
            self._window.settings.change(last_folder=str(folder))
            self.files_chosen.emit((folder,))

    def on_paste(self) -> None:
        """Open the text on the clipboard as a report."""
        from caoxian_desktop.ui.main_window.opening import clipboard_text

        found = clipboard_text()
        if found is None:
            self._window.notices.warning(self.tr("剪贴板里没有文字。先复制报告全文，再试一次。"))
        else:
            self.text_pasted.emit(*found)

    def on_text_dropped(self, text: str) -> None:
        """Open text that was dragged in from another program as a report."""
        from caoxian_desktop.ui.main_window.opening import name_of_dropped

        self.text_pasted.emit(text, name_of_dropped())

    def on_opening_changed(self, opening: bool) -> None:
        """Show that a file is being read."""
        if opening:
            self._window.status.showMessage(self.tr("正在读取…"))
        else:
            self._window.status.clearMessage()

    def on_report_opened(self, _opened: OpenReport) -> None:
        """Say where it begins; go on without waiting for it to be painted where another tab is in front of it."""
        self._window.status.show_place(self._session.reading.place)
        if not self._reader.isVisible():
            self._session.complete()

    def on_report_corrected(self, opened: OpenReport) -> None:
        """Show the open report as corrected, at the place that is read."""
        self._window.show_corrected(opened)
        self._reader.show_selected_annotation(self._session.selected_annotation)
        self._window.status.show_place(self._session.reading.place)

    def on_failed(self, error: KnownError) -> None:
        """Say what went wrong; what was open stays open."""
        log_notes(error)
        self._window.notices.error(fault(error))
        if self._session.open_report is None:
            QTimer.singleShot(_NOTHING_COMES_MS, self, lambda: self._on_nothing_came(error))

    def _on_nothing_came(self, error: KnownError) -> None:
        if self._session.open_report is None:
            from caoxian_desktop.ui.main_window.empty_page import show_empty_page

            show_empty_page(self._window, error)

    def on_damage_found(self, problems: tuple[Problem, ...]) -> None:
        """Say that some of what is kept of the open report's notes and corrections cannot be read."""
        words = self.tr("这份报告有%n条批注、更正或抽查已损坏，未能读出，其余不受影响。", "", len(problems))
        details = "\n".join(say(problem.message) for problem in problems)
        self._window.notices.warning(words, details)

    # Going

    def on_span_requested(self, span: Span) -> None:
        """Show a place in the text, whatever tab is in front."""
        window = self._window
        used: QWidget | None = window.focusWidget()
        if used is not None and window.centre.isAncestorOf(used):
            self.on_reader()  # the keyboard goes along: what it was in is hidden now
        window.show_tab("reader")
        if window.frame.side.overlay or window.frame.outline.overlay:
            window.frame.close_overlays()
        self._reader.show_span(span)

    def on_return_requested(self, place: Place) -> None:
        """Show the place one was at, as one left it."""
        self._window.show_tab("reader")
        self._reader.view.return_to(place.span, place.gone_to)

    def on_find(self) -> None:
        """Open the find bar."""
        self._window.show_tab("reader")
        self._window.finder.open()

    def on_reader(self) -> None:
        """Turn to the text, with the focus."""
        self._window.show_tab("reader")
        self._window.reader.setFocus()

    def on_go_to(self) -> None:
        """Ask for a section, a paragraph, a bookmark or a page."""
        if self._session.open_report is not None:
            from caoxian_desktop.ui.main_window.go_to import GoToDialog

            sheet = self._session.sheet
            marked = sheet.bookmarks if sheet is not None else ()
            dialog = GoToDialog(self._session.open_report.report, marked, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.span_requested.connect(self._session.show_span)
            dialog.note_wanted.connect(self.section_note_wanted)
            dialog.open()

    def on_section(self, step: int) -> None:
        """Go to the next or previous heading."""
        if self._session.open_report is not None:
            from caoxian_desktop.ui.main_window.travel import neighbouring_section

            here = self._session.reading.place.start if step < 0 else self._session.reading.place.end
            heading = neighbouring_section(self._session.open_report.report, here, step)
            if heading is not None:
                self._session.show_span(heading)

    def on_checking(self) -> None:
        """Turn to the findings of 校核."""
        self._window.show_tab("checking")
        self._window.checking.setFocus()

    def on_problems_wanted(self) -> None:
        """Show the problems, and the first doubt's place unless they lie over the text, where that would close them."""
        from caoxian_desktop.ui.problems.panel import ProblemsPanel

        self._window.show_tab("problems")
        panel = self._window.problems.panel
        if isinstance(panel, ProblemsPanel):
            panel.show_first_doubt(lead=not self._window.frame.side.overlay)

    def on_term_requested(self, term: Term) -> None:
        """Show a term's card."""
        self._window.show_tab("glossary")
        self.term_requested.emit(term)

    def on_lookup_wanted(self, words: str) -> None:
        """Look for words among the terms."""
        self._window.show_tab("glossary")
        self.lookup_wanted.emit(words)

    # Undoing

    def on_undo(self) -> None:
        """Take the last edit back."""
        if words := self._session.work.undo():
            self._window.notices.info(self.tr("已撤销：{act}").format(act=term(words)))

    def on_redo(self) -> None:
        """Do the last undone edit again."""
        if words := self._session.work.redo():
            self._window.notices.info(self.tr("已重做：{act}").format(act=term(words)))

    def on_history_changed(self) -> None:
        """Have undo and redo say what they would be done to."""
        acts, work = self._window.actions_, self._session.work
        acts.name_what_it_does("undo", term(work.undo_label))
        acts.name_what_it_does("redo", term(work.redo_label))

    def on_tab_changed(self, _index: int) -> None:
        """Give the pages to be exported the room of the side panel, which says nothing of them."""
        self._window.frame.set_side_in_the_way(self._window.centre.currentWidget() is self._window.briefing)

    # Exporting

    def on_export(self) -> None:
        """Turn to the export; where that is in front already, export."""
        if self._window.centre.currentWidget() is self._window.briefing:
            self._window.briefing.when_furnished(self.export_requested.emit)
        else:
            self._window.show_tab("briefing")
            self._window.briefing.setFocus()

    def on_add_to_export(self, key: str) -> None:
        """Have a chart among what is exported."""
        self._window.briefing.ask()
        self.chart_added.emit(key)
        self._window.notices.info(self.tr("已加入导出材料"), self.tr("查看"), lambda: self._window.show_tab("briefing"))

    def on_exported(self, file: Path) -> None:
        """Remember where something was written; say so where the export's own bar, which says more, is not seen."""
        self._window.settings.change(export_folder=str(file.parent))
        if self._window.briefing.isVisible():
            return
        self._window.notices.info(self.tr("已导出：{file}").format(file=file.name))

    # The rest

    def on_about(self) -> None:
        """Say what this is."""
        from caoxian_desktop.ui.about.dialog import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
