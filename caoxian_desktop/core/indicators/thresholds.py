"""Numbers that are no figures of their own: ordinals, spans of time, and thresholds that mark off what is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.clauses import Clause
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import AMOUNTS, NO_QUANTITY, Shape, Token
from caoxian_desktop.core.indicators.units import COUNTING, RELATIVE, Family

NOT_COUNTED = Expression(
    r"(?:规模(?!以上|化|养|工|企|种)|台阶|大关|的(?:基础上|目标|速度|水平|增速|增幅|(?:高速?|较快|中高速|快速)?增长|标准|规模(?!以上))"
    r"|以上|以下|左右|增至|提高|提升|位居|居(?!民|家|住|委)|占|分别|增长"
    r"|下降|上升|下调|上调|升[至为到]|降[至为到]|缩小|扩大|用于|用来"
    r"|达到|达|大幅|明显|显著|进一步|逐步|压减|压缩|缩减|，|、|和(?=\d)|至|到|减少|增加|不等|或|为|并(?!网|联|购)|且(?!不)|同时|(?:和|与|及|以及|计)$)"
)
"""What may follow a number and is not what it counts."""

_NOUN = Expression(r"[\u4e00-\u9fff“《A-Za-z（]")
_ABOVE = ("以上", "以下", "以内")
_LIMITS = ("不超过", "不高于", "以内", "内")
_BEYOND = ("突破", "超", "超过")
_MEASURED = frozenset((Family.MONEY, Family.AREA, Family.AMOUNT, Family.LENGTH, Family.DIMENSION, Family.SCORE))
_COUNT_BEFORE = Expression(
    r"\d(?:余|多)?[家个户项条](?:年|年度)?(?:主营业务收入|营业收入|营收|产值|销售收入|税收|纳税|投资)$"
)
_COUNTED_AS = Expression(
    r"的[^，。；、]{0,12}?(?:企业|项目|集群|园区|镇|村)(?:总数)?(?:达到?|有|增至|增加到|发展到|突破)?$"
)
_OFTEN_NO_FIGURE = (Family.TIME, Family.DIMENSION)
_WRITTEN_OUT = (Shape.FRACTION, Shape.RATIO, Shape.HALVED, Shape.STREAK)
_LASTING = Expression(
    r"(?:(?:压缩|缩短|缩减|延长|减少|提高|增加(?!值)|降低|推迟)[到至]?|提速|由|从|不超过|控制在|时间|时限|天数|日数"
    r"|年限|寿命|期限|时长|周期|压减|节省|[仅只]需(?:要)?|用时|耗时)[^\d，。；]{0,4}$"
    r"|(?:天数|日数|时间|时长|时限)[^\d，。；]{0,10}达到?$"
)
_AGED = Expression(r"(?:寿命|年龄)[^\d，。；]{0,4}$")
_WARM = Expression(r"(?:气温|温度|[室水地]温)[^\d，。；]{0,8}$")
_INDEXED = Expression(
    r"(?:指数|系数|倍差|容积率|得分|比值|收入比|总分|评分|指标值|密度|[人户件次栋]数)[^\d，。；]{0,5}$|(?:由|从|缩小[为至到]"
    r"|降[为至到])$"
)
_ASSESSED = Expression(r"(?:全[国省市区县州盟])[^，。；、]{0,8}(?:考核|评比|测评|竞赛|评价|成绩|总分)$")
_AMONG = Expression(r"(?:进入|跻身|位居|位列|居|列|排)[^，。；、]{0,24}$")
_BESIDE = Expression(r"\s*[、和与及]\s*")
_JOINED = Expression(
    r"[、和及与或至]|和?分别|(?:再)?(?:提高|提升|增加|增|上升|延长|扩大|缩短|缩减|压缩|压减|减少|降低|下降|降|减|缩小|调整|优化)[到至为]"
)
_RHETORIC = ("作为", "放在", "摆在", "列为", "当作", "视为", "摆到")
"""What makes 第一位 a way of speaking: 把安全放在第一位."""

_REACH = 80  # how many characters before a number may tell what it is
_LISTED = 8  # how far a list is followed back to the value it begins with
_VOLUME = Expression(
    r"(?:完成|实现|释放|新增|提供|建成|带动|撬动|拉动|吸引|整备|收回|盘活|腾出|超过?|供应|整治|改造|拆除|修复|恢复)(?:超过?|了)?$"
)
_MONEY_NOUN = Expression(
    r"(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:资金|投资|贷款|债券|收入|补贴|融资|销售|产值|消费|绿电|电量)"
)
_AIMED = Expression(r"左右?的(?:年度|年初|全年)?(?:预期|目标|计划)|的(?:年度|年初|全年)?(?:预期|目标|计划)")
_BETTER = Expression(r"(?:好于|优于|高于|低于|快于|超过|超)[^，。；\d]{0,8}$", holds="[好优高低快]于|超")
_RETURN_PERIOD = Expression(r"(?:[或、至][^，。；、]{1,4}年)?一遇")
_KEPT = Expression(r"(?:出栏|存栏|饲养|种植|养殖|年产|从业人员|员工|规模)(?:量|数)?$")
_NEAR = 8
_UNDER_OVER = ("低于", "高于")
_HOLD = ("的有", "的共有", "的达", "的达到")  # 占比超过10%的有44种
_LARGE = ("万", "亿")


def is_figure(text: str, clause: Clause, found: Sequence[Token], index: int) -> bool:
    """Tell whether a token of a clause is a quantity of its own: no date, name, ordinal, threshold or span of time."""
    token = found[index]
    left = text[max(clause.start, token.outer_start - _REACH) : token.outer_start]
    if (
        left.endswith(("连续", "零下"))
        or (token.unit == "年" and _RETURN_PERIOD.match(text, token.end))
        or _is_last_aim(text, left, token)
    ):
        return False
    if token.shape in _WRITTEN_OUT:
        return True
    if token.shape is Shape.RANK:
        return _is_rank(left, token, text) or _joins_rank(text, clause, found, index)
    if token.shape in NO_QUANTITY:
        return False
    if token.family in _OFTEN_NO_FIGURE or not token.unit:
        return _lasts_or_indexes(left, token) or _goes_on(text, clause, found, index)
    return not _is_threshold(text, clause, found, index)


def _is_last_aim(text: str, left: str, token: Token) -> bool:
    """Tell the aim a result is held against from a result: 下降3%，好于下降7%的预期."""
    behind = text[token.outer_end : token.outer_end + 1] in ("的", "左")
    return behind and bool(_AIMED.match(text, token.outer_end) and _BETTER.search(left))


def _goes_on(text: str, clause: Clause, found: Sequence[Token], index: int) -> bool:
    """Tell whether a duration or an index number continues a list or a change that begins with a value.

    压缩至55、50、24个工作日; 由19天增至40天; 由0.680调整为0.660.
    """
    for at in range(index - 1, max(-1, index - 1 - _LISTED), -1):
        token, following = found[at], found[at + 1]
        alike = token.family is following.family and token.shape is Shape.PLAIN and token.start >= clause.start
        if not alike or not _JOINED.fullmatch(text[token.outer_end : following.outer_start]):
            return False
        if _lasts_or_indexes(text[max(clause.start, token.outer_start - _REACH) : token.outer_start], token):
            return True
    return False


def _lasts_or_indexes(left: str, token: Token) -> bool:
    """Tell a duration, an age or an index number that is a value from one that is an adverbial or a name."""
    if token.family is Family.TIME:
        return (token.modifier in _LIMITS and bool(left.strip())) or bool(_LASTING.search(left))
    if token.family is Family.DIMENSION:
        return bool((_AGED if token.unit.endswith("岁") else _WARM).search(left))
    return bool(_INDEXED.search(left))


def _is_rank(left: str, token: Token, text: str) -> bool:
    """Tell a rank (居全省第二) from an ordinal or a motto (质量第一): a reference or a verb of ranking precedes it."""
    bare = left.rstrip()
    if bare.endswith(_RHETORIC):
        return False
    if words.SCOPE_TAIL.search(bare) or words.RANK_TAIL.search(bare) or words.RANKED.search(bare):
        return True
    if _ASSESSED.search(bare) or (token.modifier == "前" and _AMONG.search(bare)):
        return True
    return text[token.end - 1] in "位名" and len(bare) > 2 and not text.startswith("的", token.end)


def _joins_rank(text: str, clause: Clause, found: Sequence[Token], index: int) -> bool:
    """Tell whether a rank stands right beside another: 分列全省第一、第二."""
    if not index or found[index - 1].shape is not Shape.RANK or found[index - 1].start < clause.start:
        return False
    return bool(_BESIDE.fullmatch(text[found[index - 1].outer_end : found[index].outer_start]))


def _is_threshold(text: str, clause: Clause, found: Sequence[Token], index: int) -> bool:
    """Tell whether a value only marks off what is counted: 过10亿元项目, 10亿级项目, 占比超过10%的有44种."""
    token = found[index]
    following = found[index + 1] if index + 1 < len(found) and found[index + 1].outer_start < clause.end else None
    if token.unit.endswith("级"):
        return token.unit[:1] in _LARGE
    if token.family in _MEASURED and text.startswith("级", token.end):
        return True
    kept = token.modifier in _ABOVE and _KEPT.search(text, max(0, token.outer_start - _NEAR), token.outer_start)
    if kept and following is not None and _NOUN.match(text, token.outer_end):
        return True
    if token.family in RELATIVE:
        return token.modifier in (*_BEYOND, *_ABOVE) and following is not None and _have(text, token, following)
    return token.family in (*_MEASURED, Family.NONE) and _amount_marks_off(text, clause, token, following)


def _have(text: str, token: Token, following: Token) -> bool:
    return following.family is Family.COUNT and text[token.outer_end : following.outer_start] in _HOLD


def _amount_marks_off(text: str, clause: Clause, token: Token, following: Token | None) -> bool:
    bare = token.family is Family.NONE  # 百亿, 50万: a magnitude without a unit
    after = text[token.outer_end : token.outer_end + 4]
    if text[max(clause.start, token.outer_start - 1) : token.outer_start] in ("过", "满"):
        touching = following is not None and following.outer_start == token.outer_end
        return touching or bare or bool(_NOUN.match(after))
    if token.chinese and text.startswith("个", token.outer_start - 1):  # 连续跨过3个万亿元大关
        return True
    if bare and token.chinese and not _reached(text, token):
        return True
    return _marks_off(text, clause, token, following) or _before_noun(text, token, following)


def _before_noun(text: str, token: Token, following: Token | None) -> bool:
    """Tell whether an amount is an attribute of the noun behind it: 3亿元以上项目, 10千伏线路14条."""
    after = text[token.outer_end : token.outer_end + 4]
    if not _NOUN.match(after) or (after[0] == "的" and token.modifier not in _ABOVE):
        return False
    if token.chinese or token.modifier in (*_ABOVE, "超", "超过"):
        return not NOT_COUNTED.match(after) and not _is_volume(text, token, following)
    return following is not None and _sizes(text, token, following)


def _is_volume(text: str, token: Token, following: Token | None) -> bool:
    """Tell work done (完成80万平方米以上建筑节能改造) from a threshold (新增3亿元以上项目5个)."""
    if token.chinese or token.modifier == "以下" or token.unit[:1] not in _LARGE:
        return False
    if not _VOLUME.search(text[max(0, token.outer_start - 6) : token.outer_start]):
        return False
    if token.family in (Family.AREA, Family.LENGTH):
        return following is None or following.family is not Family.COUNT
    return bool(_MONEY_NOUN.match(text[token.outer_end : token.outer_end + 8]))


def _marks_off(text: str, clause: Clause, token: Token, following: Token | None) -> bool:
    """Tell whether 产值超10亿元的企业 is what a number before or behind it counts."""
    before = text[max(clause.start, token.outer_start - 2) : token.outer_start]
    bounds = token.modifier in _BEYOND or before in _UNDER_OVER
    if not bounds or not text.startswith("的", token.outer_end):
        return False
    if _COUNT_BEFORE.search(text[max(clause.start, token.outer_start - _REACH) : token.outer_start]):
        return True
    counts = following is not None and following.family is Family.COUNT
    between = text[token.outer_end : following.outer_start] if following else ""
    if between == "的":
        return following is not None and following.family in COUNTING  # 年收入低于3480元的20万户农户
    return counts and bool(_COUNTED_AS.match(between))


def _reached(text: str, token: Token) -> bool:
    """Tell whether the words before a bare magnitude make it a value (突破千亿, 迈上万亿)."""
    before = text[max(0, token.outer_start - 4) : token.outer_start]
    return token.modifier in _BEYOND or bool(words.LEVEL_TAIL.search(before))


def _sizes(text: str, token: Token, following: Token) -> bool:
    """Tell whether an amount gives the size of what the next number counts: 10千伏线路14条, 500亩示范区3个."""
    between = text[token.outer_end : following.outer_start]
    noun = 1 < len(between) < 12 and not re.search(r"[、和及]$", between)
    return following.family is Family.COUNT and noun and not words.LEADING_VERBS.search(between)


def threshold(text: str, token: Token) -> str:
    """Return a threshold's own words with 过 before it, '' for a token that can be none.

    万元 in 万元地区生产总值能耗 is a denominator.
    """
    amount = token.family in _MEASURED or (token.family is Family.NONE and bool(token.unit))
    denominator = text[token.start : token.end] in ("万元", "万人", "万")
    start = token.outer_start
    if kept := _KEPT.search(text, max(0, start - _NEAR), start):
        return text[kept.start() : token.outer_end]
    if token.shape not in AMOUNTS or not amount or denominator:
        return ""
    while start and text[start - 1] in "过满超":
        start -= 1
    if text[max(0, start - 2) : start] in _UNDER_OVER:
        start -= 2
    return text[start : token.outer_end]
