"""What the window does with acts as such: finds them by name, lists their keys, lets these be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:  # made when they are first asked for
    from PySide6.QtWidgets import QDialog

    from caoxian_desktop.ui.command_palette.palette import CommandPalette
    from caoxian_desktop.ui.main_window.window import MainWindow


class Commanding(QObject):
    """Answers acts about acts."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._actions = window, window.actions_
        self._palette: CommandPalette | None = None

    @property
    def palette(self) -> CommandPalette:
        """The list of commands, made for the first."""
        if self._palette is None:
            from caoxian_desktop.ui.command_palette.palette import CommandPalette

            self._palette = CommandPalette(self._window, self._window.tool_bar)
            self._palette.act_wanted.connect(self._on_wanted)
        return self._palette

    def on_palette(self) -> None:
        """Open the list of commands, or close it."""
        from caoxian_desktop.ui.command_palette.commands import commands_of

        if self.palette.isVisible():
            self.palette.close_again()
        else:
            self.palette.open(commands_of(self._actions), self._recent)

    @property
    def _recent(self) -> tuple[str, ...]:
        return tuple(self._window.settings.now.recent_acts.split())

    def _on_wanted(self, act: str) -> None:
        """Do what was chosen, and offer it first the next time."""
        from caoxian_desktop.ui.command_palette.commands import with_recent

        self._window.settings.change(recent_acts=" ".join(with_recent(self._recent, act)))
        self._actions[act].trigger()

    def on_sheet(self) -> None:
        """Show the sheet of keys."""
        from caoxian_desktop.ui.main_window.keys import KeysSheet

        sheet = KeysSheet(self._window)
        sheet.change_wanted.connect(self._actions["change_keys"].trigger)
        _show(sheet)


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
