"""What the window does to keep the library safe: the day's backup, backups on demand, restoring, warnings."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.language import current, fault

if TYPE_CHECKING:  # loaded when it is needed
    from caoxian_desktop.core.library import Backup, Checked, Library, Safekeeping
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.backups.dialog import BackupsDialog
    from caoxian_desktop.ui.backups.run import After, BackupRun
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip
    from caoxian_desktop.ui.widgets.saving import AskTarget

_FIRST_BACKUP_MS = 20_000
"""How long after the window is ready the day's backup is made: not while somebody waits for the first report."""
_LOOK_AGAIN_MS = 3_600_000
"""A window that stays open over night makes the next day's."""


class Safety(QObject):
    """Answers the wishes to back up and to restore, and does by itself what nobody would remember to do."""

    def __init__(self, window: MainWindow, ask_target: AskTarget = QFileDialog.getSaveFileName) -> None:
        super().__init__(window)
        self._window, self._session, self._ask_target = window, window.session, ask_target
        self._run: BackupRun | None = None
        self._dialog: BackupsDialog | None = None
        self._strip: ProgressStrip | None = None
        self._told = ""
        self._day = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._day.timeout.connect(self.on_day)

    def begin(self) -> None:
        """Once the window is ready, say what had to be done at the start, and see to the day's backup."""
        if self._window.jobs.closed:
            return
        if not self._session.library.said_at_opening:
            self._session.library.said_at_opening = True
            self._session.ask_library(_said_at_opening, self._on_opened)
        self._day.start()
        QTimer.singleShot(_FIRST_BACKUP_MS, self, self.on_day)

    def _on_opened(self, said: tuple[tuple[str, ...], str]) -> None:
        sentences, service = said
        if sentences:
            self._window.notices.error("\n".join(sentences))
        elif service and self._window.settings.now.cloud_warned != service:
            words = self.tr(
                "报告库所在的文件夹由{service}同步，同步中的文件可能损坏或退回旧版本。"
                "建议把报告库移到不同步的文件夹，资料备份用“备份报告库”。"
            ).format(service=service)
            self._window.notices.error(words, act=self.tr("不再提示"), do=partial(self._warned, service))

    def _warned(self, service: str) -> None:
        self._window.settings.change(cloud_warned=service)

    # The day's backup

    def on_day(self) -> None:
        """Make the day's backup where anything was changed since the last."""
        if self._run is None and not self._window.jobs.closed:
            self._session.ask_library(_state, self._on_state, self._on_daily_failed)

    def _on_state(self, found: tuple[Safekeeping, tuple[int, int, int]]) -> None:
        safekeeping, state = found
        self._window.jobs.run(Lane.POOL, lambda _: safekeeping.is_due(state), self._on_due, self._on_daily_failed)

    def _on_due(self, due: object) -> None:
        if due and self._run is None:
            folder = self._window.settings.now.backup_folder
            run = self._start("daily", partial(_settle, folder))
            run.failed.connect(self._on_daily_failed)

    def _on_daily_failed(self, error: KnownError) -> None:
        """Say once a day what kept the backup from being made; work goes on."""
        told = f"{date.today()} {error.code}"  # noqa: DTZ011 - the day as this computer has it
        if told != self._told:
            self._told = told
            self._window.notices.warning(fault(error))

    # A backup that was asked for

    def on_back_up(self) -> None:
        """Ask where to, and back up."""
        from caoxian_desktop.ui.widgets.saving import ask_file, folder_to_open_in, suggested_name

        if self._run is not None:
            self._window.notices.info(self.tr("正在备份，请稍候。"))
            return
        folder = Path(folder_to_open_in(self._window.settings.now.backup_folder))
        today = date.today()  # noqa: DTZ011 - the day as this computer has it
        suggested = folder / suggested_name(self.tr("简报台报告库"), self.tr("备份_{day}").format(day=today), "db")
        target = ask_file(self._ask_target, self._window, self.tr("备份报告库"), suggested, "db")
        if target is not None:
            self._session.flush_wanted.emit()  # what is typed is to be in it
            run = self._start("asked", partial(_save_as, target))
            run.progressed.connect(self._on_progressed)
            run.ended.connect(self._on_asked_ended)
            run.made.connect(
                lambda _made: self._window.notices.info(self.tr("报告库已备份到{file}").format(file=target))
            )
            run.failed.connect(self._on_failed)

    def _on_progressed(self, done: int, total: int) -> None:
        """Show how far a backup is that takes longer than a moment."""
        if self._strip is None:
            from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip

            self._strip = ProgressStrip(self.tr("取消"), "", self.tr("关闭"))
            self._strip.cancel_wanted.connect(self._on_cancel)
            self._window.add_strip(self._strip)
        share = f"{done * 100 // max(1, total)}%"
        self._strip.show_progress(self.tr("正在备份报告库：{share}").format(share=share), done, total)

    def _on_cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()
            self._window.notices.info(self.tr("已取消备份，没有留下文件。"))

    def _on_asked_ended(self) -> None:
        if self._strip is not None:
            self._strip.show_end("", details=False)
            self._strip.hide()

    def _start(self, reason: str, after: After) -> BackupRun:
        from caoxian_desktop.ui.backups.run import BackupRun

        self._run = run = BackupRun(self._window.jobs, self._session.ask_library, reason, after, self)
        run.ended.connect(self._on_run_ended)
        QTimer.singleShot(0, run, run.start)
        return run

    def _on_run_ended(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None

    def _on_failed(self, error: KnownError) -> None:
        self._window.notices.error(fault(error))

    # Restoring

    def on_restore(self) -> None:
        """Show the backups."""
        if self._dialog is None:
            self._session.library.ask_safekeeping(self._list, self._on_failed)

    def _list(self, safekeeping: Safekeeping) -> None:
        shown = partial(self._show_dialog, safekeeping)
        self._window.jobs.run(Lane.POOL, lambda _: safekeeping.listed(), shown, self._on_failed)

    def _show_dialog(self, safekeeping: Safekeeping, backups: tuple[Backup, ...]) -> None:
        from caoxian_desktop.ui.backups.dialog import BackupsDialog

        if self._dialog is not None:
            return
        self._dialog = dialog = BackupsDialog(backups, self._window.settings.now.backup_folder, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.check_wanted.connect(partial(self._check, safekeeping))
        dialog.restore_wanted.connect(self._restore)
        dialog.folder_chosen.connect(lambda folder: self._window.settings.change(backup_folder=folder))
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _check(self, safekeeping: Safekeeping, file: Path) -> None:
        self._window.jobs.run(Lane.POOL, lambda _: safekeeping.check(file), self._on_checked, self._on_not_restored)

    def _on_checked(self, checked: Checked) -> None:
        if self._dialog is not None:
            self._dialog.show_checked(checked)

    def _restore(self, file: Path) -> None:
        self._session.report_closing.emit()  # what is typed is to be in the backup of what goes
        self._session.library.restore(file, self._on_restored, self._on_not_restored)

    def _on_restored(self, _done: object) -> None:
        if self._dialog is not None:
            self._dialog.show_done()
        self._session.begin_anew()
        self._window.notices.info(self.tr("报告库已恢复。恢复前的内容也在备份里。"))

    def _on_not_restored(self, error: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.show_failed(error)
        else:
            self._on_failed(error)


def _said_at_opening(library: Library) -> tuple[tuple[str, ...], str]:
    return tuple(notice.sentence(current()) for notice in library.opening_notices), library.synchronised_by


def _state(library: Library) -> tuple[Safekeeping, tuple[int, int, int]]:
    return library.safekeeping, library.safekeeping.state()


def _settle(folder: str, safekeeping: Safekeeping, made: Path) -> None:
    safekeeping.tidy()
    if folder:
        safekeeping.copy_to(made, Path(folder))


def _save_as(target: Path, safekeeping: Safekeeping, made: Path) -> None:
    safekeeping.save_as(made, target)
    safekeeping.tidy()
