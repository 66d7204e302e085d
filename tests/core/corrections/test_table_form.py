"""What was set right goes out as a table that a person can read beside the report."""

import csv
import io

import pytest

from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.table_form import HEADER, csv_of_corrections, rows_of
from caoxian_desktop.core.corrections.target import BlockField, ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES, value_word
from caoxian_desktop.core.corrections.values import checked_figure
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.corrections.conftest import TEXT, place


@pytest.fixture
def sheet(report: Report, stamper: Stamper) -> CorrectionSheet:
    sheet = CorrectionSheet(report, "v", stamper)
    sheet.set_field(BlockField.PLACE, "=云山市")
    sheet.remove_heading(place(report, "名词解释"))
    sheet.set_observation(place(report, "118亿元"), ObservationField.KIND, "estimate")
    sheet.remove_observation(place(report, "42个"))
    sheet.add_observation(place(report, "云山湖大桥"), {ObservationField.INDICATOR: "桥", ObservationField.VALUE: 1})
    return sheet


def test_each_correction_stands_beside_what_the_machine_read(sheet: CorrectionSheet) -> None:
    rows = [row[:5] for row in rows_of(sheet)]
    assert rows[:4] == [
        ("标题信息", "地方", "", "云山县", "=云山市"),
        ("章节标题", "级别", "名词解释", "1级标题", "不是标题"),
        ("数据", "性质", "118亿元", "完成数", "预计数"),
        ("数据", "是数据", "42个", "是", "否"),
    ]
    assert ("数据", "指标", "云山湖大桥", "（未读出）", "桥") in rows
    assert ("数据", "数值", "云山湖大桥", "（未读出）", "1") in rows


def test_each_that_has_a_place_is_cited_with_its_sentence(sheet: CorrectionSheet) -> None:
    row = rows_of(sheet)[2]
    assert row[5] == "〔一（一）1〕"
    assert row[6].startswith("新开工过亿元项目42个，完成固定资产投资118亿元")
    assert row[7].startswith("1970-01-01") or row[7].startswith("1969-12-31")
    assert rows_of(sheet)[0][5:7] == ("", "")


def test_one_whose_words_are_gone_is_shown_beside_no_other_sentence(sheet: CorrectionSheet, stamper: Stamper) -> None:
    other = read_text(TEXT.replace("118亿元", "119亿元").replace("名词解释", "名词注释"), "b.txt")
    rows = [row[:7] for row in rows_of(CorrectionSheet(other, "v", stamper, sheet.records))]
    assert ("数据", "性质", "118亿元", "", "预计数", "", "") in rows
    assert ("章节标题", "级别", "名词解释", "", "不是标题", "", "") in rows
    assert ("数据", "是数据", "42个", "是", "否") in [row[:5] for row in rows]


def test_no_cell_is_a_formula(sheet: CorrectionSheet) -> None:
    rows = list(csv.reader(io.StringIO(csv_of_corrections(sheet))))
    assert tuple(rows[0]) == HEADER
    assert rows[1][4] == "'=云山市"


def test_every_value_of_a_closed_list_has_a_word_of_its_own() -> None:
    for field, choices in CHOICES.items():
        assert len(set(choices.values())) == len(choices)
        assert [checked_figure(field, value) for value in choices] == list(choices)
        assert [value_word(field, value) for value in choices] == list(choices.values())
    assert value_word("measure", "of tomorrow") == "of tomorrow"
    assert (value_word("period", "2022"), value_word("value_max", None)) == ("2022年", "")
