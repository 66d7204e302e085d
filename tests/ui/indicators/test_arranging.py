"""Which figures are shown, in which order and groups."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.indicators.observation import Kind, Measure
from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.entries import Entry, State, listing, removed_entries
from caoxian_desktop.ui.indicators.arranging import (
    Filter,
    Grouping,
    Order,
    arranged,
    tallied,
)


@pytest.fixture
def entries(analysis: Analysis) -> tuple[Entry, ...]:
    return listing(analysis)


def names(entries: tuple[Entry, ...], order: Order) -> list[str]:
    (group,) = arranged(entries, order, Grouping.NONE)
    return [entry.word(Column.WORDING) for entry in group.entries]


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (Filter(), 4),
        (Filter(words=" 投资 增长 "), 1),
        (Filter(kinds=frozenset({Kind.TARGET})), 2),
        (Filter(kinds=frozenset({Kind.TARGET, Kind.ESTIMATE})), 4),
        (Filter(kinds=frozenset({Kind.TARGET}), units=frozenset({"%"})), 1),
        (Filter(measures=frozenset({Measure.LEVEL}), periods=frozenset({"2022年"})), 1),
        (Filter(sections=frozenset({0})), 2),
        (Filter(corrected=True), 0),
    ],
)
def test_groups_of_choices_narrow_and_choices_of_a_group_widen(
    entries: tuple[Entry, ...], choice: Filter, shown: int
) -> None:
    assert sum(map(choice.passes, entries)) == shown
    assert choice.narrows is (choice != Filter())


def test_what_was_taken_out_is_shown_among_the_corrected_alone(analysis: Analysis) -> None:
    gone = removed_entries(replace(analysis, removed=analysis.observations[:1]))[0]
    assert not Filter().passes(gone)
    assert Filter(corrected=True).passes(gone)


def test_a_reckoned_value_is_no_result_and_no_aim(entries: tuple[Entry, ...]) -> None:
    reckoned = replace(entries[2], state=State.DERIVED)
    assert Filter().passes(reckoned)
    assert not Filter(kinds=frozenset({Kind.TARGET})).passes(reckoned)
    assert tallied((reckoned,)).kinds == ()


def test_rows_are_sorted_by_value_kind_or_words_and_equal_ones_as_they_are_read(
    entries: tuple[Entry, ...],
) -> None:
    assert names(entries, Order(Column.VALUE)) == ["增长3%", "增长12%以上", "546.3亿元", "1763眼"]
    assert names(entries, Order(Column.PERIOD, descending=True)) == ["增长12%以上", "1763眼", "546.3亿元", "增长3%"]
    assert names(entries, Order(Column.CUE))[-1] == "1763眼"  # without one
    assert names(entries, Order(Column.KIND))[:2] == ["546.3亿元", "增长3%"]


def test_indicators_with_one_figure_each_stand_together_at_the_end(entries: tuple[Entry, ...]) -> None:
    groups = arranged(entries, Order(), Grouping.INDICATOR)
    assert [(group.words, len(group.entries)) for group in groups] == [("地区生产总值", 2), ("只有一条数据的指标", 2)]


def test_kinds_and_years_stand_in_their_order(entries: tuple[Entry, ...]) -> None:
    last_first = Order(Column.SECTION, descending=True)
    assert [group.words for group in arranged(entries, last_first, Grouping.KIND)] == ["预计数", "目标"]
    assert [group.words for group in arranged(entries, last_first, Grouping.PERIOD)] == ["2022年", "2023年"]
    timeless = replace(entries[0], observation=replace(entries[0].observation, period=""))
    assert arranged((timeless,), Order(), Grouping.PERIOD)[0].words == "未注明时期"


def test_everything_that_occurs_is_counted(entries: tuple[Entry, ...]) -> None:
    judged = replace(entries[0], judgement=Judgement(0, entries[0].observation, frozenset({"unit"})))
    counts = tallied((judged, *entries[1:]))
    assert [(tally.words, tally.count) for tally in counts.kinds] == [("预计数", 2), ("目标", 2)]
    assert [(tally.words, tally.count) for tally in counts.sections] == [("一、回顾", 2), ("二、安排", 2)]
    assert [(tally.words, tally.count) for tally in counts.units] == [("%", 2), ("亿元", 1), ("眼", 1)]
    assert [(tally.words, tally.count) for tally in counts.measures] == [("总量", 2), ("增速", 2)]
    assert counts.corrected == 1
