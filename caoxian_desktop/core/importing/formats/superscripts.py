"""Superscripts: a mark that refers to a note, or a power (米², 10⁸)."""

from __future__ import annotations

import re

_REFERENCE = re.compile(r"\s*(?:[\[［〔【(（]\s?\d{1,3}\s?[\]］〕】)）]|[\u2460-\u2473\u3251-\u325f]|[*＊]{1,3})\s*")
_BARE_NUMBER = re.compile(r"\d{1,3}")
_POWERS = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
# What carries a power: a figure, a Latin unit, a unit of length. Words and punctuation carry notes.
_CARRIES_POWER = re.compile(r"[0-9A-Za-zμ]$|米$|里$|丈$|尺$")


def is_reference(raised: str, before: str) -> bool:
    """Tell whether a superscript refers to a note; a bare number does so unless what stands `before` carries powers."""
    if _REFERENCE.fullmatch(raised):
        return True
    return bool(_BARE_NUMBER.fullmatch(raised.strip())) and bool(before) and not _CARRIES_POWER.search(before)


def as_power(raised: str) -> str:
    """Return a power in superscript characters, so that 10⁸ is never read as 108; other words as they are."""
    return raised.translate(_POWERS) if re.fullmatch(r"[-−+]?\d+", raised) else raised
