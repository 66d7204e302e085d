"""Word refuses a file that has the children of an element out of turn: every part is held against the schema."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from lxml import etree

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.docx import make_docx
from caoxian_desktop.core.typesetting.word.elements import element, properties
from tests.core.typesetting.word.every_block import every_block

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# ECMA-376 part 1 (5th edition), annex A.1: the sequences of the complex types, whole, so that what is used here must
# stand in their order whatever the product's own shorter lists say.
_P = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr pPrChange"""
_R = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
eastAsianLayout specVanish oMath"""
_TABLE = """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"""
_CELL = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
_SECTION = """headerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"""
_STYLE = """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"""
_SETTINGS = """writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation
evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping shapeDefaults
decimalSymbol listSeparator"""
_COMPAT = """spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn
adjustLineHeightInTable useFELayout compatSetting"""
_SIDES = "top left bottom right insideH insideV between bar"
ORDERS = {
    "pPr": _P,
    "rPr": _R,
    "tblPr": _TABLE,
    "tcPr": _CELL,
    "sectPr": _SECTION,
    "style": _STYLE,
    "settings": _SETTINGS,
    "compat": _COMPAT,
    "pBdr": _SIDES,
    "tblBorders": _SIDES,
    "tcBorders": _SIDES,
    "tblCellMar": _SIDES,
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "docDefaults": "rPrDefault pPrDefault",
    "styles": "docDefaults latentStyles style",
}


def out_of_turn(root: etree._Element) -> Iterator[str]:
    """Names of elements whose children stand in another order than the schema's, or are not in it at all."""
    for name, words in ORDERS.items():
        order = words.split()
        for found in root.iter(W + name):
            children = [
                etree.QName(child).localname.replace("footerRef", "headerRef") for child in found
            ]  # in any order
            places = [order.index(child) if child in order else -1 for child in children]
            if -1 in places or places != sorted(places):
                yield f"{name}: {' '.join(children)}"


def parts(content: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        }


@pytest.mark.parametrize("template", Template)
def test_every_form_of_every_block_keeps_the_order(template: Template) -> None:
    made = make_docx(every_block(template)).contents[0]
    for name, root in parts(made).items():
        if "theme" not in name:
            assert list(out_of_turn(root)) == [], name


def test_a_cell_ends_with_a_paragraph_and_the_text_with_the_page() -> None:
    root = parts(make_docx(every_block(Template.DIGEST)).contents[0])["word/document.xml"]
    assert all(cell[-1].tag == f"{W}p" for cell in root.iter(f"{W}tc"))
    body = root.find(f"{W}body")
    assert body is not None
    assert body[-1].tag == f"{W}sectPr"
    assert body[-2].tag == f"{W}p"


@pytest.mark.parametrize("name", ["bookmarkStart", "commentRangeStart"])
def test_marks_are_numbered_once_and_closed(name: str) -> None:
    root = parts(make_docx(every_block(Template.OFFICIAL)).contents[0])["word/document.xml"]
    begun = [each.get(f"{W}id") for each in root.iter(W + name)]
    ended = [each.get(f"{W}id") for each in root.iter(W + name.replace("Start", "End"))]
    assert begun
    assert sorted(begun) == sorted(ended)
    assert len(set(begun)) == len(begun)


def test_what_is_out_of_turn_is_found() -> None:
    """The check bites: neither a swapped pair nor an unknown child passes it."""
    assert list(out_of_turn(element("p", element("pPr", element("jc"), element("ind")))))
    assert list(out_of_turn(element("p", element("pPr", element("nothing")))))


def test_properties_come_in_order_however_they_are_given() -> None:
    made = properties("pPr", [element("jc"), element("keepNext"), element("pStyle")])
    assert [etree.QName(child).localname for child in made] == ["pStyle", "keepNext", "jc"]
    with pytest.raises(ValueError, match="not in"):
        properties("pPr", [element("nothing")])


def test_a_report_keeps_the_order(material: Material) -> None:
    chosen = Choices(made_on="2026-01-05", internal=True, watermark="内部", cover=Cover(unit="办公室"), notes=True)
    for name, root in parts(make_docx(compose([material], chosen)).contents[0]).items():
        if "theme" not in name:
            assert list(out_of_turn(root)) == [], name
