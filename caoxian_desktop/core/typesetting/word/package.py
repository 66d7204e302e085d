"""The file a Word document is kept in: no leftovers of the library's template, and the same bytes every time."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsmap
from lxml import etree

from caoxian_desktop.core.typesetting.word.elements import element
from caoxian_desktop.core.typesetting.word.papers import ALTERNATIVES, LATIN

if TYPE_CHECKING:
    from docx.document import Document

_NOT_OURS = {
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
}
_WORD = "http://schemas.microsoft.com/office/word"
# What Chinese Word writes itself: marks that meet are set closer, and a line that ends in a break stays short.
_COMPATIBLE = (
    *("spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone", "ulTrailSpace"),
    *("doNotExpandShiftReturn", "adjustLineHeightInTable", "useFELayout"),
)
_MODERN = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
}


def empty_document() -> Document:
    """Return a document without the pictures, previews, styles and settings of the library's own template."""
    import docx

    document = docx.Document()
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if relation.reltype in _NOT_OURS:
                del holder.rels[key]
    _set_settings(document)
    _name_fonts(document)
    return document


def _set_settings(document: Document) -> None:
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    modern = [element("compatSetting", name=name, uri=_WORD, val=value) for name, value in _MODERN.items()]
    colours = {name: name for name in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")}
    settings.extend(
        [
            element("zoom", percent="100"),
            element("defaultTabStop", val="420"),
            element("characterSpacingControl", val="compressPunctuation"),
            element("compat", *map(element, _COMPATIBLE), *modern),
            element("themeFontLang", val="en-US", eastAsia="zh-CN"),
            element(
                "clrSchemeMapping",
                bg1="light1",
                t1="dark1",
                bg2="light2",
                t2="dark2",
                **colours,
                hyperlink="hyperlink",
                followedHyperlink="followedHyperlink",
            ),
            element("decimalSymbol", val="."),
            element("listSeparator", val=","),
        ]
    )


def _name_fonts(document: Document) -> None:
    """Add the table of fonts, which says what is taken where a PC has not the one that is named."""
    table = etree.Element(f"{{{nsmap['w']}}}fonts", nsmap={"w": nsmap["w"]})
    for name, others in ALTERNATIVES.items():
        table.append(
            element(
                "font",
                element("altName", val=others),
                element("charset", val="86"),  # GB 2312
                element("family", val="auto"),
                element("pitch", val="variable"),
                name=name,
            )
        )
    table.append(element("font", element("charset", val="00"), element("family", val="roman"), name=LATIN))
    blob = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = document.part.package
    part = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, blob, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def packed(document: Document, made_on: str) -> bytes:
    """Return the document's file, all of its members dated on the ISO date it is made on."""
    plain = BytesIO()
    document.save(plain)
    day = datetime.fromisoformat(made_on)
    fixed = BytesIO()
    with (
        zipfile.ZipFile(plain) as read,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written,
    ):
        for member in read.infolist():
            entry = zipfile.ZipInfo(member.filename, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            written.writestr(entry, read.read(member))
    return fixed.getvalue()
