"""Automatic numbers: what Word puts before a paragraph without it standing in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.formats.list_numerals import written

LEVELS = 9
"""Levels of a list, in both formats."""

_PLACEHOLDER = re.compile(r"%([1-9])")
# A bullet people read as words: the dash of a series (——), a circled or Chinese numeral. Dots and arrows are looks.
_SPOKEN_BULLET = re.compile(r"[\u2013-\u2015\u2500\u4e00-\u9fff\u2460-\u24ff\u3220-\u32b0\uff0d]")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list numbers.

    `text` holds %1 to %9 where the numbers of the levels stand; `restart` is the level (from 1) from which on upwards
    a paragraph lets this one start anew, 0 for never, None for any level above; `legal` writes all numbers in digits;
    `suffix` is what follows: tab, space or nothing.
    """

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    suffix: str = "tab"


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One list as paragraphs name it. Those of one `series` count on from each other; `starts` begin levels anew.

    `by_style` are the levels that paragraph styles are tied to, by the styles' ids.
    """

    series: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)
    by_style: Mapping[str, int] = field(default_factory=dict)


class Numbering:
    """Counts paragraphs as Word does; asked once for each numbered paragraph, in order."""

    def __init__(self, lists: Mapping[str, NumberedList]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def label(self, list_id: str, level: int, following: str) -> str:
        """Return what stands before the words `following`; '' for no list, and for bullets that are no words."""
        numbered = self._lists.get(list_id)
        own = numbered.levels.get(level) if numbered else None
        if numbered is None or own is None:
            return ""
        counts = self._counts.setdefault(numbered.series, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for begun in numbered.starts:
                counts.pop(begun, None)
        counts[level] = counts[level] + 1 if level in counts else numbered.starts.get(level, own.start)
        for deeper in [d for d in counts if d > level and _restarts(numbered.levels.get(d), level)]:
            del counts[deeper]
        if own.format == "bullet":
            words = own.text if _SPOKEN_BULLET.search(own.text) else ""
        else:
            words = _PLACEHOLDER.sub(lambda found: _number(numbered, counts, int(found[1]) - 1, own), own.text)
        return words + _gap(words, own.suffix, following)


def _restarts(level: Level | None, above: int) -> bool:
    if level is None or level.restart is None:
        return True
    return above < level.restart


def _number(numbered: NumberedList, counts: Mapping[int, int], level: int, asked_by: Level) -> str:
    shape = numbered.levels.get(level, Level())
    # A level above that no paragraph has used yet shows its first number.
    return written(counts.get(level, shape.start), "decimal" if asked_by.legal else shape.format)


def _gap(words: str, suffix: str, following: str) -> str:
    """Return the blank that keeps a number from running into the words; after 、 and ） print shows none."""
    if not words or suffix == "nothing" or words[-1].isspace():
        return ""
    if suffix == "space" and words[-1] not in "、，．）":
        return " "
    return " " if words[-1].isalnum() or (words[-1] in ".．" and following[:1].isdigit()) else ""
