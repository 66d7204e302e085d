"""Which year a report looks back on, and which it plans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.report.report import Section

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_YEAR_IS = re.compile(r"(?:刚刚过去的|过去的)?(?<!\d)((?:19|20)\d\d)年(?=，?是)")
_REVIEW = re.compile(r"回顾|成就|成绩|过去")
_PLAN = re.compile(r"安排|任务|目标|重点|部署|建议|要求|思路|打算|取向|各项工作|主要工作|工作$")
_PERIOD = re.compile(r"过去(?:的)?[两三四五六]年|[两三四五六]年来|[“\"]?十[一二三四五六七八九]?五[”\"]?(?:时期|期间)?")
_OPENING = 400
_NEXT_YEAR_FROM = 11


@dataclass(frozen=True, slots=True)
class Years:
    """Plan year, review year, and the literal name of a review of several years; None where the text is silent."""

    plan: int | None
    review: int | None
    period: str | None


def years_of(date: str | None, parts: Sequence[Section], text: str) -> Years:
    """Return the years a report speaks of.

    Asked in this order: the titles of its parts, the date of the speech, how the parts begin (2022年是…), the year
    named most. A report given from November on plans the next year.
    """
    reviews = [part for part in parts if _REVIEW.search(part.title)]
    plans = [part for part in parts if part not in reviews and _PLAN.search(part.title)]
    review = _named(part.title for part in reviews)
    plan = _named((part.title for part in plans), first=True) or _spoken(date)
    if plan is None and review is None:
        review, plan = _opened(reviews, text), _opened(plans, text)
    if plan is None:
        plan = review + 1 if review else _commonest(text)
    if review is None and plan is not None:
        review = plan - 1
    return Years(plan, review, _period(reviews))


def _named(titles: Iterable[str], *, first: bool = False) -> int | None:
    """Return the year in the first title that names one: its last year, or its first."""
    for title in titles:
        if years := [int(year) for year in _YEAR.findall(title)]:
            return years[0] if first else max(years)
    return None


def _spoken(date: str | None) -> int | None:
    if date is None:
        return None
    year, month = int(date[:4]), int(date[5:7])
    return year + 1 if month >= _NEXT_YEAR_FROM else year


def _opened(parts: Iterable[Section], text: str) -> int | None:
    """Return the year with which a part's text begins (2022年是党和国家历史上…)."""
    for part in parts:
        if found := _YEAR_IS.search(text, part.heading.end, min(part.heading.end + _OPENING, part.span.end)):
            return int(found.group(1))
    return None


def _commonest(text: str) -> int | None:
    """Return the year a text without headings speaks of most: the plan year, or the one after the year reviewed."""
    counts = Counter(int(year) for year in _YEAR.findall(text))
    if not counts:
        return None
    year = counts.most_common(1)[0][0]
    reviewed = re.search(rf"{year}年工作回顾|过去的{year}年|{year}年.{{0,30}}成绩", text) or not counts[year + 1]
    return year + 1 if reviewed else year


def _period(reviews: Iterable[Section]) -> str | None:
    for part in reviews:
        if found := _PERIOD.search(part.title):
            return found.group()
    return None
