"""Several reports in one briefing: which count, in what order, and what all of them are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import distinct, name_of_all

Make = Callable[..., Material]


@pytest.fixture
def made(written: Callable[[str, str], Analysis]) -> Make:
    """Make material of a report of a place that plans a year."""

    def make(place: str, year: int, words: str = "生产总值增长6%。") -> Material:
        analysis = written(f"{year - 1}年{place}生产总值增长5%。", words)
        block = replace(analysis.report.title_block, place=place, plan_year=year)
        return Material(replace(analysis, report=replace(analysis.report, title_block=block)))

    return make


def test_a_text_counts_once_and_two_texts_of_one_name_count_twice(made: Make) -> None:
    draft, final = made("某县", 2024), made("某县", 2024, "生产总值增长7%。")
    assert draft.report.name == final.report.name
    assert distinct([draft, draft, final]) == (draft, final)


def test_those_of_one_place_stand_together_by_their_years(made: Make) -> None:
    last, other, first = made("某县", 2024), made("某市", 2020), made("某县", 2022)
    assert distinct([last, other, first]) == (first, last, other)


def test_their_name_is_that_of_the_place_with_its_years_or_of_the_first_with_their_number(made: Make) -> None:
    years = [made("某县", year) for year in (2022, 2023, 2024)]
    assert name_of_all(years[:1]) == years[0].report.name
    assert name_of_all(years) == "某县政府工作报告（2022—2024年）"
    assert name_of_all([years[0], years[2]]) == "某县政府工作报告（2022、2024年）"
    assert name_of_all([*years, made("某市", 2024)]) == "某县等4份政府工作报告"
