"""Units and what they measure."""

import re

import pytest

from caoxian_desktop.core.indicators.units import Family, family, in_base, pattern


@pytest.mark.parametrize(
    ("unit", "measured"),
    [
        ("万套", Family.COUNT),
        ("亿元", Family.MONEY),
        ("%", Family.PERCENT),
        ("％", Family.PERCENT),
        ("个百分点", Family.POINT),
        ("倍", Family.TIMES),
        ("万平方米", Family.AREA),
        ("公里", Family.LENGTH),
        ("万千瓦", Family.AMOUNT),
        ("万人次", Family.PEOPLE),
        ("场次", Family.OCCURRENCE),
        ("个月", Family.TIME),
        ("千伏", Family.DIMENSION),
        ("微克/立方米", Family.AMOUNT),
        ("万", Family.NONE),
        ("", Family.NONE),
    ],
)
def test_a_unit_belongs_to_its_family_whatever_its_magnitude(unit: str, measured: Family) -> None:
    assert family(unit) is measured


def test_magnitudes_are_multiplied_out_and_short_units_written_in_full() -> None:
    assert in_base(1.1, "万套") == (pytest.approx(11_000), "套")
    assert in_base(3, "万亿元") == (3e12, "元")
    assert in_base(1.2, "万平方") == (pytest.approx(12_000), "平方米")
    assert in_base(5, "千瓦") == (5, "千瓦")


@pytest.mark.parametrize("words", ["家庭", "名校", "人大代表", "条例", "元旦", "天然气", "个百分点那么多"])
def test_a_noun_that_begins_like_a_unit_is_none(words: str) -> None:
    match = re.match(pattern(), words)
    assert match is None or match[0] == "个百分点"
