"""Which years a figure speaks of: reviews of five years and plans of five years stand beside those of one year."""

from __future__ import annotations

import re

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.wording import is_aim
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

_FIVE = r"“?十[一二三四五六七]五”?(?:时期|期间|以来)(?!规划)|“十[一二三四五六七]五”(?=[，、：]|末)"
_NO_RUN = r"(?<!连续)(?<!连续第)"  # 连续五年 is a run of years, not the time looked back on
_MARK = re.compile(
    rf"(?P<many>{_FIVE}|{_NO_RUN}(?:过去|近|这|前|今后|未来)(?:的)?(?:[三四五5十]|几)年(?!规划|行动)|"
    rf"{_NO_RUN}[五5]年(?:来|间|以来|累计|年均|共|增长|新增|实现|完成)|本届政府(?:以来|任期)|今后一个时期|"
    r"这是[^，。；]{2,24}的五年)|"
    r"(?P<one>过去(?:的)?一年|去年|(?<!试点)一年来|一年间|今年|(?<![到从自])20\d\d年(?![的—－-]|以来|至|底))"
)
_OPENING = 40
"""汉字 at the start of a paragraph in which it may name the time that it and the next ones speak of."""


def other_years(analysis: Analysis, observation: Observation) -> str:
    """Return the years a figure speaks of where they are not its column's one year, in the report's words; else ''.

    An earlier year is 此前. In a report that reviews several years the last time named before the figure decides, in
    its paragraph or at the opening of those before it.
    """
    block, aim, period = analysis.report.title_block, is_aim(observation), observation.period
    own = block.plan_year if aim else block.review_year
    if period.isdigit() and period != str(own):
        return f"{period}年"
    if period == "prior":
        return "此前"
    if aim and "年均" in observation.base:
        return "年均"
    usual = period in {str(own), ""} or not own
    if not usual and re.search(r"[\d季月]", period):
        return period  # 2023年前三季度
    return "" if usual and block.review_period is None else _of_several(analysis.report, observation, usual=usual)


def _of_several(report: Report, observation: Observation, *, usual: bool) -> str:
    """Return the years of a figure that may belong to one year or to several."""
    block, aim = report.title_block, is_aim(observation)
    several = block.review_period or observation.period
    if "年均" in observation.base:
        return several
    named = _named(report, observation.wording)
    if named is None:
        return "" if usual or aim else several
    if named["one"]:
        return ""
    return named["many"] if aim else block.review_period or named["many"]


def _named(report: Report, figure: Span) -> re.Match[str] | None:
    """Return the last time named before a figure, without leaving its first-level section."""
    path = report.path_at(figure.start)
    since = path[0].span.start if path else 0
    paragraph = report.paragraph_at(figure.start)
    if paragraph is None:
        return None
    marks = _MARK.finditer(report.text, paragraph.span.start, figure.end)
    if found := [mark for mark in marks if mark.start() < figure.start]:
        return found[-1]
    before = [p.span for p in report.paragraphs if since <= p.span.start < paragraph.span.start]
    for span in reversed(before):
        if found := list(_MARK.finditer(report.text, span.start, min(span.end, span.start + _OPENING))):
            return found[-1]
    return None


def in_brackets(years: str) -> str:
    """Return the years as they follow a figure: （2021年）; '' for none."""
    return f"（{years}）" if years else ""
