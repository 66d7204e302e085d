"""The same indicator over several reports."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation
from caoxian_desktop.core.indicators.series import Series, series_over
from caoxian_desktop.core.report.span import Span

HERE = Span(0, 1)


def figure(name: str, value: float, unit: str, year: str, **fields: object) -> Observation:
    made = {"span": HERE, "wording": HERE, "clause": HERE, "period": year, **fields}
    return Observation(name, value, unit, **made)  # type: ignore[arg-type]  # fields of any kind, by their names


def over(*reports: list[Observation]) -> tuple[Series, ...]:
    return series_over([list(enumerate(report)) for report in reports])


def values(series: Series) -> list[tuple[int, float, str]]:
    return [(point.year, point.observation.value, point.observation.unit) for point in series.results]


def test_one_term_under_several_names_and_powers_of_ten_is_one_series() -> None:
    (found,) = over([figure("GDP", 9800, "亿元", "2021")], [figure("地区生产总值", 1.02, "万亿元", "2022")])
    assert (found.name, found.unit, found.is_term) == ("地区生产总值", "元", True)
    assert values(found) == [(2021, 9800, "亿元"), (2022, 1.02, "万亿元")]


def test_growth_level_scope_and_foreign_money_stand_apart() -> None:
    found = over(
        [
            figure("实际利用外资", 3, "亿元", "2021"),
            figure("实际利用外资", 4000, "万美元", "2021"),
            figure("实际利用外资", 5, "%", "2021", measure=Measure.CHANGE_PCT),
            figure("实际利用外资", 1, "亿元", "2021", scope="开发区"),
        ]
    )
    assert len(found) == 4


def test_results_and_targets_stand_apart_by_year() -> None:
    (found,) = over(
        [figure("城镇新增就业", 1.2, "万人", "2021"), figure("城镇新增就业", 1, "万人", "2022", kind=Kind.TARGET)],
        [figure("城镇新增就业", 1.3, "万人", "2022")],
    )
    assert found.years == (2021, 2022)
    assert [(point.year, point.report) for point in found.targets] == [(2022, 0)]


def test_a_year_no_report_gives_is_a_gap() -> None:
    (found,) = over([figure("税收收入", 1, "亿元", "2019")], [figure("税收收入", 2, "亿元", "2022")])
    assert found.years == (2019, 2022)


def test_the_later_report_s_figure_for_a_year_stands_before_the_earlier_expected_one() -> None:
    (found,) = over(
        [figure("税收收入", 20, "亿元", "2021", kind=Kind.ESTIMATE)],
        [figure("税收收入", 21, "亿元", "2021"), figure("税收收入", 25, "亿元", "2022")],
    )
    assert [(p.year, p.report, p.observation.kind) for p in found.results] == [
        (2021, 1, Kind.ACTUAL),
        (2021, 0, Kind.ESTIMATE),
        (2022, 1, Kind.ACTUAL),
    ]


def test_two_values_of_one_report_for_a_year_are_none() -> None:
    assert over([figure("税收收入", 20, "亿元", "2021"), figure("税收收入", 30, "亿元", "2021")]) == ()


def test_one_value_told_twice_is_taken_once() -> None:
    (found,) = over([figure("税收收入", 1.2, "万亿元", "2021"), figure("税收收入", 12000, "亿元", "2021")])
    assert len(found.results) == 1


def test_ranks_gaps_means_of_years_and_doubtful_figures_are_not_followed() -> None:
    growth = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
    assert (
        over(
            [
                figure("税收收入", 1, "名", "2021", measure=Measure.RANK),
                figure("税收收入", 2, "个百分点", "2021", measure=Measure.GAP),
                figure("税收收入", 5, "%", "2021", base="年均", **growth),
                figure("税收收入", 5, "亿元", "2021", confidence=0.3),
                figure("税收收入", 5, "亿元", "过去五年"),
                figure("税收收入", 5, "亿元", "2021", kind=Kind.BACKGROUND),
            ]
        )
        == ()
    )


@given(st.lists(st.lists(st.tuples(st.integers(2015, 2025), st.floats(0, 100)), max_size=8), max_size=5))
def test_every_point_is_of_its_report_and_a_year_has_at_most_one_of_each(
    drawn: list[list[tuple[int, float]]],
) -> None:
    reports = [[figure("税收收入", value, "亿元", str(year)) for year, value in report] for report in drawn]
    for series in over(*reports):
        places = [(point.report, point.year) for point in series.results]
        assert len(places) == len(set(places))
        assert all(reports[p.report][p.index] is p.observation for p in series.results)
        assert [p.year for p in series.results] == sorted(p.year for p in series.results)
