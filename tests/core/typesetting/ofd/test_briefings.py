"""Every form as OFD: built as the standard says, its words where they stand in its PDF, read back by the program."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.formats.from_ofd import read_ofd
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.ticket import Cancelled
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.ofd.conversion import ofd_of
from caoxian_desktop.core.typesetting.ofd.making import make_ofd
from caoxian_desktop.core.typesetting.outcome import Made
from caoxian_desktop.core.typesetting.pdf import make_pdf
from tests.core.typesetting.ofd.reading import OfdFile, faults
from tests.goldens import briefing

MADE_ON = "2026-01-05"
_UNSEEN = " \t\r\n\u00a0\u3000\u00ad\u200b\u2060\ufeff\ufffe\x02"


def placed(pdf: bytes) -> list[tuple[int, str, float, float]]:
    """Each character of a PDF with its page and origin in millimetres, by PDFium."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        height, text = page.get_height(), page.get_textpage()
        for at in range(text.count_chars()):
            x, y = ctypes.c_double(), ctypes.c_double()
            character = chr(pdfium.FPDFText_GetUnicode(text, at))
            if character in _UNSEEN or pdfium.FPDFText_IsGenerated(text, at):
                continue
            pdfium.FPDFText_GetCharOrigin(text, at, x, y)
            found.append((number, character, x.value / 72 * 25.4, (height - y.value) / 72 * 25.4))
    document.close()
    return found


@cache
def made(template: Template) -> tuple[Made, bytes]:
    """A form as PDF, and the OFD that is made of it."""
    pdf = make_pdf(briefing(template))
    return pdf, ofd_of(pdf.contents[0])


@pytest.mark.parametrize("template", Template)
def test_a_form_stands_on_its_pages_as_in_its_pdf(template: Template) -> None:
    pdf, content = made(template)
    file = OfdFile(content)
    assert faults(file) == []
    assert len(file.pages) == pdf.pages
    is_ = [(code.page, code.character, code.x, code.y) for code in file.codes() if code.character not in _UNSEEN]
    was = placed(pdf.contents[0])
    assert Counter(each[:2] for each in is_) == Counter(each[:2] for each in was)
    places = {cell for each in was for cell in around(each)}
    # PDF says of a long dash that both its characters begin where it begins.
    assert [each for each in is_ if each[1] != "—" and cell_of(each) not in places] == []
    read = "".join(read_ofd(content, "x").text.split())
    assert Counter(read) == Counter(character for _, character, *_ in is_ if character.strip())


def cell_of(character: tuple[int, str, float, float], cell: float = 0.02) -> tuple[int, str, int, int]:
    page, word, x, y = character
    return page, word, round(x / cell), round(y / cell)


def around(character: tuple[int, str, float, float]) -> Iterator[tuple[int, str, int, int]]:
    """The cells, 0.02 mm wide, in which the character may be found."""
    page, word, x, y = cell_of(character)
    yield from ((page, word, x + right, y + down) for right in (-1, 0, 1) for down in (-1, 0, 1))


@pytest.mark.parametrize("template", Template)
def test_every_character_is_found_in_its_font(template: Template) -> None:
    file = OfdFile(made(template)[1])
    shown = {(code.font, ord(code.character)) for code in file.codes()}
    known = {(key, point) for key, font in file.fonts.items() for point in font.getBestCmap()}
    assert shown <= known


def test_it_is_exported_by_its_ending_and_read_back(analysis: Analysis, tmp_path: Path) -> None:
    order = Order((Material(analysis),), Choices(Template.OFFICIAL, made_on=MADE_ON))
    (report,) = write_all(order, [tmp_path / "公文.ofd"])
    assert report.pages == len(OfdFile(report.path.read_bytes()).pages)
    read = read_file(report.path)
    assert read.title_block == analysis.report.title_block
    assert [each.title for each in read.walk()] == [each.title for each in analysis.report.walk()]


def test_it_says_what_the_pdf_says(analysis: Analysis) -> None:
    material = compose([Material(analysis)], Choices(Template.OFFICIAL, made_on=MADE_ON))
    assert make_ofd(material).notices == make_pdf(material).notices


class GivenUp:
    """A ticket that nobody waits for."""

    cancelled = True

    def progress(self, done: int, total: int, words: str) -> None:
        pass


def test_given_up_it_is_not_made(analysis: Analysis) -> None:
    with pytest.raises(Cancelled):
        make_ofd(compose([Material(analysis)], Choices(Template.ONE_PAGE, made_on=MADE_ON)), GivenUp())
