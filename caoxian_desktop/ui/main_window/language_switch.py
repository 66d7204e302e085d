"""Changing the language: it waits until nothing is under way that would be lost with the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication

from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.language import Choice

if TYPE_CHECKING:  # the window's own
    from caoxian_desktop.ui.main_window.window import MainWindow

_LOOK_AGAIN_MS = 40
_PATIENCE_MS = 600
"""After that long it is said what is waited for."""


class LanguageSwitch(QObject):
    """Takes the wish for a language. Fact: `due` (Choice): the window may be made anew now.

    `page` is that of the preferences on which the language was chosen, '' where it was chosen elsewhere.
    """

    due = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._window: MainWindow | None = None
        self._wanted = Choice.SYSTEM
        self.page = ""
        self._waited = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def follow(self, window: MainWindow) -> None:
        """Take the wishes of a window, in place of another's."""
        self._window = window
        window.language_wanted.connect(self.on_wanted)

    def on_wanted(self, choice: Choice) -> None:
        """Change the language as soon as that can be; preferences in which it was chosen go with the window."""
        self._wanted, self._waited, self.page = choice, 0, ""
        if (dialog := QApplication.activeModalWidget()) is not None:
            from caoxian_desktop.ui.preferences.dialog import PreferencesDialog

            self.page = dialog.page if isinstance(dialog, PreferencesDialog) else ""
            dialog.close()
        self._timer.start(0)

    def _look(self) -> None:
        window = self._window
        if window is None or self._jobs.closed:
            return
        if self._is_free(window):
            self.due.emit(self._wanted)
            return
        self._waited += _LOOK_AGAIN_MS
        if _PATIENCE_MS <= self._waited < _PATIENCE_MS + _LOOK_AGAIN_MS:
            window.notices.info(self.tr("手头的工作（读取、导出、备份等）一结束就换界面语言。"))
        self._timer.start(_LOOK_AGAIN_MS)

    def _is_free(self, window: MainWindow) -> bool:
        """Tell whether the window waits for nothing: no work, no dialog or menu that must be answered."""
        asked = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        nested = QThread.currentThread().loopLevel() > 1  # whoever began the inner loop goes on with this window
        return not (self._jobs.busy or window.is_exporting() or asked or nested)
