"""The keys that a person chose, in a file that people can read and write: keys.toml beside the settings, a line an act.

Only what differs from the acts' own keys stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from caoxian_desktop.core import places
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui.acts import ACTS, BY_KEY
from caoxian_desktop.ui.keymap import KeyMap, written
from caoxian_desktop.ui.reserved_keys import is_refused

FILE = "keys.toml"
_UNREADABLE = "keys.unreadable.toml"
_HEAD = (
    "# 改过的快捷键，一行一个操作；没有写出来的用默认的键。\n"
    '# 例：open = "Ctrl+Shift+O"；几个键写成 ["F4", "Ctrl+F4"]；不要键写成 ""。\n'
)


class Read(NamedTuple):
    """What a file says: other keys by act, and a sentence about each line that is not followed."""

    changes: Mapping[str, tuple[str, ...]]
    wrong: tuple[Wording, ...] = ()


def read(text: str) -> Read:
    """Return what a file's text says; a text that is no TOML at all raises tomllib.TOMLDecodeError.

    A key that is none, that is refused, or that another act has is told of and left out.
    """
    import tomllib  # few have such a file

    asked: dict[str, tuple[str, ...]] = {}
    wrong: list[Wording] = []
    for act, value in tomllib.loads(text).items():
        keys = _listed(value)
        if act not in BY_KEY or keys is None:
            wrong.append(_unknown(act))
        else:
            asked[act] = keys
    changes = _followed(asked, wrong)
    return Read(changes, tuple(wrong))


def _followed(asked: Mapping[str, tuple[str, ...]], wrong: list[Wording]) -> dict[str, tuple[str, ...]]:
    """Return the keys that acts are given, and tell of the others.

    An act that can have none of those it asks for keeps its own, which then nobody else gets: it is all done again.
    """
    kept = dict(asked)
    while True:
        held = {keys: act.key for act in ACTS if act.key not in kept for keys in act.default_keys}
        told: dict[str, list[Wording]] = {act: [] for act in kept}
        changes = {act: tuple(dict.fromkeys(_good(act, keys, held, told[act]))) for act, keys in kept.items()}
        without = [act for act, keys in kept.items() if keys and not changes[act]]
        for act in without or kept:
            wrong += told[act]
        if not without:
            return changes
        for act in without:
            del kept[act]


def _listed(value: object) -> tuple[str, ...] | None:
    """Return the keys of a line, () for none; None where it says something else."""
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    return None


def _good(act: str, keys: tuple[str, ...], held: dict[str, str], wrong: list[Wording]) -> Iterator[str]:
    """Yield those keys of a line that the act can have, which it then holds; tell of the others."""
    for each in keys:
        key = written(each)
        if not key or is_refused(key, act):
            wrong.append(_no_key(act, each))
        elif held.setdefault(key, act) != act:
            wrong.append(_taken(act, key, held[key]))
        else:
            yield key


def _unknown(act: str) -> Wording:
    return Wording(f"{FILE} 里的“{act}”没有采用：没有这个操作，或者写的不是键。", f"“{act}” in {FILE} is not used.")


def _no_key(act: str, keys: str) -> Wording:
    return Wording(
        f"{FILE} 里“{act}”的“{keys}”没有采用：不是可以用的键。",
        f"“{keys}” for “{act}” in {FILE} is not used: it is not a key that can be used.",
    )


def _taken(act: str, keys: str, owner: str) -> Wording:
    return Wording(
        f"{FILE} 里“{act}”的“{keys}”没有采用：“{owner}”已用这个键。",
        f"“{keys}” for “{act}” in {FILE} is not used: “{owner}” already has it.",
    )


def _cannot_be_read(error: Exception) -> Wording:
    return Wording(
        f"{FILE} 读不出来，快捷键用默认的：{error}。改快捷键时，原文件另存为 {_UNREADABLE}。",
        f"{FILE} cannot be read, so the default shortcuts are used: {error}. "
        f"When you change one, the old file is kept as {_UNREADABLE}.",
    )


def to_toml(changes: Mapping[str, tuple[str, ...]]) -> str:
    """Return the file's text."""
    lines = (f"{act} = {_value(keys)}\n" for act, keys in changes.items())
    return _HEAD + "".join(lines)


def _value(keys: tuple[str, ...]) -> str:
    quoted = ['"' + each.replace("\\", "\\\\").replace('"', '\\"') + '"' for each in keys]
    return quoted[0] if len(quoted) == 1 else f"[{', '.join(quoted)}]" if quoted else '""'


class KeysFile:
    """Keeps a key map's changes in the file. `wrong` are sentences about what was not followed when it was read.

    After a safe start every act has its own keys, and the file stays as it is.
    """

    def __init__(self, keys: KeyMap, file: Path | None = None, *, safe: bool = False) -> None:
        self._keys, self._file, self._safe = keys, file or places.config_dir() / FILE, safe
        self.wrong: tuple[Wording, ...] = ()
        self._unreadable = False
        keys.take({} if safe else self._read())

    def _read(self) -> Mapping[str, tuple[str, ...]]:
        try:
            found = read(self._file.read_text("utf-8-sig"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:  # no UTF-8, or no TOML
            self._unreadable = True
            self.wrong = (_cannot_be_read(error),)
            return {}
        self.wrong = found.wrong
        return found.changes

    def keep(self) -> None:
        """Write the file, whole and to last; OSError where that fails. Without changes none is made."""
        from caoxian_desktop.core import disk

        if self._safe or (not self._keys.changes and not self._file.exists()):
            return
        disk.make_folder(self._file.parent)
        if self._unreadable:
            disk.keep_beside(self._file, self._file.with_name(_UNREADABLE))  # what a person wrote is not lost by a slip
            self._unreadable = False
        disk.write_text(self._file, to_toml(self._keys.changes))
