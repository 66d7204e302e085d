"""The headline aims of the year."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.tasks.task import TaskKind
from tests.core.tasks.conftest import Planned

LISTS = {
    "commas": "今年主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.1万人，居民收入增长与经济增长基本同步。",
    "semicolons": "发展目标为：地区生产总值增长6%左右；城镇新增就业1.1万人；居民收入增长与经济增长基本同步。",
    "listing commas": "主要预期目标是：地区生产总值增长6%左右、城镇新增就业1.1万人，居民收入增长与经济增长基本同步。",
    "behind a full stop": "主要预期目标是：地区生产总值增长6%左右。城镇新增就业1.1万人，"
    "居民收入增长与经济增长基本同步。",
}


@pytest.mark.parametrize("form", LISTS)
def test_each_aim_of_the_list_is_one(planned: Planned, form: str) -> None:
    analysis = planned(f"{LISTS[form]}\n加快建设县体育中心。")
    tasks = derive(analysis)
    assert [task.span.of(analysis.report.text) for task in tasks if task.kind is TaskKind.AIM] == [
        "地区生产总值增长6%左右",
        "城镇新增就业1.1万人",
        "居民收入增长与经济增长基本同步",
    ]
    assert tasks[-1].kind is TaskKind.WORK


def test_an_aim_keeps_what_goes_on_about_it(planned: Planned) -> None:
    analysis = planned("主要目标是：财政收入增长16%，达到28.8亿元；固定资产投资增长20%。")
    words = [task.span.of(analysis.report.text) for task in derive(analysis)]
    assert words == ["财政收入增长16%，达到28.8亿元", "固定资产投资增长20%"]


def test_a_purpose_is_no_list_of_aims(planned: Planned) -> None:
    (task,) = derive(planned("以建成国家级示范区为目标，新建标准厂房3万平方米。"))
    assert task.kind is TaskKind.WORK


def test_one_aim_with_what_speaks_for_it_is_no_list(planned: Planned) -> None:
    tasks = derive(planned("经济增长预期目标为5%左右，考虑了促进就业增收的需要。\n加快建设县体育中心。"))
    assert TaskKind.AIM not in {task.kind for task in tasks}


def test_what_is_said_about_the_aims_is_none(planned: Planned) -> None:
    analysis = planned("主要预期目标是：地区生产总值增长6%，粮食产量10万吨。这一目标与潜力相符。重点抓好以下3项工作。")
    assert len(derive(analysis)) == 2
