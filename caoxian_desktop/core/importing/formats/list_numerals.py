"""Numbers as lists write them, those of Word and of web pages: 一 〇 壹 甲 ① Ⅳ １.

Names of the formats are those of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59); the binary format counts the same ones
(MSONFC, [MS-OSHARED] 2.2.1.3).
"""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

MAX_NUMBER = 9_999
"""Numbers beyond are written in digits: no list of a report is that long."""


def written(number: int, number_format: str) -> str:
    """Return a list's number as `number_format` writes it; in digits where the format is unknown or does not reach."""
    if number_format == "none":
        return ""
    write = _FORMATS.get(number_format)
    return str(number) if write is None or not 0 < number <= MAX_NUMBER else write(number)


def _counting(number: int, digits: str = _DIGITS, units: tuple[str, ...] = _UNITS) -> str:
    """Return 一百零五, 二十三, 十二: 10 to 19 begin with the ten itself."""
    words = ""
    figures = str(number)
    for place, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure != "0":
            words += digits[int(figure)] + units[place]
        elif words and not words.endswith("零") and number % 10**place:
            words += "零"
    return words[1:] if words.startswith("一十") else words


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        words += letters * (number // value)
        number %= value
    return words


def _letters(number: int) -> str:
    """Return A … Z, AA, BB …: Word doubles the letter instead of counting on."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _within(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if number <= len(characters) else str(number)


def _run_of(first: str, count: int) -> Callable[[int], str]:
    return _within("".join(chr(ord(first) + index) for index in range(count)))


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(figure)] for figure in str(number))


def _full_width(number: int) -> str:
    return str(number).translate(_FULL_WIDTH)


def _legal(number: int) -> str:
    return _counting(number, _LEGAL_DIGITS, _LEGAL_UNITS)


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "ideographDigital": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographTraditional": _within(_STEMS),
    "ideographZodiac": _within(_BRANCHES),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": "{:02d}".format,
    "decimalEnclosedCircle": _run_of("①", 20),
    "decimalEnclosedCircleChinese": _run_of("①", 20),
    "decimalEnclosedParen": _run_of("⑴", 20),
    "decimalEnclosedFullstop": _run_of("⒈", 20),
    "ideographEnclosedCircle": _run_of("㊀", 10),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "numberInDash": "- {} -".format,
}

BINARY_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
    11: "japaneseCounting", 14: "decimalFullWidth", 15: "decimalHalfWidth", 17: "japaneseDigitalTenThousand",
    18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet",
    26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting",
    34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting",
    38: "chineseLegalSimplified", 39: "chineseCountingThousand", 57: "numberInDash", 255: "none",
}  # fmt: skip
"""The binary format's numbers for these formats (MSONFC)."""
