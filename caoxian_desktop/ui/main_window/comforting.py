"""How a person likes to read: the pop-up that asks, the acts of the menu, and the page that follows at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from caoxian_desktop.ui.reader.comfort import Comfort
from caoxian_desktop.ui.theme.fonts import Face

if TYPE_CHECKING:  # the window makes it, and the pop-up comes when it is asked for
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.reader.comfort_popup import ComfortPopup
    from caoxian_desktop.ui.settings import Settings


def comfort_of(settings: Settings) -> Comfort:
    """Return what the settings say of it."""
    return Comfort(*(getattr(settings, name) for name in Comfort._fields))


class Comforting(QObject):
    """Keeps page, menu, pop-up and settings at one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._reader = window, window.reader
        self.popup: ComfortPopup | None = None
        # A face of the PC is none of those in the menu.
        faces = window.actions_[Face.SERIF.value].actionGroup()
        faces.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        window.settings.changed.connect(self.on_changed)
        self._show()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what the acts do, by their keys."""
        faces = {face.value: partial(self.change, face=face.value) for face in Face}
        return {"comfort": self.on_wanted, **faces}

    def change(self, **values: object) -> None:
        """Choose something else."""
        self._window.settings.change(**values)
        self._show()  # the menu ticks what was chosen, also where that held already

    def on_changed(self, names: frozenset[str]) -> None:
        """Let the page follow, whoever chose."""
        if not names.isdisjoint(Comfort._fields):
            self._reader.set_comfort(comfort_of(self._window.settings.now))
            self._show()

    def _show(self) -> None:
        comfort = self._reader.comfort
        for face in Face:
            self._window.actions_[face.value].setChecked(comfort.face == face)
        if self.popup is not None:
            self.popup.show_comfort(comfort)

    def on_wanted(self) -> None:
        """Open the pop-up below its button, or where the tool bar is away at the upper edge of the page."""
        popup = self._made()
        popup.show_comfort(self._reader.comfort)
        popup.show_zoom(self._reader.zoom)
        button = self._window.button_of("comfort")
        popup.open_below(button if button is not None and button.isVisible() else self._reader)

    def _made(self) -> ComfortPopup:
        if self.popup is None:
            from caoxian_desktop.ui.reader.comfort_popup import ComfortPopup

            self.popup = popup = ComfortPopup(self._window)
            popup.wanted.connect(lambda values: self.change(**values))
            popup.zoom_wanted.connect(self._reader.zoom_by)
            popup.usual_wanted.connect(self.on_usual_wanted)
            self._reader.zoom_changed.connect(popup.show_zoom)
        return self.popup

    def on_usual_wanted(self) -> None:
        """Have everything as it is at first."""
        self._reader.set_zoom(100)
        self.change(**Comfort()._asdict())
