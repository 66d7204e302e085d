"""Numbers with their units, found by one compiled expression.

What looks like a number and is none (dates, list indices, codes, ordinals, words in quotation marks) is recognised by
the same expression, so that its digits are never taken for a quantity.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from caoxian_desktop.core.indicators import numerals, units
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.number_forms import DIGITS, expression
from caoxian_desktop.core.indicators.observation import LARGEST
from caoxian_desktop.core.indicators.units import Family


class Shape(StrEnum):
    """How a token is written. DATE and NAME hold digits that are no quantity."""

    PLAIN = "plain"
    RANGE = "range"
    RANK = "rank"
    FRACTION = "fraction"
    RATIO = "ratio"
    HALVED = "halved"
    STREAK = "streak"
    DATE = "date"
    NAME = "name"


# Sets of members have names: to look a member up takes Python 3.11 0.1 µs, and every number is asked for its shape.
NO_QUANTITY = (Shape.DATE, Shape.NAME)
AMOUNTS = (Shape.PLAIN, Shape.RANGE)


@dataclass(frozen=True, slots=True)
class Token:
    """A number with its unit at `start`..`end`; `outer_start`..`outer_end` takes in the words beside it (超, 以上).

    `chinese` tells that the number is written in Chinese numerals, `listed` that it is one of a structure a∶b∶c, of
    which each number is a token. `family` is what the unit measures.
    """

    shape: Shape
    start: int
    end: int
    outer_start: int
    outer_end: int
    value: float = 0.0
    unit: str = ""
    value_max: float | None = None
    modifier: str = ""
    chinese: bool = False
    listed: bool = False
    family: Family = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "family", units.family(self.unit))  # kept: it is asked for a dozen times


_QUOTED = re.compile(r"[“‘《「\"](?:(?<!\")[^“”‘’《》「」\n，。；]{1,30}[”’》」]|(?<=\")[^\"\n，。；]{1,20}\")")


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where short words stand in quotation marks or title marks, marks included, in reading order."""
    return [m.span() for m in _QUOTED.finditer(text, start, end)]


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the numbers of `text` between two offsets in reading order, dates and names among them.

    What stands in quotation marks is a name (“1168”, “千企技改”) and gives no token.
    """
    quoted = quotations(text, start, end)
    found: list[Token] = []
    for match in expression().finditer(text, start, end):
        if not quoted or not _within(quoted, match):
            read = _READERS[str(match.lastgroup)](match)
            found += read if len(match[0]) < _LONG else filter(_is_countable, read)
    return _with_shared_units(text, found)


def _within(places: Sequence[tuple[int, int]], match: re.Match[str]) -> bool:
    """Tell whether a match lies within one of some places, which are in reading order."""
    before = bisect_right(places, (match.start(), sys.maxsize)) - 1
    return before >= 0 and places[before][1] >= match.end()


_LONG = 25
"""Characters below which no row of digits is beyond `LARGEST`; what Chinese numerals say in fewer stays finite."""


def _is_countable(token: Token) -> bool:
    """Tell a number from a row of digits that is a code or a slip."""
    return abs(token.value) <= LARGEST and (token.value_max is None or token.value_max <= LARGEST)


def _token(match: re.Match[str], shape: Shape, first: str, last: str, before: str | None, after: str | None) -> Token:
    """Return a token whose span runs from group `first` to group `last`, in ordinary width."""
    modifier = before or after or ""
    return Token(shape, match.start(first), match.end(last), match.start(), match.end(), modifier=_modifier(modifier))


_STANDARD_MODIFIERS = {
    "及以上": "以上",
    "及以下": "以下",
    "之内": "内",
    "过": "超",
    "大约": "约",
    "将近": "近",
    "高达": "",
    "几": "多",
    "不得低于": "不低于",
    "不得少于": "不少于",
    "不得超过": "不超过",
    "不得高于": "不高于",
}


def _modifier(word: str) -> str:
    """Return a modifier in its standard form: 及以上 as 以上, 之内 as 内."""
    return _STANDARD_MODIFIERS.get(word, word)


def _skip(shape: Shape) -> Callable[[re.Match[str]], list[Token]]:
    return lambda m: [Token(shape, m.start(), m.end(), m.start(), m.end())]


def _rank(m: re.Match[str]) -> list[Token]:
    value = numerals.number(m["rank"])
    return [
        Token(
            Shape.RANK,
            *m.span(),
            *m.span(),
            value,
            m["rank_unit"] or m["left_unit"] or ("位" if m["rank"].isdecimal() else "名"),
        )
    ]


def _top(m: re.Match[str]) -> list[Token]:
    end = m.end("top_unit") if m["top_unit"] else m.end("top")
    value, unit = numerals.number(m["top"]), m["top_unit"] or "名"
    return [Token(Shape.RANK, m.start("top"), end, m.start(), end, value, unit, modifier="前")]


_SCALE = 500  # 1∶500 and smaller are scales of maps


def _ratio(m: re.Match[str]) -> list[Token]:
    """Read a∶1 as one ratio with the value a, a structure a∶b∶c as one token a number."""
    numbers = [(m.start() + n.start(), m.start() + n.end(), n[0]) for n in re.finditer(DIGITS, m[0])]
    if len(numbers) == 2 and numbers[0][2] == "1" and numerals.arabic(numbers[1][2]) >= _SCALE:
        return _skip(Shape.NAME)(m)
    if len(numbers) == 2:
        value = numerals.arabic(numbers[0][2]) / (numerals.arabic(numbers[1][2]) or 1.0)
        return [Token(Shape.RATIO, *m.span(), *m.span(), value)]
    return [Token(Shape.RATIO, a, b, a, b, numerals.arabic(n), listed=True) for a, b, n in numbers]


def _fraction(m: re.Match[str]) -> list[Token]:
    first, last = ("above", "below") if m["above"] else ("denominator", "numerator")
    above, below = (m["above"], m["below"]) if m["above"] else (m["numerator"], m["denominator"])
    if not numerals.number(below):
        return []
    token = _token(m, Shape.FRACTION, first, last, m["part_before"], m["part_after"])
    if below in ("百", "千"):
        return [replace(token, value=numerals.number(above), unit="%" if below == "百" else "‰", shape=Shape.PLAIN)]
    return [replace(token, value=numerals.fraction(above, below), chinese=first == "denominator")]


def _halved(m: re.Match[str]) -> list[Token]:
    if m["half"]:
        return [Token(Shape.HALVED, *m.span(), *m.span(), 50.0, "%")]
    doublings = m["doublings"] or m[0].strip("翻了番")
    return [Token(Shape.PLAIN, *m.span(), *m.span(), numerals.number(doublings) if doublings else 1.0, "番")]


_LEFT = Expression(
    lambda: rf"[由从][^，。；、]{{0,12}}?\d\s?(?P<unit>{units.MAGNITUDE}?{units.pattern()})[^，。；、\d]{{1,8}}$"
)
_REACH = 40


def _zero(m: re.Match[str]) -> list[Token]:
    """Read 由12.3%下降到零 as nothing left of what there was, in its unit."""
    left = _LEFT.search(m.string, max(0, m.start() - _REACH), m.start())
    return [Token(Shape.PLAIN, *m.span(), *m.span(), 0.0, units.plain(left["unit"]), chinese=True)] if left else []


def _streak(m: re.Match[str]) -> list[Token]:
    return [Token(Shape.STREAK, *m.span(), *m.span(), numerals.number(m["streak"]), m["streak_unit"], chinese=True)]


_FROM = ("由", "从")


def _range(m: re.Match[str]) -> list[Token]:
    """Read 6—7个百分点 as one value; 由14%到16% leads from one value to another."""
    token = _token(m, Shape.RANGE, "low", "range_unit", m["range_before"], m["range_after"])
    low, high, unit = numerals.arabic(m["low"]), numerals.arabic(m["high"]), units.plain(m["range_unit"])
    own = units.plain(m["low_unit"]) or unit
    (at_least, base), (_, same) = units.in_base(low, own), units.in_base(high, unit)
    leads = m.string[: m.start()][-1:] in _FROM and "到" in m.string[m.end("low_unit") : m.start("high")]
    if base == same and not leads:  # 5000元至1万元 is 0.5 to 1万元
        return [replace(token, value=at_least / units.in_base(1.0, unit)[0], value_max=high, unit=unit)]
    start, end = m.start("low"), m.end("low_unit")
    first = Token(Shape.PLAIN, start, end, m.start(), end, low, own)
    second = replace(
        token, shape=Shape.PLAIN, start=m.start("high"), outer_start=m.start("high"), value=high, unit=unit
    )
    return [first, second]


_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def _size(magnitude: str) -> int:
    """Return what a magnitude multiplies by: 千万 by 10,000,000."""
    size = 1
    for sign in magnitude:
        size *= _SIZES[sign]
    return size


def _compound(m: re.Match[str]) -> list[Token]:
    """Read 1亿3千多万人 in the unit of its lower part: 13 and 千万人."""
    lower = (m["lower_sign"] or "") + (m["lower_more"] or "")
    last = next(g for g in ("compound_unit", "lower_more", "compound_odd", "lower_sign") if m[g])
    token = _token(m, Shape.PLAIN, "upper", last, m["compound_before"] or m["compound_odd"], m["compound_after"])
    value = numerals.arabic(m["upper"]) * _SIZES[m["upper_sign"]] / _size(lower) + numerals.arabic(m["lower"])
    return [replace(token, value=value, unit=lower + units.plain(m["compound_unit"] or ""))]


def _product(m: re.Match[str]) -> list[Token]:
    """Read 2×66万千瓦 as what both make together; 7×24小时 is a way of speaking."""
    unit = units.plain(m["product_unit"])
    if units.family(unit) in (Family.TIME, Family.LENGTH, Family.DIMENSION):
        return _skip(Shape.NAME)(m)
    value = numerals.arabic(m["times"]) * numerals.arabic(m["each"])
    return [Token(Shape.PLAIN, *m.span(), *m.span(), value, unit)]


def _halves(m: re.Match[str]) -> list[Token]:
    """Read 3个半小时."""
    return [Token(Shape.PLAIN, *m.span(), *m.span(), float(m["whole"]) + 0.5, f"个{m['half_unit']}")]


def _span(m: re.Match[str]) -> list[Token]:
    token = _token(m, Shape.PLAIN, "span_value", "span_unit", m["span_before"], m["span_after"])
    return [replace(token, value=numerals.chinese(m["span_value"]), unit=m["span_unit"], chinese=True)]


def _tenths(m: re.Match[str]) -> list[Token]:
    end = m.end("tenths") + 1
    token = _token(m, Shape.PLAIN, "tenths", "tenths", m["tenth_before"] or m["tenth_odd"], m["tenth_after"])
    return [replace(token, end=end, value=10 * numerals.number(m["tenths"]), unit="%", chinese=True)]


def _pledges(m: re.Match[str]) -> list[Token]:
    return [Token(Shape.PLAIN, *m.span(), *m.span(), numerals.chinese(m["pledges"]), m["pledge_unit"], chinese=True)]


def _multiple(m: re.Match[str]) -> list[Token]:
    """Read 两倍, 四点五倍."""
    token = _token(
        m, Shape.PLAIN, "multiple", "multiple", m["multiple_before"] or m["multiple_odd"], m["multiple_after"]
    )
    return [replace(token, end=m.end("multiple") + 1, value=numerals.chinese(m["multiple"]), unit="倍", chinese=True)]


def _numeral(m: re.Match[str]) -> list[Token]:
    """Read a numeral with its places written out (三百零九所, 二十一万六千余人); 三万人 keeps 万 in its unit."""
    kind = "tens" if m["tens"] else "numeral"
    words, odd = m[kind] + (m["numeral_more"] or ""), None if kind == "tens" else m["numeral_odd"]
    token = _token(m, Shape.PLAIN, kind, f"{kind}_unit", m[f"{kind}_before"] or odd, m[f"{kind}_after"])
    magnitude = words[len(words.rstrip("万亿")) :]
    value = numerals.chinese(words) / _size(magnitude)
    return [replace(token, value=value, unit=magnitude + m[f"{kind}_unit"], chinese=True)]


def _amount(m: re.Match[str]) -> list[Token]:
    """Read a magnitude that counts once (千亿元, 百余家, 超百家) or a numeral before one (三万)."""
    if m["round"]:
        token = _token(m, Shape.PLAIN, "round", "round_unit", m["round_before"], m["round_after"])
        return [replace(token, value=numerals.chinese(m["round"]), unit=m["round_unit"], chinese=True)]
    many = m["cn_many"] is not None
    first, last, unit = (
        ("cn_many", "cn_many_unit", m["cn_many_unit"])
        if many
        else ("cn", "cn_unit", m["cn_unit"].replace(m["cn_odd"] or " ", ""))
    )
    odd = m["cn_many_odd"] or m["cn_odd"]
    token = _token(m, Shape.PLAIN, first, last, m["cn_before"] or odd, m["cn_after"])
    if not m[first] and not m["cn_before"] and unit[:2] != "万亿" and unit[:1] == "万" and len(unit) > 1:
        return []  # 万家, 万户 and 万人 without a numeral are parts of names
    if not m[first] and unit == "亿元" and not token.modifier and m.string[m.start() - 1 : m.start()] in ("", "\n"):
        return []  # a page's end tore it from its number
    value = numerals.chinese(m[first]) if m[first] else 1.0
    return [replace(token, value=value, unit=unit, chinese=True)]


def _plain(m: re.Match[str]) -> list[Token]:
    before, number, written, odd, odd_after, after = m.group("before", "number", "unit", "odd", "odd_after", "after")
    modifier = _modifier(before or odd or odd_after or after or "")
    end = m.end("unit" if written else "number")
    value, unit = numerals.arabic(number), units.plain((written or "").replace(odd or " ", "", 1))
    return [Token(Shape.PLAIN, m.start("number"), end, m.start(), m.end(), value, unit, modifier=modifier)]


_READERS: dict[str, Callable[[re.Match[str]], list[Token]]] = {
    "is_date": _skip(Shape.DATE),
    "is_name": _skip(Shape.NAME),
    "is_rank": _rank,
    "is_tops": _skip(Shape.NAME),  # 前20、30、50名各1个: brackets of a ranking, not three figures
    "is_top": _top,
    "is_ratio": _ratio,
    "is_fraction": _fraction,
    "is_halved": _halved,
    "is_zero": _zero,
    "is_streak": _streak,
    "is_range": _range,
    "is_compound": _compound,
    "is_product": _product,
    "is_halves": _halves,
    "is_span": _span,
    "is_tenths": _tenths,
    "is_multiple": _multiple,
    "is_pledges": _pledges,
    "is_numeral": _numeral,
    "is_amount": _amount,
    "is_plain": _plain,
}

_JOINT = re.compile(r"[、和或与]")
_POINTS = ("个百分点", "个千分点")


def _with_shared_units(text: str, found: list[Token]) -> tuple[Token, ...]:
    """Give numbers without a unit that of the next one in their list (15、22个百分点; 5000或1万元).

    A magnitude is shared when it leaves the two of like size: 44.1、21.6亿元, but 5000或1万元 is 5000元 or 1万元.
    """
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        this, following = result[i], result[i + 1]
        in_points = this.unit == "个" and following.unit in _POINTS  # 2.1个和1.3个百分点
        if this.family is not Family.NONE and not in_points:
            continue
        if this.chinese or not following.unit or not this.shape is following.shape is Shape.PLAIN:
            continue
        if not _JOINT.fullmatch(text, this.end, following.outer_start):
            continue
        amount, base = units.in_base(following.value, following.unit)
        factor = amount / following.value if following.value else 1.0
        if this.unit:
            if following.unit.startswith(this.unit):  # 10.6万、3.8万平方公里
                result[i] = replace(this, unit=following.unit)
            continue
        like = this.value < 10 * following.value
        result[i] = replace(this, unit=following.unit if like or factor == 1.0 else base)
    return tuple(result)
