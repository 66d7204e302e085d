"""What stands before and after the text: cover, red head, foot of a 简报."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from caoxian_desktop.core.briefing.blocks import Block, Byline, Contents, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.citing import chinese_date
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.word.elements import Element, border, element, paragraph, properties, run
from caoxian_desktop.core.typesetting.word.headings import balanced
from caoxian_desktop.core.typesetting.word.papers import RED, Paper
from caoxian_desktop.core.typesetting.word.sections import tabbed, twips

Clean = Callable[[str], str]
_LARGEST = 62.0
"""Points of the name of a 简报; a long one is smaller."""
_LEAST = 24.0
_ONE_LINE = 10
"""Characters of a name that stands on one line; a longer one takes two."""
_OUTER, _INNER = 8, 6
"""Eighths of a point: 0.35 mm and 0.25 mm (GB/T 9704-2012, 7.4.1)."""
_THICK = 24
"""Eighths of a point of the red rule under the head."""


def has_cover(briefing: Briefing, *, long: bool) -> bool:
    """Tell whether the title stands on a page of its own: where there are pages enough for contents."""
    return long and briefing.template is Template.DIGEST and any(isinstance(b, Contents) for b in briefing.blocks)


def front_of(briefing: Briefing) -> tuple[Block, ...]:
    """Return the blocks of the cover: the title and what it is based on."""
    count = next((n for n, b in enumerate(briefing.blocks) if not isinstance(b, Title | Byline)), len(briefing.blocks))
    return briefing.blocks[:count]


def cover(briefing: Briefing, clean: Clean) -> Iterator[Element]:
    """Yield the cover: the name of the reports and that of the form, what they are based on, unit and date."""
    for block in front_of(briefing):
        if isinstance(block, Title):
            yield from _cover_title(clean(block.text), briefing.template.word)
        elif isinstance(block, Byline):
            yield _centred(clean(block.text), "Subtitle", before=0)
    unit = clean(briefing.cover.unit)
    if unit:
        yield _centred(unit, "Subtitle", before=260, size=15)
    yield _centred(chinese_date(briefing.made_on), "Subtitle", before=12 if unit else 260, size=15)


def _cover_title(words: str, form: str) -> Iterator[Element]:
    name = words.removesuffix(form)
    if name and name != words:
        yield _centred(name, "Title", before=150, size=max(17.0, min(25.0, round(880 / len(name)) / 2)))
        yield _centred(form, "Title", before=12, size=32)
    else:
        yield _centred(words, "Title", before=150)


def _centred(words: str, style: str, *, before: float, size: float = 0) -> Element:
    made = paragraph(style, element("spacing", before=str(round(before * 20)), after="200"))
    made.append(run(words, "", *_sized(size)))
    return made


def _sized(size: float) -> tuple[Element, ...]:
    halves = str(round(size * 2))
    return (element("sz", val=halves), element("szCs", val=halves)) if size else ()


def red_head(briefing: Briefing, paper: Paper, clean: Clean) -> Iterator[Element]:
    """Yield the head of a 简报: name in red, number, then unit and date over the red rule."""
    filled = briefing.cover
    name = clean(filled.name)
    if name:
        lines = name if len(name) <= _ONE_LINE else balanced(name, -(-len(name) // 2))
        across, longest = paper.width / 25.4 * 72 * 0.98, max(map(len, lines.split("\n")))
        made = paragraph("Masthead")
        made.append(run(lines, "", *_sized(max(_LEAST, min(_LARGEST, int(across / longest))))))
        yield made
    if number := filled.number + (f"（{filled.total}）" if filled.total else ""):
        made = paragraph("Issue")
        made.append(run(clean(number)))
        yield made
    rule = element("pBdr", border("bottom", _THICK, RED, space=4))
    line = paragraph("Issue", tabbed(paper.width, "right"), rule, element("jc", val="left"))
    line.append(run(f"{clean(filled.unit)}\t{chinese_date(briefing.made_on)}"))
    yield line
    yield paragraph("Normal")


def red_foot(briefing: Briefing, paper: Paper, clean: Clean) -> Element:
    """Return the foot of a 简报, at the bottom of the page on which the text ends: to whom it goes, who issued it."""
    filled = briefing.cover
    told = (("报", filled.report_to), ("送", filled.send_to), ("发", filled.issue_to))
    receivers = [_receivers(f"{name}：{clean(words)}") for name, words in told if words]
    last = [_issued(paper, f"{clean(filled.unit)}\t{chinese_date(briefing.made_on)}印发")]
    if filled.copies:
        last.append(_issued(paper, f"\t（{clean(filled.copies)}）"))
    width = str(twips(paper.width))
    made = element("tbl", _held_to_foot(paper), element("tblGrid", element("gridCol", w=width)))
    for number, line in enumerate([*receivers, *last]):
        given = [element("tcW", w=width, type="dxa")]
        if receivers and number == len(receivers):
            given.append(element("tcBorders", border("top", _INNER, "000000")))
        made.append(
            element("tr", element("trPr", element("cantSplit")), element("tc", properties("tcPr", given), line))
        )
    return made


def _held_to_foot(paper: Paper) -> Element:
    """Return what holds a table to the foot of the text block; the text gives way to it, or it goes over to a page.

    From side to side it is placed on the page: LibreOffice leaves a table as wide as the text where it stands in it.
    """
    place = {"vertAnchor": "margin", "tblpYSpec": "bottom", "horzAnchor": "page", "tblpX": str(twips(paper.margins[2]))}
    sides = element("tblCellMar", element("left", w="0", type="dxa"), element("right", w="0", type="dxa"))
    given = [
        element("tblpPr", leftFromText="0", rightFromText="0", topFromText="120", bottomFromText="0", **place),
        element("tblOverlap", val="never"),
        element("tblW", w=str(twips(paper.width)), type="dxa"),
        element("tblBorders", border("top", _OUTER, "000000"), border("bottom", _OUTER, "000000")),
        element("tblLayout", type="fixed"),
        sides,
    ]
    return properties("tblPr", given)


def _receivers(words: str) -> Element:
    """Return a line of receivers; a second line begins under the first receiver."""
    made = paragraph("Imprint", element("ind", left="840", hanging="560", right="280"))
    made.append(run(words))
    return made


def _issued(paper: Paper, words: str) -> Element:
    made = paragraph("Imprint", tabbed(paper.width - 5, "right"), element("ind", left="280", right="280"))
    made.append(run(words))
    return made
