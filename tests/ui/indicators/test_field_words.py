"""What is typed into a field of a figure, as the value it means."""

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.values import FigureValue
from caoxian_desktop.ui.indicators.field_words import FIELDS, suggestions, value_of, words_of


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        (ObservationField.VALUE, "５４６．３", 546.3),
        (ObservationField.VALUE, " 1,763 ", 1763.0),
        (ObservationField.VALUE_MAX, "", None),
        (ObservationField.PERIOD, "2023年", "2023"),
        (ObservationField.PERIOD, "２０２３年度", "2023"),
        (ObservationField.PERIOD, "过去五年", "过去五年"),
        (ObservationField.PERIOD, "此前", "prior"),
        (ObservationField.KIND, "目标", "target"),
        (ObservationField.MEASURE, "由…到…", "from_to"),
        (ObservationField.STOCK_FLOW, "不分", ""),
        (ObservationField.UNIT, " 亿 元 ", "亿 元"),
        (ObservationField.BASE, "", ""),
    ],
)
def test_words_mean_values(name: ObservationField, words: str, value: FigureValue) -> None:
    assert value_of(name, words) == value


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (ObservationField.VALUE, ""),
        (ObservationField.VALUE, "很多"),
        (ObservationField.VALUE, "inf"),
        (ObservationField.INDICATOR, "  "),
        (ObservationField.KIND, "也许"),
        (ObservationField.UNIT, "元" * 201),
    ],
)
def test_what_cannot_stand_in_a_field_is_refused(name: ObservationField, words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        value_of(name, words)


def test_what_a_figure_holds_is_shown_in_words_that_mean_the_same_again(analysis: Analysis) -> None:
    for observation in analysis.observations:
        for name in FIELDS:
            assert value_of(name, words_of(observation, name)) == field_value(observation, name)


def test_what_the_reports_other_figures_hold_is_suggested_first(analysis: Analysis) -> None:
    assert suggestions(analysis.observations, ObservationField.UNIT) == ("%", "亿元", "眼")
    assert suggestions(analysis.observations, ObservationField.PERIOD) == ("2022年", "2023年")
    assert suggestions(analysis.observations, ObservationField.CUE)[:3] == ("预计", "确保", "力争")
    assert suggestions(analysis.observations, ObservationField.KIND) == ()
