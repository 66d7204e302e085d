"""The styles of an exported Word file: the built-in ones, which Word and WPS show as 正文, 标题 1 and 题注."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from caoxian_desktop.core.briefing.template import Template

if TYPE_CHECKING:
    from docx.document import Document

# The faces that every Chinese office PC has; the bundled ones cannot travel in a .docx.
SONG, HEI, KAI = "宋体", "黑体", "楷体"
LATIN = "Times New Roman"
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: face, size in points, space before and after, and whether it is bold or indented."""

    face: str
    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    indent: float = 0
    centred: bool = False
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a form: margins in millimetres (top, bottom, left, right), and its styles by built-in name."""

    margins: tuple[float, float, float, float]
    looks: dict[str, Look]


SHEETS = {
    Template.DIGEST: Sheet(
        (28, 25, 27, 25),
        {
            "Normal": Look(SONG, 11.5, indent=23, line=1.4),
            "Title": Look(HEI, 20, before=6, after=8, centred=True),
            "Subtitle": Look(KAI, 11.5, after=10, centred=True),
            "Heading 1": Look(HEI, 14.5, before=18, after=9),
            "Heading 2": Look(HEI, 12, before=9, after=5),
            "Heading 3": Look(SONG, 11.5, before=6, after=4, bold=True),
            "Caption": Look(SONG, 10, after=10, centred=True),
            "List Paragraph": Look(SONG, 11, line=1.3),
            "Quote": Look(SONG, 11.5, before=6, after=6, line=1.4),
            "No Spacing": Look(SONG, 9.5),
        },
    ),
    Template.ONE_PAGE: Sheet(
        (14, 12, 17, 17),
        {
            "Normal": Look(SONG, 9.5),
            "Title": Look(HEI, 16, after=2, centred=True),
            "Subtitle": Look(KAI, 9.5, after=3, centred=True),
            "Heading 1": Look(HEI, 10),
            "Heading 2": Look(HEI, 9.5),
            "Heading 3": Look(HEI, 9.5),
            "Caption": Look(SONG, 9, centred=True),
            "List Paragraph": Look(SONG, 9.5),
            "Quote": Look(SONG, 9.5),
            "No Spacing": Look(SONG, 9),
        },
    ),
}


def apply_sheet(document: Document, template: Template) -> None:
    """Give a document the paper and the styles of a form."""
    sheet = SHEETS[template]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, sheet.margins)
    for name, look in sheet.looks.items():
        _apply(document.styles[name], look)


def _apply(style: Any, look: Look) -> None:
    set_faces(style.element.get_or_add_rPr(), look.face)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    paragraph = style.paragraph_format
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.first_line_indent = Pt(look.indent)
    paragraph.left_indent = Pt(0)
    paragraph.line_spacing_rule, paragraph.line_spacing = WD_LINE_SPACING.MULTIPLE, look.line
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):  # the default template rules its title
        border.getparent().remove(border)


def set_faces(properties: Any, face: str) -> None:
    """Set the East Asian face and the Latin one beside it, in place of the theme's."""
    fonts = properties.get_or_add_rFonts()
    for theme in _THEMES:
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), LATIN)
    fonts.set(qn("w:eastAsia"), face)
