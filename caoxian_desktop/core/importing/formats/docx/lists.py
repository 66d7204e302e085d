"""Lists: word/numbering.xml, from what it defines to what its numbers look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from caoxian_desktop.core.importing.formats.docx.names import attribute, kind, number, switched_on
from caoxian_desktop.core.importing.formats.safe_xml import Quiet
from caoxian_desktop.core.importing.formats.word.numbering import LEVELS, Level, NumberedList
from caoxian_desktop.core.importing.formats.word.styles import Styles

_MOST_LISTS = 20_000
"""Lists of a document; Word itself stops at some thousands."""


@dataclass(slots=True)
class _Definition:
    """An abstract list: its levels, the paragraph styles tied to them, the numbering style it borrows them from."""

    levels: dict[int, Level] = field(default_factory=dict)
    by_style: dict[str, int] = field(default_factory=dict)
    borrowed_from: str = ""


@dataclass(slots=True)
class _Use:
    """A list as paragraphs name it: the definition it follows, and where it departs from it."""

    definition: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class ListReader(Quiet):
    """Reads word/numbering.xml."""

    def __init__(self) -> None:
        self._definitions: dict[str, _Definition] = {}
        self._uses: dict[str, _Use] = {}
        self._definition = _Definition()
        self._use: _Use | None = None
        self._index = -1
        self._level: Level | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        name = kind(tag)
        if name == "abstractNum" and len(self._definitions) < _MOST_LISTS:
            self._definition = self._definitions.setdefault(attribute(attributes, "abstractNumId"), _Definition())
        elif name == "num" and len(self._uses) < _MOST_LISTS:
            self._use = self._uses.setdefault(attribute(attributes, "numId"), _Use())
        elif name == "numStyleLink":
            self._definition.borrowed_from = attribute(attributes)
        elif name in {"lvl", "lvlOverride"}:
            self._index = number(attributes, "ilvl")
            self._level = Level(start=0) if name == "lvl" else None
        elif self._level is not None:
            self._note_level(name, attributes)
        elif self._use is not None:
            self._note_use(self._use, name, attributes)

    def _note_use(self, use: _Use, name: str, attributes: Mapping[str, str]) -> None:
        if name == "abstractNumId":
            use.definition = attribute(attributes)
        elif name == "startOverride" and 0 <= self._index < LEVELS:
            use.starts[self._index] = number(attributes, default=1)

    def _note_level(self, name: str, attributes: Mapping[str, str]) -> None:
        level = self._level
        if level is None:
            return
        match name:
            case "start":
                self._level = replace(level, start=number(attributes))
            case "numFmt":
                self._level = replace(level, format=attribute(attributes))
            case "lvlText":
                self._level = replace(level, text=attribute(attributes)[:100])
            case "lvlRestart":
                self._level = replace(level, restart=number(attributes))
            case "isLgl":
                self._level = replace(level, legal=switched_on(attributes))
            case "suff":
                self._level = replace(level, suffix=attribute(attributes))
            case "pStyle" if self._use is None:
                self._definition.by_style[attribute(attributes)] = self._index

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        name = kind(tag)
        if name == "lvl" and self._level is not None:
            if 0 <= self._index < LEVELS:
                (self._definition if self._use is None else self._use).levels[self._index] = self._level
            self._level = None
        elif name == "num":
            self._use = None

    def lists(self, styles: Styles) -> dict[str, NumberedList]:
        """Return the lists by the ids paragraphs name them with."""
        found: dict[str, NumberedList] = {}
        for list_id, use in self._uses.items():
            name, definition = self._followed(use.definition, styles)
            if definition is not None:
                found[list_id] = NumberedList(name, definition.levels | use.levels, use.starts, definition.by_style)
        return found

    def _followed(self, name: str, styles: Styles) -> tuple[str, _Definition | None]:
        """Return a definition, the one of its numbering style where it borrows from one."""
        definition = self._definitions.get(name)
        if definition is not None and definition.borrowed_from and not definition.levels:
            lender = self._uses.get(styles.list_of(definition.borrowed_from))
            if lender is not None and lender.definition in self._definitions:
                return lender.definition, self._definitions[lender.definition]
        return name, definition
