"""Which numbers are figures of their own, and which only mark off what is counted."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.indicators.observation import Observation

Observe = Callable[..., list[Observation]]


def _read(reviewed: Observe, sentence: str) -> list[tuple[float, str]]:
    return [(o.value, o.unit) for o in reviewed(sentence)]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("审批时限分别压缩至55、50、24个工作日。", [(55, "个工作日"), (50, "个工作日"), (24, "个工作日")]),
        ("免费开放时间由19天增至40天。", [(19, "天"), (40, "天")]),
        ("审评时限从60个工作日缩减至36个工作日。", [(60, "个工作日"), (36, "个工作日")]),
        ("差异系数由0.680调整为0.660。", [(0.68, ""), (0.66, "")]),
        ("累计筛查人数5865。", [(5865, "")]),
        ("优良天数按新国标统计达288天。", [(288, "天")]),
        ("平均气温达到15.6摄氏度。", [(15.6, "摄氏度")]),
        ("连续3年保持增长。", []),
        ("仅用一年时间完成任务。", []),
        ("一年之内，面貌一新。", []),
    ],
)
def test_durations_ages_and_index_numbers_are_figures_where_they_are_values(
    reviewed: Observe, sentence: str, figures: list[tuple[float, str]]
) -> None:
    assert _read(reviewed, sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("完成80万平方米以上既有建筑节能改造。", [(80, "万平方米")]),
        ("带动超过260亿元资金投入农村。", [(260, "亿元")]),
        ("实施5000万元以上项目407个。", [(407, "个")]),
        ("完成10蒸吨及以下燃煤锅炉拆除。", []),
        ("引进10亿级项目10个。", [(10, "个")]),
        ("占比超过10%的有44种。", [(44, "种")]),
        ("增加值迈上千亿台阶。", [(1000, "亿")]),
        ("总量连续跨过3个万亿元大关。", [(3, "个")]),
        ("产业集群达到万亿元规模。", [(1, "万亿元")]),
    ],
)
def test_work_done_and_a_height_reached_are_values_what_is_counted_has_a_threshold(
    reviewed: Observe, sentence: str, figures: list[tuple[float, str]]
) -> None:
    assert _read(reviewed, sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "ranks"),
    [
        ("法治建设全省考核第1。", [(1, "位")]),
        ("热度指数进入全国337个城市前十。", [(10, "名")]),
        ("坚持质量第一、效益优先。", []),
    ],
)
def test_a_rank_has_something_it_ranks_among(reviewed: Observe, sentence: str, ranks: list[tuple[float, str]]) -> None:
    assert [(o.value, o.unit) for o in reviewed(sentence) if o.measure == "rank"] == ranks
