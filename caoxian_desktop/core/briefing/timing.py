"""Which years a figure speaks of: reviews of five years and plans of five years stand beside those of one year."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.citing import review_period
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
_YEAR = re.compile(r"(?<![到从自至\d])(20\d\d)\s?年(?![的—－-]|以来|至|底|末)")
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
    # Where no heading tells review from plan, a figure keeps to the year named last, whatever it was taken for.
    year = None if analysis.report.sections else _year_before(analysis.report.text, observation.span.start)
    if year and year != own and year in {block.plan_year, block.review_year}:
        return f"{year}年"
    usual = period in {str(own), ""} or not own
    if not usual and re.search(r"[\d季月]", period):
        return period  # 2023年前三季度
    return _of_several(analysis.report, observation, usual=usual)


def _year_before(text: str, offset: int) -> int | None:
    """Return the year named last before `offset`; PDF files leave spaces in 2023 年."""
    found = list(_YEAR.finditer(text, 0, offset))
    return int(found[-1][1]) if found else None


def _of_several(report: Report, observation: Observation, *, usual: bool) -> str:
    """Return the years of a figure that may belong to one year or to several."""
    block, aim = report.title_block, is_aim(observation)
    several = "" if aim or usual else observation.period
    several = several if aim else review_period(block) or several
    mean = "年均" in observation.base
    if mean and several:
        return several
    # A report that reviews one year names longer times only in passing, but where a sentence begins with one.
    named = _named(report, observation.wording, openings=not review_period(block) and usual)
    if named is None:
        return "年均" if mean else several if not usual else ""
    if named["one"] and not mean:
        return ""
    return named["many"] or "年均" if aim else review_period(block) or named["many"] or ""


@lru_cache(maxsize=4)
def _marks(text: str) -> tuple[re.Match[str], ...]:
    """Return the times that a text names, found once for all its figures."""
    return tuple(_MARK.finditer(text))


def _named(report: Report, figure: Span, *, openings: bool) -> re.Match[str] | None:
    """Return the last time named before a figure, without leaving its first-level section.

    With `openings` only those count that stand at the beginning of a sentence.
    """
    path, own = report.path_at(figure.start), report.paragraph_at(figure.start)
    since = path[0].span.start if path else 0
    marks = _marks(report.text)
    for mark in reversed(marks[: bisect_left(marks, figure.start, key=lambda m: m.start())]):
        if mark.start() < since:
            break
        paragraph = report.paragraph_at(mark.start())
        if paragraph is None or (paragraph is not own and mark.start() >= paragraph.span.start + _OPENING):
            continue
        if not openings or _opens(report.text, mark):
            return mark
    return None


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a time is named at the beginning of a sentence: 五年来，…; 回顾“十四五”，…."""
    return (
        re.search(r"(?:^|[。！；\n])(?:回顾|各位代表！)?$", text[max(0, mark.start() - 8) : mark.start()]) is not None
    )


def in_brackets(years: str) -> str:
    """Return the years as they follow a figure: （2021年）; '' for none."""
    return f"（{years}）" if years else ""
