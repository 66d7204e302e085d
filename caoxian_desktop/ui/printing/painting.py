"""Pages of a PDF on a printer. pdfium is not safe in several threads: everything here runs on the PAGES lane."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Cancelled, Ticket, check

if TYPE_CHECKING:  # QtPrintSupport is loaded with the first dialog that asks for a printer
    from PySide6.QtPrintSupport import QPrinter

FINEST = 600
"""Dots an inch that are drawn at most: printers that state more screen them for pictures, which a page has few of."""
_BAND = 512
"""Rows drawn at once: a whole page at 600 dots an inch would take 140 MB."""
_POINTS = 72


def copy_pages(pdf: bytes, pages: Sequence[int]) -> bytes:
    """Return a PDF of some pages, counted from 1, as they are; all of it where they are all."""
    import pypdfium2

    source: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]  # ships no types
    try:
        if list(pages) == list(range(1, len(source) + 1)):
            return pdf
        made: Any = pypdfium2.PdfDocument.new()  # type: ignore[no-untyped-call]  # pypdfium2 ships no whole types
        made.import_pages(source, [page - 1 for page in pages])
        out = io.BytesIO()
        made.save(out)
        made.close()
        return out.getvalue()
    finally:
        source.close()


def paint_pages(printer: QPrinter, pdf: bytes, pages: Sequence[int], ticket: Ticket) -> int:
    """Paint pages, counted from 1, in this order; return how many.

    Raises KnownError where the printer takes none, Cancelled when given up: then it is told to forget the whole.
    """
    import pypdfium2

    printer.setFullPage(True)  # a page's own margins are those to keep
    painter = QPainter()
    document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]  # ships no types
    try:
        if not painter.begin(printer):
            raise _refused(printer)
        for number, page in enumerate(pages):
            ticket.progress(number, len(pages), "")
            if number and not printer.newPage():
                raise _refused(printer)
            _paint(painter, printer, document[page - 1], ticket)
        ticket.progress(len(pages), len(pages), "")
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
        document.close()
    return len(pages)


def _refused(printer: QPrinter) -> KnownError:
    zh = "打印机没有接受打印任务。请检查它是否开机、联网、有纸，再试一次；也可以另存为 PDF"
    en = "the printer did not take the job: see that it is on, connected and has paper, or save as PDF instead"
    return KnownError("print.refused", printer.printerName(), zh, en)


def _paint(painter: QPainter, printer: QPrinter, page: Any, ticket: Ticket) -> None:
    """Paint one page in its own size amid the paper, smaller where the paper is, turned where it is broad."""
    dots = min(printer.resolution(), FINEST)
    paper = QSizeF(printer.pageLayout().fullRectPoints().size())
    size = QSizeF(page.get_width(), page.get_height())
    turned = (size.width() > size.height()) != (paper.width() > paper.height())
    across = QSizeF(paper.height(), paper.width()) if turned else paper
    scale = min(1.0, across.width() / size.width(), across.height() / size.height())
    painter.save()
    try:
        painter.scale(printer.resolution() / _POINTS, printer.resolution() / _POINTS)
        if turned:
            painter.translate(paper.width(), 0)
            painter.rotate(90)
        painter.translate((across.width() - size.width() * scale) / 2, (across.height() - size.height() * scale) / 2)
        painter.scale(_POINTS / dots, _POINTS / dots)
        width, height = (max(1, round(side * scale * dots / _POINTS)) for side in (size.width(), size.height()))
        for top in range(0, height, _BAND):
            check(ticket)
            band = _band(page, width, height, top, min(_BAND, height - top))
            painter.drawImage(QRectF(QPointF(0, top), QSizeF(band.size())), band)
    finally:
        painter.restore()


def _band(page: Any, width: int, height: int, top: int, rows: int) -> QImage:
    """Return some rows of a page that is drawn `width` and `height` pixels large."""
    import pypdfium2
    from pypdfium2 import raw

    pdfium: Any = raw  # its names come from the library's header when it is loaded
    bitmap: Any = pypdfium2.PdfBitmap.new_native(width, rows, pdfium.FPDFBitmap_BGRx)  # type: ignore[no-untyped-call]  # pypdfium2 ships no whole types
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, rows)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING)
    pixels = bytes(bitmap.buffer)
    stride = bitmap.stride
    bitmap.close()
    return QImage(pixels, width, rows, stride, QImage.Format.Format_RGB32).copy()
