"""Kinds of characters that print cannot take as they are, by Unicode 15's categories."""

from __future__ import annotations

import re
from unicodedata import category

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a line elsewhere; here a line ends with a line feed."""
KEPT = "\n\t"

_JOINER = "\u200d"
_SEQUENCE = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|.(?:[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\u20e3\U000e0020-\U000e007f]|\u200d[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff])*",
    re.DOTALL,
)
"""A character with all that makes one picture with it: colours of skin, joined pictures, flags."""


def sequences(text: str) -> list[str]:
    """Return `text` cut into characters, each emoji of several code points in one piece."""
    return _SEQUENCE.findall(text)


def is_steering(character: str) -> bool:
    """Tell whether a character is seen by nobody: a control, mark of direction, joiner, half a pair, or selector."""
    return character not in KEPT and (category(character) in {"Cc", "Cf", "Cs"} or is_selector(character))


def is_selector(character: str) -> bool:
    """Tell whether a character chooses a variant of the one before it (U+FE00 and on, U+E0100 and on)."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def is_unnamed(character: str) -> bool:
    """Tell whether a code point is private or unassigned: PDF/A-2a takes none of the former."""
    return category(character) in {"Co", "Cn"}


def is_noncharacter(character: str) -> bool:
    """Tell whether a code point will never be a character; XML, and so a Word file, cannot hold U+FFFE and U+FFFF."""
    return "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE


def is_space(character: str) -> bool:
    """Tell whether a character is a space of some width."""
    return category(character) == "Zs"


def is_mark(character: str) -> bool:
    """Tell whether a character stands on or about the one before it."""
    return category(character).startswith("M") and not is_selector(character)


def keeps_company(character: str) -> bool:
    """Tell whether an unseen character makes one picture of others, so that whoever has the faces wants it kept."""
    return character == _JOINER or is_selector(character)


def code_points(text: str) -> str:
    """Return the code points as the standard writes them: U+1F468 U+200D U+1F469."""
    return " ".join(f"U+{ord(character):04X}" for character in text)
