"""Parts titled with a motto (攻坚克难砥砺奋进): that the numbers begin anew below each shows that they are parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.importing.lines import Line
from caoxian_desktop.core.importing.marks import Style, mark_of, number_in
from caoxian_desktop.core.importing.structure.heading_words import PAUSE, SENTENCE_END, is_salutation
from caoxian_desktop.core.importing.structure.headings import MAX_BARE, MIN_BODY, Heading
from caoxian_desktop.core.report.span import Span

_OF_A_TIME = re.compile(r"(?:(?:19|20)\d\d|今|去)年|[一二三四五]年来|(?:刚刚)?过去|今后|未来|新的一年|做好|各位代表")
"""How the first paragraph of a part opens."""


def with_mottoes(headings: Sequence[Heading], lines: Sequence[Line]) -> Sequence[Heading]:
    """Return `headings` and the bare lines above every 一、, where these numbers begin anew: the titles of parts.

    Nothing changes where one of them lacks its line, or where the report has parts of its own.
    """
    begun = [at for at, heading in enumerate(headings) if heading.style is Style.CHINESE and heading.label[0] == "一"]
    begun = [at for at in begun if number_in(headings[at].label) == 1]
    own = any(heading.style in {Style.PART, Style.TOPIC} for heading in headings)
    if len(begun) < 2 or own:
        return headings
    titles: list[Heading] = []
    for at in begun:
        if (motto := _motto(headings, at, lines)) is None:
            return headings
        titles.append(motto)
    taken = {index for title in titles for index in (title.first, title.last)}
    others = [heading for heading in headings if heading.last not in taken]
    return sorted([*others, *titles], key=lambda heading: heading.span.start)


def _motto(headings: Sequence[Heading], at: int, lines: Sequence[Line]) -> Heading | None:
    """Return the last bare line between a 一、 and the labelled heading before that stands over words on a year."""
    offset = lines[0].index
    before = next((headings[i].last for i in range(at - 1, -1, -1) if headings[i].label), offset - 1)
    for index in range(headings[at].first - 2, before, -1):
        line, below = lines[index - offset], lines[index - offset + 1]
        if _is_bare(line.text) and len(below.text) >= MIN_BODY and _OF_A_TIME.match(below.text):
            above = lines[index - offset - 1] if index - 1 > before else None
            return _heading(line, above if above is not None and _is_bare(above.text) else None)
    return None


def _heading(line: Line, above: Line | None) -> Heading:
    """Return a motto as a part, over two lines where the one above belongs to it."""
    first, title = (above, f"{above.text} {line.text}") if above else (line, line.text)
    span = Span(first.start, line.end)
    return Heading(style=Style.PART, label="", title=title, span=span, first=first.index, last=line.index)


def _is_bare(words: str) -> bool:
    plain = not (PAUSE.search(words) or SENTENCE_END.search(words) or mark_of(words) or is_salutation(words))
    return plain and 4 <= len(words) <= MAX_BARE and "\t" not in words
