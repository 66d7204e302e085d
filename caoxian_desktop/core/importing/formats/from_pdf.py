"""PDF files: the glyphs of their pages by PDFium, and from these paragraphs.

PDFium is not safe for threads: all calls come from one.
"""

from __future__ import annotations

import ctypes
from contextlib import closing
from typing import Any

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks, joined
from caoxian_desktop.core.importing.formats.page_evidence import PageEvidence
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Page
from caoxian_desktop.core.importing.formats.page_layout.reading_order import blocks_of
from caoxian_desktop.core.importing.formats.pdf_guard import check_streams
from caoxian_desktop.core.importing.formats.pdf_page import PageReader
from caoxian_desktop.core.report.source import SourceFormat

_MOST_OBJECTS = 500
_ANNOTATIONS = {1, 3, 13, 17, 20, 24}
"""Those that say something beside the text (ISO 32000-1, 12.5.6): note, typed text, stamp, file, field, watermark."""

_LOCKED = {4, 5}  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY


def read_pdf(data: bytes, name: str) -> Blocks:
    """Return the text of a PDF in reading order, a paragraph a line.

    Raises KnownError for a file that is damaged, built to do harm, needs a password, or whose pages are pictures
    without text.
    """
    check_streams(data, name)
    import pypdfium2  # 70 ms to import, and 9 MB

    try:
        document: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]  # ships no types
    except pypdfium2.PdfiumError as fault:
        raise (refusals.protected_pages(name, "PDF") if fault.err_code in _LOCKED else refusals.broken(name)) from fault
    evidence = PageEvidence(name)
    with closing(document):
        evidence.count_pages(len(document))
        read = [_page(document, index, evidence) for index in range(len(document))]
    pages = [page for page in read if page is not None]
    evidence.refuse_without_text(pages)
    blocks, notices = blocks_of(pages)
    return joined(blocks, SourceFormat.PDF, (*evidence.notices(), *notices))


def _page(document: Any, index: int, evidence: PageEvidence) -> Page | None:
    """Return a page's glyphs; None for a page that cannot be read, which is noted."""
    import pypdfium2

    number = index + 1
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            reader = PageReader(text, page.get_bbox())
            evidence.count_characters(number, reader.count)
            glyphs = tuple(reader.glyphs())
            read = Page(number, reader.width, reader.height, glyphs, reader.turned())
            evidence.unknown[number] = reader.unknown
            evidence.judge(read, _covered(page), reader.invisible)
            if _annotated(page):
                evidence.annotated.append(number)
            return read
    except pypdfium2.PdfiumError:
        evidence.unreadable.append(number)
        return None


def _annotated(page: Any) -> bool:
    """Tell whether annotations on the page may hold words: they are no part of its text."""
    from pypdfium2 import raw as untyped

    raw: Any = untyped
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST_OBJECTS)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if annotation:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            raw.FPDFPage_CloseAnnot(annotation)
            if kind in _ANNOTATIONS:
                return True
    return False


def _covered(page: Any) -> float:
    """Return the share of a page that lies under pictures, or under drawings put in as one."""
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
    return covered / float(max(1.0, width * height))
