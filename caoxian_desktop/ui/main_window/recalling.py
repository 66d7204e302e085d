"""How the composer begins: where it was left, or with what was chosen for it; and what of it is remembered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.ui.widgets.saving import folder_to_open_in

if TYPE_CHECKING:
    from caoxian_desktop.ui.briefing.panel import BriefingPanel
    from caoxian_desktop.ui.main_window.window import MainWindow

_LAST = "last"
_FORMATS = {"pdf_docx": (".pdf", ".docx"), "pdf": (".pdf",), "docx": (".docx",)}


class Recalling(QObject):
    """Keeps the composer and the settings at one."""

    def __init__(self, window: MainWindow, panel: BriefingPanel) -> None:
        super().__init__(panel)
        self._settings, self._panel = window.settings, panel
        now, presets = self._settings.now, panel.presets
        self._take_folder()
        presets.know_words(now.briefing_words)
        presets.restore(now.briefing_choices)
        presets.begin_with(
            None if now.export_form == _LAST else Template(now.export_form), _FORMATS.get(now.export_formats)
        )
        presets.remembered.connect(self.on_chosen)
        presets.words_remembered.connect(self.on_filled_in)
        self._settings.changed.connect(self.on_changed)

    def on_chosen(self, choices: str) -> None:
        """Remember what is chosen, to begin with it again."""
        self._settings.change(briefing_choices=choices)

    def on_filled_in(self, words: str) -> None:
        """Remember what was filled in, where that is wished."""
        if self._settings.now.remember_words:
            self._settings.change(briefing_words=words)

    def on_changed(self, names: frozenset[str]) -> None:
        """Follow a folder that was chosen in the preferences, and forget words that were forgotten there."""
        if "export_folder" in names:
            self._take_folder()
        if "briefing_words" in names:
            self._panel.presets.know_words(self._settings.now.briefing_words)

    def _take_folder(self) -> None:
        self._panel.writing.folder = Path(folder_to_open_in(self._settings.now.export_folder))
