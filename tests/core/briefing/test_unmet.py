"""What a report says it promised or expected and did not reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.unmet import unfulfilled

Write = Callable[[str, str], Analysis]
OPENING = "一年来，我们奋力前行，成绩来之不易，值得珍惜。"
PLAN = "全力抓好以下工作，地区生产总值增长6%。"


def found(written: Write, words: str, plan: str = PLAN) -> list[str]:
    report = written(f"{OPENING}\n{words}", plan).report
    return [span.of(report.text) for span in unfulfilled(report, report.text.index("二、2024年"))]


@pytest.mark.parametrize(
    "words",
    [
        "受疫情影响，供暖工程未按承诺完成，其余完成了既定目标",
        "社会消费品零售总额增长2%，低于预期目标",
        "外贸进出口等指标完成情况与预期有较大差距",
        "去年进出口等指标增速未能实现年度预期目标",
        "粮食和食用油的生产计划没有完成",
        "经济增长乏力，部分指标未达预期",
        "个别民生项目未按时建成",
    ],
)
def test_what_was_not_reached_is_found_in_the_reports_words(written: Write, words: str) -> None:
    assert found(written, f"{words}。") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "全部完成了既定目标。",
        "未来五年，我们的目标更高。",
        "城镇调查失业率4.9%，低于预期目标。",
        "关停一批环保未达标企业，实现了多年想做的事。",
        "对未完成目标的单位严肃问责。",
        "与群众期盼相比还有差距。",
    ],
)
def test_what_was_reached_or_is_no_aim_is_not(written: Write, words: str) -> None:
    assert found(written, words) == []


def test_of_a_long_sentence_only_the_part_that_says_so_is_taken(written: Write) -> None:
    words = "投资后劲不强；进出口增速未达预期，主要原因：一是外需收缩；二是基数较高。"
    assert found(written, words) == ["进出口增速未达预期"]


def test_what_the_plan_says_is_no_unmet_pledge(written: Write) -> None:
    assert found(written, "全年工作顺利完成。", "个别指标未达预期的教训要记取，地区生产总值增长6%。") == []


def test_a_long_run_of_the_same_words_is_read_at_once(written: Write) -> None:
    assert found(written, "未完成" * 4000 + "。") == []
