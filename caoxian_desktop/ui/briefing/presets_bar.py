"""The button above the form that names the preset in use, and what can be done with presets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QSizePolicy, QToolButton, QWidget

from caoxian_desktop.core.briefing.preset import LONGEST
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import CARET, square
from caoxian_desktop.ui.widgets.label import plain_tip

AskName = Callable[..., tuple[str, bool]]
"""Asks for a name as QInputDialog.getText does: (parent, title, words, text=…) -> (what was typed, whether wanted)."""


class PresetsBar(QToolButton):
    """Wishes: `chosen` (name, '' for none), `save_wanted` and `remove_wanted` (name), `rename_wanted` (old, new)."""

    chosen = Signal(str)
    save_wanted = Signal(str)
    rename_wanted = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, ask_name: AskName = QInputDialog.getText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask_name = ask_name
        self._names: tuple[str, ...] = ()
        self._name, self._changed = "", False
        self.setIcon(icon("caret-down", "muted"))
        self.setIconSize(square(CARET))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret stands behind the words
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.menu_ = QMenu(self)
        self.menu_.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.menu_.aboutToShow.connect(self.fill)
        self.setMenu(self.menu_)
        self._say()

    def show_presets(self, names: Sequence[str]) -> None:
        """Offer these."""
        self._names = tuple(names)

    def show_current(self, name: str, *, changed: bool) -> None:
        """Say which preset is in use ('' for none), and whether something is chosen otherwise by now."""
        self._name, self._changed = name, changed
        self._say()

    def _say(self) -> None:
        name = f"{self._name}{'*' if self._changed else ''}"
        words = self.tr("预设：{0}").format(name) if name else self.tr("预设：未用")
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 220)
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("有改动尚未存入预设") if self._name and self._changed else "")
        self.setToolTip(plain_tip(words))

    def fill(self) -> None:
        """Make the menu by what there is now."""
        menu, name = self.menu_, self._name
        menu.clear()
        group = QActionGroup(menu)
        for each in ("", *self._names):
            action = menu.addAction(each.replace("&", "&&") or self.tr("不用预设（从常用选择开始）"))
            action.setCheckable(True)
            action.setChecked(each == name)
            action.triggered.connect(lambda _on=False, each=each: self.chosen.emit(each))
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(icon("floppy-disk"), self.tr("另存为预设…"), self.on_save_as)
        if not name:
            return
        quoted = name.replace("&", "&&")
        update = menu.addAction(self.tr("把改动存入“{0}”").format(quoted), lambda: self.save_wanted.emit(name))
        update.setEnabled(self._changed)
        menu.addAction(icon("pencil-line"), self.tr("重命名“{0}”…").format(quoted), self.on_rename)
        menu.addAction(icon("trash"), self.tr("删除“{0}”").format(quoted), lambda: self.remove_wanted.emit(name))

    def on_save_as(self) -> None:
        """Ask for a name and wish the choices kept under it; one that is taken is asked about."""
        if name := self._asked(self.tr("另存为预设"), self._name):
            self.save_wanted.emit(name)

    def on_rename(self) -> None:
        """Ask for another name."""
        name = self._asked(self.tr("重命名预设"), self._name)
        if name and name != self._name:
            self.rename_wanted.emit(self._name, name)

    def _asked(self, title: str, text: str) -> str:
        """Return a name that no other preset has, '' where the person thought better of it."""
        words = self.tr("预设名称：")
        while True:
            typed, wanted = self._ask_name(self, title, words, text=text)
            name = " ".join(typed.split())[:LONGEST]
            if not wanted or not name:
                return ""
            if name == self._name or name not in self._names:
                return name
            words, text = self.tr("已有预设“{0}”，请换一个名称：").format(name), name
