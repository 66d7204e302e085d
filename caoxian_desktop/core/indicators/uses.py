"""What a number does that is no observation: told by the words before it, its own form, and the words behind it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from caoxian_desktop.core.indicators import numerals
from caoxian_desktop.core.indicators.lexer import Shape, Token
from caoxian_desktop.core.indicators.units import RELATIVE, Family


class Use(StrEnum):
    """What a number that is no observation does in its sentence.

    UNKNOWN is no class: such a number was not understood.
    """

    DATE = "date"
    DURATION = "duration"
    INDEX = "index"
    ORDINAL = "ordinal"
    CODE = "code"
    NAME = "name"
    QUOTED = "quoted"
    DOCUMENT = "document"
    THRESHOLD = "threshold"
    SIZE = "size"
    GROUPING = "grouping"
    DENOMINATOR = "denominator"
    INDEFINITE = "indefinite"
    REFERENCE = "reference"
    SOURCE = "source"
    TABLE = "table"
    HEADING = "heading"
    TERM = "term"
    TITLE = "title"
    UNKNOWN = "unknown"


NUMERAL = rf"[{numerals.CHINESE_CHARACTERS}几数半万亿]"
NEAR = 16
"""How many characters on either side of a number are looked at."""

_Row = tuple[Use, str, str, str]
# What stands before, in and behind a number, and what that makes of it; '' fits all, the first row that fits counts.
_ROWS: tuple[_Row, ...] = (
    (Use.SOURCE, r"》\s?(?:\d\s?)*", r"(?:\d\s?){4,}", r"\s?第"),
    (Use.SOURCE, r"第(?:\d+至)?", r"\d+\s?", r"(?:至\d+)?\s?版"),
    (Use.SOURCE, "", r"第\d+", r"(?:至\d+\s?)?\s?版"),
    (Use.REFERENCE, "", r"[\[［〔【]\s?\d+\s?[\]］〕】]", ""),
    (Use.REFERENCE, r"(?:附件|附表|专栏|附录|图|表)[：:]?\s?", r"\d+[.．]?", ""),
    (Use.NAME, "小", r"[（(]\d[）)]", "型"),
    (Use.INDEX, "", r"[（(]\s?\d+\s?[）)]|\d{1,3}[.．、]\s?", ""),
    (Use.INDEX, r"[\n\t]\s*", r"\d{1,3}", r"\s*[\n\t]"),
    (Use.INDEX, r"[\n\t。；：]\s*", r"\d{1,3}", r"\s?[.．、]"),
    (Use.INDEFINITE, "每", r"一[^万千百亿]*", ""),
    (Use.DENOMINATOR, "每", "", ""),
    (Use.DENOMINATOR, "", "[万亿]元", r"(?:GDP|(?:国内|地区)?生产总值|(?:工业)?增加值|产值[能水电]|工业增加值)"),
    (Use.DATE, "", r"十[一二三四五]五", ""),
    (Use.DATE, "[上下]", "半年", ""),
    (Use.INDEFINITE, "", "一届", ""),
    (Use.GROUPING, "", "[一二三]{2,3}次", "产业"),
    (Use.THRESHOLD, "", r"[百千万亿]+(?:亩|吨|千瓦|公里|平方米|公顷|头|羽|只)", ""),
    (Use.ORDINAL, "", rf"第.*|\d+届|{NUMERAL}+[届期]|(?:十[一二三四五六七八九]|二十)大", ""),
    (Use.ORDINAL, r"(?:届|大|会|、)", rf"{NUMERAL}+次", r"(?:、|和|以及|全|会|代表|扩大|历次)"),
    (
        Use.ORDINAL,
        "",
        rf"{NUMERAL}+次",
        r"(?:党代会|全会|全委|会议|人民代表|代表大会|人代会|党代表|供水|创业|污染|利用|能源)",
    ),
    (Use.GROUPING, "[省市县乡镇村区街道社）]", rf"{NUMERAL}+级", ""),
    (Use.ORDINAL, "", rf"{NUMERAL}+级", ""),
    (Use.CODE, r"(?:[国省县乡]道|[A-Za-z]\s?)", r"\d.*", ""),
    (Use.NAME, "", r".*[+＋×✕*].*|\d.*(?:强|版|代|型|区|路|线)|\d[.．]0|0到1", ""),
    (Use.NAME, r"(?:\d\s?|N)[+＋]", r"\d+", ""),
    (Use.NAME, "", r"\d+", r"\s?[+＋]"),
    (Use.CODE, "", r".*[A-Za-z].*|\d.*号|0\d+|\d+#", ""),
    (Use.CODE, "", r"\d{3}", "[国省县]道"),
    (Use.CODE, "", r"0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9}", ""),
    (Use.CODE, "", r"1(?:10|19|20|22)|12[13]\d\d", r"[\u4e00-\u9fff]"),
    (Use.SIZE, "", r"\d+\s?[∶:：︰]\s?\d+", ""),
)
_LATER: tuple[_Row, ...] = (
    (Use.INDEFINITE, "", r"[几数].*|[百千万亿]+\D*|一.*", ""),
    (Use.GROUPING, "", rf"{NUMERAL}+.*", ""),
    (Use.GROUPING, "", r"\d{1,3}", r"(?:大|市|国(?!道)|省|县|区|镇|乡|村|部门|州|盟|旗|类|地市)"),
    (Use.TABLE, r"\t[^\t\n]*", "", ""),
    (Use.TABLE, "", "", r"[^\t\n]{0,12}\t"),
)


def use_of(before: str, number: str, behind: str, token: Token | None) -> Use | None:
    """Return what a number does, None where it is not understood.

    `before` and `behind` are its `NEAR` characters on either side, a line break where the paragraph begins or ends;
    `token` is what the lexer read it as, None for a numeral that is no token.
    """
    if use := _look_up(_ROWS, before, number, behind):
        return use
    if token and (use := _of_token(token, number, before)):
        return use
    return _look_up(_LATER, before, number, behind)


@cache
def _compiled(rows: tuple[_Row, ...]) -> tuple[tuple[Use, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((u, re.compile(f"(?:{a})$"), re.compile(b or "(?s:.*)"), re.compile(c)) for u, a, b, c in rows)


def _look_up(rows: tuple[_Row, ...], before: str, number: str, behind: str) -> Use | None:
    for use, ends, forms, follows in _compiled(rows):
        if forms.fullmatch(number) and follows.match(behind) and ends.search(before):
            return use
    return None


_MARKING = frozenset((Family.MONEY, Family.AREA, Family.AMOUNT, Family.LENGTH, Family.SCORE)) | RELATIVE


def _of_token(token: Token, number: str, before: str) -> Use | None:
    """Tell what a token that is no figure does: by its shape, else by what its unit measures."""
    if token.shape is Shape.DATE:
        return Use.DURATION if number.endswith(("来", "间")) else Use.DATE
    if token.shape in (Shape.NAME, Shape.RANK):
        return Use.NAME if token.shape is Shape.NAME else Use.ORDINAL
    if before.endswith("连续") or token.family is Family.TIME:
        return _of_time(token)
    if token.family is Family.DIMENSION:
        return Use.THRESHOLD if token.unit.endswith(("岁", "龄")) else Use.SIZE
    magnitude = bool(token.unit) and token.family is Family.NONE and (not token.chinese or "亿" in token.unit)
    graded = token.unit.endswith("级") and token.unit != "级"
    return Use.THRESHOLD if token.family in _MARKING or magnitude or graded else None


def _of_time(token: Token) -> Use:
    """Tell a year (超过2019年) and a threshold (20年以上小区) from a span of time."""
    if token.unit == "年" and 1900 <= token.value <= 2100:
        return Use.DATE
    return Use.THRESHOLD if token.modifier in ("以上", "以下") else Use.DURATION
