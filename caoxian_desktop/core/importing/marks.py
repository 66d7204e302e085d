"""The marks that number headings: 一、 （一） 一是 —— 1. （1） 附件1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """How a heading is marked; headings of one style and place form a series."""

    ANNEX = "附件1"
    PART = "2023年工作回顾"
    CHINESE = "一、"
    BRACKETED = "（一）"
    ORDINAL = "一是"
    DASH = "——"
    ARABIC = "1."
    BARE_LINE = "an unnumbered line"
    RUN_IN = "an unnumbered first sentence"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the start of a line: its style, the words as written, and how far it reaches, blanks included."""

    style: Style
    label: str
    end: int


_NUMERALS = "一二三四五六七八九十"
_MARKS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.CHINESE, re.compile(rf"([{_NUMERALS}]{{1,3}}(?:[、．]|[.,，](?=[^\d])))\s*")),
    (Style.BRACKETED, re.compile(rf"([（(]\s?[{_NUMERALS}]{{1,3}}\s?[）)])[、.．]?\s*")),
    (Style.ORDINAL, re.compile(rf"([{_NUMERALS}]{{1,2}}[是要])(?!求|素|闻|点|害)\s*")),
    (Style.DASH, re.compile(r"([—―─–-]{2,}|[—―─])\s*(?=[^\s\d>—―─–-])")),
    (Style.ARABIC, re.compile(r"(\d{1,2}(?:[.．](?!\d)|、))\s*")),
)


def mark_of(line: str) -> Mark | None:
    """Return the mark at the start of `line`, or None."""
    for style, pattern in _MARKS:
        if found := pattern.match(line):
            return Mark(style, found.group(1), found.end()) if found.end() < len(line) else None
    return None


_ANNEX = re.compile(rf"(附\s?件?\s?(?:[\d０-９]{{1,2}}|[{_NUMERALS}]{{1,2}})?)\s?[:：]?\s?(?=$|[^\d\s])")


def annex_mark(line: str) -> Mark | None:
    """Return the mark of an annex (附件, 附件1：, 附：), its colon dropped; None for a line that only begins alike.

    A mark that ends its line has its title on the next one.
    """
    found = _ANNEX.match(line)
    if not found or (found.end() < len(line) and not re.search(r"[:：\s\d０-９]", line[: found.end()])):
        return None
    label = re.sub(r"\s", "", found.group(1))
    return Mark(Style.ANNEX, label, found.end())
