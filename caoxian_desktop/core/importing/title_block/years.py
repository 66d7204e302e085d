"""Which year a report looks back on, and which it plans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.importing.title_block.dates import years_in
from caoxian_desktop.core.report.report import Section

_REVIEW = re.compile(r"回顾|成就|成绩|过去|总结|情况|历程|以来(?:的)?(?:主要)?工作|年来")
_PLAN = re.compile(r"安排|任务|目标|重点|部署|建议|要求|思路|打算|取向|各项工作|主要工作|工作$|民生实事")
_AHEAD = re.compile(r"未来|今后|下一步|下一阶段|明年|安排|打算|建议")
_PERIOD = re.compile(
    r"过去(?:的)?(?:一年和)?[两三四五六]年|(?<![〇○零一二三四五六七八九十])(?:[两三四五六]年来|[三四五]年(?=[^，]{0,2}(?:工作|政府|发展)))"
    r"|[“\"]?十[一二三四五六七八九]?五[”\"]?(?:时期|期间)?"
)
_GOAL = re.compile(r"(?:[到至]|(?<=[\d年])[—–－~～-]{1,2})\s?(?:19|20)\d\d年")
"""A year worked towards (到2025年), or the end of a span of years (2021—2025年)."""

_YEAR = r"((?:19|20)\d\d)年"
_OPENS = re.compile(rf"{_YEAR}(?=，?是)|(?:^|[。\n])(?:刚刚|已经)?(?:过去的)?{_YEAR}(?=，|,)", re.MULTILINE)
_OPENING = 400
_BEGINNING = 1_500
"""Characters in which a text without dated headings names the year it looks back on."""

_NEXT_YEAR_FROM = 11


@dataclass(frozen=True, slots=True)
class Years:
    """Plan year, review year, and the literal name of a review of several years; None where the text is silent."""

    plan: int | None
    review: int | None
    period: str | None


def years_of(
    title: str | None, date: str | None, parts: Sequence[Section], text: str, meeting: int | None = None
) -> Years:
    """Return the years a report speaks of; `meeting` is the year of a speech whose day is left open.

    Asked in this order: the titles of its parts, its own title, the date or the year of the speech, how the parts
    begin (2022年是…), the last year a review of several years names, the year the text opens with or names most
    at first. A report given from November on plans the next year, and none plans a year it looks back on.
    """
    reviews, plans = _sides(parts)
    period = _period(reviews)
    review = _named(part.title for part in reviews)
    told = (_named((part.title for part in plans), first=True), _titled(title), _spoken(date) or meeting)
    plan = next((year for year in told if year and (review is None or year > review)), None)
    if plan is None and review is None:
        review, plan = _opened(reviews, text), _opened(plans, text)
    if plan is None and review is None:
        review, plan = (_last(reviews, text), None) if period else _told(text)
    if plan is None and review is not None:
        plan = review + 1
    if review is None and plan is not None:
        review = plan - 1
    return Years(plan, review, period)


def _sides(parts: Sequence[Section]) -> tuple[list[Section], list[Section]]:
    """Return the parts that look back and those that plan.

    Of two parts whose titles differ by the year alone (2023年主要工作, 2024年主要工作) the earlier looks back.
    """
    reviews = [part for part in parts if _REVIEW.search(part.title) and not _AHEAD.search(_first_clause(part.title))]
    plans = [part for part in parts if part not in reviews and _PLAN.search(part.title)]
    dated = [(years[0], part) for part in plans if (years := years_in(part.title))]
    if not reviews and len({year for year, _ in dated}) > 1 and dated[0][0] == min(year for year, _ in dated):
        reviews = [dated[0][1]]
        plans.remove(reviews[0])
    return reviews, plans


def _first_clause(title: str) -> str:
    return re.split("[和及与、，]", title)[0]


def _named(titles: Iterable[str], *, first: bool = False) -> int | None:
    """Return the year in the first title that names one: its last year, or its first; years worked towards aside."""
    for title in titles:
        if years := years_in(_GOAL.sub("", title)):
            return years[0] if first else max(years)
    return None


def _titled(title: str | None) -> int | None:
    """Return the year of a report's own title (2024年政府工作报告): the later of two."""
    return max(years_in(title), default=None) if title else None


def _spoken(date: str | None) -> int | None:
    if date is None:
        return None
    year, month = int(date[:4]), int(date[5:7])
    return year + 1 if month >= _NEXT_YEAR_FROM else year


def _opened(parts: Iterable[Section], text: str) -> int | None:
    """Return the year with which a part's text begins (2022年是党和国家历史上…)."""
    for part in parts:
        if found := _OPENS.search(text, part.heading.end, min(part.heading.end + _OPENING, part.span.end)):
            return int(found.group(1) or found.group(2))
    return None


def _last(parts: Iterable[Section], text: str) -> int | None:
    """Return the last year that the parts which look back name as past."""
    named = [year for part in parts for year in years_in(_GOAL.sub("", part.span.of(text)))]
    return max(named, default=None)


def _told(text: str) -> tuple[int | None, int | None]:
    """Return review and plan year of a text without dated headings, one of them, or None for both.

    It opens with the year it reviews, or names it most in its first third; a year named only later is the plan's.
    """
    if found := _OPENS.search(text[:_BEGINNING]):
        return int(found.group(1) or found.group(2)), None
    told = _GOAL.sub("", text)
    third = len(told) // 3
    review = _most_named(told[:_BEGINNING]) or _most_named(told[:third])
    return (review, None) if review else (None, _most_named(told[third:]))


def _most_named(words: str) -> int | None:
    """Return the year that is named most, of equals the later."""
    counts = Counter(years_in(words))
    return max(counts, key=lambda year: (counts[year], year), default=None)


def _period(reviews: Iterable[Section]) -> str | None:
    for part in reviews:
        if found := _PERIOD.search(part.title):
            return found.group()
    return None
