"""Which characters of a title belong together, so that no line of it ends within a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from caoxian_desktop.core.report.report import Report

_LEAST = 2
"""How often two characters must stand together in the report."""
_BOUND = 4.0
"""How many times as often as by chance."""
_COUNTED = re.compile(r"第[一二三四五六七八九十百\d]{1,5}[届次期]|\d[\d.]{0,7}年?|[一-鿿]{2}会议")


def whole_words(titles: str, report: Report) -> tuple[str, ...]:
    """Return the pieces of titles that are not to be torn apart: counted things, the place, and pairs of characters.

    Chinese has no spaces. Two characters are taken for a word, or for a part of one, where the report has them side by
    side much more often than their own numbers would let one expect (pointwise mutual information, Church & Hanks
    1990).
    """
    counted = (found.group() for found in _COUNTED.finditer(titles))
    place = report.title_block.place or ""
    return tuple(dict.fromkeys((*filter(None, (place,)), *counted, *_pairs(titles, report.text))))


def _pairs(titles: str, text: str) -> Iterator[str]:
    for first, second in pairwise(titles):
        together = text.count(first + second)
        if together >= _LEAST and together * len(text) >= _BOUND * text.count(first) * text.count(second):
            yield first + second
