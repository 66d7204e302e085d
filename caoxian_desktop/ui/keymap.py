"""Which keys ask for which act: each act's own, and in their place what a person chose; no key asks for two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from caoxian_desktop.ui.acts import ACTS, BY_KEY
from caoxian_desktop.ui.language import aside

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)


def pressed(keys: str) -> QKeyCombination | None:
    """Return the key that a text means; None where it is none, or several in a row."""
    sequence = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    found: QKeyCombination = sequence[0]  # type: ignore[index]  # PySide's stubs lack it
    return None if found.key() == Qt.Key.Key_unknown else found


def written(keys: str) -> str:
    """Return a key as Qt writes it (`ctrl+shift+p` is Ctrl+Shift+P), '' where it is none, or several in a row."""
    found = pressed(keys) if keys.isprintable() else None
    return "" if found is None else QKeySequence(found).toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: str) -> str:
    """Return a key as keyboards have it: Alt+← (Qt's Chinese says Alt+左方向)."""
    before, plus, last = keys.rpartition("+")
    return f"{before}{plus}{_ARROWS.get(last, last)}"


def with_key(words: str, act: str) -> str:
    """Return words with the key of an act behind them, where it has one: for tooltips and hints."""
    return aside(words, keymap.shown(act)) if keymap.keys(act) else words


@cache
def is_plain(keys: str) -> bool:
    """Tell whether a key alone, or with Shift, would write something or delete: it may act in the text only."""
    found = pressed(keys)
    return found is not None and not found.keyboardModifiers() & _MODIFIERS and found.key() not in _FUNCTION_KEYS


class KeyMap(QObject):
    """The keys of all acts. `changed` says that some are others now.

    Keys are text as `written` gives it. An act bears several at most by its own; the first is the one that is shown.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: dict[str, tuple[str, ...]] = {}
        self._owners: dict[str, str] = {}
        self._own()

    def _own(self) -> None:
        self._owners = {keys: act.key for act in ACTS for keys in self.keys(act.key)}

    # What holds

    @property
    def changes(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of those acts that have others than their own."""
        return self._changes

    def keys(self, act: str) -> tuple[str, ...]:
        """Return the keys of an act."""
        return self._changes.get(act, BY_KEY[act].default_keys)

    def shown(self, act: str) -> str:
        """Return the key of an act as it is said to people, '' for none."""
        return next((shown(keys) for keys in self.keys(act)), "")

    def owner(self, keys: str) -> str:
        """Return the act that a key asks for, '' for none."""
        return self._owners.get(keys, "")

    def in_text(self, act: str, keys: str) -> bool:
        """Tell whether a key acts only where the text has the focus: plain keys, and those of acts on a selection."""
        return bool(BY_KEY[act].letter) or is_plain(keys)

    def bound(self, act: str) -> tuple[str, ...]:
        """Return those keys of an act that act everywhere in the window."""
        return tuple(keys for keys in self.keys(act) if not self.in_text(act, keys))

    def act_in_text(self, combination: QKeyCombination) -> str:
        """Return the act that a key pressed in the text asks for, '' for none; the window takes those bound to it."""
        keys = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
        act = self._owners.get(keys, "")
        return act if act and self.in_text(act, keys) else ""

    # What a person chooses

    def take(self, changes: Mapping[str, tuple[str, ...]]) -> None:
        """Let these be all that differs; they must not clash (`keys_file` sees to that)."""
        self._changes = {act: keys for act, keys in changes.items() if keys != BY_KEY[act].default_keys}
        self._tell()

    def give(self, act: str, keys: str) -> None:
        """Have a key ask for an act, in place of its first one; whoever had it does without."""
        self._take_away(keys, act)
        others = tuple(each for each in self.keys(act)[1:] if each != keys)
        self._set(act, (keys, *others))
        self._tell()

    def clear(self, act: str) -> None:
        """Leave an act without a key."""
        self._set(act, ())
        self._tell()

    def holders_of_default(self, act: str) -> tuple[str, ...]:
        """Return the other acts that now have keys which are an act's own."""
        owners = (self.owner(keys) for keys in BY_KEY[act].default_keys)
        return tuple(dict.fromkeys(owner for owner in owners if owner and owner != act))

    def reset(self, act: str) -> None:
        """Give an act its own keys again; whoever had them does without."""
        for keys in BY_KEY[act].default_keys:
            self._take_away(keys, act)
        self._changes.pop(act, None)
        self._tell()

    def reset_all(self) -> None:
        """Give every act its own keys again."""
        self._changes.clear()
        self._tell()

    def _take_away(self, keys: str, act: str) -> None:
        owner = self.owner(keys)
        if owner and owner != act:
            self._set(owner, tuple(each for each in self.keys(owner) if each != keys))

    def _set(self, act: str, keys: tuple[str, ...]) -> None:
        if keys == BY_KEY[act].default_keys:
            self._changes.pop(act, None)
        else:
            self._changes[act] = keys
        self._own()

    def _tell(self) -> None:
        self._own()
        self.changed.emit()


keymap = KeyMap()
"""The keys that hold. Whoever shows a key asks here while showing it, and hears of others by `changed`."""
