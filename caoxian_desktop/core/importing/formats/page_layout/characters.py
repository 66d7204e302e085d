"""Characters as typesetters' fonts name them, and the characters meant."""

from __future__ import annotations

import re
import unicodedata

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
WIDE = f"{HAN}\u2014\u2018-\u201d\u2026\u2460-\u2473\u3001-\u303f\uff01-\uff5e"
"""Characters that stand without a blank beside each other: 汉字 and full-width punctuation."""

_IS_WIDE = re.compile(f"[{WIDE}]")

# Radicals of the supplement that are 汉字 of everyday use, after EquivalentUnifiedIdeograph.txt of the Unicode
# Character Database; NFKC leaves them alone. Where 汉字 and radical share a glyph, some producers name the radical.
_RADICALS = dict(
    zip(
        "⺁⺄⺊⺌⺍⺒⺓⺜⺝⺠⺧⺩⺪⺬⺮⺶⺼⺽⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "厂乙卜小小巳幺日月民牛王疋示竹羊肉臼虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)
_VERTICAL = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗：—（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
)
_SAME = str.maketrans(_RADICALS | _VERTICAL)
_STRANGE = re.compile("[\u2e80-\u2fd5\uf900-\ufad9\ufe10-\ufe19\ufe30-\ufe48]")


def unified(words: str) -> tuple[str, int]:
    """Return the words with radicals, compatibility 汉字 and vertical marks as the usual characters, and how many.

    Kangxi radicals (U+2F00) and compatibility ideographs have their 汉字 in Unicode's own compatibility mapping.
    """
    found = _STRANGE.findall(words)
    if not found:
        return words, 0
    changed = _STRANGE.sub(_usual, words)
    return changed, sum(before != after for before, after in zip(words, changed, strict=True))


def _usual(found: re.Match[str]) -> str:
    character = found.group()
    mapped = character.translate(_SAME)
    mapped = unicodedata.normalize("NFKC", character) if mapped == character else mapped
    return mapped if len(mapped) == 1 else character


def is_wide(character: str) -> bool:
    """Tell whether a character is a 汉字 or a full-width mark."""
    return _IS_WIDE.match(character) is not None


def is_private(character: str) -> bool:
    """Tell whether a character means nothing outside its own font (private use)."""
    return unicodedata.category(character) == "Co"
