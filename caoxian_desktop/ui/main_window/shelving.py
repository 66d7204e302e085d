"""What the window does with the reports of the library: star, tag, delete with undo, restore, replace, read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from caoxian_desktop.ui.language import in_a_row
from caoxian_desktop.ui.widgets.question import warn_with

if TYPE_CHECKING:  # made when it is asked for
    from caoxian_desktop.core.library import Library, VersionEntry
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.importing.rereading import Reread, Rereading
    from caoxian_desktop.ui.main_window.window import MainWindow


class Shelving(QObject):
    """Answers wishes of the library's panel.

    Facts: `changed` (the library's list is out of date). Wish: `open_wanted` (a version to be read).
    """

    changed = Signal()
    open_wanted = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._rereading: Rereading | None = None

    def _do(self, act: Callable[[Library], object], done: Callable[[object], object] | None = None) -> None:
        """Do something with the library; the list is brought again also where it failed and shows too much."""

        def ended(answer: object) -> None:
            self.changed.emit()
            if done is not None:
                done(answer)

        def failed(error: KnownError) -> None:
            self.changed.emit()
            self._session.failed.emit(error)

        self._session.ask_library(act, ended, failed)

    # Stars and tags: the panel shows them already

    def on_star(self, reports: tuple[str, ...], on: bool) -> None:
        """Star reports, or take their stars."""

        def star(library: Library) -> None:
            for report in reports:
                library.star(report, on=on)

        self._do(star)

    def on_tags(self, tags: Mapping[str, tuple[str, ...]]) -> None:
        """Give each report its tags."""

        def tag(library: Library) -> None:
            for report, wanted in tags.items():
                library.tag(report, wanted)

        self._do(tag)

    # The trash

    def on_delete(self, reports: tuple[str, ...]) -> None:
        """Put reports into the trash at once and offer to undo it; where the open one is among them, open another."""
        version = "" if self._session.open_report is None else self._session.open_report.version

        def delete(library: Library) -> str:
            library.delete(reports)
            gone = bool(version) and library.in_trash(version)
            return next((entry.version for entry in library.recent(1)), "") if gone else ""

        def deleted(other: object) -> None:
            if other:
                self._session.open_version(lambda _library: str(other))
            words = self.tr("已移到回收站：%n份报告", "", len(reports))
            undo = partial(self._restore, reports, version if other else "")
            self._window.notices.info(words, self.tr("撤销"), undo)

        self._do(delete, deleted)

    def _restore(self, reports: tuple[str, ...], version: str) -> None:
        """Take reports out of the trash, and open the one again that was open."""

        def restored(_answer: object) -> None:
            if version:
                self.open_wanted.emit(version)

        self._do(lambda library: library.restore(reports), restored)

    def on_restore(self, reports: tuple[str, ...]) -> None:
        """Take reports out of the trash and say so."""
        words = self.tr("已恢复%n份报告", "", len(reports))
        self._do(lambda library: library.restore(reports), lambda _: self._window.notices.info(words))

    def on_purge(self, reports: tuple[str, ...]) -> None:
        """Ask, and remove reports for good: this alone cannot be undone."""
        words = self.tr("彻底删除%n份报告？", "", len(reports))
        more = self.tr("报告原文、批注、更正和抽查记录都会删除，不能恢复。")
        question = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("彻底删除"), words, parent=self._window)
        warn_with(question)
        question.setInformativeText(more)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        purge = question.addButton(self.tr("彻底删除"), QMessageBox.ButtonRole.DestructiveRole)
        purge.setAutoDefault(False)  # Enter never purges, wherever the focus is
        question.setDefaultButton(question.addButton(self.tr("取消"), QMessageBox.ButtonRole.RejectRole))
        purge.clicked.connect(lambda _checked=False: self._purge(reports))
        question.open()

    def _purge(self, reports: tuple[str, ...]) -> None:
        words = self.tr("已彻底删除%n份报告", "", len(reports))
        version = "" if self._session.open_report is None else self._session.open_report.version

        def purge(library: Library) -> bool:
            library.purge(reports)
            return bool(version) and not library.versions(version)

        def purged(open_one: object) -> None:
            self._window.notices.info(words)
            if open_one:  # nothing else was there when it was put into the trash
                self._session.start(None)

        self._do(purge, purged)

    # Versions

    def on_versions(self, version: str) -> None:
        """Show all versions of a report."""
        self._session.ask_library(lambda library: library.versions(version), self._show_versions)

    def _show_versions(self, versions: tuple[VersionEntry, ...]) -> None:
        from caoxian_desktop.ui.library.versions_dialog import VersionsDialog

        opened = "" if self._session.open_report is None else self._session.open_report.version
        dialog = VersionsDialog(versions, opened, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open_wanted.connect(self.open_wanted)
        dialog.newest_wanted.connect(self._make_newest)
        dialog.open()

    def _make_newest(self, version: str) -> None:
        words = self.tr("报告库今后列出的是这个版本")
        self._do(lambda library: library.make_newest(version), lambda _: self._window.notices.info(words))

    # Reading again

    def on_reread(self, versions: tuple[str, ...]) -> None:
        """Read the files of versions anew, one after the other, while one goes on working."""
        if self._rereading is not None:
            self._window.notices.info(self.tr("正在重新读取，请等它结束。"))
            return
        from caoxian_desktop.ui.importing.rereading import Rereading

        self._rereading = Rereading(self._session, self._window.jobs, self)
        self._rereading.progressed.connect(self._on_progressed)
        self._rereading.ended.connect(self._on_reread)
        self._rereading.start(versions)

    def _on_progressed(self, done: int, total: int, name: str) -> None:
        words = self.tr("正在重新读取 {done}/{total}：{name}").format(done=done, total=total, name=name)
        self._window.progress.show_progress(words, done, total)

    def on_cancel(self) -> None:
        """Read no more of them; those that are read stay read."""
        if self._rereading is not None:
            self._rereading.cancel()

    def _on_reread(self, reread: Reread) -> None:
        if self._rereading is not None:
            self._rereading.deleteLater()
        self._rereading = None
        self._window.progress.show_end(self._summary(reread), details=False)
        for error in reread.refused[:1]:
            self._session.failed.emit(error)
        self.changed.emit()
        opened = self._session.open_report
        now = None if opened is None else reread.read.get(opened.version)
        if opened is not None and now is not None:
            self._session.open_version(lambda _library: now)

    def _summary(self, reread: Reread) -> str:
        changed = sum(old != new for old, new in reread.read.items())
        parts = (
            self.tr("%n份文字未变", "", len(reread.read) - changed) if len(reread.read) > changed else "",
            self.tr("%n份文字有变化，旧版本仍保留", "", changed) if changed else "",
            self.tr("%n份未能读出，保持原样", "", len(reread.refused)) if reread.refused else "",
        )
        told = in_a_row(filter(None, parts)) or self.tr("没有读取任何报告")
        return (self.tr("已取消重新读取：{told}。") if reread.cancelled else self.tr("重新读取完毕：{told}。")).format(
            told=told
        )
