"""A small report with two parts, the second with two sections."""

import re
from itertools import count

from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

TEXT = (
    "政府工作报告\n"
    "一、工作回顾\n"
    "地区生产总值增长3%。财政收入26.1亿元，增长0.2%。\n"
    "二、工作安排\n"
    "（一）抓项目\n"
    "引进过亿元项目60个以上。\n"
    "（二）抓工业\n"
    "新增规上工业企业60家以上。"
)


def _section(label: str, title: str, level: int, end: str, children: tuple[Section, ...] = ()) -> Section:
    start = TEXT.index(label + title)
    stop = TEXT.index(end) if end else len(TEXT)
    heading = Span(start, start + len(label + title))
    return Section(label, title, level, run_in=False, heading=heading, span=Span(start, stop), children=children)


def two_parts() -> Report:
    """Return the report."""
    projects = _section("（一）", "抓项目", 2, "（二）")
    industry = _section("（二）", "抓工业", 2, "")
    sections = (
        _section("一、", "工作回顾", 1, "二、"),
        _section("二、", "工作安排", 1, "", (projects, industry)),
    )
    paragraphs = tuple(Paragraph(Span(*line.span()), ParagraphKind.BODY) for line in re.finditer(".+", TEXT))
    source = Source("样本.txt", SourceFormat.TEXT, "0" * 64, 1)
    return Report(TEXT, source, TitleBlock("政府工作报告", "某县", plan_year=2023), sections, paragraphs)


def ticking() -> Stamper:
    """Return a stamper whose clock goes one millisecond a stamp."""
    ticks = count(1000)
    return Stamper("author-a", now=lambda: next(ticks))
