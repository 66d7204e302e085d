"""Case 9: words that spreadsheets take for formulas are words in every table that leaves the house."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from msgspec import structs

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create
from caoxian_desktop.core.briefing.annotations_sheet import sheet_of
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.data_sheet import DataColumn, DataSheet
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts import table_form
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.checking.checks import check
from caoxian_desktop.core.checking.listing import listing as lines_of
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.listing.delimited import csv_of_reports
from caoxian_desktop.core.listing.entries import listing
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.typesetting.annotations_table import csv_of, xlsx_of
from caoxian_desktop.core.typesetting.export import FORMATS, Order, write_all
from caoxian_desktop.core.typesetting.findings import findings_csv
from caoxian_desktop.core.typesetting.spreadsheet import book_of
from caoxian_desktop.core.typesetting.writing import write_csv
from caoxian_desktop.core.typesetting.xlsx import indicators_xlsx
from tests.annotated import AUTHOR

COMMANDS = (
    "=cmd|' /C calc'!A0",
    "+1+cmd",
    "@SUM(1)",
    "-2+3",
    "＝1",
    "\t=1",
    '=HYPERLINK("http://a")',
    "{=1}",
    "a\ud83d\uffff\x00",
)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def material() -> Material:
    """A report whose every paragraph, glossary and place begins as a formula does, with notes that do."""
    words = bundled_report().read_text("utf-8").splitlines()
    text = "\n".join(f"{COMMANDS[n % 7]}{line}" if n > 5 else line for n, line in enumerate(words))
    analysis = analyse(read_text(text, "=cmd.txt"))
    stamper = Stamper(AUTHOR)
    notes = [_note(analysis, n, words, stamper) for n, words in enumerate(COMMANDS)]
    return Material(analysis, charts_of(analysis), tuple(notes), {AUTHOR: COMMANDS[0]})


def _note(analysis: Analysis, number: int, words: str, stamper: Stamper) -> Annotation:
    target = describe(analysis.report, "v", analysis.report.paragraphs[8 + number].span)
    note = create(target, list(Category)[number % len(Category)], stamper, words)
    return structs.replace(note, proposal=words if note.category is Category.SUGGESTION else None)


def csvs(material: Material) -> Iterator[str]:
    report = material.report
    sheet = sheet_of(report, material.annotations, material.authors)
    yield csv_of(sheet)
    yield csv_of_reports([(COMMANDS[0], listing(material.analysis))])
    yield findings_csv(report, lines_of(report, check(material.analysis)), ())
    yield from map(table_form.csv_of, material.charts)


def books(material: Material, folder: Path) -> Iterator[bytes]:
    yield xlsx_of(sheet_of(material.report, material.annotations, material.authors))
    yield indicators_xlsx([(COMMANDS[0], listing(material.analysis))])
    if ".xlsx" in FORMATS:
        cover = Cover(**dict.fromkeys(Cover.__slots__, COMMANDS[0]))
        for template in (Template.DIGEST, Template.TASKS):
            (done,) = write_all(Order((material,), Choices(template, cover=cover)), [folder / f"{template}.xlsx"])
            yield done.path.read_bytes()


def test_no_cell_of_a_csv_begins_as_a_formula_does(material: Material, tmp_path: Path) -> None:
    made = list(csvs(material))
    assert sum(COMMANDS[0] in words for words in made) >= 2
    for words in made:
        write_csv(tmp_path / "x.csv", words)
        assert (tmp_path / "x.csv").read_text("utf-8-sig")
        for row in csv.reader(io.StringIO(words, newline="")):
            for cell in row:
                assert not cell.lstrip().startswith(("=", "+", "@", "＝")), cell
                assert not cell.startswith("-") or cell[1:].replace(".", "").isdigit()


def test_half_a_character_breaks_no_table(tmp_path: Path) -> None:
    write_csv(tmp_path / "x.csv", "好\ud83d")
    assert (tmp_path / "x.csv").read_text("utf-8-sig") == "好?"
    book = book_of("表", [DataSheet("表", (DataColumn("项目", 9),), (("好\ud83d",),))])
    assert "好?" in ZipFile(io.BytesIO(book)).read("xl/sharedStrings.xml").decode()


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(material: Material, tmp_path: Path) -> None:
    for book in books(material, tmp_path):
        with ZipFile(io.BytesIO(book)) as parts:
            names = parts.namelist()
            sheets = [ET.fromstring(parts.read(name)) for name in names if name.startswith("xl/worksheets/sheet")]  # noqa: S314 - our own
            strings = "".join(ET.fromstring(parts.read("xl/sharedStrings.xml")).itertext())  # noqa: S314 - our own
        assert not [name for name in names if "externalLink" in name or "_rels/sheet" in name]
        assert [cell for sheet in sheets for cell in sheet.iter(f"{SHEET}c")]
        assert not [cell for sheet in sheets for cell in sheet.iter(f"{SHEET}f")]
        assert not [link for sheet in sheets for link in sheet.iter(f"{SHEET}hyperlink")]
        assert any(words in strings for words in COMMANDS[:7])  # the words are there, as words
