"""Numbers as reports write them: Arabic and Chinese numerals, fractions, full-width digits."""

from __future__ import annotations

import re
import unicodedata

CHINESE_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_SEPARATORS = re.compile(r"[,\s]")
_MINUS = str.maketrans("−负—–", "----")
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
CHINESE_CHARACTERS = "".join([*CHINESE_DIGITS, *_PLACES])


def arabic(text: str) -> float:
    """Return the value of an Arabic numeral, which may have thousands separators, blanks and full-width digits.

    Raises ValueError where `text` is none.
    """
    if text.replace(".", "", 1).isdecimal():  # as most are written
        return float(text)
    return float(_SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).translate(_MINUS))


def chinese(text: str) -> float:
    """Return the value of a Chinese numeral (十九, 一百二十, 三万五千, 二十五点五, 半; 二〇二三 digit by digit).

    A bare place counts once: 百 is 100. Raises ValueError where `text` is none.
    """
    if text == "半":
        return 0.5
    whole, point, decimals = text.partition("点")
    if point and whole and decimals and all(c in CHINESE_DIGITS for c in decimals):
        return float(f"{chinese(whole):.0f}." + "".join(str(CHINESE_DIGITS[c]) for c in decimals))
    if not text or any(c not in CHINESE_DIGITS and c not in _PLACES and c not in _MYRIADS for c in text):
        raise ValueError(f"no Chinese numeral: {text!r}")
    if len(text) > 1 and all(c in CHINESE_DIGITS for c in text):
        return float("".join(str(CHINESE_DIGITS[c]) for c in text))
    return float(_by_places(text))


def _by_places(text: str) -> int:
    """Add up digits times places; 万 multiplies what stands before it as far as 亿, 亿 all that stands before it."""
    above = total = section = 0
    digit: int | None = None
    for c in text:
        if c in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[c]
        elif c in _PLACES:
            section += (1 if digit is None else digit) * _PLACES[c]
            digit = None
        else:
            total += section + (digit or 0)
            section, digit = 0, None
            if c == "亿":
                above, total = (above + total or 1) * _MYRIADS[c], 0
            else:
                total = (total or 1) * _MYRIADS[c]
    return above + total + section + (digit or 0)


def number(text: str) -> float:
    """Return the value of an Arabic or a Chinese numeral. Raises ValueError where `text` is neither."""
    return arabic(text) if text[:1].isdecimal() else chinese(text)


def fraction(above: str, below: str) -> float:
    """Return above/below (1 and 10 of 1/10, 一 and 三 of 三分之一). Raises ValueError where the denominator is 0."""
    if not (divisor := number(below)):
        raise ValueError(f"fraction of nothing: {above}/{below}")
    return number(above) / divisor
