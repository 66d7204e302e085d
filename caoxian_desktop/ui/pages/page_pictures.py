"""Pages of a PDF as pictures. pdfium is not safe in several threads: everything here runs on the PAGES lane."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's width and height in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page that was looked at: what its look is known by, and its picture, None for one that is at hand already."""

    look: str
    image: QImage | None


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]  # ships no types
    try:
        yield document
    finally:
        document.close()


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return the size of each page."""
    with _opened(pdf) as document:
        return tuple(PageSize(*document.get_page_size(index)) for index in range(len(document)))


def picture(pdf: bytes, index: int, width: int) -> QImage:
    """Return page `index` as a picture `width` device pixels wide."""
    with _opened(pdf) as document:
        return _rendered(document[index], width)


def drawn(pdf: bytes, index: int, width: int, known: Collection[str]) -> Drawn:
    """Return page `index` as a picture `width` device pixels wide, or only its look where that is among the known."""
    with _opened(pdf) as document:
        page = document[index]
        look = f"{_look(page)}-{width}"
        return Drawn(look, None if look in known else _rendered(page, width))


def _rendered(page: Any, width: int) -> QImage:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
    pixels = bytes(bitmap.buffer)
    seen = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    return seen.copy()


def _look(page: Any) -> str:
    """Return a digest of what stands on a page: its words, where each of its objects is, and the colours of shapes.

    Its bytes would not do: each export numbers the glyphs of its faces anew.
    """
    from pypdfium2 import raw

    pdfium: Any = raw  # its names come from the library's header when it is loaded
    words = page.get_textpage()
    said = hashlib.blake2b(words.get_text_range().encode(errors="surrogatepass"), digest_size=16)
    words.close()
    looked_at = _LookedAt(pdfium)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        looked_at.describe(pdfium.FPDFPage_GetObject(page, index), said.update)
    return said.hexdigest()


class _LookedAt:
    """Where an object is and its colours, asked of pdfium into the same few numbers for each."""

    def __init__(self, pdfium: Any) -> None:
        self._pdfium = pdfium
        self._box, self._colours = (ctypes.c_float * 4)(), (ctypes.c_uint * 8)()
        floats, counts = ctypes.POINTER(ctypes.c_float), ctypes.POINTER(ctypes.c_uint)
        self._sides = [ctypes.cast(ctypes.byref(self._box, 4 * at), floats) for at in range(4)]
        mixed = [ctypes.cast(ctypes.byref(self._colours, 4 * at), counts) for at in range(8)]
        self._fill, self._stroke = mixed[:4], mixed[4:]

    def describe(self, part: Any, say: Callable[[bytes], object]) -> None:
        """Say what an object is, and the same of all that a form holds."""
        pdfium = self._pdfium
        kind = pdfium.FPDFPageObj_GetType(part)
        pdfium.FPDFPageObj_GetBounds(part, *self._sides)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetFillColor(part, *self._fill)
            pdfium.FPDFPageObj_GetStrokeColor(part, *self._stroke)
        say(b"%d" % kind + bytes(self._box) + bytes(self._colours))
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            for index in range(pdfium.FPDFFormObj_CountObjects(part)):
                self.describe(pdfium.FPDFFormObj_GetObject(part, index), say)
