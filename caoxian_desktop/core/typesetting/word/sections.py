"""The page of a Word file: its size, its head with running title, 内部资料 and watermark, its foot with the number."""

from __future__ import annotations

import math
from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from lxml import etree

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.typesetting.word.elements import Element, element, field, paragraph, properties, run
from caoxian_desktop.core.typesetting.word.papers import GRID_PITCH, HEI, LATIN, SONG, Paper

if TYPE_CHECKING:
    from docx.document import Document

Clean = Callable[[str], str]
INTERNAL = "内部资料，注意保存"
"""The mark of papers that are not secret and not for everybody either."""
GUTTER = 6.0
"""Millimetres between two columns."""
_HEADER = 15.0  # mm from the edge
_LARGEST, _SMALLEST = 46.0, 20.0  # pt, of a watermark

# The WordArt by which Word and WPS know a watermark, and take it away with 移除水印. Its words go in by attribute.
_WATERMARK = """<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"
 o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>
<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
<v:shape type="#_x0000_t136" o:allowincell="f" fillcolor="#ebebeb" stroked="f"><v:textpath/></v:shape></w:pict>"""
_V, _O = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"


def lay_out(document: Document, briefing: Briefing, paper: Paper, clean: Clean) -> None:
    """Give a document its page, and what stands on each page besides the text."""
    section = document.sections[0]
    _set_page(section._sectPr, paper)  # noqa: SLF001 - python-docx has no call for the grid
    section.different_first_page_header_footer = briefing.internal or paper.numbered
    document.settings.odd_and_even_pages_header_footer = paper.grid
    mark = clean(briefing.watermark)
    running = clean(briefing.title) if paper.numbered else ""
    if briefing.internal or paper.numbered:
        words = INTERNAL if briefing.internal else ""
        _fill(section.first_page_header, _head(words, mark, 1, paper, first=True))
        _fill(section.first_page_footer, _foot(paper, even=False))
    _fill(section.header, _head(running, mark, 2, paper))
    _fill(section.footer, _foot(paper, even=False))
    if paper.grid:
        _fill(section.even_page_header, _head("", mark, 3, paper))
        _fill(section.even_page_footer, _foot(paper, even=True))


def _set_page(section: Element, paper: Paper) -> None:
    for child in list(section):
        if child.tag not in {qn("w:headerReference"), qn("w:footerReference")}:
            section.remove(child)
    width, height = (str(twips(side)) for side in paper.size)
    across = {"orient": "landscape"} if paper.size[0] > paper.size[1] else {}
    sides = {
        name: str(twips(margin)) for name, margin in zip(("top", "bottom", "left", "right"), paper.margins, strict=True)
    }
    near = {"header": str(twips(min(_HEADER, paper.margins[0] / 2))), "footer": str(twips(paper.foot)), "gutter": "0"}
    grid = element("docGrid", linePitch="312")
    if paper.grid:
        grid = element("docGrid", type="lines", linePitch=str(GRID_PITCH))
    section.append(element("pgSz", w=width, h=height, **across))
    section.append(element("pgMar", **sides, **near))
    section.append(element("cols", space="425"))
    section.append(grid)


def hand_over(root: Element, first: Element) -> None:
    """Give what stands at head and foot to the `first` stretch of a document; later ones, `root` last, inherit it."""
    given = [
        child for child in root if child.tag in {qn("w:headerReference"), qn("w:footerReference"), qn("w:titlePg")}
    ]
    for number, child in enumerate(child for child in given if child.tag != qn("w:titlePg")):
        first.insert(number, child)
    for child in given:
        if child.tag == qn("w:titlePg"):
            first.insert(list(first).index(first.find(qn("w:cols"))) + 1, child)
    root.insert(0, element("type", val="continuous"))


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point, which is what pages are measured in."""
    return round(millimetres / 25.4 * 1440)


def _fill(part: object, made: Element) -> None:
    """Put one paragraph in the place of the empty one of a head or foot."""
    root = part._element  # type: ignore[attr-defined]  # noqa: SLF001 - python-docx's own way to the element
    for child in list(root):
        root.remove(child)
    root.append(made)


def _head(words: str, watermark: str, number: int, paper: Paper, *, first: bool = False) -> Element:
    """Return the paragraph of a head. A first one has 内部资料 at its left, and no rule."""
    given = []
    if first or not words:
        given = [element("pBdr", *(element(side, val="nil") for side in ("top", "left", "bottom", "right")))]
        given.append(element("jc", val="left"))
    made = paragraph("Header", *given)
    if words:
        black = (element("color", val="000000"), element("sz", val="24"), _hei()) if first else ()
        made.append(run(words, "", *black))
    if watermark:
        holder = run("", "", element("noProof"))
        holder.append(_watermark(watermark, number, paper))
        made.append(holder)
    return made


def _hei() -> Element:
    return element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=HEI, cs=LATIN)


def _foot(paper: Paper, *, even: bool) -> Element:
    """Return the number of the page: x / y in the middle; — 1 — one character from the outer edge; none on one page."""
    if paper.grid:
        indent = element("ind", leftChars="100", left="280") if even else element("ind", rightChars="100", right="280")
        made = paragraph("Footer", indent, element("jc", val="left" if even else "right"))
        plain = element("rFonts", ascii=SONG, hAnsi=SONG, eastAsia=SONG)
        made.extend([run("— ", "", plain), *field("PAGE", "1", plain), run(" —", "", element("rFonts", eastAsia=SONG))])
        return made
    made = paragraph("Footer")
    if paper.numbered:
        made.extend([*field("PAGE", "1"), run(" / "), *field("NUMPAGES", "1")])
    return made


def _watermark(words: str, number: int, paper: Paper) -> Element:
    """Return the words across the page from lower left to upper right, grey and behind the text."""
    picture: Element = etree.fromstring(_WATERMARK)
    shape = picture.find(f"{_V}shape")
    diagonal = math.hypot(*paper.size) * 0.78 / 25.4 * 72
    ems = sum(0.5 if character.isascii() else 1.0 for character in words)
    size = min(_LARGEST, max(_SMALLEST, diagonal / ems))
    width = min(ems * size, diagonal)
    place = "position:absolute;margin-left:0;margin-top:0;z-index:-251658752;rotation:"
    centred = "".join(
        f"mso-position-{way}:center;mso-position-{way}-relative:page;" for way in ("horizontal", "vertical")
    )
    turn = 360 - round(math.degrees(math.atan2(paper.size[1], paper.size[0])))
    shape.set("style", f"{place}{turn};width:{width:.0f}pt;height:{size:.0f}pt;{centred}")
    shape.set("id", f"PowerPlusWaterMarkObject{number}")
    shape.set(f"{_O}spid", f"_x0000_s{2048 + number}")
    path = shape.find(f"{_V}textpath")
    path.set("style", f"font-family:'{HEI}';font-size:1pt")
    path.set("string", " ".join(words.split()))
    return picture


def tabbed(position: float, alignment: str) -> Element:
    """Return a tab stop `position` millimetres from the left edge of the text."""
    return element("tabs", element("tab", val=alignment, pos=str(twips(position))))


def columns_end(root: Element, paper: Paper, count: int) -> Element:
    """Return what ends a stretch of text in so many columns, of a page like that of the whole; it goes on there."""
    columns = {"num": str(count), "space": str(twips(GUTTER))} if count > 1 else {"space": "425"}
    width, height = (str(twips(side)) for side in paper.size)
    kept = [deepcopy(child) for child in root if child.tag in {qn("w:pgMar"), qn("w:docGrid")}]
    return properties(
        "sectPr",
        [element("type", val="continuous"), element("pgSz", w=width, h=height), element("cols", **columns), *kept],
    )
