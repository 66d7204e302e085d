"""The words before a number taken apart: whose value it is, what the value does, and with what it is compared."""

from __future__ import annotations

import re
from typing import NamedTuple

from caoxian_desktop.core.indicators import trimming, words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import Shape, Token
from caoxian_desktop.core.indicators.units import COUNTING, RELATIVE, Family


class Phrase(NamedTuple):
    """What stands before a number.

    `subject` is the name in the text's own words, '' where it must be restored. `predicate` is the verb at the number
    (增长, 达到, 提高到, 占, 高于 …), `change` tells that it is one of rising or falling by an amount. `scope`, `per`,
    `of`, `base` and `modifier` are as in an observation, `origin` tells that a 由 or 从 opens a from-to, `part`
    that 其中 stands before.
    """

    subject: str
    predicate: str = ""
    change: bool = False
    scope: str = ""
    per: str = ""
    of: str = ""
    base: str = ""
    origin: bool = False
    part: bool = False
    modifier: str = ""


_GAP = Expression(
    r"(?P<subject>.*?)(?:[、，]?)(?:增速|增幅|均|分别|连续[^，]{0,6})?(?P<verb>高于|高出|低于|快于|优于|好于|领先"
    r"|超过|超额完成|(?<![同环占])比(?!重|例|值)|较(?=[全上去省市年同]))(?P<body>[^，。；\d]{0,14}?)(?:(?<![提降升走])(?P<tail>高出|高|低|快|慢"
    r"|多))?$"
)
_BASE = Expression(
    r"同比|环比|年均(?!浓度|值|气温|降[水雨])|(?<![占同环对])(?:比(?!例|重|值)|较)(?:上年同期|上年|去年|上年末|年初|年度(?:计划|目标)|“?十[一二三四五六]五”?(?:时期|期间)?期?末"
    r"|[^，。；、由从]{0,8}?年(?:前|底|末)?)|[三五十]年(?:来)?年均",
    holds="[比较均]",
)
_ORIGIN = Expression(r"(?:由|从)(?:上年的|原来的|最初的|\d{4}年的?|去年的?|目前的|年初的?|[^，。；、\d]{0,6}年的?)?$")
_BRACKETED = Expression(r"（[^（）]{7,}）|（[^（）]*\d[^（）]*）|\([^()]*\)")
_EACH = Expression(r"每(?:人|户|村)(?=一次性|一次|补助|补贴|奖励|发放)")
_TIMES_OF = Expression(r"(?:是|为|相当于|达到?)[^，。；]{0,16}?的?$")
_PART_OF_OTHER = Expression(
    r"按?(?P<verb>不低于|不高于|不少于|不超过|超过|低于|高于|(?<!发)达到?|相当于|是|为)(?P<of>[^，。；\d]{3,24}?)的$",
    holds="[的]$",
)
THEN = r"(?:目前|现在|去年|今年|(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})年)(?:底|末)?的?(?:平均)?"
"""When a value was reached, between the verb and the number: 增加到2015年的90亿元."""

_THEN = Expression(rf"(?<=[到至为]){THEN}$")
_COMPARED = Expression(r"[比较]")
_THE_FIRST = Expression(r"(?:成为|是)[^，。；]{0,12}?(?:首个|唯一|第一个)")
_LIMITS = ("不低于", "不高于", "不少于", "不超过", "超过")
_BODIES = re.compile(r"[、和与及]|(?<=全[国省市区县州盟旗])(?=[全省市])|(?<=[省市])(?=[省市])")
_LEFT_PLACE = Expression(r"(?:由|从)(?P<scope>[^，。；、\d]{0,12})$", holds="由|从")
"""Before a place that was left: 由全省(第10位)."""

_FROM_RANK = Expression(r"(?:由|从)[^，。；、]{0,8}第?(?:\d+|[一二三四五六七八九十百]+)[位名]?$")
_IN_ASSESSMENT = Expression(r"[核评估赛选]中$")
_IN = Expression(r"^(?:连续[^，。；、]{1,4}年)?在(?=..)")
_BOUNDS = ("不低于", "不少于", "不高于", "不超过", "高于", "低于", "不到")
"""Words that bound a value, where what it is told for stands between: 不低于每人每年50元."""

_LIST = Expression(r"百强[县市区镇]?$|榜单?$|指数$")
_AMONG = Expression(r"^(?P<who>.{2,}?)在(?P<scope>[^，。；]{2,12}?)(?:中|的)?$")
_OPEN_BRACKET = Expression(r"^.*[（(](?=[^）)]*$)", holds="[（(]")


def without_asides(text: str) -> str:
    """Return words without what stands in brackets at length or with figures of its own."""
    return _BRACKETED.sub("", text)


def read(left: str, token: Token) -> Phrase:
    """Take the words before `token` apart."""
    words_left = _OPEN_BRACKET.sub("", without_asides(left)).rstrip(" 　、，—-“")
    part = False
    if match := words.PART_OF.search(words_left):
        words_left, part = words_left[match.end() :], True
    compared = _BASE.last(words_left, 0, len(words_left))
    if compared and compared.end() == len(words_left) and token.unit == "番":
        words_left = words_left[: compared.start()]
    if token.shape is Shape.RANK:
        phrase = _rank(words_left)
    elif token.family is Family.POINT and (gap := _gap(words_left)):
        phrase = gap
    else:
        phrase = _amount(words_left, token)
    return Phrase(
        trimming.clean(phrase.subject, keep_list=token.shape is not Shape.RANK and not words_left.endswith("各")),
        phrase.predicate,
        phrase.change,
        phrase.scope,
        phrase.per,
        phrase.of,
        phrase.base or (compared[0] if compared else ""),
        phrase.origin,
        part,
        phrase.modifier,
    )


def bases(base: str, count: int) -> tuple[str, ...]:
    """Return what each of `count` values side by side is compared with: 全国、全省 holds one for each of two."""
    each = tuple(part for part in _BODIES.split(base) if part)
    return each if len(each) == count else (base,) * count


def _rank(left: str) -> Phrase:
    """Take 居全国县级医院 and 数量全市 apart into whose rank it is and among whom."""
    scope, left = "", left.removeprefix("以")
    if start := _LEFT_PLACE.search(left):
        left, scope = words.RANK_TAIL.sub("", left[: start.start()]), start["scope"]
        among = None if scope else _AMONG.match(left)
        return Phrase(among["who"] if among else left, "居", scope=among["scope"] if among else scope, origin=True)
    if match := words.RANK_TAIL.search(left):
        return _risen(left[: match.start()])
    if verb := re.search(
        r".*(?P<rank>位居|位列|名列|跃居|稳居|(?<![跃稳位名分宜])(?:居|列)|排名?|升至"
        r"|荣登)(?P<scope>[^，。；]{2,14}?)(?:的)?$",
        left,
    ):
        scope, left = verb["scope"], left[: verb.start("rank")]
        left = words.RANK_TAIL.sub("", left)
    elif match := words.SCOPE_TAIL.search(left):
        scope, left = match["scope"], left[: match.start()]
        left = words.RANK_TAIL.sub("", left)
    scope = re.sub(r"^(?:连续[^，。；]{1,4}年|保持|继续)+(?=..)", "", scope)
    if not left.strip(" 新") and _LIST.search(scope):
        return Phrase(scope, "居")  # 新列百强县第70位: the list is what is told of
    return Phrase(_assessed(left), "居", scope=scope)


def _risen(left: str) -> Phrase:
    """Take 在开发区排名由第9位 (升至5位) apart into whose rank it is and among whom."""
    before = _FROM_RANK.search(left)
    left = words.RANK_TAIL.sub("", left[: before.start()]) if before else left
    assessed = _IN_ASSESSMENT.search(left) and _IN.match(left)
    among = _AMONG.match(left) if before or (left.endswith("中") and not assessed) else None
    return Phrase(among["who"], "居", scope=among["scope"]) if among else Phrase(_assessed(left), "居")


def _assessed(left: str) -> str:
    """Return the assessment of 在全市法治建设考评中 (荣获第一)."""
    return _IN.sub("", left[:-1]) if _IN_ASSESSMENT.search(left) else left


def _gap(left: str) -> Phrase | None:
    """Take 增速高于全国 (8.5个百分点) apart, None where nothing is compared."""
    match = _GAP.match(left)
    than = match is not None and match["verb"] in ("比", "较")
    if not match or (than and not (match["tail"] and match["body"])):
        return None
    verb = match["tail"] if than and match["tail"] else match["verb"]
    body = re.sub(r"(?:平均)?(?:水平|增速|均值)?(?:约|近)?$", "", match["body"])
    body = body or match["body"]
    share = _SHARE.match(match["subject"])
    subject, of = ("", share["of"].rstrip("的")) if share else (match["subject"], "")
    return Phrase(subject, "低于" if verb[0] in "低慢" else "高于", of=of, base=body)


def _amount(left: str, token: Token) -> Phrase:
    """Peel verbs, adverbs and comparisons off the end until a noun is reached."""
    predicate, change, per, origin, modifier = "", False, "", False, ""
    left = _THE_FIRST.sub("", left)
    then = _THEN.search(left)
    left = (left[: then.start()] if then else left).removesuffix("拟按").removesuffix("按")
    for _ in range(8):
        left = left.rstrip(" 　、，—-了")
        if match := words.PER_TAIL.search(left):
            per, left = match[0] + per, left[: match.start()]
        elif not modifier and left.endswith(_BOUNDS):
            modifier = next(bound for bound in _BOUNDS if left.endswith(bound))
            left = left.removesuffix(modifier)
        elif match := _ORIGIN.search(left):
            origin, left = True, left[: match.start()]
        elif not predicate and (match := words.LEVEL_TAIL.search(left)):
            predicate = match["verb"] if _TELLING.fullmatch(match["verb"]) else predicate
            left = left[: match.start()]
        elif predicate and (match := _FILLER.search(left)):
            left = left[: match.start()]
        elif not predicate and (match := words.CHANGE_TAIL.search(left)) and _may_change(left, match, token):
            predicate, change, left = match["verb"], True, left[: match.start()]
        else:
            break
    if not per and (each := _EACH.search(left)):
        per, left = each[0], left[: each.start()] + left[each.end() :]
    phrase = Phrase(left, predicate, change, per=per, origin=origin, modifier=modifier)
    if then and predicate.startswith("恢复"):
        phrase = phrase._replace(of=then[0].rstrip("的"))
    return _share(phrase) if change else _of_other(phrase, token)


def _of_other(phrase: Phrase, token: Token) -> Phrase:
    """Take what a value is a part or a multiple of off the end of a subject: 标准不低于最低标准的1.6倍."""
    compared = _PART_OF_OTHER.search(phrase.subject)
    modifier = compared["verb"] if compared and compared["verb"] in _LIMITS else ""
    if token.unit == "倍":
        subject = phrase.subject[: compared.start()] if compared else _TIMES_OF.sub("", phrase.subject)
        return phrase._replace(subject=subject, of=compared["of"] if compared else "", modifier=modifier)
    if compared and (token.family is Family.PERCENT or token.shape is Shape.FRACTION):
        subject = phrase.subject[: compared.start()]
        return phrase._replace(subject=subject, predicate="占", of=compared["of"], modifier=modifier)
    return _share(phrase)


def _share(phrase: Phrase) -> Phrase:
    """Take 占财政支出比重 off the end of a subject; 占 alone keeps the name before it."""
    left = phrase.subject
    if not left.endswith("占全年"):
        left = words.ADVERBS_BEHIND.sub("", left)
    if _SHARES.search(left):
        return phrase._replace(subject=left)  # 甲占乙比重、丙占丁比重: told apart by their members
    if left.endswith("占"):
        return phrase._replace(subject=_FILLER.sub("", left[:-1]), predicate="占", change=False)
    if share := _SHARE.search(left):
        of = share["of"].rstrip("的")
        return phrase._replace(subject=left[: share.start()], predicate="占", change=False, of=of)
    return phrase


_FILLER = Expression(
    r"(?:累计|总计|共计|合计|已经|已|(?<![年人户村亩])均|都|各|分别|同比|环比|有望|再|将|可|力争|确保|争取|拟定|拟|平均|总数|也|又|并|就"
    r"|预计|(?<=年)计划|年均|(?:比|较)(?:上年同期|上年|去年|上年末|年初|\d{4}年(?:底|末)?)|(?:近|过去|这)?(?:[两三五十]|(?<!\d)\d)年来?|连年"
    r"|连续[^，。；、]{1,5}年)$"
)
_SHARES = Expression(r"占[^，。；]{1,24}?比[重例][、和与及][^，。；]*占")
_SHARE = Expression(
    r"(?:约|总量|数量|仅|合计|共)?占到?(?!地(?!区)|用|道|补|有率|比)(?P<of>[^，。；]{1,24}?)(?:的?(?:比重|比例|份额|比))?$",
    holds="占",
)
_TELLING = Expression(
    "恢复到|恢复至|缩减到|缩减至|控制到|控制至|提速到|提速至|下滑到|下滑至|回升到|回升至|回落到|回落至|压降到|压降至|增长到|增长至|增加到|增加至|增至|提高到|提高至|提升到|提升至|上升到|上升至|升至|升到"
    "|上升为|扩增到|扩增至|拓展到|拓展至|延伸到|延伸至|扩展到|扩展至|扩面到|扩面至|扩大到|扩大至|发展到|发展至|攀升至|上涨到|涨到|增到|下降到|下降至|降至|降到|降低到"
    "|降低至|减少到|减少至|减至|压减至|压减到|压缩到|压缩至|缩短到|缩短至|缩小到|缩小至|缩小为"
    "|收窄到|收窄至|调整为|调整到|调整至|延长到|延长至|优化为|优化到|达到|达成|达|有"
)


def _may_change(left: str, match: re.Match[str], token: Token) -> bool:
    """Tell a verb of change from the end of a noun or a work verb: 增长6%, but 新增6家, 生活质量提升6个."""
    if token.family in RELATIVE or token.shape in (Shape.HALVED, Shape.FRACTION):
        return len(match["verb"]) > 1 or left[: match.start("verb")][-1:] not in "新净递"
    compared = token.family not in COUNTING or token.unit in ("位", "名") or bool(_COMPARED.search(match[0]))
    if compared and not left[: match.start()].strip("、， "):
        return True
    return match["verb"] in (
        "增产",
        "减产",
        "增长",
        "增加",
        "减少",
        "下降",
        "提高",
        "降低",
        "压减",
        "压缩",
        "缩短",
        "上升",
        "回升",
    ) and (match.start("verb") == 0 or token.family is not Family.COUNT)
