"""Groups, order and filter of the library's list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.library.arranging import Filter, Group, Grouping, Key, Line, Row, Sorting, arranged, in_order
from caoxian_desktop.ui.library.finding import names_of, spelled_out
from caoxian_desktop.ui.library.words import short_title, title

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)


def shown(lines: list[Line]) -> list[str]:
    """The lines as one sees them: groups with their size, reports by title."""
    return [
        f"{'  ' * line.depth}{f'{line.words} {line.size}' if isinstance(line, Group) else called(line)}"
        for line in lines
    ]


def called(line: Row) -> str:
    return short_title(line.entry) if line.short else title(line.entry)


def by(entries: tuple[ReportEntry, ...], grouping: Grouping, folded: frozenset[Key] = frozenset()) -> list[str]:
    return shown(arranged(in_order(entries, Sorting.YEAR), grouping, folded))


def test_by_place_counties_stand_below_their_city_and_province(entries: tuple[ReportEntry, ...]) -> None:
    assert by(entries, Grouping.PLACE) == [
        "山东省 › 菏泽市 3",
        "  2023年",
        "  曹县 2",
        "    2023年",
        "    2022年",
        "重庆市 1",
        "  2023年",
    ]


def test_a_report_without_a_place_stands_last_under_a_word_that_says_so(entry: Any, entries: Any) -> None:
    lines = by((entry(None, 2023), *entries), Grouping.PLACE)
    assert lines[-2:] == ["地方不明 1", "  某地政府工作报告（2023年）"]


def test_by_level_the_highest_and_by_year_the_newest_comes_first(entry: Any, entries: Any) -> None:
    more = (*entries, entry("乌有县", None, level=None))
    assert [line for line in by(more, Grouping.LEVEL) if line[0] != " "] == ["省级 1", "市级 1", "县级 2", "级别不明 1"]
    assert [line for line in by(more, Grouping.YEAR) if line[0] != " "] == ["2023年 3", "2022年 1", "年份不明 1"]
    assert by(entries, Grouping.YEAR)[1:4] == ["  菏泽市 2023年", "  曹县 2023年", "  重庆市 2023年"]


def test_below_a_folded_group_there_is_nothing_and_it_keeps_its_size(entries: tuple[ReportEntry, ...]) -> None:
    assert by(entries, Grouping.PLACE, frozenset({("山东省", "菏泽市", "曹县")}))[2:4] == ["  曹县 2", "重庆市 1"]


@pytest.mark.parametrize(
    ("sorting", "first"),
    [
        (Sorting.PLACE, "菏泽市 2023年"),
        (Sorting.YEAR, "菏泽市 2023年"),
        (Sorting.OPENED, "曹县 2023年"),
        (Sorting.ADDED, "重庆市 2023年"),
        (Sorting.LENGTH, "曹县 2022年"),
        (Sorting.NOTES, "菏泽市 2023年"),
    ],
)
def test_reports_are_ordered_as_one_chooses(entry: Any, entries: Any, sorting: Sorting, first: str) -> None:
    later = NOW + timedelta(days=1)
    several = (
        entry("曹县", 2022, characters=20_000),
        *entries[1:3],
        entry("重庆市", 2023, added=later),
    )
    assert title(in_order(several, sorting)[0]) == first


def passing(entries: tuple[ReportEntry, ...], wanted: Filter) -> list[str]:
    spelled = spelled_out({name for entry in entries for name in names_of(entry)})
    return [title(entry) for entry in wanted.passing(entries, spelled)]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("曹", 2),
        ("2023", 3),
        ("菏泽市 2023", 2),
        ("曹县2022", 1),
        ("工作报告", 4),
        ("山东", 3),
        ("县级", 2),
        ("对标", 2),
        ("２０２２", 1),
        ("caoxian", 2),
        ("cx", 2),
        ("CX 2022", 1),
        ("shandong", 3),
        ("chongqing", 1),
        ("zhongqing", 1),
        ("duibiao", 2),
        ("qq", 0),
        ("乌有", 0),
    ],
)
def test_words_pinyin_and_initials_find_places_years_levels_and_tags(
    entries: tuple[ReportEntry, ...], words: str, left: int
) -> None:
    assert len(passing(entries, Filter(words))) == left


def test_parts_of_a_filter_are_joined_by_and_and_within_each_by_or(entries: tuple[ReportEntry, ...]) -> None:
    assert passing(entries, Filter(tags=frozenset({"对标"}))) == ["曹县 2023年", "重庆市 2023年"]
    assert passing(entries, Filter(tags=frozenset({"对标"}), starred=True)) == ["曹县 2023年"]
    assert len(passing(entries, Filter(levels=frozenset({"city", "province"})))) == 2
    assert passing(entries, Filter(levels=frozenset({"city"}), years=frozenset({2022}))) == []


places = st.sampled_from(["曹县", "菏泽市", "海淀区", "鼓楼区", "乌有县", "山东省", "", None])


@given(st.lists(st.tuples(places, st.sampled_from([2022, 2023, None]), st.sampled_from(["county", "city", None]))))
def test_however_they_are_arranged_each_report_stands_once_and_sizes_add_up(
    kinds: list[tuple[str | None, int | None, str | None]],
) -> None:
    held = tuple(
        ReportEntry(str(at), str(at), "报告", place, year, 1, NOW, None, 0, level)
        for at, (place, year, level) in enumerate(kinds)
    )
    for grouping in Grouping:
        lines = arranged(in_order(held, Sorting.PLACE), grouping, frozenset())
        rows = [line.entry.report for line in lines if isinstance(line, Row)]
        assert sorted(rows) == sorted(entry.report for entry in held)
        top = [line.size for line in lines if isinstance(line, Group) and line.depth == 0]
        assert grouping is Grouping.NONE or sum(top) == len(held)
