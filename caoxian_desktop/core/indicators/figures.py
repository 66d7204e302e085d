"""Which tokens are figures, and which words are theirs: those before, and those after where the number comes first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.clauses import Clause, Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import Shape, Token
from caoxian_desktop.core.indicators.units import COUNTING, Family


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is a record, with the words it may take its name from.

    `left` runs from the figure before it, or the clause's start, to the number with its modifier; `right` is what the
    number counts where it comes first (21个项目列入省重点), else ''. `left_start` is the offset of `left`. `attribute`
    holds a threshold before the counted noun (3亿元以上), `opens` tells that no figure stands before it in its clause, `standing` that a rate of what it counts follows (203个断面优良率达100%).
    """

    token: Token
    clause: int
    left: str
    left_start: int
    right: str = ""
    attribute: str = ""
    opens: bool = True
    standing: bool = False


_NOUN = Expression(r"[\u4e00-\u9fff“《A-Za-z（]")
_THRESHOLD_BEFORE = Expression(r"(?:过|满|达|超)$")
_THRESHOLD_AFTER = ("以上", "以下", "以内")
_BEYOND = ("突破", "超", "超过")
_MEASURED = frozenset((Family.MONEY, Family.AREA, Family.AMOUNT, Family.LENGTH, Family.DIMENSION, Family.SCORE))
_LASTING = Expression(
    r"(?:(?:压缩|缩短|延长|减少|提高|增加|降低|提前|推迟)[到至]?|由|从|不超过|控制在|时间|时限|天数|日数|年限|寿命|期限|时长|周期|提前|压减)[^\d，。；]{0,4}$"
)
_AGED = Expression(r"(?:寿命|年龄)[^\d，。；]{0,4}$")
_INDEXED = Expression(
    r"(?:指数|系数|倍差|容积率|得分|比值|收入比|总分|评分|指标值|密度)[^\d，。；]{0,5}$|(?:由|从|缩小[为至到]|降[为至到])$"
)
_NOT_COUNTED = Expression(
    r"(?:的(?:基础上|目标|速度|水平|增速|增幅|标准|规模)|以上|以下|左右|增至|提高|提升|位居|居|占|分别|增长|下降|用于|用来|达到|达|，|、|和(?=\d)|至|到|减少|增加|不等|或|为|(?:和|与|及|以及)$)"
)
_GOES_ON = Expression(
    r"(?P<counted>[^、]{2,}?)(?:增加|新增|实现|完成|带动|获得|投资|投入|达到|贡献|创造|服务|惠及|突破|总投资)(?!的)"
)
_OF_PROJECT = Expression(r"(?:计划|协议|完成)?(?:总投资|投资)额?")
_RATED = Expression(
    r"(?P<counted>[^、]{2,}?)(?:水质|平均|综合|空气)?(?:优良比例|达标比例|[\u4e00-\u9fff]{2}率|[降涨增]幅|占比|比例|增速)(?:均|都|达到|达|为|超过|超|保持)*$"
)
_FOLLOWS = Expression(r"[的]?[\u4e00-\u9fff“《A-Za-z]")


def figures(text: str, sentence: Sentence, found: Sequence[Token]) -> tuple[Figure, ...]:
    """Return the figures of a sentence in reading order; `found` are its tokens."""
    result: list[Figure] = []
    kept = [i for i, _ in enumerate(found) if _is_figure(text, sentence, found, i)]
    at, clause_before = sentence.start, -1
    for place, index in enumerate(kept):
        number = sentence.clause_index(found[index].start)
        clause = sentence.clauses[number]
        token = _as_rank(found[index], text[clause.start : found[index].outer_start])
        opens = number != clause_before
        start = max(clause.start, at) if not opens else clause.start
        left = text[start : max(start, token.outer_start)]
        stop = min(clause.end, found[kept[place + 1]].outer_start) if place + 1 < len(kept) else clause.end
        right = _counted(token, left, text[token.outer_end : stop], last=stop == clause.end)
        standing = place + 1 < len(kept) and found[kept[place + 1]].family is Family.PERCENT and _RATED.match(right)
        taken = len(right)
        if standing:
            right, taken = standing["counted"], 0
        elif stop < clause.end and (goes_on := _GOES_ON.match(right)):
            right = goes_on["counted"]
            taken = len(right)
        inside = [t for t in found if start <= t.start < token.start or token.end <= t.start < token.outer_end + taken]
        attribute = "" if token.shape is Shape.RANK else next((a for t in inside if (a := _attribute(text, t))), "")
        result.append(Figure(token, number, left, start, right, attribute, opens, bool(standing)))
        at, clause_before = token.outer_end + taken, number
    return tuple(result)


def _is_figure(text: str, sentence: Sentence, found: Sequence[Token], index: int) -> bool:
    """Tell whether a token is a quantity of its own: no date, name, threshold or span of time."""
    token = found[index]
    clause = sentence.clauses[sentence.clause_index(token.start)]
    left = text[clause.start : token.outer_start]
    if token.shape in (Shape.DATE, Shape.NAME):
        return False
    if token.shape is Shape.RANK:
        return _is_rank(left, token)
    if token.shape in (Shape.FRACTION, Shape.RATIO, Shape.HALVED, Shape.STREAK):
        return True
    if token.family is Family.TIME:
        return bool(_LASTING.search(left))
    if token.family is Family.DIMENSION:
        return token.unit.endswith("岁") and bool(_AGED.search(left))
    if token.family is Family.NONE and not token.unit:
        return bool(_INDEXED.search(left))
    return not _is_threshold(text, clause, found, index)


def _is_rank(left: str, token: Token) -> bool:
    """Tell a rank (居全省第二) from an ordinal: a reference or a verb of ranking stands before it, or it lists on."""
    bare = left.rstrip()
    if words.SCOPE_TAIL.search(bare) or words.RANK_TAIL.search(bare):
        return True
    return (
        token.unit in ("位", "名") and token.modifier != "前" and bare.endswith(("第", "、")) is False and len(bare) > 2
    )


def _as_rank(token: Token, left: str) -> Token:
    """Read 居全国县级医院54位 as a rank; 50位专家 counts people."""
    ranked = token.unit == "位" and bool(words.RANKED.search(left))
    return replace(token, shape=Shape.RANK) if ranked else token


def _is_threshold(text: str, clause: Clause, found: Sequence[Token], index: int) -> bool:
    """Tell whether an amount only marks off what is counted: 过10亿元项目, 3亿元以上项目, 亿元企业."""
    token = found[index]
    after = text[token.outer_end : token.outer_end + 1]
    before = text[max(clause.start, token.outer_start - 1) : token.outer_start]
    following = found[index + 1] if index + 1 < len(found) else None
    counted_next = following is not None and following.outer_start < clause.end
    if token.family not in _MEASURED and not (token.family is Family.NONE and token.unit):
        return False
    if _THRESHOLD_BEFORE.search(before) and before != "达":
        adjacent = following is not None and following.outer_start == token.outer_end
        return adjacent or bool(_NOUN.match(after)) or token.family is Family.NONE
    if token.family is Family.NONE and token.chinese and not (token.modifier in _BEYOND or _reaches(text, token)):
        return True
    if not _NOUN.match(after):
        return token.chinese and token.family is Family.NONE and not _reaches(text, token)
    if after == "的" and token.modifier not in _THRESHOLD_AFTER:
        return False
    if token.modifier in (*_THRESHOLD_AFTER, "超", "超过") or token.chinese:
        return not _NOT_COUNTED.match(text[token.outer_end : token.outer_end + 4])
    if counted_next and following is not None and following.family is Family.COUNT:
        between = text[token.outer_end : following.outer_start]
        return (
            1 < len(between) < 12 and not re.search(r"[、和及]$", between) and not words.LEADING_VERBS.search(between)
        )
    return False


def _reaches(text: str, token: Token) -> bool:
    """Tell whether the words before a bare magnitude reach it (迈上万亿, 达到千亿)."""
    return token.modifier in _BEYOND or bool(
        words.LEVEL_TAIL.search(text[max(0, token.outer_start - 4) : token.outer_start])
    )


def _attribute(text: str, token: Token) -> str:
    """Return a threshold's own words with 过 before it, '' for a token that is none."""
    amount = token.family in _MEASURED or (token.family is Family.NONE and token.unit)
    if (
        token.shape not in (Shape.PLAIN, Shape.RANGE)
        or not amount
        or text[token.start : token.end] in ("万元", "万人", "万")
    ):
        return ""
    start = token.outer_start
    while start and text[start - 1] in "过满超":
        start -= 1
    return text[start : token.outer_end]


def _counted(token: Token, left: str, ahead: str, *, last: bool) -> str:
    """Return the words after a number that say what it counts, '' where its name stands before it."""
    if token.shape not in (Shape.PLAIN, Shape.RANGE) or not _FOLLOWS.match(ahead) or _NOT_COUNTED.match(ahead):
        return ""
    if not last or "、" in left.strip("、"):
        ahead = re.split(r"[、]", ahead, maxsplit=1)[0]
        ahead = re.sub(rf"[{_JOINERS}]$", "", ahead) if len(ahead) > 2 else ahead
    if token.family in (Family.POINT, Family.TIMES) or not token.unit:
        return ""
    named = bool(_own_name(left))
    verb_first = bool(words.LEADING_VERBS.match(ahead.lstrip("的")) or words.PREDICATE_AFTER.match(ahead))
    if ahead.startswith("的") and _OF_PROJECT.fullmatch(left.strip("、， ")):
        return ahead
    counting = token.family in COUNTING or token.family is Family.NONE
    if (named or verb_first) and not counting:
        return ""
    if named and (verb_first or ahead.startswith("的")):
        return ""
    return ahead


_JOINERS = "和与及并"


def _own_name(left: str) -> str:
    """Return the noun before a number, '' where only a verb, an adverb or a list that ends in 等 stands there."""
    bare = words.LEADING_DROP.sub("", left, count=1) if words.LEADING_DROP.match(left) else left
    bare = bare.rstrip(" 、，共的")
    if not bare or bare.endswith(("等", "和", "及", "与", "以及", "对", "向", "为")):
        return ""
    if words.LEADING_VERBS.fullmatch(bare) or words.VERBS_ONLY.fullmatch(bare):
        return ""
    return "" if words.ENDS_IN_VERB.search(bare) else bare
