"""Puts a palette on the application, a QPalette and the one style sheet on Fusion; follows the system where asked."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from caoxian_desktop.ui.language import current, speaking
from caoxian_desktop.ui.theme.fonts import interface_font
from caoxian_desktop.ui.theme.latin_marks import with_latin_marks
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, Palette, set_current
from caoxian_desktop.ui.theme.stylesheet import stylesheet


class Mode(StrEnum):
    """Which theme a person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark, Mode.SYSTEM: Qt.ColorScheme.Unknown}


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's own palette in our roles; muted text goes by PlaceholderText."""
    role = QPalette.ColorRole
    roles = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.Button: palette.raised,
        role.ButtonText: palette.text,
        role.BrightText: palette.bad,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.text,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.muted,
        role.Light: palette.raised,
        role.Midlight: palette.sunken,
        role.Mid: palette.line,
        role.Dark: palette.line,
        role.Shadow: palette.line,
    }
    made = QPalette()
    for name, colour in roles.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.disabled))
    return made


class _Deaf(QObject):
    """Keeps from widgets that their style is another, and their font for the moment without one.

    The box of a dialog's buttons has to know: it gave its own buttons the style that goes (QDialogButtonBox.cpp,
    changeEvent), and they would be left with that of the system.
    """

    _kept_back = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """Let everything else pass."""
        return event.type() in self._kept_back and not isinstance(thing, QDialogButtonBox)


def change_sheet(application: QApplication, sheet: str) -> None:
    """Put another style sheet in the place of one that differs in colours alone: nothing is laid out anew.

    Told that their style is another, all lists would measure their rows, and layouts their parts. And where one sheet
    simply follows another, Qt styles a widget once for each that it lies in (qstylesheetstyle.cpp, updateObjects), 13
    times instead of the two of taking the old one off and putting the new one on.
    """
    deaf, styled = _Deaf(), QWidget()
    # While no widget has a sheet, Qt drops what it knows of all, and would not hear any more that those which were
    # never shown are gone: it crashed over them (qstylesheetstyle.cpp, numinstances).
    styled.setStyleSheet("QWidget {}")
    application.installEventFilter(deaf)
    try:
        application.setStyleSheet("")
        application.setStyleSheet(sheet)
    finally:
        application.removeEventFilter(deaf)
        styled.deleteLater()
    for window in application.topLevelWidgets():
        window.update()


ARGUMENTS = ("-style", "Fusion")
"""What QApplication is started with. QApplication.setStyle gives the style back: PySide makes QStyle for that, 5 ms."""


class Theming(QObject):
    """Keeps the application in the theme that is asked for, and in the system's when that is asked for."""

    def __init__(
        self, application: QApplication, mode: Mode = Mode.SYSTEM, scale: int = 100, *, parent: QObject | None = None
    ) -> None:
        """Take the theme, and how large the interface's type is, in per cent of the system's."""
        super().__init__(parent or application)
        self._application = application
        self._mode = mode
        self._shown: Palette | None = None
        self._font = interface_font(application.font())
        self.scale = scale
        self._set_font()
        speaking.changed.connect(self._set_font)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.on_system_changed)
        if mode is not Mode.SYSTEM:
            self._tell_system()
        self._apply()

    def set_scale(self, percent: int) -> None:
        """Set the interface's type larger or smaller; parts that have a size of their own follow when made anew."""
        if percent != self.scale:
            self.scale = percent
            self._set_font()
            self._application.setStyleSheet(stylesheet(self._wanted()))

    @property
    def mode(self) -> Mode:
        """The theme that was asked for."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show another theme, or follow the system from now on."""
        self._mode = mode
        self._tell_system()
        self._apply()

    def _tell_system(self) -> None:
        """Have what the system draws, frames and its own dialogs, be as light or dark; not every system can."""
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[self._mode])

    def _set_font(self) -> None:
        """Take the font of the language the window speaks, in the size that is asked for."""
        font = QFont(self._font)
        if self._font.pointSizeF() > 0:
            font.setPointSizeF(self._font.pointSizeF() * self.scale / 100)
        else:  # some desktops give it in pixels
            font.setPixelSize(round(self._font.pixelSize() * self.scale / 100))
        self._application.setFont(font if current() == "zh" else with_latin_marks(font))

    def on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        """Follow the system."""
        self._apply()

    def _wanted(self) -> Palette:
        if self._mode is Mode.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def _apply(self) -> None:
        palette = self._wanted()
        if palette is self._shown:
            return
        first, self._shown = self._shown is None, palette
        self._application.setPalette(qt_palette(palette))
        if first:
            self._application.setStyleSheet(stylesheet(palette))
        else:
            change_sheet(self._application, stylesheet(palette))
        set_current(palette)
