"""Figures in the report's own words: what a distance is measured from, and what is never lost of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.wording import printed
from caoxian_desktop.core.indicators.observation import Measure

Write = Callable[[str, str], Analysis]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("地区生产总值增速高于全省0.5个百分点左右", ["高于全省0.5个百分点左右"]),
        ("地区生产总值增速比全省平均水平高0.5个百分点", ["比全省平均水平高0.5个百分点"]),
        (
            "高新技术产业、装备制造业增加值增速分别快于面上0.9和7.2个百分点",
            ["快于面上0.9个百分点", "快于面上7.2个百分点"],
        ),
    ],
)
def test_a_distance_says_what_it_is_measured_from(written: Write, words: str, shown: list[str]) -> None:
    analysis = written("地区生产总值增长5%。", f"主要预期目标是：{words}，固定资产投资增长7%。")
    gaps = [o for o in analysis.observations if o.measure is Measure.GAP]
    assert [printed(analysis.report.text, o, cue=False) for o in gaps] == shown
