"""Settings as TOML that people read and write: sections, a comment above each key, nothing of theirs lost."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, NamedTuple

from caoxian_desktop.core.report.wording import Wording

Value = str | int | bool


class Entry(NamedTuple):
    """One setting in the file: its key and default, the section it stands in, what the comment above it says.

    `known` are the values it may have, with what each means; `between` the least and the greatest number. An entry
    without a section stands at the top.
    """

    name: str
    default: Value
    section: str = ""
    says: str = ""
    known: Mapping[str, str] = MappingProxyType({})
    between: tuple[int, int] | None = None

    def holds(self, value: object) -> bool:
        """Tell whether a value is one that this setting can have."""
        if type(value) is not type(self.default):
            return False
        if isinstance(value, str) and self.known:
            return value in self.known
        return self.between is None or self.between[0] <= value <= self.between[1]  # type: ignore[operator]  # a number

    @property
    def comment(self) -> str:
        """What stands above it: what it is, and the values it may have."""
        known = "，".join(f"{value} {means}" for value, means in self.known.items())
        between = f"{self.between[0]} 到 {self.between[1]}" if self.between else ""
        return "：".join(filter(None, (self.says, known or between)))


class Wrong(NamedTuple):
    """A value that a setting cannot have: the key, what was written, and in which line (from 1; 0 where unknown)."""

    name: str
    written: str
    line: int

    def wording(self, file: str) -> Wording:
        """Return what to say of it."""
        zh = f"{file}第{self.line}行：{self.name} = {self.written} 不是可用的值，这一项用默认值。"
        en = f"{file}, line {self.line}: {self.name} = {self.written} is no value it can have; the default is used."
        return Wording(zh, en)


class Read(NamedTuple):
    """What a file says: good values by key, those that are wrong, and what this version does not know, by section."""

    values: Mapping[str, Value]
    wrong: tuple[Wrong, ...]
    unknown: Mapping[str, Mapping[str, object]]


def read(text: str, entries: Iterable[Entry]) -> Read:
    """Return what a text says. A key counts in its section and above them all: earlier versions knew no sections.

    A text that is no TOML raises tomllib.TOMLDecodeError.
    """
    sections = _sections(tomllib.loads(text))
    values: dict[str, Value] = {}
    wrong: list[Wrong] = []
    ours = {entry.name: entry for entry in entries}
    for section, held in sections.items():
        for name in [name for name in held if name in ours and (section in ("", ours[name].section))]:
            value = held.pop(name)
            if ours[name].holds(value):
                values[name] = value
            else:
                wrong.append(Wrong(name, to_toml(value), _line(text, name)))
    return Read(values, tuple(wrong), {section: held for section, held in sections.items() if held})


def _sections(whole: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return a document's tables by name, '' for what stands above them."""
    top = {name: value for name, value in whole.items() if not isinstance(value, dict)}
    return {"": top, **{name: dict(value) for name, value in whole.items() if isinstance(value, dict)}}


def _line(text: str, name: str) -> int:
    """Return the line in which a key is written, from 1; 0 where it is not found in so many words."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.split("=", 1)[0].strip().strip("\"'") == name:
            return number
    return 0


def write(
    values: Mapping[str, Value],
    entries: Sequence[Entry],
    titles: Mapping[str, str],
    head: str,
    before: Read | None = None,
) -> str:
    """Return the file's text: `head` as a comment, then section by section each key under its comment.

    `titles` says what each section is called. What was not known or wrong `before` is kept: the first at the end of
    its section, the second as a comment.
    """
    unknown = dict(before.unknown) if before else {}
    wrong = {each.name: each for each in before.wrong} if before else {}
    blocks = [f"# {head}\n"]
    for section in dict.fromkeys(["", *titles, *unknown]):
        within = [_written(entry, values[entry.name], wrong) for entry in entries if entry.section == section]
        if left := unknown.get(section):
            kept = "".join(f"{_key(name)} = {to_toml(value)}\n" for name, value in left.items())
            within.append(f"# 这一版不认识、原样保留的：\n{kept}")
        if within and section:
            title = f"# {titles[section]}\n" if section in titles else ""
            blocks.append(f"{title}[{_key(section)}]\n")
        blocks += within
    return _spaced(blocks)


def _spaced(blocks: Iterable[str]) -> str:
    """Return blocks with an empty line before each that begins with a comment."""
    whole = ""
    for block in blocks:
        whole += "\n" + block if whole and block.startswith(("#", "[")) else block
    return whole


def _written(entry: Entry, value: Value, wrong: Mapping[str, Wrong]) -> str:
    comment = f"# {entry.comment}\n" if entry.comment else ""
    if entry.name in wrong and value == entry.default:
        comment += f"# 不是可用的值，没有采用：{entry.name} = {wrong[entry.name].written}\n"
    return f"{comment}{entry.name} = {to_toml(value)}\n"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _quoted(name)


def to_toml(value: object) -> str:
    """Return a value as TOML has it, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, date, datetime, time)):
        return value.isoformat() if isinstance(value, (date, datetime, time)) else str(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(to_toml, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(name)} = {to_toml(held)}" for name, held in value.items()) + "}"
    return _quoted(str(value))


def _quoted(value: str) -> str:
    plain = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in plain) + '"'
