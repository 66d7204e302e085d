"""Dates as reports write them: 2023年2月1日, ２０２３年２月１日, 二〇二三年二月一日."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_SMALL = "〇一二三四五六七八九零○O"
_DIGITS = {character: index if index < 10 else 0 for index, character in enumerate(_SMALL)}
_ARABIC = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_SPREAD = re.compile(r"(?<=\d) (?=\d(?!\d))")
"""Blanks between single digits, as old typesetting exports them: 1 9 9 8 年3 月5 日."""

_CHINESE = re.compile(rf"([一二][{_SMALL}]{{3}})年([一二三四五六七八九十]{{1,3}})月([一二三四五六七八九十]{{1,3}})日")


def iso_date(words: str) -> str | None:
    """Return the first date in `words` in ISO form, or None; a day that does not exist is none."""
    found = _ARABIC.search(_SPREAD.sub("", unicodedata.normalize("NFKC", words)))
    if found:
        year, month, day = (int(number) for number in found.groups())
    elif found := _CHINESE.search(words):
        year = int("".join(str(_DIGITS[c]) for c in found.group(1)))
        month, day = up_to_99(found.group(2)), up_to_99(found.group(3))
    else:
        return None
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def up_to_99(words: str) -> int:
    """Return a Chinese numeral from 一 to 九十九 as a number; ValueError for anything else."""
    tens, ten, ones = words.rpartition("十")
    if not ten:
        tens, ones = "", words
    digits = "一二三四五六七八九"
    if len(tens) > 1 or len(ones) > 1 or not set(tens + ones) <= set(digits) or not words:
        raise ValueError(f"no numeral below a hundred: {words}")
    units = digits.index(ones) + 1 if ones else 0
    return (10 * (digits.index(tens) + 1 if tens else 1) if ten else 0) + units
