"""A briefing that holds every kind of block, run and mark, for the tests of Word files."""

from __future__ import annotations

from caoxian_desktop.core.briefing.blocks import (
    Byline,
    Column,
    Contents,
    Entry,
    Excerpt,
    Figure,
    FigureRow,
    Heading,
    Items,
    MarginNote,
    NewPage,
    Paragraph,
    Place,
    Run,
    RunKind,
    SmallPrint,
    Sources,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.report.span import Span

HERE = Place("12345678", 40)
CITED = Run("〔一2〕", RunKind.CITATION, HERE)
NARROW = (Column("指标", 0.6), Column("2023年目标", 0.4))


def chart(key: str) -> Chart:
    rows = tuple(
        Row(name, (Mark(name, f"{n}个", "2022年", "2022", Span(0, 2), float(n), "个"),))
        for n, name in enumerate("甲乙丙", 1)
    )
    return Chart(key, f"图{key}", Form.BARS, rows, ("2022年",), "个", ("2022",), "资料来源：某县政府工作报告。")


def figure(key: str, *, small: bool = False) -> Figure:
    return Figure(chart(key), f"图{key}", f"图{key}：甲1个；乙2个；丙3个。", (CITED,), small)


def every_block(template: Template) -> Briefing:
    """Every block there is, long enough for contents and cover."""
    row = TableRow(((Run("生产总值"),), (Run("增长6%左右"), CITED)))
    narrow = Table(NARROW, (TableRow(((Run("一、目标", RunKind.STRONG),),)), row), "指标", narrow=True)
    marked = (
        Run("新增"),
        Run("企业291家", RunKind.MARKED, mark="1"),
        Run("，达到"),
        Run("834家", RunKind.MARKED, mark="2、3"),
    )
    notes = (
        MarginNote("1", "数据", "核对口径\n另见公报"),
        MarginNote("2", "疑问", ""),
        MarginNote("3", "建议", "改为800家"),
    )
    blocks = (
        Title(f"某县政府工作报告{template.word}"),
        Byline("依据：2023年2月1日某县第一届人民代表大会第二次会议"),
        Contents(),
        Heading("指标一览", 1),
        SmallPrint("2022年数据以报告为准。"),
        narrow,
        narrow,
        NewPage(),
        Heading("图表", 1),
        figure("一"),
        FigureRow((figure("二", small=True), figure("三", small=True))),
        Table((Column("位置", 0.3), Column("原文", 0.7)), (row,), "修改意见"),
        Table((Column("位置", 0.3), Column("原文", 0.7)), (row,), "修改意见"),
        Excerpt("数据", "新增291家", "〔一2〕", "核对", ("投资",), HERE, "邻近数字已变"),
        Items(((Run("①工业：", RunKind.STRONG), Run("确保10%"), CITED), (Run("②农业"),))),
        NewPage(),
        Byline("政府工作报告", is_title=True),
        Paragraph((Run("各位代表："),), indent=False),
        Paragraph((Run("。全年签约项目104个。"), CITED), opening=Heading("（一）投资扩大", 2), place=HERE),
        Paragraph(marked, notes=notes),
        Paragraph((CITED,), opening=Heading("亮点", 1)),
        Heading("三级", 3),
        Heading("四级", 4, listed=False),
        Heading("五级", 5),
        Paragraph((Run("字" * 5000), Run("楷体", RunKind.NOTE))),
        Entry("瞪羚企业", "高成长的企业"),
        Heading("资料来源", 1),
        Sources(("《某县政府工作报告》。", "文件：某县.txt")),
    )
    filled = Cover("某县简报", "第3期", "总第128期", "某县办公室", "", "县委", "各部门", "各乡镇", "120")
    told = ("某县政府工作报告", "某县县长张三", "依据《某县政府工作报告》", ("政府工作报告", "某县"))
    return Briefing(template, *told, "2026-01-05", blocks, (), filled, internal=True, watermark="某县 内部使用 & <x>")
