"""Writes resources/readings: how every Chinese character and 47,000 phrases read, without tones.

    python packaging/readings.py

From pypinyin (MIT), which keeps the same in dictionaries of Python: 56 MB and 0.14 s of whoever spells the first name.
`core/search/readings.py` looks up in the files as they are. A test says when they are out of date.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "readings"


def characters() -> str:
    """Return a line for each set of readings: the usual one, the others, and after a tab the characters."""
    alike: dict[str, list[str]] = {}
    for char in map(chr, sorted(PINYIN_DICT)):
        (readings,) = pinyin(char, style=Style.NORMAL, heteronym=True)
        usual = lazy_pinyin(char)
        alike.setdefault(" ".join(dict.fromkeys((*usual, *readings))), []).append(char)
    lines = (f"{readings}\t{''.join(chars)}\n" for readings, chars in sorted(alike.items()))
    return f"# From pypinyin {version('pypinyin')} by packaging/readings.py; not to be edited.\n" + "".join(lines)


def phrases() -> str:
    """Return the phrases in order, with their readings where these are not the usual ones of their characters."""
    usual = {char: lazy_pinyin(char) for phrase in PHRASES_DICT for char in phrase}
    lines = []
    for phrase in sorted(PHRASES_DICT):
        syllables = lazy_pinyin(phrase)
        plain = syllables == [reading for char in phrase for reading in usual[char]]
        lines.append(phrase if plain else f"{phrase}\t{' '.join(syllables)}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (FOLDER / "characters.txt").write_text(characters(), "utf-8")
    (FOLDER / "phrases.txt").write_text(phrases(), "utf-8")
