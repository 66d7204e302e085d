"""A table of contents (目录) set before a report: its lines name headings and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.importing.lines import Line

CONTENTS_TITLE = re.compile(r"目\s?录$")


_LONGEST = 70
_PAGE = re.compile(r"[ .．·…—\t]*[（(]?\d{0,3}[）)]?$")
"""What stands behind an entry: dots and the page."""


def contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the positions of the lines of a table of contents: short ones below 目录 that come again further down."""
    title = next((i for i, line in enumerate(lines) if CONTENTS_TITLE.match(line.text)), None)
    if title is None:
        return frozenset()
    later = [line.text for line in lines[title + 1 :]]
    counted: dict[str, int] = {}
    for words in later:
        counted[words] = counted.get(words, 0) + 1
    found = [title]
    for position in range(title + 1, len(lines)):
        words = lines[position].text
        entry = _PAGE.sub("", words)
        if len(words) > _LONGEST or (entry == words and counted[words] < 2):
            break
        found.append(position)
    return frozenset(found)
