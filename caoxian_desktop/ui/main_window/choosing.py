"""What a person chooses, in menus and preferences alike: written into the settings, and from there into the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caoxian_desktop.ui.language import Choice
from caoxian_desktop.ui.theme.motion import motion
from caoxian_desktop.ui.theme.theming import Mode

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.window import MainWindow

_BY_ACT = {
    "system": ("theme", "system"),
    "light": ("theme", "light"),
    "dark": ("theme", "dark"),
    "chinese": ("language", "zh"),
    "english": ("language", "en"),
    "system_language": ("language", "system"),
}
"""Acts that choose one value of a setting; they are ticked where it has that value."""


class Choosing(QObject):
    """Has each setting act on the window as soon as it is another one, whoever changed it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.settings
        reader = window.reader
        self._applied: dict[str, Callable[[], None]] = {
            "zoom": lambda: reader.set_zoom(self._settings.now.zoom),
            "selection_bar": self._apply_bar,
            "text_beside": lambda: window.beside.set_wanted(self._settings.now.text_beside),
            "language": lambda: window.language_wanted.emit(Choice(self._settings.now.language)),
            "text_size": lambda: window.language_wanted.emit(Choice(self._settings.now.language)),
            "less_motion": self._apply_motion,
            "theme": lambda: window.theming.set_mode(Mode(self._settings.now.theme)),
        }
        self._settings.changed.connect(self.on_changed)
        self._apply_motion()
        reader.zoom_changed.connect(self.on_zoomed)
        self._show()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what the acts do that choose one value, by their keys."""
        return {key: partial(self._choose, name, value) for key, (name, value) in _BY_ACT.items()}

    def _choose(self, name: str, value: str) -> None:
        self._settings.change(**{name: value})
        self._show()  # the menu ticks what was chosen, also where that held already

    def on_changed(self, names: frozenset[str]) -> None:
        """Let the window follow."""
        for name in names & self._applied.keys():
            self._applied[name]()
        self._show()

    def on_zoomed(self, zoom: int) -> None:
        """Remember a size that was reached by wheel or keys."""
        self._settings.change(zoom=zoom)

    def on_bar_switched(self, shown: bool) -> None:
        """Switch the selection bar on or off."""
        self._settings.change(selection_bar=shown)

    def _apply_motion(self) -> None:
        motion.reduced = self._settings.now.less_motion

    def on_beside_switched(self, wanted: bool) -> None:
        """Have the text stand beside the other tabs, or not; where there is no room for both, say when there is."""
        self._settings.change(text_beside=wanted)
        if wanted and not self._window.beside.has_room:
            self._window.notices.info(self.tr("窗口不够宽。拉宽窗口或收起侧栏，正文就会并排显示。"))

    def _apply_bar(self) -> None:
        self._window.reader.bar_enabled = self._settings.now.selection_bar

    def _show(self) -> None:
        """Show in the menus what is chosen."""
        acts, now = self._window.actions_, self._settings.now
        for key, (name, value) in _BY_ACT.items():
            acts[key].setChecked(getattr(now, name) == value)
        acts["beside"].setChecked(now.text_beside)
        acts["bar"].setChecked(now.selection_bar)
        self._apply_bar()
