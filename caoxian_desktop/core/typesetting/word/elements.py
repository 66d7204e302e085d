"""Elements of WordprocessingML, properties in the order the schema wants. Text is set as text and never parsed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from docx.oxml.ns import nsmap
from lxml import etree

Element = Any
"""An element of lxml; python-docx types its own as no more than that, and lxml's stubs let every find() be None."""

_W = {"w": nsmap["w"]}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# ECMA-376 part 1, CT_PPr, CT_RPr, CT_TblPr, CT_TcPr and CT_SectPr: each is a sequence, and Word refuses a file that
# has one of its children out of turn. Only what is used here stands in them.
ORDER = {
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "shd", "tabs", "kinsoku"),
        *("overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind", "contextualSpacing", "jc"),
        *("outlineLvl", "rPr", "sectPr"),
    ),
    "rPr": (
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "noProof", "color", "spacing", "kern", "sz", "szCs", "u"),
        *("vertAlign", "lang"),
    ),
    "tblPr": (
        *("tblStyle", "tblpPr", "tblOverlap", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar"),
        *("tblLook", "tblCaption", "tblDescription"),
    ),
    "tcPr": ("tcW", "gridSpan", "tcBorders", "shd", "tcMar", "vAlign"),
    "sectPr": (
        *("headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "docGrid"),
    ),
}


@cache
def tag(name: str) -> str:
    """Return the qualified name of an element or attribute: w:p."""
    return f"{{{_W['w']}}}{name}"


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """Make an element with its children and attributes."""
    made = etree.Element(tag(name), nsmap=_W)
    for key, value in attributes.items():
        made.set(tag(key), value)
    made.extend(children)
    return made


def properties(name: str, children: Iterable[Element]) -> Element:
    """Make pPr, rPr, tblPr, tcPr or sectPr of its children, which are put in order. Raises ValueError for others."""
    order = ORDER[name]
    return element(name, *sorted(children, key=lambda child: order.index(etree.QName(child).localname)))


def paragraph(style: str, *given: Element) -> Element:
    """Make an empty paragraph of a style, by its id, with properties of its own; Normal needs no name."""
    named = [] if style == "Normal" else [element("pStyle", val=style)]
    made = element("p")
    if named or given:
        made.append(properties("pPr", [*named, *given]))
    return made


def run(words: str, style: str = "", *given: Element) -> Element:
    """Make a run of words; a line break and a tab among them are Word's own."""
    made = element("r")
    if style or given:
        made.append(properties("rPr", [*([element("rStyle", val=style)] if style else ()), *given]))
    for number, line in enumerate(words.split("\n")):
        if number:
            made.append(element("br"))
        for column, part in enumerate(line.split("\t")):
            if column:
                made.append(element("tab"))
            if part:
                made.append(_text(part))
    return made


def _text(words: str) -> Element:
    made = element("t")
    made.text = words
    made.set(_SPACE, "preserve")
    return made


def field(code: str, result: str, *given: Element) -> list[Element]:
    """Make the runs of a field that every reader reckons while it lays out a page (PAGE, NUMPAGES)."""
    words = element("instrText")
    words.text = code
    kinds: tuple[Element, ...] = (
        element("fldChar", fldCharType="begin"),
        words,
        element("fldChar", fldCharType="separate"),
    )
    runs = []
    for child in kinds:
        runs.append(run("", "", *_copies(given)))
        runs[-1].append(child)
    ending = run("", "", *_copies(given))
    ending.append(element("fldChar", fldCharType="end"))
    return [*runs, run(result, "", *_copies(given)), ending]


def _copies(given: Iterable[Element]) -> list[Element]:
    return [etree.fromstring(etree.tostring(child)) for child in given]


def tiny() -> tuple[Element, ...]:
    """Return what makes an empty paragraph take up no room, where only Word wants one: behind a table, between two."""
    mark = properties("rPr", [element("sz", val="2"), element("szCs", val="2")])
    return element("spacing", before="0", after="0", line="20", lineRule="exact"), mark


def link(anchor: str, *runs: Element) -> Element:
    """Make a link to a bookmark of the same file."""
    return element("hyperlink", *runs, anchor=anchor, history="1")


def bookmark(name: str, number: int) -> tuple[Element, Element]:
    """Make the two ends of a bookmark; `number` is its own within the file."""
    return element("bookmarkStart", id=str(number), name=name), element("bookmarkEnd", id=str(number))


def border(side: str, eighths: float, colour: str, space: float = 0) -> Element:
    """Make one side of a border: thickness in eighths of a point, distance in points."""
    return element(side, val="single", sz=str(round(eighths)), space=str(round(space)), color=colour)
