"""The styles of a Word file: the built-in ones, which Word and WPS show as 正文, 标题 1, 题注 and 目录 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from caoxian_desktop.core.typesetting.word.elements import Element, border, element, properties
from caoxian_desktop.core.typesetting.word.papers import GRID_SPACE, HEI, KAI, LATIN, OFFICIAL_KAI, Look, Paper

if TYPE_CHECKING:
    from docx.document import Document

CITATION, CELL_CITATION, STRONG, NOTE, TABLE = "Citation", "CellCitation", "Strong", "Emphasis", "RuledTable"
"""The ids of the character styles 出处, 表内出处, 要点 and 强调 (another's words), and of the table's."""
SMALLER = 0.86
"""The size of a citation, as a share of the text it stands in."""
GREY, RULE = "595959", "A6A6A6"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_KEPT = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
# Name as Word knows it (the last four are ours), id, and level in the outline. Each is based on Normal.
_PARAGRAPHS = (
    ("Title", "Title", None),
    ("Subtitle", "Subtitle", None),
    ("heading 1", "Heading1", 0),
    ("heading 2", "Heading2", 1),
    ("heading 3", "Heading3", 2),
    ("heading 4", "Heading4", 3),
    ("caption", "Caption", None),
    ("List Paragraph", "ListParagraph", None),
    ("Quote", "Quote", None),
    ("No Spacing", "NoSpacing", None),
    ("TOC Heading", "TOCHeading", None),
    ("toc 1", "TOC1", None),
    ("toc 2", "TOC2", None),
    ("header", "Header", None),
    ("footer", "Footer", None),
    ("annotation text", "CommentText", None),
    ("小字说明", "Remark", None),
    ("红头", "Masthead", None),
    ("期号", "Issue", None),
    ("版记", "Imprint", None),
)
_OFF_THE_GRID = {"Title", "NoSpacing", "Caption", "Masthead", "Imprint"}
"""Whose lines are not those of the text: higher ones would be given two lines of the grid, lower ones a whole one."""
_KEPT_WITH_NEXT = {"Heading1", "Heading2", "Heading3", "Heading4"}


def apply_styles(document: Document, paper: Paper) -> None:
    """Give a document the styles of a form, and none beside them."""
    sheet = document.styles.element
    for style in sheet.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in _KEPT:
            sheet.remove(style)
    _set_defaults(sheet, paper)
    normal = next(style for style in sheet.findall(qn("w:style")) if style.get(qn("w:styleId")) == "Normal")
    normal.extend([_paragraph_properties("Normal", paper), _run_properties(paper.looks["Normal"], paper)])
    for name, identity, level in _PARAGRAPHS:
        if identity in paper.looks:
            sheet.append(_paragraph_style(name, identity, level, paper))
    sheet.extend(_heading_characters(paper))
    sheet.extend(_character_styles(paper))
    sheet.append(_table_style(paper))


def _set_defaults(sheet: Element, paper: Paper) -> None:
    """Say that the text is Chinese, in the form's own face, with no space between paragraphs."""
    look = paper.looks["Normal"]
    defaults = sheet.find(qn("w:docDefaults"))
    for child in list(defaults):
        defaults.remove(child)
    language = element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    fonts = properties("rPr", [_faces(look.face), *_size(look.size), language])
    defaults.extend([element("rPrDefault", fonts), element("pPrDefault", element("pPr"))])


def _paragraph_style(name: str, identity: str, level: int | None, paper: Paper) -> Element:
    parts = [element("name", val=name), element("basedOn", val="Normal")]
    if level is not None or identity in {"Title", "Caption"}:
        parts.append(element("next", val="Normal"))
    if level is not None:
        parts.append(element("link", val=f"{identity}Char"))
    parts.append(element("qFormat"))
    given = _paragraph_properties(identity, paper, level)
    return element("style", *parts, given, _run_properties(paper.looks[identity]), type="paragraph", styleId=identity)


def _paragraph_properties(identity: str, paper: Paper, level: int | None = None) -> Element:
    look = paper.looks[identity]
    given = [_spacing(look), _indent(look), element("jc", val=_alignment(look))]
    if identity in _KEPT_WITH_NEXT:
        given += [element("keepNext"), element("keepLines")]
    if identity == "Quote" and not paper.grid:
        given.append(element("pBdr", border("left", 12, RULE, space=8)))
    if look.ruled:
        given.append(element("pBdr", border("bottom", 4, RULE, space=1)))
    if identity == "Header" and paper.numbered:
        given.append(element("pBdr", border("bottom", 4, RULE, space=4)))
    if level is not None:
        given.append(element("outlineLvl", val=str(level)))
    # No space between 汉字 and figures: the pages of the standard count characters, and the other forms look alike.
    given += [element("autoSpaceDE", val="0"), element("autoSpaceDN", val="0")]
    if paper.grid:
        given.append(element("widowControl", val="0"))  # an official page holds 22 lines whatever stands on it
    if paper.grid and identity in _OFF_THE_GRID:
        given.append(element("snapToGrid", val="0"))
    return properties("pPr", given)


def _spacing(look: Look) -> Element:
    exact = {"line": str(round(look.pitch * 20)), "lineRule": "exact"}
    shared = {"line": str(round(look.line * 240)), "lineRule": "auto"}
    around = {"before": str(round(look.before * 20)), "after": str(round(look.after * 20))}
    return element("spacing", **around, **(exact if look.pitch else shared))


def _indent(look: Look) -> Element:
    """Return the indent in characters, as WPS shows it, and in points for readers that do not count them."""
    if look.hang:
        wide, hundredths = str(round(look.hang * look.size * 20)), str(round(look.hang * 100))
        return element("ind", leftChars=hundredths, left=wide, hangingChars=hundredths, hanging=wide)
    hundredths, wide = str(round(look.indent * 100)), str(round(look.indent * look.size * 20))
    return element("ind", leftChars="0", left="0", firstLineChars=hundredths, firstLine=wide)


def _alignment(look: Look) -> str:
    if look.centred:
        return "center"
    return "left" if look.ragged else "both"


def _run_properties(look: Look, paper: Paper | None = None) -> Element:
    given = [_faces(look.face), *_size(look.size), element("color", val=look.colour)]
    if paper is not None and paper.grid:
        given.append(element("spacing", val=str(GRID_SPACE)))
    return properties("rPr", [*given, *([element("b")] if look.bold else ())])


def _faces(face: str) -> Element:
    return element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=face, cs=LATIN)


def _size(points: float) -> tuple[Element, Element]:
    halves = str(round(points * 2))
    return element("sz", val=halves), element("szCs", val=halves)


def _heading_characters(paper: Paper) -> Iterator[Element]:
    """Yield the faces of headings that open a paragraph, linked to their style so that a contents finds them."""
    for name, identity, level in _PARAGRAPHS:
        if level is not None:
            look = paper.looks[identity]
            own = properties("rPr", [_faces(look.face), *([element("b")] if look.bold else ())])
            parts = (element("name", val=f"{name} Char"), element("basedOn", val="DefaultParagraphFont"))
            linked = element("link", val=identity)
            yield element("style", *parts, linked, own, type="character", customStyle="1", styleId=f"{identity}Char")


def _character_styles(paper: Paper) -> Iterator[Element]:
    small, smaller = (round(paper.looks[name].size * SMALLER * 2) / 2 for name in ("Normal", "NoSpacing"))
    bold = () if paper.grid else (element("b"),)  # official papers have no bold type
    yield _character("Strong", STRONG, [_faces(HEI), *bold])
    yield _character("Emphasis", NOTE, [_faces(OFFICIAL_KAI if paper.grid else KAI)])
    yield _character("出处", CITATION, [*_size(small), element("color", val=GREY)], custom=True)
    yield _character("表内出处", CELL_CITATION, [*_size(smaller), element("color", val=GREY)], custom=True)
    yield _character("annotation reference", "CommentReference", [*_size(10.5)])


def _character(name: str, identity: str, look: list[Element], *, custom: bool = False) -> Element:
    parts = (element("name", val=name), element("basedOn", val="DefaultParagraphFont"), element("qFormat"))
    own = {"customStyle": "1"} if custom else {}
    return element("style", *parts, properties("rPr", look), type="character", styleId=identity, **own)


def _table_style(paper: Paper) -> Element:
    """Return a table with a strong rule over and under it and one under its head, or with all rules alike."""
    if paper.boxed:
        borders = element("tblBorders", *(border(side, 4, "404040") for side in _SIDES))
    else:
        strong = [border("top", 8, "000000"), border("bottom", 8, "000000")]
        borders = element("tblBorders", *strong, border("insideH", 2, RULE))
    sides = (("top", "28"), ("left", "45"), ("bottom", "28"), ("right", "45"))
    margins = element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in sides))
    below = element("tcBorders", border("bottom", 4, "000000"))
    head = element(
        "tblStylePr",
        properties("tcPr", [below, element("shd", val="clear", color="auto", fill="F2F2F2")]),
        type="firstRow",
    )
    parts = (
        element("name", val="全线表" if paper.boxed else "三线表"),
        element("basedOn", val="TableNormal"),
        element("qFormat"),
    )
    own = properties("tblPr", [borders, margins])
    return element("style", *parts, own, head, type="table", customStyle="1", styleId=TABLE)
