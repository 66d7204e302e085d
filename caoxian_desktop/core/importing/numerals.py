"""Chinese numerals below a hundred."""

from __future__ import annotations

DIGITS = "一二三四五六七八九"


def up_to_99(words: str) -> int:
    """Return a numeral from 一 or 1 to 九十九 or 99 as a number; ValueError for anything else."""
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.replace("廿", "二十").replace("卅", "三十").rpartition("十")
    if not ten:
        tens, ones = "", words
    if len(tens) > 1 or len(ones) > 1 or not set(tens + ones) <= set(DIGITS) or not words:
        raise ValueError(f"no numeral below a hundred: {words}")
    units = DIGITS.index(ones) + 1 if ones else 0
    return (10 * (DIGITS.index(tens) + 1 if tens else 1) if ten else 0) + units
