"""A small report as the importer reads it, and a stamper whose clock goes one millisecond a stamp."""

from itertools import count

import pytest

from caoxian_desktop.core.corrections.correction import Correction, merge
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.records.shelf import Shelf

TEXT = """政府工作报告
——2023年1月8日在云山县第十八届人民代表大会第二次会议上
云山县人民政府县长 张明远
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协各位委员和其他列席人员提出意见。
一、2022年工作回顾
过去一年，面对复杂严峻的宏观环境和艰巨繁重的发展任务，全县上下同心协力，预计地区生产总值增长3.2%，一般公共预算收入完成26.1亿元，增长0.2%。
（一）项目建设有力推进。新开工过亿元项目42个，完成固定资产投资118亿元，云山湖大桥建成通车。
（二）工业经济稳中向好。新增规模以上工业企业36家，规模以上工业增加值增长5.1%，首位产业加快集聚。
各位代表，回望一年来的奋斗历程，成绩来之不易，这是县委统揽全局、科学决策的结果，是全县人民团结奋斗的结果。
二、2023年工作安排
今年发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%以上，居民收入与经济增长同步。
（一）聚力扩大有效投资。引进过亿元项目60个以上，完成固定资产投资130亿元。
一是抓招引。组织外出招商不少于三十次，力争签约项目落地率达到八成以上，为明年积蓄后劲。
二是抓服务。落实专班推进机制，企业诉求当天回应，让项目早开工、早投产、早见效。
（二）聚力培育工业集群。新增规模以上工业企业60家以上，技改投资增长12%。
加强政府自身建设
始终把依法行政作为根本遵循，自觉接受人大依法监督、政协民主监督，办理好每一件建议提案。
各位代表，蓝图已经绘就，奋斗正当其时。让我们同心同德、苦干实干，为建设富强美丽的云山而努力奋斗！
名词解释
1.首位产业：指在一个地区产业体系中规模最大、带动力最强的产业。
2.瞪羚企业：指跨过创业阶段、进入高成长期的中小企业。
3.专班推进：指为一件事情抽调专人组成班子的工作办法。
"""


@pytest.fixture
def report() -> Report:
    """A report with title block, two numbered parts, an unnumbered one, runs of 一是, and a glossary."""
    return read_text(TEXT, "云山县.txt")


@pytest.fixture
def stamper() -> Stamper:
    """A stamper whose clock goes one millisecond a stamp."""
    ticks = count(1000)
    return Stamper("author-a", now=lambda: next(ticks))


def place(report: Report, words: str) -> Span:
    """Where words stand in a report's text for the first time."""
    start = report.text.index(words)
    return Span(start, start + len(words))


def drawn(report: Report) -> list[str]:
    """A report's tree as lines: a dash for each level, label and title."""
    return [f"{'-' * section.level}{section.label}{section.title}" for section in report.walk()]


@pytest.fixture
def shelf() -> Shelf[Correction]:
    """What corrections were kept, call by call."""
    return Shelf(merge)


@pytest.fixture
def sheet(report: Report, stamper: Stamper, shelf: Shelf[Correction]) -> CorrectionSheet:
    """The report's corrections, none at first, kept on the shelf."""
    return CorrectionSheet(report, "v", stamper, (), shelf.keep)
