"""PDF files: the glyphs of their pages by PDFium, and from these paragraphs.

PDFium is not safe for threads: all calls come from one.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Blocks, Notice, joined
from caoxian_desktop.core.importing.page_layout.glyphs import Page
from caoxian_desktop.core.importing.page_layout.reading_order import blocks_of, named
from caoxian_desktop.core.importing.pdf_page import PageReader
from caoxian_desktop.core.report.source import SourceFormat

MAX_PAGES = 3_000
"""Pages of a file that is read; the longest booklet of a report has some 200."""

MAX_CHARACTERS = 6_000_000
"""Characters of all pages together."""

MAX_PAGE_CHARACTERS = 200_000
"""Characters of one page; a newspaper's holds some 15,000."""

_FEW = 12
"""Characters up to which a page counts as one without text: a page number and a scanner's mark."""

_COVERED = 0.5
"""Share of a page that a picture must cover for the page to be a scan."""

_MOST_OBJECTS = 500
_MOST_UNKNOWN = 0.3

_REPORT = 400
"""Characters below which a file with scanned pages holds no report in its text."""


@dataclass(slots=True)
class _Seen:
    """What the pages showed beside their text."""

    scanned: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    unknown: Counter[int] = field(default_factory=Counter)
    characters: int = 0


def read_pdf(data: bytes, name: str) -> Blocks:
    """Return the text of a PDF in reading order, a paragraph a line.

    Raises KnownError for a file that is damaged, needs a password, or whose pages are pictures without text.
    """
    import pypdfium2  # 70 ms to import, and 9 MB

    try:
        document: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]  # ships no types
    except pypdfium2.PdfiumError as fault:
        locked = getattr(fault, "err_code", None) in {4, 5}  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
        raise (refusals.protected(name) if locked else refusals.broken(name)) from fault
    seen = _Seen()
    with closing(document):
        count = len(document)
        if count > MAX_PAGES:
            raise refusals.too_long(name, f"有{count}页", f"it has {count} pages")
        pages = [page for index in range(count) if (page := _page(document, index, seen, name)) is not None]
    _refuse_without_text(pages, seen, name)
    blocks, notices = blocks_of(pages)
    return joined(blocks, SourceFormat.PDF, (*_notices(seen), *notices))


def _refuse_without_text(pages: Sequence[Page], seen: _Seen, name: str) -> None:
    if not pages:
        raise refusals.broken(name)
    printed = sum(not glyph.blank for page in pages for glyph in page.glyphs)
    if printed == 0 or (seen.scanned and printed < _REPORT):
        raise refusals.no_text_layer(name)
    if seen.unknown.total() > _MOST_UNKNOWN * (printed + seen.unknown.total()):
        raise refusals.no_character_codes(name)


def _notices(seen: _Seen) -> Iterator[Notice]:
    if seen.unreadable:
        yield Notice("pdf.broken_pages", f"{named(seen.unreadable)}已损坏，没有读取。")
    if seen.scanned:
        yield Notice("pdf.scanned_pages", f"{named(seen.scanned)}是扫描图片，没有文字，请对照原件补上。")
    if seen.recognised:
        yield Notice(
            "pdf.recognised_pages", f"{named(seen.recognised)}的文字由软件从扫描图片识别，请对照原件核对数字。"
        )
    if seen.unknown.total():
        pages = named(sorted(+seen.unknown))
        yield Notice("pdf.unknown_characters", f"{pages}有{seen.unknown.total()}个字没有编码，已略去，请对照原文。")


def _page(document: Any, index: int, seen: _Seen, name: str) -> Page | None:
    """Return a page's glyphs; None for a page that cannot be read, which is noted."""
    import pypdfium2

    number = index + 1
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            reader = PageReader(text, page.get_bbox())
            if reader.count > MAX_PAGE_CHARACTERS or seen.characters + reader.count > MAX_CHARACTERS:
                raise refusals.too_long(name, f"第{number}页起文字过多", f"too much text from page {number} on")
            glyphs = tuple(reader.glyphs())
            seen.characters += reader.count
            seen.unknown[number] = reader.unknown
            printed = sum(not glyph.blank for glyph in glyphs)
            if (printed <= _FEW or reader.invisible > printed / 2) and _is_picture(page):
                (seen.scanned if printed <= _FEW else seen.recognised).append(number)
            return Page(number, reader.width, reader.height, glyphs, reader.turned())
    except pypdfium2.PdfiumError:
        seen.unreadable.append(number)
        return None


def _is_picture(page: Any) -> bool:
    """Tell whether pictures or drawings cover most of a page."""
    from pypdfium2 import raw as untyped

    raw: Any = untyped
    width, height = page.get_size()
    edges = tuple(ctypes.c_float() for _ in range(4))
    covered = 0.0
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(drawn) in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM}:
            raw.FPDFPageObj_GetBounds(drawn, *edges)
            left, bottom, right, top = (edge.value for edge in edges)
            covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered >= _COVERED * width * height)
