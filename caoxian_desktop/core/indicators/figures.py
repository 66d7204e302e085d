"""The figures of a sentence, each with the words that are its own: those before it, and what it counts after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import AMOUNTS, Shape, Token
from caoxian_desktop.core.indicators.thresholds import NOT_COUNTED, is_figure, threshold
from caoxian_desktop.core.indicators.units import COUNTING, Family


class Figure(NamedTuple):
    """A number that is a record, with the words it may take its name from.

    `left` runs from the figure before it, or the clause's start, to the number with its modifier; `right` is what the
    number counts where it comes first (21个项目列入省重点), else ''. `attribute` is a threshold in these words
    (3亿元以上). `opens` tells that no figure stands before it in its clause, `standing` that a rate of what it counts
    follows (203个断面优良率达100%).
    """

    token: Token
    clause: int
    left: str
    right: str = ""
    attribute: str = ""
    opens: bool = True
    standing: bool = False


_FOLLOWS = Expression(
    r"的?(?:\d+千伏[、和与及]?)*(?:\d+(?:[—\-至]\d+)?周?岁(?:及?以[上下])?)?(?:[\u4e00-\u9fff“《A-Za-z]|[3-6]G)"
)
_MOVES = Expression(r"(?:[上提跃攀晋]?升|前移|前进|下降|下滑|后移|降|退)[^，。；、\d]{0,3}[到至为]")
_LEADS_ON = re.compile(r"[\u4e00-\u9fff]{1,4}[到至为]")
"""A verb between two values of a change: 从60个扩围至86个."""

_OF_WHICH = re.compile(r"\s*其中(?:包括)?\s*")
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) (?=\d\d|$)|(?<=\d\d) (?=[\u4e00-\u9fff]|$)")
SIZES = frozenset((Family.AREA, Family.LENGTH, Family.AMOUNT))
"""Families of what is said of a thing before its noun as often as behind it: 大唐700万吨露天煤矿."""

_NEVER_COUNTING = (Family.POINT, Family.TIMES)
_MEMBER_END = re.compile(r"(?<![级性类型])、")
_JOINED = re.compile(r"(?:和(?![谐平美田睦])|以及|与)[^\d]")
_NEXT = re.compile(r"[的并且和与及]|以及|同时")
_CUT_OFF = re.compile(r"（[^）]*$|、(?=积极|加快|大力|持续|全面|深入|着力|努力)")
_OF_PROJECT = Expression(r"(?:计划|协议|完成)?(?:总投资|投资)额?")
# Another figure's words begin inside: 3920个新投产项目增加产值5100亿元, 203个断面优良率达100%.
_GOES_ON = Expression(
    r"(?P<counted>[^、]{2,}?)(?:[人户村亩]均|累计|组成(?!部分)|增加|新增|实现|完成|带动|获得|投资(?!基金|公司|平台|机构|环境|促进)|投入|达到|贡献|创造"
    r"|服务(?!中心|站|点|业|综合|设施|平台|机构|区|驿|体系|企业|网|示范|圈|联|人员|品牌|项目)|惠及|突破|总投资"
    r"|提供|发放|(?:公开)?配售|拨付|减免)(?!的)"
)
_OF_WORK = Expression(r"的[^、，。；]{2,30}?(?:项目|工程|基金|基地|中心|园区|产业园)(?=[^建项工的、]|建成)")
"""What an attribute is told of, where another figure's words begin behind it: 投资3亿元的甲工程新增供热2万平方米."""

_EARNING = Expression(
    r"(?P<counted>[^、的]{0,6}?(?:村|社区|乡镇|企业|园区|景区|县|镇))(?:集体经济|集体|年|总)?(?:收入|产值|营收|利润|投资)"
    r"(?:均|都|全部|已)*(?:达到?|突破|超过?|过)?$"
)
_RATED = Expression(
    r"(?P<counted>[^、]{2,}?)(?:水质|平均|综合|空气)?(?:优良比例|达标比例|[\u4e00-\u9fff]{2}率|[降涨增]幅|占比|比例"
    r"|增速)"
    r"(?:均|都|达到|达|为|超过|超|保持)*$"
)


def figures(text: str, sentence: Sentence, found: Sequence[Token]) -> tuple[Figure, ...]:
    """Return the figures of a sentence in reading order; `found` are its tokens."""
    result: list[Figure] = []
    places = [sentence.clause_index(t.start) for t in found]
    kept = [i for i in range(len(found)) if is_figure(text, sentence.clauses[places[i]], found, i)]
    at = sentence.start
    for before, index, after in zip((-1, *kept), kept, (*kept[1:], None), strict=False):
        clause = sentence.clauses[places[index]]
        opens = not result or result[-1].clause != places[index]
        start = clause.start if opens else max(clause.start, at)
        token = _as_rank(found[index], text[clause.start : found[index].outer_start], text)
        left = _closed_up(text[start : max(start, token.outer_start)])
        if opens and places[index] and _OF_WHICH.fullmatch(sentence.clauses[places[index] - 1].of(text)):
            left = f"其中{left}"  # 其中：小麦6万吨
        following = found[after] if after is not None and places[after] == places[index] else None
        ahead = text[token.outer_end : following.outer_start if following else clause.end]
        right, taken, standing = _right(token, left, ahead, following)
        at = token.outer_end + taken
        around = [t for t in found[before + 1 : after] if start <= t.start < token.start or token.end <= t.start < at]
        attribute = "" if token.shape is Shape.RANK else next((a for t in around if (a := threshold(text, t))), "")
        result.append(Figure(token, places[index], left, right, attribute, opens, standing))
    return tuple(result)


def _closed_up(left: str) -> str:
    """Return words without the blanks some files set between words and digits: 从 2016 年的."""
    return _BLANK.sub("", left) if " " in left else left


def _as_rank(token: Token, left: str, text: str) -> Token:
    """Read 居全国县级医院54位 and 由99位提升至87位 as ranks; 50位专家 counts people."""
    if token.unit != "位":
        return token
    ranked = words.RANKED.search(left) or (left.endswith(("由", "从")) and _MOVES.match(text, token.outer_end))
    return replace(token, shape=Shape.RANK) if ranked else token


def _right(token: Token, left: str, ahead: str, following: Token | None) -> tuple[str, int, bool]:
    """Return what a number counts, how many characters that takes from the next figure, and whether it has a rate."""
    right = _counted(token, left, ahead, alone=following is None)
    if following is None or not right:
        return right, len(right), False
    if following.family is Family.MONEY and (earning := _EARNING.match(right)):
        return earning["counted"], len(earning["counted"]), False
    if following.family is Family.PERCENT and (rated := _RATED.match(right)):
        return rated["counted"], 0, True
    if following.shape is Shape.RANK and (ranked := words.RANK_TAIL.search(words.SCOPE_TAIL.sub("", right))):
        return right[: ranked.start()], 0, False
    if work := _OF_WORK.match(right):
        return work[0], len(work[0]), False
    if goes_on := _GOES_ON.match(right):
        right = goes_on["counted"]
    return right, len(right), False


def _counted(token: Token, left: str, ahead: str, *, alone: bool) -> str:
    """Return the words after a number that say what it counts, '' where its name stands before it."""
    if token.shape not in AMOUNTS or not token.unit or token.family in _NEVER_COUNTING:
        return ""
    if not _FOLLOWS.match(ahead) or NOT_COUNTED.match(ahead):
        return ""
    if not alone and left.rstrip().endswith(("从", "由")) and _LEADS_ON.fullmatch(ahead):
        return ""
    ahead = _CUT_OFF.split(ahead, 1)[0]
    if not alone or "、" in left.strip("、") or token.family in SIZES:
        ahead = re.sub(r"(?<=..)[和与及并]$", "", _MEMBER_END.split(ahead.rstrip("、"), 1)[0])
    return ahead if _leads(token, left, ahead) else ""


def _leads(token: Token, left: str, ahead: str) -> bool:
    """Tell whether the words after a number are its name, and not those before it."""
    if _JOINED.match(ahead):
        return False
    if ahead.startswith("的") and _tells_of(left.rstrip("、， ").rpartition("、")[2]):
        return True
    named = bool(_own_name(left))
    acts = bool(words.LEADING_VERBS.match(ahead.lstrip("的")) or words.PREDICATE_AFTER.match(ahead))
    if token.family in SIZES:
        return not acts and not (named and _NEXT.match(ahead))
    if token.family in COUNTING or token.family is Family.NONE:
        return not named or not (acts or ahead.startswith("的"))
    return not named and not acts


def _tells_of(left: str) -> bool:
    """Tell whether the words before a number are an attribute of what follows 的: 总投资3亿元的…, 全长21公里的…."""
    bare = left.rstrip("约近超达")
    return bool(_OF_PROJECT.fullmatch(bare) or words.attribute_alone(bare))


def _own_name(left: str) -> str:
    """Return the noun before a number, '' where only a verb, an adverb or a list that ends in 等 stands there."""
    bare = words.LEADING_DROP.sub("", left, 1) if words.LEADING_DROP.match(left) else left
    bare = bare.rstrip(" 、，共的了")
    if not bare or bare.endswith(("等", "等领域", "等方面", "等行业", "和", "及", "与", "对", "向", "为")):
        return ""
    return "" if words.VERBS_ONLY.fullmatch(bare) or words.ENDS_IN_VERB.search(bare) else bare
