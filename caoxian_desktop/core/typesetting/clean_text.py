"""Text made fit for print: what no face can show gets a stand-in, what nobody can see goes, and both are told."""

from __future__ import annotations

import unicodedata
from collections import Counter

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.typesetting.fonts import FACES, coverage

STAND_IN = "〓"
"""The printer's mark for a missing sort (U+3013)."""

_KEPT_CONTROLS = "\n\t"


class Cleaner:
    """Cleans pieces of text and remembers what it changed.

    With `any_character` only unseen ones go: whoever opens the file has fonts of their own for the others.
    """

    def __init__(self, *, any_character: bool = False) -> None:
        self._any_character = any_character
        self._replaced: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()

    def __call__(self, text: str) -> str:
        """Return `text` with unseen steering characters dropped and uncovered ones replaced."""
        strange = {c for c in set(text) if _steers(c)}
        if not self._any_character:
            strange |= _uncovered(set(text)) - set(_KEPT_CONTROLS)
        if not strange:
            return text
        for character in text:
            if character in strange:
                (self._dropped if _steers(character) else self._replaced)[character] += 1
        return text.translate({ord(c): "" if _steers(c) else STAND_IN for c in strange})

    def notices(self) -> tuple[Problem, ...]:
        """Return what was changed, one notice for each character, in order of first sight."""
        replaced = (
            Problem("export.character_replaced", f"字体中没有“{c}”（{_name(c)}），{count}处以“{STAND_IN}”代替")
            for c, count in self._replaced.items()
        )
        dropped = (
            Problem("export.character_dropped", f"不可见的控制字符（{_name(c)}）{count}处已略去")
            for c, count in self._dropped.items()
        )
        return (*replaced, *dropped)


def _uncovered(characters: set[str]) -> set[str]:
    """Return those of `characters` that no regular face has; a further face is only read while some are missing."""
    for face in FACES:
        if characters and face.weight == 400:
            characters = {c for c in characters if ord(c) not in coverage(face.path)}
    return characters


def _steers(character: str) -> bool:
    """Tell whether a character is a control, a bidi mark, a joiner or a variation selector."""
    if character in _KEPT_CONTROLS:
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs"} or 0xFE00 <= ord(character) <= 0xFE0F


def _name(character: str) -> str:
    """Return a character's code point as the standard writes it: U+1F600."""
    return f"U+{ord(character):04X}"
