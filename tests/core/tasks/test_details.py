"""What a task says beside its work: units, deadline, pace."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.tasks.task import Pace, Task

Only = Callable[[str], Task]

DEADLINES = {
    "5月底前清淤疏浚老旧管网45公里。": "5月底前",
    "确保县体育中心年底前建成投用。": "年底前",
    "确保雪花迁建项目10月份投入使用。": "10月份",
    "力争年内完成第二水厂主体工程。": "年内",
    "到2025年底建成零碳园区3个。": "到2025年底",
    "实施国企改革三年行动（2023—2025年）。": "",
    "全年召开银企对接活动10次以上。": "",
}


@pytest.mark.parametrize(("plan", "deadline"), DEADLINES.items())
def test_the_deadline_is_the_reports_own_word_or_none(only: Only, plan: str, deadline: str) -> None:
    assert only(plan).deadline == deadline


PACES = {
    "新增规上工业企业60家以上。": Pace.CUMULATIVE,
    "完成固定资产投资150亿元。": Pace.CUMULATIVE,
    "确保规上工业营业收入增长10%。": Pace.POINT,
    "力争金融机构存款余额500亿元。": Pace.POINT,
    "力争高新技术企业达到400家。": Pace.POINT,
    "确保农村厕改覆盖率达85%以上。": Pace.POINT,
    "细颗粒物平均浓度控制在35微克/立方米以内，改善空气质量。": Pace.POINT,
    "启动天然气城乡联通工程。": Pace.MILESTONE,
    "出台优化营商环境行动方案。": Pace.MILESTONE,
    "健全残疾人、孤儿等特殊群体关爱福利体系。": Pace.QUALITATIVE,
    "持续巩固双拥共建成果，推动工作落实落地。": Pace.QUALITATIVE,
}


@pytest.mark.parametrize(("plan", "pace"), PACES.items())
def test_only_amounts_that_add_up_have_a_pace_over_the_year(only: Only, plan: str, pace: Pace) -> None:
    assert only(plan).pace is pace


def test_who_leads_is_said_only_where_the_report_says_it(only: Only) -> None:
    led = only("由县商务局牵头建设电商公共服务平台。")
    assert (led.lead, led.leader) == ("县商务局", "")
    assert only("支持县商务局办好电商节。").lead == ""


def test_the_leader_in_charge_is_taken_where_named(only: Only) -> None:
    assert only("建成县体育中心（牵头单位：县住建局；分管领导：李四）。").leader == "李四"
