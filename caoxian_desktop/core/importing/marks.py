"""The marks that number headings: 第一部分 一、 （一） 一是 第一， —— 1. （1） 附件1."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from caoxian_desktop.core.importing.numerals import DIGITS, up_to_99


class Style(Enum):
    """How a heading is marked; headings of one style and place form a series."""

    ANNEX = "附件1"
    PART = "2023年工作回顾"
    TOPIC = "总体要求"
    CHINESE = "一、"
    BRACKETED = "（一）"
    ORDINAL = "一是"
    DASH = "——"
    ARABIC = "1."
    ARABIC_BRACKETED = "（1）"
    BARE_LINE = "an unnumbered line"
    RUN_IN = "an unnumbered first sentence"

    __hash__ = object.__hash__  # Enum's own hashes a member's name; styles are looked up by the thousand


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the start of a line: its style, the words as written, and how far it reaches, blanks included."""

    style: Style
    label: str
    end: int


_NUMERALS = f"{DIGITS}十"
_NUMERAL = re.compile(rf"[{_NUMERALS}]{{1,3}}")
_DIGITS = re.compile(r"\d{1,3}")
_PART = rf"第\s?(?:[{_NUMERALS}]{{1,3}}|\d{{1,2}})\s?(?:部分|章)"
_MARKS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.PART, re.compile(rf"({_PART})\s?[:：、，]?\s?(?![是为的内])(?=[^，。；]{{2,40}}$)")),
    (Style.CHINESE, re.compile(rf"([{_NUMERALS}]{{1,3}}(?:[、．]|[.,，:：](?=\D|(?:19|20)\d\d年)))\s*")),
    # 一 关于过去五年的工作: a blank for the mark, as older reports set it, on a line that is only a heading.
    (Style.CHINESE, re.compile(rf"([{_NUMERALS}]{{1,3}}) (?=[^\s{_NUMERALS}][^。，；：]{{3,30}}$)")),
    (Style.BRACKETED, re.compile(rf"([（(]\s?[{_NUMERALS}]{{1,3}}\s?[）)]|[㈠-㈩])[、.．]?\s*")),
    (Style.BRACKETED, re.compile(rf"([{_NUMERALS}]{{1,3}}[）)])\s*")),
    (Style.ORDINAL, re.compile(rf"([{_NUMERALS}]{{1,2}}[是要])(?!求|素|闻|点|害|否|由)\s*")),
    (Style.ORDINAL, re.compile(rf"(第[{_NUMERALS}]{{1,2}}[，,、：:])\s*")),
    (Style.DASH, re.compile(r"([—―─–-]{2,}|[—―─])\s*(?=[^\s\d>—―─–-])")),
    (Style.ARABIC, re.compile(r"(\d{1,2}(?:[.．](?!\d)|、)|[⒈-⒛])\s*")),
    (Style.ARABIC_BRACKETED, re.compile(r"([（(]\s?\d{1,2}\s?[）)]|\d{1,2}[）)]|[⑴-⒇])[、.．]?\s*")),
)
_ALONE = re.compile(rf"(?:{_PART}|[{_NUMERALS}]{{1,3}}、|[（(][{_NUMERALS}]{{1,3}}[）)])$")


_OPENERS = frozenset(f"{_NUMERALS}第（(—―─–-㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")


def mark_of(line: str) -> Mark | None:
    """Return the mark at the start of `line`, or None."""
    if not line or not (line[0] in _OPENERS or line[0].isdigit()):
        return None
    for style, pattern in _MARKS:
        if found := pattern.match(line):
            return Mark(style, found.group(1), found.end()) if found.end() < len(line) else None
    return None


def lone_mark(line: str) -> Mark | None:
    """Return the mark a line consists of (一、 with its title on the next line), or None."""
    if not _ALONE.match(line):
        return None
    style = Style.PART if line[0] == "第" else Style.CHINESE if line[-1] == "、" else Style.BRACKETED
    return Mark(style, line, len(line))


def number_in(label: str) -> int:
    """Return the number a label counts with (3 for （三）, 三是, ３． and ⒊), 0 for a label without one."""
    words = unicodedata.normalize("NFKC", label)
    if found := _DIGITS.search(words):
        return int(found.group())
    found = _NUMERAL.search(words)
    try:
        return up_to_99(found.group()) if found else 0
    except ValueError:  # 十十, 一一: no numeral
        return 0


_ANNEX = re.compile(rf"(附\s?[件表录]?\s?(?:[\d０-９]{{1,2}}|[{_NUMERALS}]{{1,2}})?)\s?[:：]?\s?(?=$|[^\d\s])")


def annex_mark(line: str) -> Mark | None:
    """Return the mark of an annex (附件, 附件1：, 附：), its colon dropped; None for a line that only begins alike.

    A mark that ends its line has its title on the next one.
    """
    found = _ANNEX.match(line)
    if not found or (found.end() < len(line) and not re.search(r"[:：\s\d０-９]", line[: found.end()])):
        return None
    label = re.sub(r"\s", "", found.group(1))
    return Mark(Style.ANNEX, label, found.end())
