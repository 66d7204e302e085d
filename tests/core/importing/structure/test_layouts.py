"""The layouts reports come in, each as a short report of its own: what stands in the tree, on which level."""

import pytest

from caoxian_desktop.core.importing.structure.structure import structure_of
from tests.core.importing.structure.short_reports import GROW, LIVE, LONG, Layouts, Row, tree_of

LAYOUTS: Layouts = {
    "一、 only": (
        ("一、过去一年的工作", LONG, "二、今年的任务", LONG),
        [(1, "一、", "过去一年的工作"), (1, "二、", "今年的任务")],
    ),
    "（一） only: no part above them": (
        ("（一）经济发展", LONG, "（二）民生改善", LONG),
        [(1, "（一）", "经济发展"), (1, "（二）", "民生改善")],
    ),
    "the first part has lost its heading": (
        (f"（一）{GROW}", f"（二）{LIVE}", "二、2024年安排", LONG),
        [(2, "（一）", "稳增长"), (2, "（二）", "惠民生"), (1, "二、", "2024年安排")],
    ),
    "no numbers, bare lines": (
        ("过去五年工作回顾", LONG, "今后五年奋斗目标", LONG, "2024年重点工作", LONG, "各位代表！", LONG),
        [(1, "", "过去五年工作回顾"), (1, "", "今后五年奋斗目标"), (1, "", "2024年重点工作")],
    ),
    "bare lines under bare lines, as older reports have them": (
        ("过去一年的工作", LONG, "工业生产", LONG, "农业生产", LONG, "今年的任务", LONG),
        [(1, "", "过去一年的工作"), (2, "", "工业生产"), (2, "", "农业生产"), (1, "", "今年的任务")],
    ),
    "a page that lost its quotation marks": (
        (";;十二五;;主要成就及2015年工作回顾", f";;十二五;;时期，{LONG}", "2016年重点工作", LONG),
        [(1, "", ";;十二五;;主要成就及2015年工作回顾"), (1, "", "2016年重点工作")],
    ),
    "parts titled with mottoes, over one line and over two": (
        (
            "攻坚克难砥砺奋进",
            "全县发展稳中向好",
            f"2023年，{LONG}",
            "主要做了以下工作：",
            "一、工业",
            LONG,
            "二、农业",
            LONG,
            "各位代表！",
            "全县奋力谱写新篇章",
            f"2024年是关键之年。{LONG}",
            "一、项目",
            LONG,
            "二、民生",
            LONG,
        ),
        [
            (1, "", "攻坚克难砥砺奋进 全县发展稳中向好"),
            (2, "一、", "工业"),
            (2, "二、", "农业"),
            (1, "", "全县奋力谱写新篇章"),
            (2, "一、", "项目"),
            (2, "二、", "民生"),
        ],
    ),
    "numbers that begin anew, of which one has no motto above it": (
        ("一、工业", LONG, "二、农业", LONG, "全县奋力谱写新篇章", f"2024年，{LONG}", "一、项目", LONG),
        [(1, "一、", "工业"), (1, "二、", "农业"), (2, "一、", "项目")],
    ),
    "bare lines of two clauses": (
        ("一、今年的工作", LONG, "聚焦产业升级，培育发展动能", LONG, "聚焦民生改善，增进群众福祉", LONG),
        [(1, "一、", "今年的工作"), (2, "", "聚焦产业升级，培育发展动能"), (2, "", "聚焦民生改善，增进群众福祉")],
    ),
    "names that hold a figure or read like a maxim": (
        (
            "一、今年的工作",
            LONG,
            f"做强“1+6”产业。{LONG}",
            f"加快5G建设。{LONG}",
            f"坚持“环境是金”。{LONG}",
            f"实施5个项目。{LONG}",
        ),
        [(1, "一、", "今年的工作"), (2, "", "做强“1+6”产业"), (2, "", "加快5G建设"), (2, "", "坚持“环境是金”")],
    ),
    "work items whose names hold a figure": (
        ("一、今年的工作", LONG, f"1.打造“51020”集群。{LONG}", f"2.{LIVE}"),
        [(1, "一、", "今年的工作"), (2, "1.", "打造“51020”集群"), (2, "2.", "惠民生")],
    ),
    "a first sentence that only weighs what was done": (
        (
            "一、过去一年",
            LONG,
            f"产业更强。{LONG}",
            f"城乡更美。{LONG}",
            f"成绩来之不易。{LONG}",
            f"问题不容忽视。{LONG}",
        ),
        [(1, "一、", "过去一年"), (2, "", "产业更强"), (2, "", "城乡更美")],
    ),
    "sentences whose last words stand in lines of their own": (
        (
            "一、今年的工作",
            LONG,
            *([f"{LONG[:22]}解决问题", "整改销号。", LONG] * 2),
            f"做强产业。{LONG}",
            f"惠及民生。{LONG}",
        ),
        [(1, "一、", "今年的工作"), (2, "", "做强产业"), (2, "", "惠及民生")],
    ),
    "a colon behind a numbered heading": (
        ("一、今年的工作", f"（一）狠抓项目攻坚，增强后劲：{LONG}"),
        [(1, "一、", "今年的工作"), (2, "（一）", "狠抓项目攻坚，增强后劲")],
    ),
    "commas and full points behind the numbers of parts": (
        ("一，2023年工作", LONG, "二.2024年任务", LONG),
        [(1, "一，", "2023年工作"), (1, "二.", "2024年任务")],
    ),
    "a table of contents above the title": (
        (
            "目 录",
            "一、过去一年……1",
            "二、今年任务……12",
            "政府工作报告",
            "各位代表：",
            "一、过去一年",
            LONG,
            "二、今年任务",
            LONG,
        ),
        [(1, "一、", "过去一年"), (1, "二、", "今年任务")],
    ),
    "a table of contents between title and salutation": (
        (
            "政府工作报告",
            "目录",
            "一、过去一年",
            "二、今年任务",
            "各位代表：",
            "一、过去一年",
            LONG,
            "二、今年任务",
            LONG,
        ),
        [(1, "一、", "过去一年"), (1, "二、", "今年任务")],
    ),
    "a blank for the mark": (
        ("一 关于过去五年的工作", LONG, "二 关于今年的工作", LONG),
        [(1, "一", "关于过去五年的工作"), (1, "二", "关于今年的工作")],
    ),
    "half-width brackets": (
        ("一、回顾", f"(一){GROW}", f"( 二 ){LIVE}"),
        [(1, "一、", "回顾"), (2, "(一)", "稳增长"), (2, "( 二 )", "惠民生")],
    ),
    "1. 1． １、": (
        ("一、安排", "1.抓项目", LONG, "2．促消费", LONG, "３、稳就业", LONG),
        [(1, "一、", "安排"), (2, "1.", "抓项目"), (2, "2．", "促消费"), (2, "３、", "稳就业")],
    ),
    "1. below （一）, （1） too deep": (
        ("一、安排", "（一）稳增长", f"1.抓项目。{LONG}", f"（1）{GROW}", f"（2）{LIVE}", f"2.促消费。{LONG}"),
        [(1, "一、", "安排"), (2, "（一）", "稳增长"), (3, "1.", "抓项目"), (3, "2.", "促消费")],
    ),
    "（1） and 1） below a part": (
        ("一、安排", f"（1）{GROW}", f"（2）{LIVE}", "二、建设", f"1）{GROW}", f"2）{LIVE}"),
        [
            (1, "一、", "安排"),
            (2, "（1）", "稳增长"),
            (2, "（2）", "惠民生"),
            (1, "二、", "建设"),
            (2, "1）", "稳增长"),
            (2, "2）", "惠民生"),
        ],
    ),
    "第一， 第二，": (
        ("一、建议", LONG, "第一，加强农业", LONG, f"第二，{LIVE}"),
        [(1, "一、", "建议"), (2, "第一，", "加强农业"), (2, "第二，", "惠民生")],
    ),
    "第一部分 with 一、 inside": (
        ("第一部分 2023年工作回顾", LONG, "一、稳增长", LONG, "第二部分：2024年安排", LONG, "一、扩内需", LONG),
        [
            (1, "第一部分", "2023年工作回顾"),
            (2, "一、", "稳增长"),
            (1, "第二部分", "2024年安排"),
            (2, "一、", "扩内需"),
        ],
    ),
    "labels with a line to themselves": (
        ("第一部分", "2023年工作回顾", LONG, "第二部分", "2024年安排", LONG),
        [(1, "第一部分", "2023年工作回顾"), (1, "第二部分", "2024年安排")],
    ),
    "一、 with a line to itself": (
        ("一、", "2023年工作回顾", LONG, "二、", "2024年安排", LONG),
        [(1, "一、", "2023年工作回顾"), (1, "二、", "2024年安排")],
    ),
    "一是 at line starts": (
        ("一、回顾", LONG, f"一是{GROW}", f"二是{LIVE}"),
        [(1, "一、", "回顾"), (2, "一是", "稳增长"), (2, "二是", "惠民生")],
    ),
    "一是 within a paragraph": (("一、回顾", f"一年来，一是稳增长。二是惠民生。{LONG}"), [(1, "一、", "回顾")]),
    "①②③": (("一、回顾", f"①{GROW}", f"②{LIVE}"), [(1, "一、", "回顾")]),
    "—— with a full stop": (
        ("一、回顾", f"——{GROW}", f"——{LIVE}"),
        [(1, "一、", "回顾"), (2, "——", "稳增长"), (2, "——", "惠民生")],
    ),
    "work items numbered through the text": (
        ("2023年工作回顾", LONG, *(f"{n}.完成第{n}项任务，增长{n}%。" for n in range(1, 40)), "2024年工作安排", LONG),
        [(1, "", "2023年工作回顾"), (1, "", "2024年工作安排")],
    ),
    "a list that counts anew within a part": (
        ("一、回顾", LONG, "二、安排", "办好三件实事：", f"一、{GROW}", f"二、{LIVE}", f"三、{GROW}", "三、建设", LONG),
        [
            (1, "一、", "回顾"),
            (1, "二、", "安排"),
            (2, "一、", "稳增长"),
            (2, "二、", "惠民生"),
            (2, "三、", "稳增长"),
            (1, "三、", "建设"),
        ],
    ),
    "an annex that only its title announces": (
        ("一、回顾", LONG, "二、安排", LONG, "2015年主要指标测算说明", "一、生产总值", LONG, "二、商贸业", LONG),
        [
            (1, "一、", "回顾"),
            (1, "二、", "安排"),
            (1, "", "2015年主要指标测算说明"),
            (2, "一、", "生产总值"),
            (2, "二、", "商贸业"),
        ],
    ),
    "annexes with tables": (
        (
            "一、安排",
            LONG,
            "附件1",
            "主要指标",
            "指标\t数值",
            "生产总值\t5%",
            "附表2：实事清单",
            f"一、{GROW}",
            f"二、{LIVE}",
        ),
        [
            (1, "一、", "安排"),
            (1, "附件1", "主要指标"),
            (1, "附表2", "实事清单"),
            (2, "一、", "稳增长"),
            (2, "二、", "惠民生"),
        ],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_has_its_tree(lines: tuple[str, ...], expected: list[Row]) -> None:
    assert tree_of(lines) == expected


@pytest.mark.parametrize(
    "topic",
    [
        "打铁必须自身硬",
        "坚持民生优先，推进社会事业",
        "城市更新事关未来",
        "事非经过不知难，成如容易却艰辛",
        "民之所望，施政所向",
        "蓝图绘就，未来可期",
    ],
)
def test_a_maxim_that_opens_a_section_is_no_heading(topic: str) -> None:
    lines = (
        "各位代表：",
        "一、建设",
        *(f"{words}。{LONG}" for words in (topic, "全面提升能力", "始终依法行政", "切实加强廉洁")),
    )
    sections = structure_of("\n".join(lines), {}).sections
    assert [child.title for child in sections[0].children] == ["全面提升能力", "始终依法行政", "切实加强廉洁"]


def test_what_follows_the_last_of_a_series_is_not_below_it() -> None:
    dashes = [f"——{words}。{LONG}" for words in ("稳字当头", "进字为要", "干字当先")]
    lines = ("各位代表：", "一、定位", *dashes, f"百年口岸换新颜。{LONG}", f"今日县城展新貌。{LONG}")
    sections = structure_of("\n".join(lines), {}).sections
    assert [child.title for child in sections[0].children] == ["稳字当头", "进字为要", "干字当先"]
    assert not sections[0].children[2].children
