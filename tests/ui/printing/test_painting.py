"""Pages on a printer: each in its size and place, whole, in order; and none where it was given up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled
from caoxian_desktop.core.typesetting.pdf import set_pages
from caoxian_desktop.ui.pages.page_pictures import page_sizes, picture
from caoxian_desktop.ui.printing.painting import copy_pages, paint_pages
from caoxian_desktop.ui.printing.printer import chosen_pages

A4 = (595, 842)


@pytest.fixture(scope="module")
def official(analysis: Analysis) -> bytes:
    return set_pages(compose([Material(analysis)], Choices(Template.OFFICIAL, made_on="2026-01-05"))).pdf


@pytest.fixture(scope="module")
def broad() -> bytes:
    """Two pages that are broader than high, black from the left to a third."""
    document = pypdfium2.PdfDocument.new()  # type: ignore[no-untyped-call]  # pypdfium2 ships no whole types
    for _ in range(2):
        page = document.new_page(842, 595)
        box = pypdfium2.raw.FPDFPageObj_CreateNewRect(0, 0, 280, 595)  # type: ignore[attr-defined]  # pypdfium2 ships no whole types
        pypdfium2.raw.FPDFPageObj_SetFillColor(box, 0, 0, 0, 255)  # type: ignore[attr-defined]  # pypdfium2 ships no whole types
        pypdfium2.raw.FPDFPath_SetDrawMode(box, 2, 0)  # type: ignore[attr-defined]  # pypdfium2 ships no whole types
        pypdfium2.raw.FPDFPage_InsertObject(page, box)  # type: ignore[attr-defined]  # pypdfium2 ships no whole types
        page.gen_content()
    import io

    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """A printer whose pages become a PDF, so that they can be looked at."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setResolution(144)
    return made


def printed(printer: QPrinter) -> bytes:
    return Path(printer.outputFileName()).read_bytes()


def darkness(image: QImage, boxes: int = 24) -> list[int]:
    """How much ink each part of a page has, in tenths of what it can hold."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(boxes * 8, boxes * 8)
    sums = [0] * (boxes * boxes)
    for y in range(boxes * 8):
        for x in range(boxes * 8):
            sums[y // 8 * boxes + x // 8] += 255 - grey.pixelColor(x, y).lightness()
    return [round(10 * each / (64 * 255)) for each in sums]


def test_pages_come_out_on_a4_with_every_word_in_its_place(official: bytes, printer: QPrinter) -> None:
    assert paint_pages(printer, official, (1, 2), NO_TICKET) == 2
    sizes = page_sizes(printed(printer))
    assert [(round(size.width), round(size.height)) for size in sizes] == [A4, A4]
    for index in range(2):
        seen, meant = (darkness(picture(pdf, index, 480)) for pdf in (printed(printer), official))
        assert max(abs(one - other) for one, other in zip(seen, meant, strict=True)) <= 1
        assert sum(seen) > 30


def test_pages_are_those_that_were_chosen_in_their_order(official: bytes, printer: QPrinter) -> None:
    paint_pages(printer, official, (3, 1), NO_TICKET)
    seen = [darkness(picture(printed(printer), index, 480)) for index in range(2)]
    meant = [darkness(picture(official, index, 480)) for index in (2, 0)]
    for one, other in zip(seen, meant, strict=True):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 1


def test_a_broad_page_is_turned_on_upright_paper_and_whole(broad: bytes, printer: QPrinter) -> None:
    paint_pages(printer, broad, (1, 2), NO_TICKET)
    image = picture(printed(printer), 0, 595)
    # Its left edge is the sheet's upper one now: black down to a third.
    dark = [image.pixelColor(image.width() // 2, y).lightness() < 128 for y in range(image.height())]
    assert dark[5]
    assert not dark[300]
    assert abs(dark.index(False) - 280) <= 2


def test_a_smaller_sheet_shows_the_whole_page_smaller(broad: bytes, printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    paint_pages(printer, broad, (1,), NO_TICKET)
    image = picture(printed(printer), 0, 595)
    row = [image.pixelColor(x, image.height() // 2).lightness() < 128 for x in range(image.width())]
    assert abs(row.index(False) / image.width() - 280 / 842) < 0.01


def test_a_printer_of_other_margins_moves_no_word(official: bytes, printer: QPrinter) -> None:
    printer.setPageMargins(QMarginsF(30, 30, 30, 30), QPageLayout.Unit.Millimeter)
    paint_pages(printer, official, (1,), NO_TICKET)
    seen, meant = (darkness(picture(pdf, 0, 480)) for pdf in (printed(printer), official))
    assert max(abs(one - other) for one, other in zip(seen, meant, strict=True)) <= 1


class Impatient:
    """A ticket that is cancelled after so many looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks
        self.told: list[tuple[int, int]] = []

    @property
    def cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0

    def progress(self, done: int, total: int, words: str) -> None:
        self.told.append((done, total))


def test_given_up_it_stops_within_a_page(official: bytes, printer: QPrinter) -> None:
    ticket, aborted = Impatient(looks=4), list[bool]()
    printer.abort = lambda: not aborted.append(True)  # type: ignore[method-assign]  # a file has no job to be aborted
    with pytest.raises(Cancelled):
        paint_pages(printer, official, range(1, 20), ticket)
    assert len(ticket.told) <= 3
    assert aborted == [True]


def test_it_tells_how_far_it_is(official: bytes, printer: QPrinter) -> None:
    ticket = Impatient(looks=1000)
    paint_pages(printer, official, (1, 2), ticket)
    assert ticket.told == [(0, 2), (1, 2), (2, 2)]


def test_a_printer_that_takes_nothing_is_said_with_what_to_do(official: bytes, printer: QPrinter) -> None:
    printer.setOutputFileName("/no/such/folder/printed.pdf")
    with pytest.raises(KnownError) as told:
        paint_pages(printer, official, (1,), NO_TICKET)
    assert "另存为 PDF" in told.value.sentence("zh")
    assert "save as PDF" in told.value.sentence("en")


def test_some_pages_in_a_file_are_the_very_pages(official: bytes) -> None:
    some = copy_pages(official, (2, 1))
    assert len(page_sizes(some)) == 2
    texts = []
    for pdf, index in ((some, 0), (official, 1)):
        document = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]  # pypdfium2 ships no whole types
        texts.append(document[index].get_textpage().get_text_range())
        document.close()
    assert texts[0] == texts[1]
    assert copy_pages(official, range(1, len(page_sizes(official)) + 1)) is official


# Which pages


class Wished:
    """A printer that was asked for something: QPrinter itself takes copies only where the system's has them."""

    def __init__(
        self,
        what: QPrinter.PrintRange = QPrinter.PrintRange.AllPages,
        *,
        ranges: str = "",
        copies: int = 1,
        collate: bool = True,
        order: QPrinter.PageOrder = QPrinter.PageOrder.FirstPageFirst,
        repeats: bool = False,
    ) -> None:
        self.printRange = lambda: what
        self.pageRanges = lambda: QPageRanges.fromString(ranges)
        self.copyCount, self.collateCopies = (lambda: copies), (lambda: collate)
        self.pageOrder, self.supportsMultipleCopies = (lambda: order), (lambda: repeats)


RANGE = QPrinter.PrintRange.PageRange


@pytest.mark.parametrize(
    ("wished", "pages"),
    [
        (Wished(), (1, 2, 3, 4, 5)),
        (Wished(QPrinter.PrintRange.CurrentPage), (4,)),
        (Wished(RANGE, ranges="2-3,5"), (2, 3, 5)),
        (Wished(RANGE, ranges="7-9"), ()),
        (Wished(RANGE, ranges="1-2", copies=2), (1, 2, 1, 2)),
        (Wished(RANGE, ranges="1-2", copies=2, collate=False), (1, 1, 2, 2)),
        (Wished(RANGE, ranges="1-2", copies=2, repeats=True), (1, 2)),
        (Wished(order=QPrinter.PageOrder.LastPageFirst), (5, 4, 3, 2, 1)),
    ],
)
def test_pages_are_those_that_were_wished_as_often_as_it_takes(wished: Wished, pages: Sequence[int]) -> None:
    assert chosen_pages(wished, 5, 4) == tuple(pages)  # type: ignore[arg-type]  # what it asks of a printer


def test_the_real_printer_answers_the_same_questions(printer: QPrinter) -> None:
    printer.setPrintRange(RANGE)
    printer.setPageRanges(QPageRanges.fromString("2,4"))
    assert chosen_pages(printer, 5, 1) == (2, 4)
    assert QSizeF(printer.pageLayout().fullRectPoints().size()) == QSizeF(*A4)
