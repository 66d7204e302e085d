"""What all windows of the process share: colours, face, language, keys; noted before a test and put back after it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.language import Choice, speaking
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.motion import motion


class ApplicationState(NamedTuple):
    """What holds for the whole process, whoever's window is open."""

    font: QFont
    colours: QPalette
    sheet: str
    scheme: Qt.ColorScheme
    theme: palette.Palette
    language: str
    translators: tuple[QTranslator, ...]
    keys: dict[str, tuple[str, ...]]
    still: bool
    direction: Qt.LayoutDirection
    locale: QLocale
    name: str
    ends_with_last_window: bool

    @classmethod
    def now(cls, qt: QApplication) -> ApplicationState:
        """Note what holds."""
        return cls(
            qt.font(),
            qt.palette(),
            qt.styleSheet(),
            QGuiApplication.styleHints().colorScheme(),
            palette.current(),
            speaking.language,
            tuple(speaking._installed),
            dict(keymap.changes),
            motion.reduced,
            qt.layoutDirection(),
            QLocale(),
            qt.applicationDisplayName(),
            qt.quitOnLastWindowClosed(),
        )

    def changed(self, qt: QApplication) -> list[str]:
        """Name what is otherwise now."""
        return [
            name for name, then, now in zip(self._fields, self, ApplicationState.now(qt), strict=True) if then != now
        ]

    def put_back(self, qt: QApplication) -> None:
        """Have all be as it was, once everything that was to go has gone."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        changed = self.changed(qt)
        if "language" in changed or "translators" in changed:
            self._speak_again()
        if "keys" in changed:
            keymap.take(self.keys)
        motion.reduced = self.still
        qt.setApplicationDisplayName(self.name)
        qt.setQuitOnLastWindowClosed(self.ends_with_last_window)
        qt.setLayoutDirection(self.direction)
        QLocale.setDefault(self.locale)
        if "scheme" in changed:
            QGuiApplication.styleHints().setColorScheme(self.scheme)
        palette.set_current(self.theme)
        self._dress(qt)

    def _speak_again(self) -> None:
        for translator in speaking._installed:
            if translator not in self.translators:
                QCoreApplication.removeTranslator(translator)
        speaking._installed = [each for each in speaking._installed if each in self.translators]
        speaking.speak(Choice(self.language))

    def _dress(self, qt: QApplication) -> None:
        """Only where it is another: each is a look at every widget there is."""
        if qt.styleSheet() != self.sheet:
            qt.setStyleSheet(self.sheet)
        if qt.palette() != self.colours:
            qt.setPalette(self.colours)
        if qt.font() != self.font:
            qt.setFont(self.font)
