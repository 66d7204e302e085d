"""Files with a fixed layout, made for the tests: PDF by Typst or byte by byte, OFD by hand."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import cast
from xml.sax.saxutils import escape

import typst

from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.report import ParagraphKind, Report

_PAGE = """
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  header: align(center, text(size: 10pt)[内部资料　注意保存]),
  footer: context align(if calc.odd(counter(page).get().first()) { right } else { left },
    [— #counter(page).display() —]))
"""
TYPE = """
#set text(font: "Caoxian Serif", size: 16pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)
"""
"""Type as offices set it: an indent of two characters, both edges straight."""

OFFICE = _PAGE + TYPE
"""A4 as offices set it (GB/T 9704): running head, page numbers — 1 — on the outer side."""

FILLER = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，地区生产总值增长5.6%，R&D经费增长12.5%，人民生活改善。"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])


def typst_pdf(source: str) -> bytes:
    """A PDF of Typst's making."""
    return cast("bytes", typst.compile(source.encode(), font_paths=_fonts()))


def as_typst(words: str) -> str:
    """Words as Typst shows them unchanged, whatever they hold."""
    return f"#{json.dumps(words, ensure_ascii=False)}"


def office_source(report: Report) -> str:
    """A report in Typst's words: title block centred, paragraphs indented."""
    lines = []
    for paragraph in report.paragraphs:
        words = as_typst(paragraph.span.of(report.text))
        if paragraph.kind is ParagraphKind.TITLE:
            lines.append(f'#align(center, text(size: 22pt, font: "Caoxian Sans")[{words}])')
        elif paragraph.kind is ParagraphKind.BYLINE:
            lines.append(f"#align(center)[{words}]")
        else:
            lines.append(words)
    return OFFICE + "\n\n".join(lines)


_RESOURCES = b"/Font<</F 5 0 R>>/XObject<</I 6 0 R>>"
_GREY = b"/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"


def raw_pdf(content: bytes, *, picture: bool = False) -> bytes:
    """A PDF of one page made by hand, 200 points square: a content stream, Helvetica as /F, a picture as /I."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<%s>>>>" % _RESOURCES,
        b"<</Length %d>>stream\n%s\nendstream"
        % (len(drawn := b"q 200 0 0 200 0 0 cm /I Do Q " * picture + content), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/XObject/Subtype/Image/Length 1%s>>stream\n\x80\nendstream" % _GREY,
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 7\n0000000000 65535 f \n%strailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(made),
    )
    return made + end


OFD_SPACE = "http://www.ofdspec.org/2016"


def text_object(words: str, x: float, y: float, size: float = 5.6, code: str = "", more: str = "") -> str:
    """A text object of OFD at a place in millimetres: a line of characters as wide as they are high."""
    code = code or f"X='0' Y='{size}' DeltaX='g {max(1, len(words) - 1)} {size}'"
    return (
        f"<ofd:TextObject ID='9' Boundary='{x} {y} {size * len(words)} {size}' Font='1' Size='{size}' {more}>"
        f"<ofd:TextCode {code}>{escape(words)}</ofd:TextCode></ofd:TextObject>"
    )


def ofd_page(objects: Iterable[str], more: str = "") -> str:
    """A page of OFD."""
    return (
        f"<ofd:Page xmlns:ofd='{OFD_SPACE}'>{more}<ofd:Content><ofd:Layer>{''.join(objects)}</ofd:Layer></ofd:Content>"
        "</ofd:Page>"
    )


def ofd(pages: Sequence[str], template: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """An OFD file of A4 pages; `parts` come beside or in place of its own."""
    common = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    if template:
        common += "<ofd:TemplatePage ID='7' BaseLoc='Tpls/Tpl_0/Content.xml'/>"
    listed = "".join(f"<ofd:Page ID='{i}' BaseLoc='Pages/Page_{i}/Content.xml'/>" for i in range(len(pages)))
    files = {
        "OFD.xml": f"<ofd:OFD xmlns:ofd='{OFD_SPACE}'><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document xmlns:ofd='{OFD_SPACE}'><ofd:CommonData>{common}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        **{f"Doc_0/Pages/Page_{i}/Content.xml": page for i, page in enumerate(pages)},
        **({"Doc_0/Tpls/Tpl_0/Content.xml": template} if template else {}),
        **(parts or {}),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in files.items():
            archive.writestr(name, words)
    return file.getvalue()


def ofd_report(text: str) -> bytes:
    """A text set in OFD as offices set it: 28 characters a line, 22 lines a page, an indent of two, page numbers."""
    lines: list[tuple[str, float]] = []
    for paragraph in text.split("\n"):
        lines.append((paragraph[:26], 2))
        lines += [(paragraph[at : at + 28], 0) for at in range(26, len(paragraph), 28)]
    pages = []
    for number, start in enumerate(range(0, len(lines), 22), start=1):
        objects = [
            text_object(words, 28 + 5.6 * indent, 37 + 10.2 * row)
            for row, (words, indent) in enumerate(lines[start : start + 22])
        ]
        pages.append(ofd_page([*objects, text_object(f"—{number}—", 100, 275, 5)]))
    return ofd(pages)
