"""Tables with the full text of reports in a column."""

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.from_csv import read_csv
from caoxian_desktop.core.importing.importer import read_bytes, read_file
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report

NAMES = ["地区", "年份", "摘要", "全文"]


def table(*rows: list[str], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_full_text_is_found_whatever_parts_the_cells(caoxian: Report, delimiter: str, encoding: str) -> None:
    row = ["山东,曹县", "1999", "两万字，摘要；如下\t。", caoxian.text]
    report = read_bytes(table(NAMES, row, delimiter=delimiter, encoding=encoding), "报告.csv")
    assert report.text == caoxian.text
    assert report.sections == caoxian.sections
    assert report.title_block == caoxian.title_block
    assert report.source.format == "csv"
    assert [problem.message.zh for problem in report.problems][:1] == [
        "表格的其他列（地区、年份、摘要）没有采用，标题、地方和年份以正文为准。"
    ]


def test_each_row_with_a_full_text_is_a_report_of_its_own(caoxian: Report, short_report: str) -> None:
    data = table(NAMES, ["曹县", "", "", caoxian.text], ["待补", "", "", ""], ["东山", "", "", short_report])
    second = read_bytes(data, "多篇.csv", part=2)
    assert second.title_block.place == "东山县"
    assert read_bytes(data, "多篇.csv").text == caoxian.text
    blocks = read_csv(data, "多篇.csv", part=2)
    assert blocks.parts == 2
    assert [notice.message.zh for notice in blocks.notices][:2] == [
        "表格里有2篇报告，这是第2篇。",
        "表格另有1行没有报告全文，没有读取。",
    ]
    with pytest.raises(KnownError) as refused:
        read_bytes(data, "多篇.csv", part=3)
    assert refused.value.code == "import.no_part"


def test_a_table_without_names_and_a_cell_that_looks_like_a_formula_are_text(short_report: str) -> None:
    formula = f"=cmd|'/c calc'!A1\n{short_report}"
    blocks = read_csv(table(["1", formula]), "公式.csv")
    assert blocks.text == formula
    assert blocks.notices == ()


def test_excels_line_about_delimiters_is_no_row(short_report: str) -> None:
    blocks = read_csv(
        b"sep=;\r\n" + table(NAMES, ["", "", "", short_report], delimiter=";", encoding="utf-8"), "表.csv"
    )
    assert (blocks.text, len(blocks.notices)) == (short_report, 1)


def test_a_cell_longer_than_the_modules_own_limit_is_read_and_the_limit_put_back() -> None:
    before = csv.field_size_limit()
    long = "各位代表，现在报告工作。" * 20_000
    assert read_csv(table(NAMES, ["", "", "", long]), "长.csv").text == long
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    "data",
    [
        table(["指标", "增长"], ["生产总值", "6%"]),
        table(NAMES, ["曹县", "2023", "短", "政府工作报告摘要"]),
        '地区,全文\n曹县,"没有结束的引号'.encode(),
    ],
)
def test_a_table_without_a_full_text_is_refused_in_words_that_fit_a_table(data: bytes) -> None:
    with pytest.raises(KnownError) as refused:
        read_bytes(data, "表.csv")
    assert refused.value.sentence("zh").startswith("表.csv：表格中没有哪一列是报告全文")


def test_a_text_that_is_only_called_a_table_is_a_text(short_report: str) -> None:
    assert read_bytes(short_report.encode(), "报告.csv").source.format == "txt"


@given(st.lists(st.lists(st.text(alphabet='各,;\t"\n\r\x00=', max_size=6), max_size=4), max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_table_is_read_or_refused_in_plain_words(rows: list[list[str]]) -> None:
    with suppress(KnownError):
        read_csv("\n".join(",".join(row) for row in rows).encode(), "任意.csv")


@pytest.mark.corpus
def test_a_real_table_gives_what_its_text_file_gives(corpus: Path) -> None:
    for path in (corpus / "corpus").glob("*.csv"):
        one, other = read_file(path), read_file(path.with_suffix(".txt"))
        assert (one.text, one.sections, one.title_block) == (other.text, other.sections, other.title_block)
