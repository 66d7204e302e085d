"""Which year a report looks back on, and which it plans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from caoxian_desktop.core.report.report import Section

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_REVIEW = re.compile(r"回顾|成就|成绩|过去")
_PLAN = re.compile(r"安排|任务|目标|重点|部署|建议|要求|思路|打算|取向|各项工作|主要工作|工作$")
_PERIOD = re.compile(r"过去(?:的)?[两三四五六]年|[两三四五六]年来|[“\"]?十[一二三四五六七八九]?五[”\"]?(?:时期|期间)?")


@dataclass(frozen=True, slots=True)
class Years:
    """Plan year, review year, and the literal name of a review of several years; None where the text is silent."""

    plan: int | None
    review: int | None
    period: str | None


def years_of(date: str | None, sections: Sequence[Section], text: str) -> Years:
    """Return the years by the headings, then by the date of the speech, then by the years the text names most.

    A report given from November on plans the next year.
    """
    reviews = [s for s in sections if s.level == 1 and _REVIEW.search(s.title)]
    review = _first_year([s.title for s in reviews], last=True)
    plan = _first_year([s.title for s in sections if s.level == 1 and s not in reviews and _PLAN.search(s.title)])
    spoken = _by_date(date)
    if plan is None:
        plan = spoken or (review + 1 if review else None) or _by_frequency(text)
    if review is None and plan is not None:
        review = plan - 1
    return Years(plan, review, _period(reviews))


def _first_year(titles: Sequence[str], *, last: bool = False) -> int | None:
    for title in titles:
        if years := [int(year) for year in _YEAR.findall(title)]:
            return max(years) if last else years[0]
    return None


def _by_date(date: str | None) -> int | None:
    if date is None:
        return None
    year, month = int(date[:4]), int(date[5:7])
    return year + 1 if month >= 11 else year


def _by_frequency(text: str) -> int | None:
    """Return the year named most, plus one where it is the past one."""
    counts = Counter(int(year) for year in _YEAR.findall(text))
    if not counts:
        return None
    year = counts.most_common(1)[0][0]
    return year + 1 if counts[year + 1] == 0 or re.search(rf"{year}年工作回顾|刚刚过去的{year}年", text) else year


def _period(reviews: Sequence[Section]) -> str | None:
    for section in reviews:
        if found := _PERIOD.search(section.title):
            return found.group()
    return None
