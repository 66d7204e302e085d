"""What is asked for: words, all of which one passage must have, and the filters that say where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from caoxian_desktop.core.report.report import Level
from caoxian_desktop.core.search.folding import folded


class Kind(StrEnum):
    """What is searched, in the order in which hits are given.

    Names of reports (with place, speaker and tags), terms explained, the reader's notes, indicators, and the text.
    """

    REPORT = "report"
    TERM = "term"
    NOTE = "note"
    INDICATOR = "indicator"
    TEXT = "text"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return {"report": "报告", "term": "名词", "note": "批注", "indicator": "指标", "text": "正文"}[self.value]


ALL_KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which reports and which of their parts are searched; what is None, empty or whole restricts nothing.

    `place` is a place's official name, or a part of it where no report is of a place so called. `first_year` and
    `last_year` are plan years, both included. `section` are words of a heading above the hit, in any order.
    """

    place: str = ""
    level: Level | None = None
    first_year: int | None = None
    last_year: int | None = None
    section: str = ""
    kinds: frozenset[Kind] = ALL_KINDS


@dataclass(frozen=True, slots=True)
class Query:
    """Words and filters. `words` are folded and not empty; a query without words finds nothing."""

    words: tuple[str, ...]
    filters: Filters = field(default_factory=Filters)


# A phrase begins and ends at white space or at an end, so one that is still being typed is one already; a quotation
# mark elsewhere is a character like others.
_WORD = re.compile(r'(?:^|(?<= ))"([^"]*)(?:"(?= |$)|$)|[^ ]+')


def parse(typed: str, filters: Filters | None = None) -> Query:
    """Return the query that was typed. Any text is one: there are no operators and no errors.

    White space parts words, all of which must stand in one paragraph (or note, name …), in any order; what stands
    between quotation marks is looked for as one, white space included.
    """
    line = folded(typed).replace("\n", " ")
    found = (match[0] if match[1] is None else match[1] for match in _WORD.finditer(line))
    words = dict.fromkeys(word for word in found if word.strip())
    return Query(tuple(words), filters or Filters())
