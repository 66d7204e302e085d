"""Dates as reports write them: 2023年2月1日, ２０２３年２月１日, 二〇二三年二月一日, 2023年二月1日."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from caoxian_desktop.core.importing.numerals import DIGITS as _NUMERALS
from caoxian_desktop.core.importing.numerals import up_to_99

_ZEROS = "〇零○０oOＯ◯"
_FIGURE = rf"[\d{_ZEROS}{_NUMERALS}]"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_DATE = re.compile(rf"(?<![\d{_NUMERALS}])([12１２一二]{_FIGURE}{{3}})\s?年\s?({_NUMBER})\s?月\s?({_NUMBER})\s?日")
_OPEN_DAY = re.compile(r"年[\sxX×＊*＿_○…?？]{0,6}月[\sxX×＊*＿_○…?？]{0,6}日")
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


def year_of_meeting(words: str) -> int | None:
    """Return the year of a title block's line whose day is left open (2021 年 xx 月 xx 日在…); None for no or several.

    In a line that names the meeting, a year alone counts too (2021年在…第六次会议上).
    """
    if "届" not in words and not _OPEN_DAY.search(words):
        return None
    years = set(years_in(words))
    return years.pop() if len(years) == 1 else None


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
