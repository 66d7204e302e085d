"""The acts as they are found by name, with their menu and key, and why one cannot be done now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from caoxian_desktop.ui.act_names import menu_path, name_of
from caoxian_desktop.ui.actions import Actions, why_not
from caoxian_desktop.ui.acts import Act
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.name_matching import Match, Name, match

_MOST_RECENT = 8
_UNLISTED = ("palette",)
"""That is what one is in."""


@dataclass(frozen=True, slots=True)
class Command:
    """One act as it stands in the list; `why` says what it lacks, '' where it can be done."""

    act: str
    name: Name
    menu: str
    keys: str
    why: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A command and which of its characters were meant."""

    command: Command
    match: Match


def commands_of(actions: Actions) -> tuple[Command, ...]:
    """Return the commands there are, in the order of the menus."""
    return tuple(_command(act, actions) for act, _action in actions if act.key not in _UNLISTED)


def _command(act: Act, actions: Actions) -> Command:
    action = actions[act.key]
    lacking = why_not(act.key) or QCoreApplication.translate("CommandPalette", "现在不能用")
    return Command(
        act=act.key,
        name=name_of(act, actions.words(act.key)),
        menu=menu_path(act),
        keys=keymap.shown(act.key),
        why="" if action.isEnabled() else lacking,
        checked=action.isChecked(),
    )


def found(commands: Sequence[Command], typed: str, recent: Sequence[str]) -> tuple[Found, ...]:
    """Return the commands that are meant, the surest first.

    Of equals come first those that can be done, those done lately, those that have the words earlier, as in the menus.
    """
    matched = (Found(each, hit) for each in commands if (hit := match(each.name, typed)) is not None)

    def order(entry: Found) -> tuple[int, bool, int, int]:
        act, (how, at) = entry.command.act, entry.match.rank
        lately = recent.index(act) if act in recent else len(recent)
        return how, bool(entry.command.why) and bool(typed.strip()), lately, at

    return tuple(sorted(matched, key=order))


def with_recent(recent: Sequence[str], act: str) -> tuple[str, ...]:
    """Return the acts done lately with one more, the last first."""
    return (act, *(each for each in recent if each != act))[:_MOST_RECENT]
