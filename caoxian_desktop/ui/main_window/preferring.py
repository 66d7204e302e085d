"""The preferences in the window: what their rows do beside changing settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.settings import ENTRIES, unkept

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.safety import Safety
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.preferences.dialog import PreferencesDialog
    from caoxian_desktop.ui.preferences.pages import Acts


class Preferring(QObject):
    """Opens the preferences and does what they ask."""

    def __init__(self, window: MainWindow, safety: Safety) -> None:
        super().__init__(window)
        self._window, self._safety = window, safety
        self.dialog: PreferencesDialog | None = None

    def on_wanted(self, page: str = "") -> None:
        """Open them, with a page in front where one is named."""
        if self.dialog is None:
            self._open()
        if self.dialog is not None:
            self.dialog.raise_()
            if page:
                self.dialog.turn_to(page)

    def _open(self) -> None:
        from caoxian_desktop.ui.preferences.dialog import PreferencesDialog
        from caoxian_desktop.ui.preferences.keys_page import KeysPage

        self.dialog = dialog = PreferencesDialog(self._window.settings, self._acts(), KeysPage(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restored.connect(self._on_restored)
        dialog.finished.connect(self._on_closed)
        from caoxian_desktop.core.exchange.names import own_name

        self._window.session.ask_library(own_name, self._show_name)
        dialog.open()

    def _acts(self) -> Acts:
        from caoxian_desktop.ui.preferences.pages import Acts

        return Acts(
            show_folder=_open,
            open_file=self._open_settings,
            call_oneself=self._call_oneself,
            back_up=self._safety.on_back_up,
            restore=self._leave_for(self._safety.on_restore),
            forget_words=self._forget_words,
            show_hints=self._leave_for(lambda: self._window.show_hints(again=True)),
            start_safely=self._leave_for(lambda: self._window.begin_again(safe=True)),
            reset_all=self._reset_all,
        )

    def _on_closed(self) -> None:
        self.dialog = None
        self._window.write_settings()  # what was chosen outlives whatever comes

    def _leave_for(self, act: Callable[[], object]) -> Callable[[], None]:
        """Return an act for which the dialog goes first."""

        def leave() -> None:
            if self.dialog is not None:
                self.dialog.accept()
            act()

        return leave

    # Names

    def _show_name(self, name: str) -> None:
        if self.dialog is not None:
            self.dialog.made.name.show_value(name)

    def _call_oneself(self, name: str) -> None:
        from caoxian_desktop.core.exchange import names

        self._window.session.ask_library(lambda library: names.call_oneself(library, name), lambda _: None)

    # Settings

    def _open_settings(self, file: Path) -> None:
        self._window.write_settings()
        _open(file)

    def _on_restored(self, before: dict[str, object]) -> None:
        """Say that a page has its defaults, and offer what was there before."""
        settings = self._window.settings
        changed = {name: value for name, value in before.items() if value != ENTRIES[name].default}
        if changed:
            self._window.notices.info(self.tr("已恢复默认设置"), self.tr("撤销"), lambda: settings.change(**changed))

    def _reset_all(self) -> None:
        settings = self._window.settings
        names = frozenset(name for name, entry in ENTRIES.items() if entry.section)
        before = {name: getattr(settings.now, name) for name in names}
        if settings.safe:
            self._set_aside()
        settings.reset(names)
        self._on_restored(before)

    def _set_aside(self) -> None:
        """From a safe start, have the next one begin with defaults too; the file is kept under another name."""
        try:
            aside = self._window.settings.set_aside()
        except OSError as error:
            self._window.notices.error(say(unkept(error)))
            return
        if aside is not None:
            self._window.notices.info(self.tr("下次启动用默认设置，原来的设置存为 {name}").format(name=aside.name))

    def _forget_words(self) -> None:
        settings, now = self._window.settings, self._window.settings.now
        before = {"search_history": now.search_history, "briefing_words": now.briefing_words}
        settings.change(search_history="", briefing_words="")
        self._window.notices.info(
            self.tr("已清除检索词和填过的内容"), self.tr("撤销"), lambda: settings.change(**before)
        )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
