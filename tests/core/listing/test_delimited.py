"""Rows as tab- and comma-separated text."""

import csv
import io
from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.listing.columns import FILE_COLUMNS, Column
from caoxian_desktop.core.listing.delimited import csv_of, csv_of_reports, tsv_of, tsv_of_reports
from caoxian_desktop.core.listing.entries import listing


def rows_of(words: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(words, newline="")))


def test_each_row_has_its_sentence_its_citation_and_whether_a_reader_corrected_it(corrected: Analysis) -> None:
    header, *rows = rows_of(csv_of(listing(corrected)))
    assert header == list(FILE_COLUMNS)
    row = next(dict(zip(header, row, strict=True)) for row in rows if "新开工过亿元项目" in row[0])
    assert row["句子"] == "新开工过亿元项目42个，完成固定资产投资118亿元，云山湖大桥建成通车。"
    assert row["出处"].startswith("《云山县政府工作报告（2023年）》第一部分（一）")
    assert row["读者更正"] == "单位：机器读作“个”"


def test_a_copied_table_has_one_line_an_entry_and_the_columns_asked_for(analysis: Analysis) -> None:
    lines = tsv_of(listing(analysis), (Column.UNIT, Column.INDICATOR)).split("\n")
    assert len(lines) == 1 + len(analysis.observations)
    assert lines[0] == "单位\t指标"
    assert {line.count("\t") for line in lines} == {1}


def test_a_range_is_two_numbers_in_a_file_and_one_cell_where_it_has_no_column_for_the_second(
    analysis: Analysis,
) -> None:
    wide = listing(replace(analysis, observations=(replace(analysis.observations[0], value=5.5, value_max=6.0),)))
    assert rows_of(csv_of(wide))[1][2:4] == ["5.5", "6"]
    assert tsv_of(wide, (Column.VALUE,)).split("\n")[1] == "5.5—6"


@pytest.mark.parametrize("name", ["=cmd|'/c calc'!A1", "+1", "@x", "甲\n乙\t丙"])
def test_neither_copy_nor_file_holds_a_formula_or_a_broken_line(analysis: Analysis, name: str) -> None:
    wild = listing(replace(analysis, observations=(replace(analysis.observations[0], indicator=name),)))
    assert len(tsv_of(wild).split("\n")) == 2
    for row in [*rows_of(csv_of(wild)), *(line.split("\t") for line in tsv_of(wild).split("\n"))]:
        assert not any(cell.startswith(("=", "+", "@")) for cell in row)


def test_a_negative_number_stays_a_number(analysis: Analysis) -> None:
    low = listing(replace(analysis, observations=(replace(analysis.observations[0], value=-0.5),)))
    assert rows_of(csv_of(low))[1][2] == "-0.5"


def test_several_reports_have_the_name_of_each_before_its_rows(analysis: Analysis) -> None:
    both = [("甲", listing(analysis)[:1]), ("=乙", listing(analysis)[1:2])]
    assert [row[0] for row in rows_of(csv_of_reports(both))] == ["报告", "甲", "'=乙"]
    assert [line.split("\t")[0] for line in tsv_of_reports(both).split("\n")] == ["报告", "甲", "'=乙"]
