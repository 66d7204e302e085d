"""Sentences of a plan as tasks: where one ends and the next begins."""

from __future__ import annotations

import pytest

from tests.core.tasks.conftest import Told

CASES = {
    "a verb clause each": (
        "加快推进雄商高铁、济商高速建设，做好徐菏铁路规划设计相关工作，完成S250线大修工程。",
        ["加快推进雄商高铁、济商高速建设", "做好徐菏铁路规划设计相关工作", "完成S250线大修工程"],
    ),
    "a condition stands with what it is for": (
        "以打造区域物流枢纽为目标，抢抓政策机遇，加快建设城东商贸物流区。",
        ["以打造区域物流枢纽为目标，抢抓政策机遇，加快建设城东商贸物流区"],
    ),
    "an end stands with what serves it": (
        "分类治理扬尘、秸秆焚烧等突出问题，确保空气质量持续好转。",
        ["分类治理扬尘、秸秆焚烧等突出问题，确保空气质量持续好转"],
    ),
    "a measure and its figure are one": (
        "加大电商村培育力度，新增电商村30个。",
        ["加大电商村培育力度，新增电商村30个"],
    ),
    "figures of different things are several": (
        "建成棚改安置房2382套，新增小区绿化12万平方米。",
        ["建成棚改安置房2382套", "新增小区绿化12万平方米"],
    ),
    "a semicolon parts": (
        "架设农田灌溉高压线37公里；启动天然气城乡联通工程。",
        ["架设农田灌溉高压线37公里", "启动天然气城乡联通工程"],
    ),
    "a comma within quotation marks does not": (
        "做好审计监督的下半篇文章，发挥好“治已病，防未病”的重要作用。",
        ["做好审计监督的下半篇文章，发挥好“治已病，防未病”的重要作用"],
    ),
    "short measures of one matter are one task": (
        "进一步优化审批流程，精简审批事项，缩短审批时限。",
        ["进一步优化审批流程，精简审批事项，缩短审批时限"],
    ),
    "a clause that opens the sentence belongs to what follows": (
        "着力优化服务，实施景区强基焕新、民宿品质提升行动。",
        ["着力优化服务，实施景区强基焕新、民宿品质提升行动"],
    ),
    "a condition behind an opening waits for its verb": (
        "实施产业集群培育行动，按照“链长带链、赋能强链”的新模式，做大产业规模、做优产业结构。",
        ["实施产业集群培育行动，按照“链长带链、赋能强链”的新模式，做大产业规模、做优产业结构"],
    ),
    "the verb may follow its object": (
        "对重点外贸企业跟踪服务，向450名残疾儿童提供免费康复训练。",
        ["对重点外贸企业跟踪服务", "向450名残疾儿童提供免费康复训练"],
    ),
    "labels of lists and joining words go": (
        "一是改造老旧小区20个，新增停车位500个。二是要推进农村改厕1000户，完善管护机制。三是培育民宿产业。",
        ["改造老旧小区20个", "新增停车位500个", "推进农村改厕1000户，完善管护机制", "培育民宿产业"],
    ),
    "numbered items of a long list": (
        "1.建成县人民医院新院区。\n2.新改扩建农村公路100公里。\n3.启动第二水厂建设。",
        ["建成县人民医院新院区", "新改扩建农村公路100公里", "启动第二水厂建设"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_plan_is_taken_apart(told: Told, case: str) -> None:
    plan, expected = CASES[case]
    assert told(plan) == expected


NO_TASKS = (
    "各位代表！让我们更加紧密地团结起来，奋力谱写高质量发展新篇章！",
    "做好今年工作，要以新思想为指导，加快推进现代化建设。",
    "民生无小事，枝叶总关情。",
    "项目是经济发展的重要支撑，事关全县发展大局。",
    "当前，外部环境复杂严峻，机遇和挑战并存。",
    "坚持稳中求进工作总基调。",
    "干部为企业服务，就是为经济服务。",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    "让发展成果更多更公平惠及全县人民。",
    "今年要重点抓好以下六个方面工作。",
)


@pytest.mark.parametrize("sentence", NO_TASKS)
def test_what_sets_no_task_is_left_out(told: Told, sentence: str) -> None:
    assert told(f"{sentence}建成道路12条。") == ["建成道路12条"]


def test_what_looks_back_is_no_task(told: Told) -> None:
    assert told("建成道路12条。") == ["建成道路12条"]  # of the review's 新增企业30家 nothing


def test_a_paragraph_that_sums_its_section_up_gives_only_what_it_counts(told: Told) -> None:
    parts = "\n".join(
        f"{name}。建成{name[-2:]}中心{n}个，完善配套设施和服务体系。"
        for n, name in enumerate(("做强现代物流", "提升传统服务"), 3)
    )
    summed = "（一）激发商贸活力。坚持扩大内需，丰富服务供给，着力做强服务业，确保服务业增加值增长6%。"
    rest = "（二）夯实农业基础。压实粮食安全责任制，建设高标准农田3万亩。"
    found = told(f"{summed}\n{parts}\n{rest}")
    assert found[0].endswith("确保服务业增加值增长6%")
    assert "坚持扩大内需" not in "".join(found[1:])


def test_a_heading_that_nothing_stands_under_is_a_task_itself(told: Told) -> None:
    found = told("（一）加快城市建设\n1.建成体育中心\n2.改造老旧小区20个\n（二）办好民生事业\n新建小学3所。")
    assert {"建成体育中心", "改造老旧小区20个", "新建小学3所"} <= set(found)
