"""Characters of symbol fonts: Word keeps their place in the font (U+F0xx), not what they show."""

from __future__ import annotations

_WINGDINGS = {0x80: "⓪"} | {0x81 + index: chr(ord("①") + index) for index in range(10)}
_WINGDINGS |= {0x8C + index: chr(ord("❶") + index) for index in range(10)}
_SYMBOL = {0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈"}
_TABLES = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}


def symbol(font: str, code: int) -> str:
    """Return the character a symbol shows; one that is not known keeps its private place, which cleaning records."""
    place = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if table := _TABLES.get(font.strip().lower()):
        known = table.get(place)
        return known or (chr(place) if 0x20 < place < 0x7F and "symbol" in font.lower() else chr(0xF000 | place & 0xFF))
    return chr(code) if 0x20 <= code < 0x11_0000 and not 0xD800 <= code < 0xE000 else ""
