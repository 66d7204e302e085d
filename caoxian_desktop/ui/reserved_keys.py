"""Keys that no act may have, and keys that had better be left to input methods and to the system."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from caoxian_desktop.ui.acts import BY_KEY, QT_TRANSLATE_NOOP
from caoxian_desktop.ui.keymap import pressed

_CONTEXT = "ReservedKeys"

_MOVING = (
    *("Tab", "Backtab", "Esc", "Return", "Enter", "Space", "Backspace", "Menu"),
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
)
_STEPS = ("Left", "Right", "Up", "Down", "Home", "End")
_REFUSED = frozenset(
    (
        *_MOVING,
        *(f"Shift+{key}" for key in _MOVING),
        *(f"Ctrl+{key}" for key in (*_STEPS, "Tab", "Backspace", "Del", "Ins", "Return", "Enter")),
        *(f"Ctrl+Shift+{key}" for key in (*_STEPS, "Tab", "Backtab")),
        *("Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Shift+Ins", "Shift+Del"),
    )
)
"""What text fields, lists and dialogs live by."""

_INPUT = QT_TRANSLATE_NOOP("ReservedKeys", "中文输入法常用这个键")
_SYSTEM = QT_TRANSLATE_NOOP("ReservedKeys", "系统常用这个键")
_MENUS = QT_TRANSLATE_NOOP("ReservedKeys", "这个键打开菜单")
_RESERVED = {
    **dict.fromkeys(("Ctrl+Space", "Ctrl+Shift+F", "Ctrl+Shift+Z", "Ctrl+.", "Ctrl+,", "Ctrl+;", "Alt+`"), _INPUT),
    **dict.fromkeys(("Ctrl+Alt+Space", "Ctrl+Shift+B", "Ctrl+Shift+E", "Ctrl+Shift+M", "Ctrl+Shift+K"), _INPUT),
    **dict.fromkeys(("Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Esc", "Alt+Space", "Ctrl+Esc", "Alt+F2"), _SYSTEM),
    **dict.fromkeys(("Ctrl+Alt+Del", "Ctrl+Alt+T", "Ctrl+Alt+L", "Print", "Alt+Print", "F10"), _SYSTEM),
    **dict.fromkeys((f"Alt+{key}" for key in "FEVGNDTH"), _MENUS),
}
"""Ctrl+Space switches input methods; Sogou, Baidu and Windows' own take the others, and a program never sees them."""


def is_refused(keys: str, act: str) -> bool:
    """Tell whether an act cannot have a key: every field and list needs it. What is an act's own it may have."""
    return keys in _REFUSED and keys not in BY_KEY[act].default_keys


def warning(keys: str, act: str) -> str:
    """Return why a key may never reach the program, in the window's language, '' where nothing speaks against it."""
    if keys in BY_KEY[act].default_keys:
        return ""
    found = pressed(keys)
    with_system_key = found is not None and bool(found.keyboardModifiers() & Qt.KeyboardModifier.MetaModifier)
    why = _SYSTEM if with_system_key else _RESERVED.get(keys, "")
    return QCoreApplication.translate(_CONTEXT, why) if why else ""
