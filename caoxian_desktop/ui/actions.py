"""The acts of one window as QActions: what menus, tool bar, keys and the command palette share."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.acts import ACTS, BY_KEY, CONTEXT, MENUS, NEEDS, SUBMENUS, Act, Need
from caoxian_desktop.ui.keymap import keymap, with_key
from caoxian_desktop.ui.language import headed, sign
from caoxian_desktop.ui.theme.metrics import ICON


def _words(text: str) -> str:
    """Return an act's words in the interface's language."""
    return QCoreApplication.translate(CONTEXT, text)


class Actions(QObject):
    """The acts as QActions of one window; `actions["open"]` is one of them.

    Each is made when it is first asked for, which the tool bar does for its own: the others wait for the first paint
    (`complete`), 3 ms.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._said: dict[str, str] = {}
        self._blank = _blank()
        self._window = window
        keymap.changed.connect(self._on_keys_changed)

    def complete(self) -> None:
        """Make those that nobody asked for yet: from now on all keys act."""
        for act in ACTS:
            if act.key not in self._made:
                self._make(act)

    def _make(self, act: Act) -> QAction:
        window = self._window
        words = self._said[act.key] = _words(act.words)
        action = QAction(words, window)
        action.setObjectName(act.key)
        action.setCheckable(act.checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._made[act.key] = action
        self._show_keys(act.key, action)
        action.setIconText(words.rstrip("…"))
        if act.icon or act.category:
            action.setIcon(self._blank)
        if act.group:
            group = self._groups.setdefault(act.group, QActionGroup(window))
            group.addAction(action)
        window.addAction(action)
        return action

    def _show_keys(self, key: str, action: QAction) -> None:
        """Bind an act's keys, or where they act in the text only show them; the tooltip has the first."""
        words, bound, first = self._said[key], keymap.bound(key), keymap.shown(key)
        if bound or action.shortcuts():
            action.setShortcuts([QKeySequence(keys) for keys in bound])
        # Qt shows the first key that is bound; what stands behind a tab is shown in its place.
        told = first and (not bound or keymap.keys(key)[0] != bound[0])
        said = f"{words}\t{first}" if told else words
        if said != action.text():
            action.setText(said)
        action.setToolTip(with_key(words.rstrip("…"), key))

    def _on_keys_changed(self) -> None:
        for key, action in self._made.items():
            self._show_keys(key, action)

    def name_what_it_does(self, key: str, what: str) -> None:
        """Have an act say what it would be done to (撤销：删除批注), '' for its words alone."""
        action, words = self[key], _words(BY_KEY[key].words)
        self._said[key] = headed(words, what) if what else words
        self._show_keys(key, action)

    def words(self, key: str) -> str:
        """Return what an act is called now, without its key."""
        return self._said.get(key) or _words(BY_KEY[key].words)

    def offer(self, there: frozenset[Need]) -> None:
        """Offer what can be done with what is there now."""
        for key, need in NEEDS.items():
            self[key].setEnabled(need in there)

    def load_icons(self) -> None:
        """Give the acts their icons; apart from making them, so that it can wait for the first paint.

        Until then they bear a blank of the same size: buttons keep their places and show no shortened words.
        """
        from caoxian_desktop.core.annotations.category import Category
        from caoxian_desktop.ui.theme.icons import icon, swatch

        for act in ACTS:
            if act.icon:
                self[act.key].setIcon(icon(act.icon))
            elif act.category:
                self[act.key].setIcon(swatch(act.category, sign(Category(act.category).word)))

    def __getitem__(self, key: str) -> QAction:
        return self._made.get(key) or self._make(BY_KEY[key])

    def __iter__(self) -> Iterator[tuple[Act, QAction]]:
        for act in ACTS:
            yield act, self[act.key]


def act_words(act: Act) -> str:
    """Return what an act is called in the interface's language."""
    return _words(act.words)


def _blank() -> QIcon:
    """Return an icon of which nothing is seen."""
    picture = QPixmap(ICON, ICON)
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)


def menu_words(key: str) -> str:
    """Return a menu's title in the interface's language."""
    return _words(MENUS[key])


def submenu_words(key: str) -> str:
    """Return what a menu within another is called in the interface's language."""
    return _words(SUBMENUS[key])


def why_not(key: str) -> str:
    """Return what an act lacks where it cannot be done, in the interface's language."""
    need = NEEDS.get(key, Need.NOTHING)
    return _words(need.value) if need.value else ""
