"""A draw can be repeated, is fair, keeps what was read, and takes verdicts field by field."""

from collections import Counter

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import (
    CLASS,
    Item,
    Population,
    draw_figures,
    draw_passed_over,
    fresh_seed,
)

MANY = [(Span(at, at + 1), "日期") for at in range(100)]


def test_the_same_seed_draws_the_same_again_and_more_begin_with_the_fewer(analysis: Analysis) -> None:
    few, again = (draw_figures(analysis.observations, 5, 7) for _ in range(2))
    more = draw_figures(analysis.observations, 9, 7)
    assert few.items == again.items == more.items[:5]
    assert few.id < again.id
    assert draw_figures(analysis.observations, 5, 8).items != few.items


def test_what_a_seed_draws_is_the_same_on_every_machine_and_python() -> None:
    assert [item.span.start for item in draw_passed_over(MANY, 6, 2024).items] == [72, 42, 40, 26, 85, 76]


def test_none_is_drawn_twice_and_all_where_there_are_too_few(analysis: Analysis) -> None:
    drawn = draw_figures(analysis.observations, 1000, 1)
    assert sorted(item.span for item in drawn.items) == [o.span for o in analysis.observations]
    assert (drawn.population, drawn.of) == (len(analysis.observations), Population.FIGURES)
    assert draw_figures((), 5, 1).items == ()
    with pytest.raises(ValueError, match="nothing to draw"):
        draw_figures(analysis.observations, 0, 1)


def test_each_is_as_likely_as_any_other() -> None:
    drawn = Counter(item.span.start for seed in range(2000) for item in draw_passed_over(MANY, 10, seed).items)
    assert len(drawn) == 100
    assert 140 < min(drawn.values()) <= max(drawn.values()) < 265  # 200 expected, 13 the standard deviation


def test_an_item_holds_what_was_read_in_every_field(analysis: Analysis) -> None:
    item = draw_figures(analysis.observations, 1, 3).items[0]
    figure = next(o for o in analysis.observations if o.span == item.span)
    reading = dict(item.reading)
    assert [name for name, _ in item.reading] == [field.value for field in ObservationField]
    assert (reading["stands"], reading["indicator"], reading["value"]) == (True, figure.indicator, figure.value)
    assert type(reading["measure"]) is str


def test_a_verdict_names_what_is_wrong_and_can_be_taken_back(analysis: Analysis) -> None:
    drawn = draw_figures(analysis.observations, 3, 3)
    judged = drawn.judge(1, [ObservationField.UNIT]).judge(0, ())
    assert (drawn.judged, judged.judged) == (0, 2)
    assert [judged.items[1].verdict(name) for name in ("unit", "value", "colour")] == [False, True, None]
    assert judged.items[0].verdict("unit") is True
    assert judged.items[2].verdict("unit") is None
    assert judged.judge(1, None).items[1] == drawn.items[1]
    with pytest.raises(ValueError, match="colour"):
        drawn.judge(0, ["colour"])


def test_of_what_is_no_figure_nothing_else_is_judged() -> None:
    item = Item(Span(0, 1), (("stands", True), ("unit", "个")), frozenset({"stands", "unit"}))
    assert (item.verdict("stands"), item.verdict("unit")) == (False, None)


def test_a_number_passed_over_is_judged_by_its_class() -> None:
    drawn = draw_passed_over(MANY, 2, 1).judge(0, [CLASS])
    assert drawn.items[0].reading == ((CLASS, "日期"),)
    assert drawn.items[0].verdict(CLASS) is False


def test_a_fresh_seed_can_be_read_out() -> None:
    assert all(0 <= fresh_seed() < 1_000_000 for _ in range(100))
