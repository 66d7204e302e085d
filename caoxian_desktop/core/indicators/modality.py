"""What governs a figure from farther off: the modal word, the year named in the sentence, the deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.indicators.setting import YEARS_AHEAD, Setting

# 争取, 争创 and 有望 govern the clause they stand in; the others reach to the next semicolon.
_CUE = Expression(
    r"确保|力争|有望|预计|预期(?<=主要预期)(?=目标)|预期(?=目标[^，,。；;]{0,6}[是为：:])"
    r"|预期(?!目标|寿命)(?=[^，,。；;]{0,12}(?:增长|达到|突破|实现))(?<!好于预期)(?<!超预期)(?<!符合预期)"
    r"|争取|争创"
    # What stands before is asked for behind the word, so that a search can skip to the word's first character.
    r"|计划(?!生育)(?<![^，,。；;：:、\s年]计划)(?<![^\d今全明]年计划)(?!单列|总?投资|[^，,。；;]{0,8}项目|[，,、；;。”》：:])"
    r"|拟(?<![^，,。；;：:、\s人年]拟)定?(?!人|上市)|拟定(?<=[\u4e00-\u9fff]拟定)"
)
_NEAR_ONLY = ("争取", "争创", "有望")
_OF_WORK = ("争取", "争创")
_COMMA = Expression(r"[、，,]")
_AT_NUMBER = Expression(r"(?:达到?|实现|突破|完成)?\d")
"""A modal word between a number and another one, which it alone governs: 增长20%、力争25%."""

_FUTURE = Expression(
    r"(?:建成|达产|投产|完工|竣工|完成|建好|全部建成|投用|实施|达效|投运|落成)(?:[\u4e00-\u9fff]{0,4})?(?:后|以后"
    r"|之后)[，,]?(?:年|预计|每年|将|可|能|总)"
)
_DEADLINE = Expression(
    r"(?:\d{4}年)?(?:\d{1,2}月(?:底|中旬|上旬|下旬|末|\d{1,2}日)?|年|[一二三四]季度末?|上半年|国庆节?|春节|汛期"
    r"|入冬)(?:底|末)?(?:之?前|以前)|年内|今年内|年底前",
    holds="前|年内",
)
_LATE_DEADLINE = Expression(r"确保(?P<when>年内|年底前|\d{1,2}月底前)(?:全部)?(?:完工|完成|建成|投用)")
_PART_OF_YEAR = Expression(
    r"(?P<year>(?:19|20)\d\d)?年?(?P<part>上半年|前三季度|前[一二三四五六七八九十]+个月|[一二三四]季度"
    r"|\d{1,2}[—至\-－]\d{1,2}月份?)",
    holds="[半季月]",
)
_TIME = Expression("[年半季月五]")
"""One of these stands in all words of time below: most sentences have none."""

_NAMED_YEAR = Expression(
    r"(?P<against>比|较|与|自|从|以|由|是|为)?(?P<to>到|至)?(?<![-—－~～至\d])\s?(?P<year>(?:19"
    r"|20)\d\d)\s?年\s?(?P<more>(?:底|末|初)?(?:的|以来|相比|起)?)(?!度)",
    holds=r"(?:19|20)\d\d\s?年",
)
_YEARS = Expression(
    r"(?P<years>(?:19|20)\d\d年?(?:到|至|[—－\-]{1,2})(?P<last>(?:19|20)\d\d)年)"
    r"(?P<governs>(?:这?\d{1,2}年)?(?:[，,]|间|期间))?",
    holds=r"\d(?:年?[到至]|[—－\-])",
)
"""A span of years; where a comma follows it is the period of what comes then, else only something compared with."""

_LAST_AIM = Expression(r"(?:控制|保持|稳定)在(?:年度|年初|全年)?(?:预期|目标|计划)(?:目标|值)?$", holds="[期标划值]$")
"""Before the aim that a result kept to: 失业率3.2%，控制在预期4.2%以内."""

_FROM_YEAR = Expression(r"(?:由|从)\s?(?:19|20)\d\d\s?年", holds="由|从")
_OF_ALL_YEARS = Expression(r"年均|累[计积]|每年|[五5]年|共完成|总计")
_PERIOD_MARKS = re.compile(r"[“”的]|(?:时期|期间)$")
_FIVE = Expression(r"(?:过去|这)?[五5]年来?")
_LAST_YEAR = Expression(r"全年|去年(?!.?底以来)|过去一年")
_SEVERAL = Expression(
    r"(?:过去|这|近|最近)[五5三3]年|[五5]年来|(?<![是比较])(?<![是比较]“)“?十[一二三四五]五”?(?:时期|期间|以来)|(?<![\d第])[五5]年(?=累计"
    r"|新增|共|年均|来|间)",
    holds="五|三年|[35]年",
)
_AHEAD = (Kind.TARGET, Kind.COMMITMENT)


class Mode(NamedTuple):
    """The kind, period, cue and deadline of one figure."""

    kind: Kind
    period: str
    cue: str
    deadline: str


def mode(text: str, sentence: Sentence, clause: int, offset: int, setting: Setting, *, pledge: bool) -> Mode:
    """Return what governs the figure at `offset`: its section, unless its sentence says otherwise."""
    segment = sentence.segment_start(clause)
    cue = _cue(text, segment, sentence.clauses[clause].start, offset)
    if setting.kind is Kind.ACTUAL and cue in _OF_WORK:
        cue = ""  # what was striven for and won: 争取上级资金3亿元
    period, named = _period(text, sentence, offset, setting)
    kind = Kind.COMMITMENT if pledge else setting.kind
    if (of := _end_of_span(text, sentence, offset, period) if named is None else named) is not None:
        kind = _of_year(kind, of, setting, cue)
    if cue in ("预计", "有望") and kind is Kind.ACTUAL:
        kind = Kind.ESTIMATE
    if _FUTURE.search(text, segment, offset):
        kind, period = Kind.ESTIMATE, (period if named is not None else "other")
    if kind is Kind.ACTUAL and _LAST_AIM.search(text, sentence.clauses[clause].start, offset):
        kind = Kind.TARGET
    if kind is Kind.ACTUAL and "承诺" in text[sentence.clauses[clause].start : offset]:
        kind = Kind.COMMITMENT
    deadline = _deadline(text, sentence, clause, offset) if kind in _AHEAD else ""
    return Mode(kind, period, cue, deadline)


def _of_year(kind: Kind, named: int, setting: Setting, cue: str) -> Kind:
    """Return what a figure is that is said to be of another year: a result among aims, an aim among results."""
    if setting.plan_year is not None and kind is Kind.TARGET and named < setting.plan_year and not cue:
        kind = Kind.ACTUAL
    if setting.review_year is not None and kind is Kind.ACTUAL and named > setting.review_year:
        kind = Kind.TARGET
    return kind


def _cue(text: str, segment: int, clause_start: int, offset: int) -> str:
    """Return the nearest modal word before the figure within its reach."""
    cue = ""
    for match in _CUE.finditer(text, segment, offset):
        if match[0] in _NEAR_ONLY and match.start() < clause_start:
            continue
        if _of_one_number(text, match, offset):
            continue
        cue = match[0]
    return cue


def _of_one_number(text: str, cue: re.Match[str], offset: int) -> bool:
    """Tell a modal word that governs one number, and that is not the one at `offset`."""
    if not cue.start() or text[cue.start() - 1] != "、" or not _AT_NUMBER.match(text, cue.end()):
        return False
    return bool(_COMMA.search(text, cue.end(), offset))


def _period(text: str, sentence: Sentence, offset: int, setting: Setting) -> tuple[str, int | None]:
    """Return the period and, where the sentence names a year, that year."""
    if not _TIME.search(text, sentence.start, offset):
        return setting.period, None
    spans = tuple(_YEARS.finditer(text, sentence.start, offset))
    year = _year(text, sentence, offset, spans)
    period = setting.period if year is None else str(year)
    part = _part(text, sentence, offset)
    if part and text.find("全年", part.end(), offset) < 0:
        base = part["year"] or (str(year) if year else _this_year(text, part, setting))
        return (f"{base}年{part['part']}" if base and setting.kind is Kind.ACTUAL else period), year
    if year is None:
        period = _spoken(text, sentence, offset, setting) or (spans[-1]["years"] if _governs(spans) else period)
    elif ahead := YEARS_AHEAD.last(text, text.rfind(str(year), sentence.start, offset), offset):
        period = _PERIOD_MARKS.sub("", ahead[0]) if setting.kind is Kind.TARGET else period
    return period, year


def _part(text: str, sentence: Sentence, offset: int) -> re.Match[str] | None:
    """Return the part of a year last named before a figure, not one that is compared with: 较上半年收窄2个百分点."""
    found = None
    for match in _PART_OF_YEAR.finditer(text, sentence.start, offset):
        if text[match.start() - 1 : match.start()] not in ("比", "较"):
            found = match
    return found


def _this_year(text: str, part: re.Match[str], setting: Setting) -> str:
    """Return the year that a part of one is of: the section's, or in the review of several 今年."""
    if setting.period.isdecimal():
        return setting.period
    this = setting.review_year is not None and text.endswith("今年", 0, part.start("part"))
    return str(setting.review_year) if this else ""


def _year(text: str, sentence: Sentence, offset: int, spans: Sequence[re.Match[str]]) -> int | None:
    """Return the year last named before a figure, None where none is; years compared with and of spans do not count."""
    year: int | None = None
    for match in _NAMED_YEAR.finditer(text, sentence.start, offset):
        if any(span.start() <= match.start() < span.end() for span in spans):
            continue
        if _leads_to(text, sentence, match, offset):
            continue
        if match["against"] or any(w in match["more"] for w in ("以来", "相比", "起")):
            continue
        if text.count("《", sentence.start, match.start()) > text.count("》", sentence.start, match.start()):
            continue
        year = int(match["year"])
    return year


def _leads_to(text: str, sentence: Sentence, match: re.Match[str], offset: int) -> bool:
    """Tell whether a year is that of the value a change led to, and the figure is one of all the years between.

    由2010年的3亿元增加到2015年的5亿元，年均增长10%.
    """
    clause = sentence.clauses[sentence.clause_index(match.start())]
    own = sentence.clauses[sentence.clause_index(offset)].start
    if not match["to"] or offset <= clause.end or not _OF_ALL_YEARS.search(text, own, offset):
        return False
    return match["more"].endswith("的") or bool(_FROM_YEAR.search(text, clause.start, match.start()))


def _governs(spans: Sequence[re.Match[str]]) -> bool:
    """Tell whether the last span of years is the time of what follows it, and not compared with."""
    return bool(spans) and spans[-1]["governs"] is not None


def _end_of_span(text: str, sentence: Sentence, offset: int, period: str) -> int | None:
    """Return the last year of the span of years that is the period: among the aims, 2005—2014年间 is gone by."""
    if "年" not in period:
        return None
    return next((int(s["last"]) for s in _YEARS.finditer(text, sentence.start, offset) if s["years"] == period), None)


def _spoken(text: str, sentence: Sentence, offset: int, setting: Setting) -> str:
    """Return the several years, or the one of several, that a sentence speaks of, '' where it does not say."""
    if setting.kind is Kind.ACTUAL and (several := _SEVERAL.last(text, sentence.start, offset)):
        same = _FIVE.fullmatch(several[0]) and not setting.period.isdecimal()  # 五年来 in a review of 十四五
        return setting.period if same else re.sub(r"[“”]|(?:时期|期间|以来)$", "", several[0])
    if _whole_year(text, sentence, offset, setting):
        return str(setting.review_year)
    if setting.kind is Kind.TARGET and (ahead := YEARS_AHEAD.last(text, sentence.start, offset)):
        return _PERIOD_MARKS.sub("", ahead[0])
    return ""


def _whole_year(text: str, sentence: Sentence, offset: int, setting: Setting) -> bool:
    """Tell whether a sentence in the review of several years speaks of the last one: 全年…增长3%."""
    several = setting.kind is Kind.ACTUAL and setting.review_year is not None and not setting.period.isdecimal()
    return several and bool(_LAST_YEAR.search(text, sentence.start, offset))


def _deadline(text: str, sentence: Sentence, clause: int, offset: int) -> str:
    """Return the time by which an aim is to be reached: named in its clause, or behind the list for all of it."""
    if found := _DEADLINE.last(text, sentence.clauses[clause].start, offset):
        return found[0]
    late = _LATE_DEADLINE.search(text, offset, sentence.end)
    return late["when"] if late else ""
