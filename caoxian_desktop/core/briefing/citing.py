"""The report's own words as runs: citations, bylines, dates and years as they are printed."""

from __future__ import annotations

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Run, RunKind
from caoxian_desktop.core.briefing.material import place_of
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report, TitleBlock
from caoxian_desktop.core.report.span import Span

HOW_PLACES_READ = "〔二（一）3〕指第二部分（一）第3段，标题所在段为第1段，各节另计。"
"""What tells the reader of a list of sources how short citations are meant."""


def cite(report: Report, span: Span, standing: str = "") -> Run:
    """Return the short citation of `span`, which leads to its paragraph: 〔二（一）3〕; `standing` as `Run` has it."""
    return Run(short_citation(report, span), RunKind.CITATION, place_of(report, span.start), standing)


def chinese_date(iso: str) -> str:
    """Return 2023年2月1日 for 2023-02-01; figures are not padded with zeros (GB/T 15835)."""
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{year}年{month}月{day}日"


def occasion(block: TitleBlock) -> str:
    """Return when, where and by whom the report was given, as far as the text says it; '' if it says nothing."""
    day = chinese_date(block.date) if block.date else ""
    office = (block.office or "").removeprefix(block.place or "").removeprefix("人民政府")
    speaker = f"{office}{block.speaker}报告" if block.speaker else ""
    return "，".join(filter(None, (f"{day}{block.meeting or ''}", speaker)))


def review_period(block: TitleBlock) -> str:
    """Return the name of several years looked back on, without the last: 过去五年 of 过去一年和五年; '' for none."""
    return (block.review_period or "").replace("一年和", "")


def review_year(block: TitleBlock) -> str:
    """Return how the year looked back on is named: 2022年, or 过去五年, or 总结年度 where the text gives no year."""
    if block.review_year:
        return f"{block.review_year}年"
    return review_period(block) or "总结年度"


def plan_year(block: TitleBlock) -> str:
    """Return how the time planned is named: 2023年, or 目标年度 where the text does not say."""
    return f"{block.plan_year}年" if block.plan_year else "目标年度"


def review_head(block: TitleBlock, *, estimated: bool) -> str:
    """Return the header of a column of results: the report's own figures, some of them expected ones if `estimated`."""
    return f"{review_year(block)}（报告数{'，含预计' if estimated else ''}）"


def plan_head(block: TitleBlock) -> str:
    """Return the header of a column of targets."""
    return f"{plan_year(block)}目标"


def caution(analysis: Analysis) -> str:
    """Return the sentence that ends every export: which figures may still change."""
    block, estimated = analysis.report.title_block, has_estimates(analysis)
    years = "和".join(dict.fromkeys(filter(None, (review_period(block), review_year(block)))))
    partly = "部分为预计数，" if estimated else ""
    return f"{years}数据以报告为准，{partly}统计公报可能有调整。"


def has_estimates(analysis: Analysis) -> bool:
    """Tell whether some of the results are expected ones."""
    return any(observation.kind is Kind.ESTIMATE for observation in analysis.observations)
