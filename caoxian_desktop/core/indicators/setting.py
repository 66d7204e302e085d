"""Where in the report a paragraph stands: does it look back, look ahead, or list pledges, and over which years.

The sections' titles say so in most reports. Where they do not, the words that open the plan (2024年…主要预期目标)
divide the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Setting:
    """What a place of the report gives its figures: their kind and their year, and the years of the whole report."""

    kind: Kind
    period: str
    plan_year: int | None
    review_year: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that is read for figures, with its setting.

    `pledges_from` is the offset from which its figures are pledges (民生实事), or None.
    """

    span: Span
    setting: Setting
    pledges_from: int | None = None


_REVIEW = Expression(r"回顾|总结|成就|成绩|成效|完成情况|工作情况|历程|取得|过去|(?:圆满|胜利|顺利)收官")
_PLAN = Expression(
    r"目标|任务|安排|打算|计划|部署|思路|建议|今后|未来|展望|要求|举措|自身建设|重点工作|主要工作安排|奋斗|谋划"
    r"|努力|加强政府"
)
_PLAIN = Expression(
    r"工作回顾|工作总结|(?:年|时期|主要|预期|发展)(?:经济社会发展)?(?:主要)?(?:预期)?目标|工作安排|重点工作|工作任务"
)
_PLEDGES = Expression(r"民生实事|惠民实事|为民(?:办)?实事|民生工程")
_YEAR = Expression(r"((?:19|20)\d\d)年")
_YEARS = Expression(r"过去(?:的)?[五5]年|(?:这|近|五|(?<!\d)5)年来?|“?十[一二三四五]五”?(?:时期|期间)?|本届政府")
YEARS_AHEAD = Expression(r"(?:今后|未来)的?[五5三3]年|“?十[五六七]五”?(?:时期|期间)")
"""A plan for several years, under its literal name."""

_SEVERAL = Expression(
    r"^(?:各位代表[！!，,：:])?(?:[^。]{0,30}(?:收官|最后一)[^。]{0,8}。)?(?:回[首顾望])?(?:这|过去|刚刚过去的)?(?:[五5]年(?:来|间)"
    r"|的?[五5]年[，,]|(?<=过去)的?[五5]年|“?十[一二三四五]五”?(?:时期|期间|以来))"
)
_ONE = Expression(
    r"(?:各位代表[！!，,：:])?(?:(?:刚刚)?过去的?(?:一年|(?:19|20)\d\d年)|这一年|一年来|(?:19|20)\d\d年[，,是])"
)
_BOTH = Expression(r"一年(?:以?及|和|与)[五5]年")
"""A part that reviews the last year and several."""

_PERIOD_MARKS = Expression(r"”?(?:时期|期间)$|[“”]")
"""What a period's literal name leaves out: “十四五”时期 is 十四五."""

_OPENING = 80
# Words with which a text without helpful headings turns to the year ahead.
_TURN = Expression(
    r"((?:19|20)\d\d)年(?:是|[，,]?(?:全[省市区县州]|我们|政府工作|经济社会发展|国民经济)).{0,60}?(?:关键|开局|第一年"
    r"|之年|一年|要求|思路|目标)"
    r"|今年(?:经济社会发展|国民经济|政府工作).{0,30}?(?:目标|要求|思路|预期)|做好(?:今年|新一年|(?:19"
    r"|20)\d\d年)(?:的)?(?:政府)?(?:各项)?工作"
)
_LIST_MARK = Expression(r"[（(]\d+[）)]|[①-⑳]|一是|(?:^|[。；\s])(?:1|一)[.．、]")
_STARTS_ITEM = Expression(
    r"\s*(?:[（(]?\d+[）).．、]|[①-⑳]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[是、])"
)
_PLEDGE_LIST = Expression(
    r"[\d一二三四五六七八九十]+[项件个](?:[^，。；：]{0,8})?(?:民生实事|惠民实事|实事|民生工程)", holds="实事|民生工程"
)


def passages(report: Report) -> Iterator[Passage]:
    """Yield the paragraphs to read, in order: body text, neither title block nor glossary."""
    years = _years(report)
    settings = {id(s): _of_title(s.title, years) for s in report.walk() if s.level == 1}
    looks_ahead = any(s is not None and s.kind is Kind.TARGET for s in settings.values())
    current = Setting(Kind.ACTUAL, _review_period(report, years), *years)
    pledging = False
    turned: dict[Span, str] = {}
    for paragraph in report.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            pledging = pledging and paragraph.kind is not ParagraphKind.HEADING
            continue
        words = paragraph.span.of(report.text)
        path = report.path_at(paragraph.span.start)
        for section in path:
            titled = _titled(section, settings, years, current)
            current = titled or current
        if not looks_ahead and current.kind is Kind.ACTUAL and _turns(words, years):
            current = replace(current, kind=Kind.TARGET, period=_text(years[0]))
        if spoken := _spoken_period(words, path, current):
            turned[path[0].span] = spoken
        if path and current.kind is Kind.ACTUAL and path[0].span in turned:
            current = replace(current, period=turned[path[0].span])
        start = _pledges_from(paragraph, words, current, pledging)
        pledging = start is not None
        yield Passage(paragraph.span, _of_several(words, current), start)


def _of_several(words: str, current: Setting) -> Setting:
    """Return the setting of a paragraph that opens by turning to several years in the review of one."""
    opening = words[:_OPENING]
    if current.kind is not Kind.ACTUAL or not current.period.isdecimal() or not _SEVERAL.search(opening):
        return current
    several = _YEARS.search(opening)
    return replace(current, period=_PERIOD_MARKS.sub("", several[0])) if several else current


def _spoken_period(words: str, path: tuple[Section, ...], current: Setting) -> str | None:
    """Return the period a paragraph turns to, in a part that reviews a year and several; None where it does not.

    In 2025年及“十四五”时期工作回顾 what follows 五年来，… is said of the several years, until 一年来，… turns back.
    """
    title = path[0].title if path else ""
    several = _YEARS.search(title)
    if current.kind is not Kind.ACTUAL or several is None or not (_YEAR.search(title) or _BOTH.search(title)):
        return None
    if _SEVERAL.search(words[:_OPENING]):
        return _PERIOD_MARKS.sub("", several[0])
    return _text(current.review_year) if _ONE.match(words) else None


def _turns(words: str, years: tuple[int | None, int | None]) -> bool:
    """Tell whether a paragraph turns to the year ahead; 2023年是 in a report for 2024 looks back."""
    turn = _TURN.search(words)
    return turn is not None and (turn[1] is None or years[0] is None or int(turn[1]) == years[0])


def _titled(
    section: Section, settings: dict[int, Setting | None], years: tuple[int | None, int | None], current: Setting
) -> Setting | None:
    if section.level == 1:
        return settings[id(section)]
    return _of_lower_title(section.title, years, ahead=current.kind is not Kind.ACTUAL)


def _years(report: Report) -> tuple[int | None, int | None]:
    """Return the plan year and the review year: the title block's, else those of the headings, else neighbours."""
    block = report.title_block
    plan, review = block.plan_year, block.review_year
    for section in report.sections:
        year = _YEAR.search(section.title)
        if year and _PLAN.search(section.title) and not _REVIEW.search(section.title):
            plan = plan or int(year[1])
        elif year and _REVIEW.search(section.title):
            review = review or int(year[1])
    if plan is None and block.date:
        plan = int(block.date[:4])
    if plan is None and review is None and (years := [int(y) for y in _YEAR.findall(report.text[:3000])]):
        plan = max(set(years), key=lambda y: (years.count(y), y))
    return plan or (review + 1 if review else None), review or (plan - 1 if plan else None)


def _text(year: int | None) -> str:
    return "" if year is None else str(year)


def _review_period(report: Report, years: tuple[int | None, int | None]) -> str:
    return _PERIOD_MARKS.sub("", report.title_block.review_period or "") or _text(years[1])


def _of_title(title: str, years: tuple[int | None, int | None]) -> Setting | None:
    """Return what a section's title says of its figures, or None where it says nothing."""
    plan, review = years
    year = _YEAR.search(title)
    if _PLEDGES.search(title):
        pledge_year = int(year[1]) if year else plan
        return Setting(Kind.COMMITMENT, _text(pledge_year), plan, review)
    looks_back, ahead = _REVIEW.search(title), _PLAN.search(title)
    if looks_back and not (ahead and year and int(year[1]) == plan):
        several = _YEARS.search(title)
        several = None if _BOTH.search(title) else several
        period = year[1] if year else _PERIOD_MARKS.sub("", several[0]) if several else _text(review)
        return Setting(Kind.ACTUAL, period, plan, review)
    if year and int(year[1]) == review and not ahead:
        return Setting(Kind.ACTUAL, year[1], plan, review)
    if ahead or (year and int(year[1]) == plan):
        several = YEARS_AHEAD.search(title)
        period = year[1] if year else _PERIOD_MARKS.sub("", several[0]) if several else _text(plan)
        return Setting(Kind.TARGET, period, plan, review)
    return None


def _of_lower_title(title: str, years: tuple[int | None, int | None], *, ahead: bool) -> Setting | None:
    """Return what a lower heading says of its figures: pledges, a review or aims; most only name a field of work."""
    return _of_title(title, years) if (ahead and _PLEDGES.search(title)) or _PLAIN.search(title) else None


def _pledges_from(paragraph: Paragraph, words: str, current: Setting, pledging: bool) -> int | None:
    """Return the offset from which a list of pledges runs: behind its announcement, or through its items."""
    if current.kind is Kind.COMMITMENT:
        return paragraph.span.start
    if current.kind is not Kind.TARGET:
        return None
    if announced := _PLEDGE_LIST.search(words):
        ahead = words[announced.end() :]
        listed = _LIST_MARK.search(ahead) or len(ahead) < 20
        return paragraph.span.start + announced.start() if listed else None
    return paragraph.span.start if pledging and _STARTS_ITEM.match(words) else None
