"""Observations as rows of a table, with what a reader set right."""

from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.listing.columns import Column, fields_in
from caoxian_desktop.core.listing.entries import (
    Entry,
    State,
    derived_entries,
    listing,
    removed_entries,
    shown_words,
)


def entry_of(analysis: Analysis, words: str) -> Entry:
    return next(entry for entry in listing(analysis) if entry.span.of(entry.report.text) == words)


def test_there_is_one_entry_an_observation_in_reading_order(analysis: Analysis) -> None:
    entries = listing(analysis)
    assert [entry.index for entry in entries] == list(range(len(analysis.observations)))
    assert not any(entry.corrected or entry.word(Column.CORRECTED) for entry in entries)


def test_an_entry_prints_the_reports_own_wording_beside_what_was_read(analysis: Analysis) -> None:
    entry = next(e for e in listing(analysis) if e.word(Column.WORDING) == "增长6%左右")
    words = {column: entry.word(column) for column in Column}
    sentence = words.pop(Column.SENTENCE)
    assert sentence.startswith("今年发展的主要预期目标是：")
    assert sentence.endswith("。")
    assert words == {
        Column.INDICATOR: "地区生产总值",
        Column.WORDING: "增长6%左右",
        Column.VALUE: "6",
        Column.VALUE_MAX: "",
        Column.UNIT: "%",
        Column.CHANGE: "增速 ↑",
        Column.PERIOD: "2023年",
        Column.KIND: "目标",
        Column.CUE: "预期",
        Column.SECTION: "〔二1〕",
        Column.CORRECTED: "",
        Column.CITATION: "《云山县政府工作报告（2023年）》第二部分第1段",
    }


def test_a_range_stands_in_one_cell_of_the_table_and_has_its_upper_end_apart(analysis: Analysis) -> None:
    wide = replace(analysis.observations[0], value=5.5, value_max=6.0)
    entry = listing(replace(analysis, observations=(wide,)))[0]
    assert (entry.word(Column.VALUE), entry.word(Column.VALUE_MAX)) == ("5.5—6", "6")


def test_what_a_reader_set_is_shown_with_the_machines_reading(corrected: Analysis) -> None:
    entry = entry_of(corrected, "42个")
    assert entry.word(Column.UNIT) == "项"
    assert entry.as_read(Column.UNIT) == "个"
    assert entry.as_read(Column.VALUE) is None
    assert entry.word(Column.CORRECTED) == "单位：机器读作“个”"
    assert entry_of(corrected, "5.1%").word(Column.CORRECTED) == "对比基准：机器未读出"
    assert entry_of(corrected, "26.1亿元").word(Column.CORRECTED) == "读者确认"


def test_a_figure_a_reader_added_says_so(corrected: Analysis) -> None:
    added = next(entry for entry in listing(corrected) if entry.word(Column.INDICATOR) == "会议届次")
    assert added.word(Column.CORRECTED) == "读者补充"
    assert added.as_read(Column.INDICATOR) is None


def test_what_a_reader_took_out_is_no_row_but_can_be_told(corrected: Analysis) -> None:
    assert all(entry.span.of(entry.report.text) != "36家" for entry in listing(corrected))
    (gone,) = removed_entries(corrected)
    assert gone.state is State.REMOVED
    assert gone.corrected
    assert gone.word(Column.KIND) == gone.word(Column.CORRECTED) == "不是数据"


def test_reckoned_values_are_marked_and_say_how_they_came_about(analysis: Analysis) -> None:
    made = derived_entries(analysis)
    assert [entry.word(Column.WORDING) for entry in made] == ["约26.0亿元（推算）", "27.4亿元以上（推算）"]
    aimed = made[1]
    assert aimed.state is State.DERIVED
    assert (aimed.word(Column.VALUE), aimed.word(Column.UNIT), aimed.period) == ("27.4", "亿元", "2023年")
    assert aimed.word(Column.KIND) == "推算"
    assert aimed.word(Column.CORRECTED) == "推算：2023年目标水平＝26.1亿元×（1＋5%以上）"
    assert not aimed.corrected


def test_headings_above_a_figure_are_known_and_it_is_found_by_them(analysis: Analysis) -> None:
    entry = entry_of(analysis, "42个")
    assert [section.title for section in entry.path] == ["2022年工作回顾", "项目建设有力推进"]
    assert "项目建设有力推进" in shown_words(entry)


def test_every_field_that_a_column_shows_is_one_of_an_observation() -> None:
    names = set(Observation.__dataclass_fields__)
    assert {name.value for column in Column for name in fields_in(column)} <= names
