"""Writes resources/act_pinyin.tsv: how the words of every act read, so that the palette need not load the dictionary.

    python packaging/act_pinyin.py

A line an act, another name of one or a menu within a menu: its Chinese words, a tab, a syllable for each of their
ideographs. A test says when it is out of date.
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pypinyin import lazy_pinyin, load_phrases_dict  # noqa: E402 - after the path is set

from caoxian_desktop.ui.act_names import ALSO  # noqa: E402 - the checkout is put on the path first
from caoxian_desktop.ui.acts import ACTS, SUBMENUS  # noqa: E402 - the checkout is put on the path first

load_phrases_dict({"重做": [["chong"], ["zuo"]]})  # which pypinyin takes for something heavy
TABLE = ROOT / "resources" / "act_pinyin.tsv"


def text() -> str:
    """Return the table's text."""
    words = sorted({*(act.words for act in ACTS), *SUBMENUS.values(), *chain.from_iterable(ALSO.values())})
    lines = (f"{each}\t{' '.join(_syllables(each))}\n" for each in words)
    return "# Made by packaging/act_pinyin.py with pypinyin; not to be edited.\n" + "".join(lines)


def _syllables(words: str) -> list[str]:
    """Return how each ideograph reads in its phrase; what is no ideograph has no reading."""
    return lazy_pinyin(words, errors="ignore")


if __name__ == "__main__":
    TABLE.write_text(text(), "utf-8")
