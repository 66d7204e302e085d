"""Pages, fonts and outline -> the OFD package (GB/T 33190-2016, chapters 6 and 7)."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from caoxian_desktop.core.typesetting.ofd.font_files import FontBook
from caoxian_desktop.core.typesetting.ofd.marks import Heading, Sheet
from caoxian_desktop.core.typesetting.ofd.names import FOLDER, page_part
from caoxian_desktop.core.typesetting.ofd.page_xml import PageWriter, element, number, written
from caoxian_desktop.core.typesetting.ofd.pdf_fonts import PdfFont

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""What zip can say at the earliest; the day of the document stands in OFD.xml."""


@dataclass(frozen=True, slots=True)
class About:
    """What is said of the document: the day as 2026-01-05, '' where unknown."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document. `sheets` come one by one, and `fonts` are those of the sheets that have come."""

    sheets: Iterable[Sheet]
    fonts: Mapping[str, PdfFont]
    headings: tuple[Heading, ...]
    about: About


def packed(paper: Paper) -> bytes:
    """Return the document as an OFD file: the same bytes for the same document."""
    ids = count(1)
    book = FontBook(paper.fonts)
    writer = PageWriter(book, ids)
    pages: list[int] = []
    contents: dict[str, bytes] = {}
    for at, sheet in enumerate(paper.sheets):
        pages.append(next(ids))
        contents[f"{FOLDER}/{page_part(at)}"] = writer.page(sheet)
    resources, fonts = _fonts(book, writer.fonts)
    document = _document(writer.first, pages, next(ids) - 1, paper.headings)
    members = {
        f"{FOLDER}/Document.xml": written(document),
        f"{FOLDER}/PublicRes.xml": written(resources),
        **contents,
        **{f"{FOLDER}/Res/{name}": content for name, content in fonts.items()},
    }
    return _zipped({"OFD.xml": written(_root(paper.about, _identity(members)))} | members)


def _fonts(book: FontBook, ids: Mapping[tuple[str, int], int]) -> tuple[Element, dict[str, bytes]]:
    """Return PublicRes.xml and the files of the fonts."""
    root = element("Res", BaseLoc="Res")
    listed = element("Fonts", root) if ids else None
    files: dict[str, bytes] = {}
    for key, at, name, content in book.files():
        file = f"font_{ids[key, at]}.ttf"
        font = element("Font", listed, ID=str(ids[key, at]), FontName=name, FamilyName=name.partition("-")[0])
        element("FontFile", font, file)
        files[file] = content
    return root, files


def _document(area: str, pages: Sequence[int], last: int, headings: Sequence[Heading]) -> Element:
    """Return Document.xml; `area` is that of a page that does not say its own."""
    root = element("Document")
    shared = element("CommonData", root)
    element("MaxUnitID", shared, str(last))
    element("PhysicalBox", element("PageArea", shared), area)
    element("PublicRes", shared, "PublicRes.xml")
    listed = element("Pages", root)
    for at, page in enumerate(pages):
        element("Page", listed, ID=str(page), BaseLoc=page_part(at))
    if headings:
        outlines = element("Outlines", root)
        for heading in headings:
            _outline(outlines, heading, pages)
    return root


def _outline(parent: Element, heading: Heading, pages: Sequence[int]) -> None:
    entry = element("OutlineElem", parent, Title=heading.words)
    action = element("Action", element("Actions", entry), Event="CLICK")
    goto = element("Goto", action)
    place = {"Left": number(heading.left), "Top": number(heading.top)}
    element("Dest", goto, Type="XYZ", PageID=str(pages[heading.page]), **place)
    for under in heading.under:
        _outline(entry, under, pages)


def _root(about: About, identity: str) -> Element:
    root = element("OFD", Version="1.0", DocType="OFD")
    body = element("DocBody", root)
    info = element("DocInfo", body)
    element("DocID", info, identity)
    said = {"Title": about.title, "Author": about.author, "Subject": about.subject}
    days = {"CreationDate": about.day, "ModDate": about.day}
    for name, words in (said | days).items():
        if words:
            element(name, info, words)
    if about.keywords:
        listed = element("Keywords", info)
        for word in about.keywords:
            element("Keyword", listed, word)
    element("DocRoot", body, f"{FOLDER}/Document.xml")
    return root


def _identity(members: Mapping[str, bytes]) -> str:
    """Return the document's 32 characters, by all that it holds: another text is another document."""
    summed = hashlib.sha256()
    for name, content in members.items():
        summed.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return summed.hexdigest()[:32]


def _zipped(members: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _FIRST_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            member.create_system = 3  # the same on every system
            package.writestr(member, content)
    return held.getvalue()
