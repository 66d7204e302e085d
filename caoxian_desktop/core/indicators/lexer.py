"""Numbers with their units, found by one compiled expression.

What looks like a number and is none (dates, list indices, codes, ordinals, words in quotation marks) is recognised by
the same expression, so that its digits are never taken for a quantity.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from caoxian_desktop.core.indicators import numerals, units
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


@dataclass(frozen=True, slots=True)
class Token:
    """A number with its unit at `start`..`end`; `outer_start`..`outer_end` takes in the words beside it (超, 以上).

    `chinese` tells that the number is written in Chinese numerals, `listed` that it is one of a structure a∶b∶c, of
    which each number is a token.
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

    @property
    def family(self) -> Family:
        """What the unit measures."""
        return units.family(self.unit)


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.．]\d+)?"
_CN = rf"[{numerals.CHINESE_CHARACTERS}]"
_BEFORE = (
    r"(?:突破|不低于|不少于|不超过|不高于|不多于|超过|超出|超|接近|将近|近(?!年|期|日|平)|大约|(?<![签节条契])约(?!束)"
    r"|逾|不足|高达)"
)
_AFTER = r"(?:及?以上|及?以下|以内|之内|左右|上下|内(?![\u4e00-\u9fff]))"
_DASH = r"\s?(?:[—–－~～]{1,2}|-|至|到)\s?"
_END = r"(?=[，。；、！？：）)\s,;!?”\]］〕]|的|[和与及]第|$)"
_MONTHS = r"\d{1,2}(?:[—\-－~～至、]\d{1,2})?月(?:份|底|初|末|中旬|上旬|下旬|\d{1,2}日)?"
_CN_UNIT = (
    r"(?:美元|元|斤|吨|亩|平方公里|平方米|公里|千瓦时|千瓦|公顷|立方米|标准箱|标箱|人次|人(?!大|民|才)|户(?!外|籍)"
    r"|家(?!庭|长|乡)|件|个(?!体)|辆|只|株|项(?!目)|名(?!校|牌|录))"
)
_SECOND_UNIT = r"(?:[（(][户套人家个处辆座件间台组条项栋所][）)])?"


@cache
def _expression() -> re.Pattern[str]:
    unit, magnitude = units.pattern(), units.MAGNITUDE
    shapes = {
        "date": (
            rf"(?:\d{{4}}|[〇零○一二三四五六七八九]{{4}})年(?:度|{_MONTHS})?"
            rf"|\d{{4}}\s?[—\-－~～至]{{1,2}}\s?\d{{4}}(?:学?年)?|{_MONTHS}|\d{{4}}[-/.．]\d{{1,2}}[-/.．]\d{{1,2}}"
            r"|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d.∶:：])|\d+周年|\d+年(?:代|间|来)|\d+日(?!元)"
        ),
        "name": (
            r"[A-Za-z][A-Za-z.\-]*\d[A-Za-z\d.\-—]*|\d+[\u4e00-\u9fff]?(?:\+[\dA-Za-z\u4e00-\u9fff]{1,2})+"
            rf"|\d+(?!{magnitude}?(?:{unit}))[A-Za-z]+|[（(\[［〔【]\s?\d+\s?[）)\]］〕】]|\d+(?:号|届|版|强|路(?!口))"
            r"|(?<![^\s。；：])\d{1,2}[.．、](?=[\u4e00-\u9fff“《])"
            rf"|第(?:{_CN}+|\d+)(?![\d位名]*{_END})"
        ),
        "rank": rf"第(?P<rank>\d+|{_CN}+)(?P<rank_unit>位|名)?{_END}",
        "top": rf"(?<![之以目])前(?P<top>\d+|{_CN}{{1,3}})(?P<top_unit>位|名)?{_END}",
        "ratio": rf"{_DIGITS}(?:\s?[∶:：]\s?{_DIGITS})+",
        "fraction": (
            rf"(?P<part_before>{_BEFORE}|过)?(?:(?P<above>\d+)/(?P<below>\d+)(?![\d/])"
            rf"|(?P<denominator>{_CN}+)分之(?P<numerator>{_CN}+(?:点{_CN}+)?|{_DIGITS}))(?P<part_after>{_AFTER})?"
        ),
        "halved": r"(?P<half>减半)|翻(?:了|两|三|四|\d)?番|翻了?(?P<doublings>[一两二三四五\d])番",
        "streak": rf"(?P<streak>{_CN}+|\d+)(?P<streak_unit>连[丰增升涨冠快降跌])(?!续)",
        "range": (
            rf"(?P<range_before>{_BEFORE})?(?P<low>{_DIGITS})\s?(?P<low_unit>{magnitude}?(?:{unit})?){_DASH}"
            rf"(?P<high>{_DIGITS})\s?(?P<range_unit>{magnitude}?(?:{unit}))(?P<range_after>{_AFTER})?"
        ),
        "span": (
            rf"(?P<span_before>{_BEFORE})?(?P<span_value>半|一|两|[二三四五六七八九十]+)"
            rf"(?P<span_unit>个工作日|工作日|个月|个?小时|天|年)(?P<span_after>{_AFTER}|之?内)?"
        ),
        "tenths": rf"(?P<tenth_before>{_BEFORE})?(?P<tenths>{_CN}|\d)成(?:(?P<tenth_after>{_AFTER})|{_END})",
        "pledges": r"(?P<pledges>[一二三四五六七八九十]+)(?P<pledge_unit>件|项)(?=[^，。；、]{0,8}实事)",
        "amount": (
            rf"(?P<cn_before>{_BEFORE})?(?:(?P<cn>{_CN}*)(?P<cn_unit>(?:万亿|亿|万)(?P<cn_odd>[余多])?(?:{_CN_UNIT})?)"
            rf"|(?P<cn_many>{_CN}*[百千])(?P<cn_many_odd>[余多])(?P<cn_many_unit>{_CN_UNIT}))(?P<cn_after>{_AFTER})?"
        ),
        "plain": (
            rf"(?P<before>{_BEFORE})?(?P<number>{_DIGITS})\s?"
            rf"(?P<unit>{magnitude}?(?:\s?{unit})|{magnitude}?(?P<odd>[余多来]){magnitude}?(?:{unit})?|{magnitude})?"
            rf"(?P<odd_after>多(?![\u4e00-\u9fff]))?{_SECOND_UNIT}(?P<after>{_AFTER})?"
        ),
    }
    alternatives = "|".join(f"(?P<{name}>{shape})" if name != "unit" else shape for name, shape in _named(shapes))
    starts = rf"(?=[A-Za-z\d（(\[［〔【第前过突不超接将近大约逾高减翻半万亿{numerals.CHINESE_CHARACTERS}])"
    return re.compile(f"{starts}(?:{alternatives})")


def _named(shapes: dict[str, str]) -> list[tuple[str, str]]:
    return [(f"is_{name}", shape) for name, shape in shapes.items()]


_QUOTED = re.compile(r"[“‘《「\"](?:(?<!\")[^“”‘’《》「」\n，。；]{1,30}[”’》」]|(?<=\")[^\"\n，。；]{1,20}\")")


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the numbers of `text` between two offsets in reading order, dates and names among them.

    What stands in quotation marks is a name (“1168”, “千企技改”) and gives no token.
    """
    quoted = [m.span() for m in _QUOTED.finditer(text, start, end)]
    found: list[Token] = []
    for match in _expression().finditer(text, start, end):
        before = bisect_right(quoted, (match.start(), end)) - 1
        if before < 0 or quoted[before][1] < match.end():
            found.extend(_READERS[str(match.lastgroup)](match))
    return _with_shared_units(text, found)


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
}


def _modifier(word: str) -> str:
    """Return a modifier in its standard form: 及以上 as 以上, 之内 as 内."""
    return _STANDARD_MODIFIERS.get(word, word)


def _skip(shape: Shape) -> Callable[[re.Match[str]], list[Token]]:
    return lambda m: [Token(shape, m.start(), m.end(), m.start(), m.end())]


def _rank(m: re.Match[str]) -> list[Token]:
    value = numerals.number(m["rank"])
    return [Token(Shape.RANK, *m.span(), *m.span(), value, m["rank_unit"] or ("位" if m["rank"].isdecimal() else "名"))]


def _top(m: re.Match[str]) -> list[Token]:
    end = m.end("top_unit") if m["top_unit"] else m.end("top")
    value, unit = numerals.number(m["top"]), m["top_unit"] or "名"
    return [Token(Shape.RANK, m.start("top"), end, m.start(), end, value, unit, modifier="前")]


def _ratio(m: re.Match[str]) -> list[Token]:
    """Read a∶1 as one ratio with the value a, a structure a∶b∶c as one token a number."""
    numbers = [(m.start() + n.start(), m.start() + n.end(), n[0]) for n in re.finditer(_DIGITS, m[0])]
    if len(numbers) == 2 and numbers[0][2] == "1":  # the scale of a map
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


def _streak(m: re.Match[str]) -> list[Token]:
    return [Token(Shape.STREAK, *m.span(), *m.span(), numerals.number(m["streak"]), m["streak_unit"], chinese=True)]


def _range(m: re.Match[str]) -> list[Token]:
    token = _token(m, Shape.RANGE, "low", "range_unit", m["range_before"], m["range_after"])
    low, high = numerals.arabic(m["low"]), numerals.arabic(m["high"])
    return [replace(token, value=low, value_max=high, unit=units.plain(m["range_unit"]))]


def _span(m: re.Match[str]) -> list[Token]:
    token = _token(m, Shape.PLAIN, "span_value", "span_unit", m["span_before"], m["span_after"])
    return [replace(token, value=numerals.chinese(m["span_value"]), unit=m["span_unit"], chinese=True)]


def _tenths(m: re.Match[str]) -> list[Token]:
    end = m.end("tenths") + 1
    token = _token(m, Shape.PLAIN, "tenths", "tenths", m["tenth_before"], m["tenth_after"])
    return [replace(token, end=end, value=10 * numerals.number(m["tenths"]), unit="%", chinese=True)]


def _pledges(m: re.Match[str]) -> list[Token]:
    return [Token(Shape.PLAIN, *m.span(), *m.span(), numerals.chinese(m["pledges"]), m["pledge_unit"], chinese=True)]


def _amount(m: re.Match[str]) -> list[Token]:
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
    "is_top": _top,
    "is_ratio": _ratio,
    "is_fraction": _fraction,
    "is_halved": _halved,
    "is_streak": _streak,
    "is_range": _range,
    "is_span": _span,
    "is_tenths": _tenths,
    "is_pledges": _pledges,
    "is_amount": _amount,
    "is_plain": _plain,
}

_JOINT = re.compile(r"[、和或与]")


def _with_shared_units(text: str, found: list[Token]) -> tuple[Token, ...]:
    """Give numbers without a unit that of the next one in their list (15、22个百分点; 5000或1万元).

    A magnitude is shared when it leaves the two of like size: 44.1、21.6亿元, but 5000或1万元 is 5000元 or 1万元.
    """
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        this, following = result[i], result[i + 1]
        bare = this.shape is Shape.PLAIN and this.family is Family.NONE and not this.chinese
        if not (bare and following.shape is Shape.PLAIN and following.unit):
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
