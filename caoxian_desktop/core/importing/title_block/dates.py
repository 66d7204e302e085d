"""Dates as reports write them: 2023年2月1日, ２０２３年２月１日, 二〇二三年二月一日, 2023年二月1日."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_ZEROS = "〇零○０oOＯ◯"
_NUMERALS = "一二三四五六七八九"
_FIGURE = rf"[\d{_ZEROS}{_NUMERALS}]"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_DATE = re.compile(rf"(?<![\d{_NUMERALS}])([12１２一二]{_FIGURE}{{3}})\s?年\s?({_NUMBER})\s?月\s?({_NUMBER})\s?日")
_SPREAD = re.compile(rf"(?<={_FIGURE}) (?={_FIGURE}(?!{_FIGURE}))")
"""Blanks between single digits, as old typesetting exports them: 1 9 9 8 年3 月5 日, 二 ○ 二 三 年."""

_YEAR = re.compile(rf"(?<![\d.{_NUMERALS}{_ZEROS}])((?:19|20)\d\d|(?:一九|二[{_ZEROS}0]){_FIGURE}{{2}})\s?年(?!代)")
_SCATTERED = re.compile(r"(?<![\d０-９.])([12１２]) ?([09０９]) ?([\d０-９]) ?([\d０-９])(?= ?年)")


def iso_date(words: str) -> str | None:
    """Return the first date in `words` in ISO form, or None; a day that does not exist is none."""
    found = date_in(words)
    return found[0] if found else None


def date_in(words: str) -> tuple[str, str] | None:
    """Return the first date in `words` in ISO form and what stands right behind it (日上午 -> 上午), or None."""
    closed = _SPREAD.sub("", words)
    found = _DATE.search(closed)
    if found is None:
        return None
    try:
        day = dt.date(_year(found.group(1)), up_to_99(found.group(2)), up_to_99(found.group(3)))
    except ValueError:
        return None
    return day.isoformat(), closed[found.end() :]


def without_dates(words: str) -> str:
    """Return `words` with a bar in place of each date, so that nothing before one runs on into what stands behind."""
    return _DATE.sub("|", _SPREAD.sub("", words))


def years_in(words: str) -> list[int]:
    """Return the years that `words` names in full, in order: 2023年, 1 9 9 8 年, ２０２３年, 一九九七年, 二〇二三年.

    A decade (1990年代) is none, and neither is a number of years (2000多年).
    """
    closed = _SCATTERED.sub(lambda found: unicodedata.normalize("NFKC", "".join(found.groups())), words)
    return [_year(found.group(1)) for found in _YEAR.finditer(closed)]


def _year(words: str) -> int:
    return int("".join("0" if c in _ZEROS else str(_NUMERALS.index(c) + 1) if c in _NUMERALS else c for c in words))


def up_to_99(words: str) -> int:
    """Return a numeral from 一 or 1 to 九十九 or 99 as a number; ValueError for anything else."""
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.replace("廿", "二十").replace("卅", "三十").rpartition("十")
    if not ten:
        tens, ones = "", words
    if len(tens) > 1 or len(ones) > 1 or not set(tens + ones) <= set(_NUMERALS) or not words:
        raise ValueError(f"no numeral below a hundred: {words}")
    units = _NUMERALS.index(ones) + 1 if ones else 0
    return (10 * (_NUMERALS.index(tens) + 1 if tens else 1) if ten else 0) + units
