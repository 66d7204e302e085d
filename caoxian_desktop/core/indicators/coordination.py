"""One name for several values: contractions and coordinated names told apart, member by member."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators import lexicon, trimming, words
from caoxian_desktop.core.indicators.expression import Expression

_JOINT = re.compile(r"[、，]|以及|和(?!谐|平|美)|与|及(?!时)")
_COMMA = re.compile(r"[、，]")
_AND = re.compile(r"以及|和(?!谐|平|美)|与|及(?!时)")
_QUOTED_ROW = Expression(r"^(?P<row>(?:“[^”]+”[、和与及]?){2,})(?P<head>.+)$")
_BRACKETED = re.compile(r"（[^（）]*）")
_CLOSED = "\0"
_PER_UNIT = Expression(r"(?:万元|单位)[^、]{2,8}?(?=建设用地|用水|水耗|电耗|能耗|地耗|碳排放)")
_SECTORS = re.compile(r"第?一、?二、?三次?产业")
_STRUCTURE = re.compile(r"三次产业(?:结构之?比[例重]?|比[例重])$")
"""Other ways to write 一二三产业, and 三次产业结构."""

_TOWARDS = re.compile(r"^对(?!外|口|接|标)")
_GROWN = re.compile(r"(?P<row>.*[、和与].*?)(?:[两三四五六七八]项(?:指标)?)?(?P<tail>增速|增幅|占比)$")
_SYMBOL = re.compile(r"[A-Za-z\d.]+")
_SHORT = 3
_TWIN = 2
_NORM_BEHIND = re.compile(r"(?<=..)(?:标准|水平|人数|比例|比重|总额)$")
_NUMBER_BEHIND = re.compile(r"(?<=..)(?:人次|人数|起数|宗数|件数|发生数|数量|数)$")
_ADJECTIVES = "业产市县区级类镇村"
_REGULATED = Expression(r"(?<=结构)(?:进一步|持续)?(?:调整|优化)+$", holds="结构")
_THINGS = (*lexicon.HEAD_ENDINGS, "人次", "项目")
_SECTOR_HEAD = Expression("(?:产|行)业")
_CHAIN = Expression("全产业链.*$", holds="全产业链")
_TRADE = Expression(r"(?:进出口|[进出]口|贸易)(?:额|总额|总值)?$")
_OPPOSITES = {
    "收入": "支出",
    "支出": "收入",
    "进口": "出口",
    "出口": "进口",
    "存款": "贷款",
    "贷款": "存款",
    "外资": "内资",
}
"""Words that share what stands before the first of them: 财政收入、支出."""


def members(subject: str, count: int) -> tuple[str, ...] | None:
    """Return the `count` names that `subject` holds, each in full, or None where it does not hold so many.

    城乡居民收入 and 存贷款余额 are contractions; 刑事、治安案件 shares its head, 规上工业增加值、利润 does not;
    “最多跑一次”“全程网办”事项 is a row of quoted names before one head.
    """
    if count < 2:
        return None
    grown = _GROWN.match(subject) if subject.endswith(("增速", "增幅", "占比")) else None
    if grown and (names := members(grown["row"], count)):
        return tuple(name.removesuffix(grown["tail"]) + grown["tail"] for name in names)
    contracted = _contracted(subject, count)
    if contracted and not _JOINT.search(_BRACKETED.sub("", contracted[0])):
        return contracted
    if names := _quoted(subject, count) or _listed(_BRACKETED.sub(_closed, subject), count):
        return tuple(name.replace(_CLOSED, "、") for name in names)
    return contracted


def enumerated(left: str, subject: str, count: int) -> tuple[str, ...]:
    """Return the names of a row before 等 that has as many members as there are values: 甲、乙等产业增加值分别增长…."""
    row, listed, _ = left.partition(f"等{subject}")
    parts = [p for p in _JOINT.split(trimming.clean(row, keep_list=False)) if p] if listed and subject else []
    if count < 2 or len(parts) != count:
        return ()
    sector = _SECTOR_HEAD.match(subject)
    return tuple(p + (subject[sector.end() :] if sector and p.endswith("业") else subject) for p in parts)


def _closed(bracket: re.Match[str]) -> str:
    """Hide the commas in brackets, which set no members apart: 各县（市、区）."""
    return bracket[0].replace("、", _CLOSED)


def _contracted(subject: str, count: int) -> tuple[str, ...] | None:
    subject = _STRUCTURE.sub("三次产业结构", _SECTORS.sub("三次产业", _REGULATED.sub("", subject)))
    for short, full in lexicon.contractions():
        at = subject.find(short)
        if at >= 0 and len(full) == count:
            return tuple(subject[:at] + part + subject[at + len(short) :] for part in full)
    return None


def _quoted(subject: str, count: int) -> tuple[str, ...] | None:
    if not (match := _QUOTED_ROW.match(subject)):
        return None
    row = re.findall(r"“[^”]+”", match["row"])
    return tuple(quoted + match["head"] for quoted in row) if len(row) == count else None


def _listed(subject: str, count: int) -> tuple[str, ...] | None:
    bare = _TOWARDS.sub("", subject)
    for joint in (_JOINT, _COMMA, _AND):
        parts = [p for p in joint.split(bare) if p]
        if len(parts) == count:
            names = _with_shared_head(_with_shared_verb(parts))
            abroad = bare != subject and all(_TRADE.search(name) for name in names)
            return tuple(f"对{name}" for name in names) if abroad else names
    return None


def _with_shared_verb(parts: list[str]) -> list[str]:
    """Give the first member's work verb to those that have none: 新建道路、桥梁."""
    match = words.LEADING_VERBS.match(parts[0])
    if not match or match.end() == len(parts[0]):
        return parts
    return [p if i == 0 or _stands_alone(p) else match[0] + p for i, p in enumerate(parts)]


def _stands_alone(part: str) -> bool:
    """Tell a member with a verb of its own, or an attribute that is nothing to be worked on (旅游收入)."""
    named = words.ATTRIBUTE_BEHIND.search(part) or part[-1] in lexicon.HEAD_ENDINGS or part.startswith("实际")
    return bool(named or words.LEADING_VERBS.match(part))


def _with_shared_head(parts: list[str]) -> tuple[str, ...]:
    """Give members without a head that of the last one: 城镇、农村居民收入 is 城镇居民收入 and 农村居民收入.

    The head begins where the last name stops being like the short one before it: 养老、失业、工伤|保险参保人数.
    """
    last = parts[-1]
    if (work := words.LEADING_VERBS.match(last)) and work.end() < len(last):
        parts = [p + last[work.end() :] if words.ENDS_IN_VERB.search(p) else p for p in parts]
    heads = [head for p in parts[:-1] if (head := _head(p, last))]
    measured = words.ATTRIBUTE_BEHIND.search(last)
    shared = min(heads, key=len, default=measured[0] if measured and measured.start() else "")
    if (norm := _NORM_BEHIND.search(last)) and all(p[-2:] == last[: norm.start()][-2:] for p in parts[:-1]):
        return (*(p + norm[0] for p in parts[:-1]), last)  # 生活补贴、护理补贴标准
    full = [p + (_head(p, last) or shared) if shared and not _is_complete(p, last) else p for p in parts[:-1]]
    rest = (_with_shared_owner(full[0], p) for p in (*full[1:], last))
    return _per_unit((full[0], *rest))


def _per_unit(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give all members the unit the first is told by: 万元产值建设用地、水耗."""
    unit = _PER_UNIT.match(names[0])
    return tuple(n if unit is None or _PER_UNIT.match(n) or len(n) > _SHORT else unit[0] + n for n in names)


def _is_complete(part: str, last: str) -> bool:
    """Tell whether a member is a name of its own: a term, an attribute, or with the same end as the last one."""
    named = (
        (len(part) > _TWIN and lexicon.is_term(part)) or words.ATTRIBUTE_BEHIND.search(part) or part.endswith(_THINGS)
    )
    return bool(named) or last.endswith(part[-2:])


def _head(part: str, last: str) -> str:
    """Return the head that an adjective before the last member's own one lacks, '' where it lacks none."""
    if (chain := _CHAIN.search(last)) and chain.start():
        return "" if _is_complete(part, last) else chain[0]
    same = last.find(part[-1], 1) if part[-1] in _ADJECTIVES else -1
    alike = len(part) <= _SHORT or same > 0 or part[:2] == last[:2]
    head = last[same + 1 :] if same > 0 else last[len(part) :]
    if part.isascii() and (symbol := _SYMBOL.match(last)):
        head = last[symbol.end() :]  # PM2.5、PM10平均浓度
    if not alike and (term := lexicon.term_at_end(last)):
        return "" if _is_complete(part, last) else term
    return head if alike and len(head) >= 2 and not _is_complete(part, last) else ""


def _with_shared_owner(first: str, last: str) -> str:
    """Give a bare attribute the owner of the first member: 安全事故起数、死亡人数 is 安全事故死亡人数.

    A word of two characters beside a longer one with the same end has its owner too: 万元产值水耗、电耗.
    """
    if opposite := with_opposite(first, last):
        return opposite
    if len(last) == _TWIN and len(first) > _TWIN + 1 and first.endswith(last[-1]) and not lexicon.is_term(last):
        return first[:-_TWIN] + last
    if not words.ATTRIBUTE_BEHIND.fullmatch(last):
        return last
    owner = _NUMBER_BEHIND.sub("", words.ATTRIBUTE_BEHIND.sub("", first))
    return owner + last if owner and owner != last else last


def with_opposite(first: str, last: str) -> str:
    """Return 财政支出 for 财政收入 and 支出, '' where the two are no such pair."""
    one = _OPPOSITES.get(last, "")
    shared = first.removesuffix(one)
    return shared + last if one and shared and shared != first else ""
