"""The indicator table as a spreadsheet."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from caoxian_desktop.core.charts.listing import HEADER, Entry
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.typesetting.xlsx import indicators_xlsx, write_indicators

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def an_entry(name: str = "地区生产总值", value: float = 546.3, number: str = "546.3") -> Entry:
    cells = (name, "546.3亿元", number, "亿元", "总量", "2022年", "预计数", "预计", "〔一2〕")
    return Entry(0, Span(0, 3), Kind.ESTIMATE, value, cells)


def parts(made: bytes) -> tuple[ET.Element, list[str]]:
    """The sheet and the shared strings of a workbook."""
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own
        strings = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own
    return sheet, ["".join(text.itertext()) for text in strings]


def test_the_header_stands_over_the_rows() -> None:
    sheet, strings = parts(indicators_xlsx([("曹县政府工作报告（2023年）", [an_entry()])]))
    assert strings[: len(HEADER)] == list(HEADER)
    assert len(list(sheet.iter(f"{SHEET}row"))) == 3  # header, entry, source


def test_a_value_is_a_number_and_everything_else_is_text() -> None:
    sheet, _ = parts(indicators_xlsx([("曹县", [an_entry()])]))
    cells = {cell.attrib["r"]: cell for cell in sheet.iter(f"{SHEET}c")}
    assert "t" not in cells["C2"].attrib
    assert cells["C2"].findtext(f"{SHEET}v") == "546.3"
    assert all(cells[f"{column}2"].attrib["t"] == "s" for column in "ABDEFGHI")


def test_a_range_is_text() -> None:
    sheet, strings = parts(indicators_xlsx([("曹县", [an_entry(value=5.5, number="5.5—6")])]))
    assert "5.5—6" in strings
    assert sheet is not None


@pytest.mark.parametrize("name", ["=cmd|'/c calc'!A1", "+1", "@x", "https://example.org", "123"])
def test_no_text_becomes_a_formula_a_link_or_a_number(name: str) -> None:
    made = indicators_xlsx([("曹县", [an_entry(name)])])
    sheet, strings = parts(made)
    assert name in strings
    assert not list(sheet.iter(f"{SHEET}f"))
    assert not list(sheet.iter(f"{SHEET}hyperlink"))


def test_the_source_and_its_caution_stand_under_the_table() -> None:
    _, strings = parts(indicators_xlsx([("曹县政府工作报告（2023年）", [an_entry()])]))
    assert strings[-1].startswith("资料来源：曹县政府工作报告（2023年）")
    assert "部分为预计数" in strings[-1]


def test_the_same_table_is_the_same_file() -> None:
    once, again = (indicators_xlsx([("曹县", [an_entry()])]) for _ in range(2))
    assert once == again


def test_a_folder_that_is_not_there_is_a_known_fault(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        write_indicators([("曹县", [an_entry()])], tmp_path / "no" / "a.xlsx")
    write_indicators([("曹县", [an_entry()])], tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_several_reports_stand_on_a_sheet_each_with_a_name_that_spreadsheets_take() -> None:
    made = indicators_xlsx([("甲市[2023]*/年", [an_entry()]), ("乙" * 40, [an_entry()])])
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        book = package.read("xl/workbook.xml").decode()
    assert 'name="1 甲市2023年"' in book
    assert f'name="2 {"乙" * 29}"' in book
