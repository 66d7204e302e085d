"""What python-docx has no call for: ruled tables with repeating heads, fields, alternative text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

_FULL = 5000  # fiftieths of a percent: the whole width


def _element(name: str, **attributes: str) -> Any:
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def rule_table(table: Any, shares: Sequence[float], summary: str) -> None:
    """Make a table as wide as the text with three strong rules, a head that repeats, and rows that stay whole."""
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx's own way to the element
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    borders = _element("tblBorders")
    for side, size, colour in (("top", "8", "000000"), ("bottom", "8", "000000"), ("insideH", "2", "A6A6A6")):
        borders.append(_element(side, val="single", sz=size, space="0", color=colour))
    # The schema wants this order: tblW, tblBorders, tblLayout, tblDescription.
    properties.append(_element("tblW", w=str(_FULL), type="pct"))
    for layout in properties.findall(qn("w:tblLayout")):
        properties.remove(layout)
    for look in properties.findall(qn("w:tblLook")):
        properties.remove(look)
    properties.extend([borders, _element("tblLayout", type="fixed"), _element("tblDescription", val=summary)])
    for number, row in enumerate(table.rows):
        row_properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
        row_properties.append(_element("cantSplit"))
        if number == 0:
            row_properties.append(_element("tblHeader"))
    total, width = sum(shares), 9000
    for column, share in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), shares, strict=True):  # noqa: SLF001 - as above
        column.set(qn("w:w"), str(int(width * share / total)))


def leave_broken_lines(settings: Any) -> None:
    """Have Word leave a line that ends in a break as short as it is, where it would set it out to the full width."""
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = _element("compat")
        settings.append(compat)
    compat.insert(0, _element("doNotExpandShiftReturn"))


def field(paragraph: Any, code: str) -> None:
    """Append a field that Word reckons while it lays out the page (PAGE, NUMPAGES)."""
    run = paragraph.add_run()
    begin, end = _element("fldChar", fldCharType="begin"), _element("fldChar", fldCharType="end")
    words = _element("instrText")
    words.text = code
    run._element.extend([begin, words, _element("fldChar", fldCharType="separate"), end])  # noqa: SLF001 - as above
    run.font.size = Pt(9)


def page_numbers(paragraph: Any) -> None:
    """Write page x / y, centred."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = 0
    field(paragraph, "PAGE")
    paragraph.add_run(" / ").font.size = Pt(9)
    field(paragraph, "NUMPAGES")


def running_head(paragraph: Any, words: str) -> None:
    """Write the running head, centred."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = 0
    paragraph.add_run(words).font.size = Pt(9)


def describe_picture(picture: Any, words: str) -> None:
    """Give a picture its alternative text."""
    picture._inline.docPr.set("descr", words)  # noqa: SLF001 - as above
