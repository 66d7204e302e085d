"""The indicator table as a spreadsheet."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.listing.columns import FILE_COLUMNS
from caoxian_desktop.core.listing.entries import Entry, derived_entries, listing
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.typesetting.xlsx import indicators_xlsx, write_indicators
from tests.core.corrections.conftest import TEXT

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(read_text(TEXT, "云山县.txt"))


def an_entry(analysis: Analysis, name: str = "地区生产总值", **fields: object) -> Entry:
    entry = listing(analysis)[1]
    changed = replace(entry.observation, indicator=name, **fields)  # type: ignore[arg-type]  # fields of any kind, by their names
    return replace(entry, observation=changed)


def parts(made: bytes) -> tuple[ET.Element, list[str]]:
    """The sheet and the shared strings of a workbook."""
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own
        strings = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own
    return sheet, ["".join(text.itertext()) for text in strings]


def test_the_header_stands_over_the_rows(analysis: Analysis) -> None:
    sheet, strings = parts(indicators_xlsx([("曹县政府工作报告（2023年）", [an_entry(analysis)])]))
    assert strings[: len(FILE_COLUMNS)] == list(FILE_COLUMNS)
    assert len(list(sheet.iter(f"{SHEET}row"))) == 3  # header, entry, source


def test_values_are_numbers_and_everything_else_is_text(analysis: Analysis) -> None:
    entry = an_entry(analysis, value=5.5, value_max=6.0)
    sheet, _ = parts(indicators_xlsx([("曹县", [entry, an_entry(analysis)])]))
    cells = {cell.attrib["r"]: cell for cell in sheet.iter(f"{SHEET}c")}
    plain = {place: value for place, cell in cells.items() if (value := cell.findtext(f"{SHEET}v")) is not None}
    numbers = {place: value for place, value in plain.items() if "t" not in cells[place].attrib}
    assert numbers == {"C2": "5.5", "D2": "6", "C3": "26.1"}
    assert {place for place in plain if place.endswith("2")} == {f"{column}2" for column in "ABCDEFGHIJKM"}


def test_words_longer_than_a_cell_are_cut_and_not_lost(analysis: Analysis) -> None:
    _, strings = parts(indicators_xlsx([("曹县", [an_entry(analysis, "甲" * 40_000)])]))
    (long,) = (words for words in strings if words.startswith("甲甲"))
    assert (len(long), long[-2:]) == (32_767, "甲…")


def test_a_row_has_its_sentence_and_its_citation(analysis: Analysis) -> None:
    _, strings = parts(indicators_xlsx([("曹县", [an_entry(analysis)])]))
    assert any(words.startswith("过去一年，") and words.endswith("增长0.2%。") for words in strings)
    assert "《云山县政府工作报告（2023年）》第一部分第1段" in strings


def test_the_sheet_is_set_up_for_paper_with_the_header_on_every_page(analysis: Analysis) -> None:
    made = indicators_xlsx([("甲&乙", [an_entry(analysis)])])
    sheet, _ = parts(made)
    setup = sheet.find(f"{SHEET}pageSetup")
    assert setup is not None
    assert (setup.attrib["orientation"], setup.attrib["paperSize"], setup.attrib["fitToHeight"]) == (
        "landscape",
        "9",
        "0",
    )
    assert "甲&&乙" in "".join(sheet.itertext())
    assert sheet.find(f"{SHEET}autoFilter") is not None
    assert sheet.find(f".//{SHEET}pane[@state='frozen']") is not None
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        book = package.read("xl/workbook.xml").decode()
    assert "_xlnm.Print_Titles" in book
    assert "$A$1:$L$4" in book  # the long citation stays off the paper


def test_a_reckoned_value_is_in_italics_with_its_formula(analysis: Analysis) -> None:
    made = indicators_xlsx([("曹县", [*listing(analysis)[:1], *derived_entries(analysis)[:1]])])
    _, strings = parts(made)
    assert "推算：2021年水平＝26.1亿元÷（1＋0.2%）" in strings
    assert strings[-1].endswith("标“推算”的不是报告数，由报告数按名义增速算出，只作参考。")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert "<i/>" in package.read("xl/styles.xml").decode()


@pytest.mark.parametrize("name", ["=cmd|'/c calc'!A1", "+1", "@x", "https://example.org", "123"])
def test_no_text_becomes_a_formula_a_link_or_a_number(analysis: Analysis, name: str) -> None:
    made = indicators_xlsx([("曹县", [an_entry(analysis, name)])])
    sheet, strings = parts(made)
    assert name in strings
    assert not list(sheet.iter(f"{SHEET}f"))
    assert not list(sheet.iter(f"{SHEET}hyperlink"))


def test_the_source_and_its_caution_stand_under_the_table(analysis: Analysis) -> None:
    _, strings = parts(indicators_xlsx([("曹县政府工作报告（2023年）", [an_entry(analysis)])]))
    assert strings[-1].startswith("资料来源：曹县政府工作报告（2023年）")
    assert "部分为预计数" in strings[-1]


def test_the_same_table_is_the_same_file(analysis: Analysis) -> None:
    once, again = (indicators_xlsx([("曹县", [an_entry(analysis)])]) for _ in range(2))
    assert once == again


def test_a_folder_that_is_not_there_is_a_known_fault(analysis: Analysis, tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        write_indicators([("曹县", [an_entry(analysis)])], tmp_path / "no" / "a.xlsx")
    write_indicators([("曹县", [an_entry(analysis)])], tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_several_reports_stand_on_a_sheet_each_with_a_name_that_spreadsheets_take(analysis: Analysis) -> None:
    made = indicators_xlsx([("甲市[2023]*/年", [an_entry(analysis)]), ("乙" * 40, [an_entry(analysis)])])
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        book = package.read("xl/workbook.xml").decode()
    assert 'name="1 甲市2023年"' in book
    assert f'name="2 {"乙" * 29}"' in book
