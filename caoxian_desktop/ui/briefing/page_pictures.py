"""Pages of a PDF as pictures. pdfium is not safe in several threads: everything here runs on the PAGES lane."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's width and height in points."""

    width: float
    height: float


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
        page = document[index]
        bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
        pixels = bytes(bitmap.buffer)
        seen = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        return seen.copy()
