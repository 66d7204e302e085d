"""Which lines above a salutation are the report's text already, not its title block."""

from __future__ import annotations

import re

from caoxian_desktop.core.importing.marks import Style, mark_of

SHORTEST = 24
"""Characters from which a line may be prose; shorter ones (本文有删节。) belong to a title block or to a page."""

_COMMAS = 3
_HEADINGS = frozenset({Style.PART, Style.CHINESE, Style.BRACKETED})
_PROSE = re.compile(r"[。；！？｡]|(?<=[\u4e00-\u9fff])[.;!?](?=[\u4e00-\u9fff]|$)")


def is_prose(words: str) -> bool:
    """Tell whether a line holds a sentence; one that names a meeting says when and where the speech was given."""
    if len(words) < SHORTEST or "届" in words or "\t" in words:
        return False
    return _PROSE.search(words) is not None or words.count("，") + words.count(",") >= _COMMAS


def begins_section(words: str) -> bool:
    """Tell whether a line begins with the number of a section: none stands in a title block."""
    mark = mark_of(words)
    return mark is not None and (mark.style in _HEADINGS or mark.label.startswith("一"))
