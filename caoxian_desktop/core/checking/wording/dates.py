"""Days and years that no calendar has, and spans of years that run backwards."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import Prose, finding, prose_of, quoted
from caoxian_desktop.core.report.wording import Wording

_LEAP = 2000
"""A year to take where none is given: it has every day that some year has."""

_DATE = re.compile(r"(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(?:份)?(\d{1,2})[日号]")
_MONTH = re.compile(r"(?<!\d)\d{4}年(\d{1,2})月(?![龄度])")
_RANGE = re.compile(r"(?<![\d.A-Za-z/])((?:19|20)\d\d)年?(?:[—－\-–~～至到]{1,2})((?:19|20)\d\d)年")
_YEAR = re.compile(r"(?<![\d.])(202|20\d{3}|2[1-9]\d\d)年(?![以之]?[前后来]|历史|的历史)")
"""202年, 20023年, 2203年: a figure lost, doubled, or two that changed places."""

_ONE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?")
_REVIEW = re.compile("年(?:政府)?工作(?:的)?(?:回顾|总结)")
_PLAN = re.compile("安排|任务|目标|重点工作|主要工作|打算|总体要求")
_DONE = re.compile("回顾|总结|完成")
_NO_SUCH_DATE = Wording("日期不存在", "No such date")
_NO_SUCH_DAY = Wording("历法中没有这一天", "is not a day of the calendar")
_NO_SUCH_MONTH = Wording("历法中没有这个月", "is not a month of the calendar")
_REVERSED = Wording("起止年份颠倒", "Years in reverse order")
_NO_LATER = Wording("起始年份不早于终止年份", "does not begin before it ends")
_ODD_YEAR = Wording("年份不合常理", "Odd year")
_NO_YEAR = Wording("不像是一个年份", "does not look like a year")
_NEARLY_NEXT = frozenset({-1, 0, 2})
"""Years between review and plan that are a slip; more of them are a plan of several years."""


def impossible_dates(analysis: Analysis) -> Iterator[Finding]:
    """Yield days and months that do not exist, years far off, and spans of years that end before they begin."""
    block = analysis.report.title_block
    own = [sorted(str(year)) for year in (block.plan_year, block.review_year) if year is not None]
    for prose in prose_of(analysis.report):
        for found in _DATE.finditer(prose.words):
            if not _exists(int(found[1] or _LEAP), int(found[2]), int(found[3])):
                yield _of(prose, found, "impossible_date", _NO_SUCH_DATE, _NO_SUCH_DAY)
        for found in _MONTH.finditer(prose.words):
            if not 1 <= int(found[1]) <= 12 and not _DATE.match(prose.words, found.start()):
                yield _of(prose, found, "impossible_date", _NO_SUCH_DATE, _NO_SUCH_MONTH)
        for found in _RANGE.finditer(prose.words):
            if int(found[1]) >= int(found[2]):
                yield _of(prose, found, "years_reversed", _REVERSED, _NO_LATER)
        for found in _YEAR.finditer(prose.words):
            if len(found[1]) == 4 and sorted(found[1]) not in own:
                continue  # a city of 2500 years
            yield _of(prose, found, "year_form", _ODD_YEAR, _NO_YEAR)


def _exists(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _of(prose: Prose, found: re.Match[str], code: str, title: Wording, why: Wording) -> Finding:
    span = prose.span(*found.span())
    words = quoted(found.group())
    reason = Wording(f"{words}{why.zh}，请核对。", f"{words} {why.en}. Please check.")
    return finding(code, title, reason, [span], Certainty.HIGH)


def years_of_parts(analysis: Analysis) -> Iterator[Finding]:
    """Yield the headings of review and plan where the plan's year is not the one behind the year under review."""
    dated = [(s, int(y[0])) for s in analysis.report.sections if len(y := _ONE_YEAR.findall(s.title)) == 1]
    review = next((part for part in dated if _REVIEW.search(part[0].title)), None)
    plan = next((part for part in dated if _PLAN.search(part[0].title) and not _DONE.search(part[0].title)), None)
    if review and plan and plan[1] - review[1] in _NEARLY_NEXT:
        reason = Wording(
            f"回顾的是{review[1]}年，安排的是{plan[1]}年，两处年份不相衔接，请核对。",
            f"The review is of {review[1]}, the plan for {plan[1]}: the years do not follow each other. Please check.",
        )
        spans = [plan[0].heading, review[0].heading]
        title = Wording("标题年份不衔接", "Years in headings do not follow")
        yield finding("years_of_parts", title, reason, spans, Certainty.MEDIUM)
