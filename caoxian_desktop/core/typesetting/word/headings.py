"""Headings and titles of a Word file: their styles, the annex of an official paper, titles over several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.briefing.blocks import Heading, Paragraph, Run, RunKind, Runs
from caoxian_desktop.core.typesetting.word.elements import Element, element
from caoxian_desktop.core.typesetting.word.papers import LATIN, TITLE_SONG

_DEEPEST = 4
_ANNEX = re.compile(r"^(附件[\d一二三四五六七八九十]*)[：:]?\s*(.*)$", re.DOTALL)
_NO_END = set("（《“‘第〔")
_NO_BEGIN = set("，。、；：！？）》”’〕年月日号的和与及")
_WHOLE = ("人民政府", "政府", "人民代表大会", "工作报告", "常务委员会", "发言提纲", "要点", "简报")
"""Words that no title is broken in."""


def style_of(heading: Heading) -> str:
    """Return the id of a heading's style."""
    return f"Heading{min(heading.level, _DEEPEST)}"


def words_of(heading: Heading) -> Runs:
    """Return a heading's words, in pieces where somebody marked some."""
    return heading.runs or (Run(heading.text),)


def heads_only(block: Paragraph) -> bool:
    """Tell whether a paragraph is its heading, with nothing after it but its closing mark and citations."""
    return all(each.kind is RunKind.CITATION or each.text in {"。", "：", ":"} for each in block.runs)


def annex_parts(heading: Heading) -> tuple[str, str] | None:
    """Return 附件 with its number, and the title of what is annexed; None for another heading."""
    found = _ANNEX.match(heading.text)
    return (found[1], found[2]) if found else None


def centred() -> tuple[Element, ...]:
    """Return what sets the heading of an annex like a title."""
    return (element("ind", firstLineChars="0", firstLine="0"), element("jc", val="center"))


def as_title() -> tuple[Element, ...]:
    """Return the face and size of a title."""
    face = element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=TITLE_SONG, cs=LATIN)
    return face, element("sz", val="44"), element("szCs", val="44")


def balanced(words: str, holds: int, whole: Sequence[str] = ()) -> str:
    """Return a title of more than `holds` characters in lines alike in length, broken beside no mark and in no number.

    Pieces of it that are `whole` stay so.

    A line of Word would be full and the last one have what is left, often a single character.
    """
    lines = -(-len(words) // max(holds, 1))
    if lines < 2 or "\n" in words:
        return words
    made, rest = [], words
    for left in range(lines, 1, -1):
        at = _nearest(rest, round(len(rest) / left), holds, (*_WHOLE, *whole))
        made.append(rest[:at])
        rest = rest[at:]
    return "\n".join([*made, rest])


def _nearest(words: str, wanted: int, holds: int, whole: Sequence[str]) -> int:
    """Return the place nearest to the wanted one at which a line may end."""
    places = [at for at in range(1, len(words)) if at <= holds and _may_end(words, at, whole)]
    return min(places, key=lambda at: (abs(at - wanted), at), default=wanted)


def _may_end(words: str, at: int, whole: Sequence[str]) -> bool:
    before, after = words[at - 1], words[at]
    if before in _NO_END or after in _NO_BEGIN or (before.isascii() and after.isascii()):
        return False
    return all(words.find(piece, max(0, at - len(piece) + 1), at + len(piece) - 1) < 0 for piece in whole)
