"""Observations as rows of a table."""

import csv
import io
from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.listing import HEADER, csv_of, listing, tsv_of


def test_there_is_one_entry_an_observation_in_reading_order(caoxian: Analysis) -> None:
    entries = listing(caoxian)
    assert [entry.index for entry in entries] == list(range(len(caoxian.observations)))


def test_an_entry_prints_the_reports_own_wording(caoxian: Analysis) -> None:
    cells = dict(zip(HEADER, listing(caoxian)[113].cells, strict=True))
    assert cells == {
        "指标": "地区生产总值",
        "原文表述": "增长6%左右",
        "数值": "6",
        "单位": "%",
        "变化": "增速 ↑",
        "时期": "2023年",
        "性质": "目标",
        "用语": "预期",
        "章节": cells["章节"],
    }
    assert cells["章节"].startswith("〔二")


def test_a_copied_table_has_one_line_an_entry(caoxian: Analysis) -> None:
    lines = tsv_of(listing(caoxian)).split("\n")
    assert len(lines) == 1 + len(caoxian.observations)
    assert {line.count("\t") for line in lines} == {len(HEADER) - 1}


@pytest.mark.parametrize("name", ["=cmd|'/c calc'!A1", "+1", "@x", "甲\n乙\t丙"])
def test_neither_copy_nor_file_holds_a_formula_or_a_broken_line(caoxian: Analysis, name: str) -> None:
    wild = replace(caoxian, observations=(replace(caoxian.observations[0], indicator=name),))
    entries = listing(wild)
    assert len(tsv_of(entries).split("\n")) == 2
    for row in [
        *csv.reader(io.StringIO(csv_of(entries), newline="")),
        *(line.split("\t") for line in tsv_of(entries).split("\n")),
    ]:
        assert not any(cell.startswith(("=", "+", "@")) for cell in row)
