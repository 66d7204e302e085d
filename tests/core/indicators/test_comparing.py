"""A result beside its target: which is higher, and no judgement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators.comparing import comparison
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation
from caoxian_desktop.core.report.span import Span

HERE = Span(0, 1)


def figure(value: float, unit: str = "%", modifier: str = "", **fields: object) -> Observation:
    measure = Measure.CHANGE_PCT if unit == "%" else Measure.LEVEL
    made = {"span": HERE, "wording": HERE, "clause": HERE, "measure": measure, "modifier": modifier, **fields}
    return Observation("某指标", value, unit, **made)  # type: ignore[arg-type]  # fields of any kind, by their names


def target(value: float, unit: str = "%", modifier: str = "", **fields: object) -> Observation:
    return figure(value, unit, modifier, kind=Kind.TARGET, **fields)


@pytest.mark.parametrize(
    ("aim", "result", "said"),
    [
        (target(6), figure(6.5), "完成数高于目标0.5个百分点"),
        (target(6), figure(5.8), "完成数低于目标0.2个百分点"),
        (target(6), figure(6), "完成数等于目标"),
        (target(6, modifier="左右"), figure(6), "完成数与目标相当"),
        (target(5, value_max=6), figure(5.4), "完成数在目标区间内"),
        (target(5, value_max=6), figure(6.3), "完成数高于目标0.3个百分点"),
        (target(5, value_max=6), figure(4.5), "完成数低于目标0.5个百分点"),
        (target(300, "亿元"), figure(310, "亿元"), "完成数高于目标"),
        (target(1, "万亿元"), figure(9800, "亿元"), "完成数低于目标"),
        (target(300, "亿元"), figure(300, "亿元", "突破"), "完成数高于目标"),
        (target(310, "亿元"), figure(300, "亿元", "突破"), ""),
        (target(3, modifier="以内"), figure(3, modifier="以内"), "完成数等于目标（目标为上限）"),
        (target(300, "亿元"), figure(300, "个"), ""),
        (target(6), figure(310, "亿元"), ""),
    ],
)
def test_which_is_higher_is_said_in_neutral_words(aim: Observation, result: Observation, said: str) -> None:
    assert comparison(aim, result) == said


def test_a_ceiling_is_told_as_one() -> None:
    rate = {"measure": Measure.RATIO}
    assert (
        comparison(target(5.5, modifier="以内", **rate), figure(5.2, **rate))
        == "完成数低于目标0.3个百分点（目标为上限）"
    )


def test_of_two_falls_the_greater_is_told() -> None:
    down = {"direction": Direction.DOWN}
    assert comparison(target(3, **down), figure(3.5, **down)) == "降幅大于目标0.5个百分点"


def test_a_fall_beside_a_targeted_rise_is_not_compared() -> None:
    assert comparison(target(3), figure(3, direction=Direction.DOWN)) == ""


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_no_word_of_judgement_is_ever_used(one: float, other: float) -> None:
    said = comparison(target(one), figure(other))
    assert not any(word in said for word in ("未完成", "完成率", "不达标", "倍", "%", "错"))
