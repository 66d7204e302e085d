"""A report of a few lines: one that begins with 一、 is a heading over what follows, up to the next."""

import re
from collections.abc import Callable

import pytest

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.placing import place
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.anchoring.standing import Placement
from caoxian_desktop.core.report.report import Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

_PART = re.compile(r"^([一二三四五六七八九十]+、)(.+)$", re.MULTILINE)

OLD = """现在，我代表县人民政府，向大会报告工作。
一、2022年工作回顾
全县地区生产总值完成412.6亿元，增长3%，一般公共预算收入26.1亿元，同比增长0.2%。
新开工过亿元项目42个，完成固定资产投资118亿元，云山湖大桥建成通车，群众出行更加方便。
工业投资增长5%，规模以上工业企业达到103.7户，首位产业加快集聚，三分之一的企业完成技术改造。
二、2023年工作安排
今年的主要目标是：地区生产总值增长6%左右，一般公共预算收入增长5%以上，居民收入与经济同步。
引进过亿元项目60个以上，完成固定资产投资130亿元，力争签约项目落地率达到八成以上。
工业投资增长8%，新增规模以上工业企业20户，落实惠企政策，当好企业的店小二，企业诉求当天回应。"""


def report_of(text: str) -> Report:
    """A report of parts; its lines are its paragraphs."""
    found = list(_PART.finditer(text))
    ends = [*(each.start() for each in found[1:]), len(text)][: len(found)]
    sections = tuple(
        Section(each[1], each[2], 1, run_in=False, heading=Span(*each.span()), span=Span(each.start(), end))
        for each, end in zip(found, ends, strict=True)
    )
    return Report(text, Source("a.txt", SourceFormat.TEXT, "0" * 64, 1), TitleBlock(), sections)


def described(words: str, after: str = "", text: str = OLD) -> TextTarget:
    """Words of a text, the first of them behind `after`, as a note on them keeps them."""
    start = text.index(words, text.index(after))
    return describe(report_of(text), "old", Span(start, start + len(words)))


@pytest.fixture
def placed() -> Callable[[TextTarget, str], tuple[Placement, str]]:
    """Where a target stands in another text, and the words there."""

    def find(target: TextTarget, text: str) -> tuple[Placement, str]:
        placement = place(target, Ground(report_of(text), "new"))
        return placement, "" if placement.span is None else placement.span.of(text)

    return find
