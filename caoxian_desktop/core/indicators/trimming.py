"""What never belongs to a name taken off: adverbs, modal words, examples, works told before the last one."""

from __future__ import annotations

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.expression import Expression

_NOTHING = frozenset("有共年同也宽长高约达均到至在计")
_FOOTNOTE = Expression(r"[\[［〔]\d+[\]］〕]")
_ON_WITH = Expression(r"^[^、]+、(?=[为向对给][^民外接标]{2})", holds="、")
_LONG_LIST = 24
_BY = Expression(
    r"^(?:以[^，。；、\d]{2,12}?(?:方式|形式|速度|精神|机制|模式)(?=..)"
    r"|(?:优先|先后|率先|分别)在[^，。；]{2,20}?(?=新建|建设|改造|建成|开展|设立|实施|推广|布局)"
    r"|(?:累计|共|先后|已)*为[^，。；、\d]{2,10}?(?=追回|挽回|提供|发放|办理|解决|减免|减轻|争取|兑现|节约|节省|购买|缴纳|代缴"
    r"|垫付|送去))",
    holds="[以在为]",
)
"""How, where and for whom something was done, before what was done: 以市场化方式…, 优先在山区新建…, 为群众挽回…."""

_ALSO = Expression(r"(?<=.{4})(?<![合兼归吞])并", holds="并")
_FIELDS = Expression(r"^(?:重点)?(?:领域|方面|行业)的?")
_TOLD = Expression(r"^[^，。；]*(?:新高|前列|前茅|首位|领先|历史最好)、", holds="、")
"""What was told of something else before a comma of a list: 项目数连创新高、投资完成率…."""

_REACHING = Expression(r"^[^，。；]{4,}?(?=惠及[^，。；]{1,8}$)|^[^，。；]{4,}?助力(?=[^，。；]{2,}[量额值率]$)")
"""The work before those it reached, or before what it led to: 改造小区惠及群众, 实验室助力年产量."""

_SINCE = Expression(r"(?:自|从)\d{4}年(?:以来|起|开始)|(?<![\d第])[\d五三两]年内", holds="年")
"""Since when, or within how many years, wherever it stands in a name."""

_COMPARED = Expression(r"[比较](?:上年|去年|年度|年初|计划|同期|往年|前[一五]年)[^，。；、]{0,6}")
_ASIDE_FIRST = Expression(r"^（[^（）]*）")


def clean(subject: str, *, keep_list: bool = True) -> str:
    """Return a name without what never belongs to one: adverbs and modal words at its head, carriers inside.

    A list that ends in 等 is left out where a name follows it: 农村供水、污水处理等专项债项目 is 专项债项目.
    """
    subject = _ASIDE_FIRST.sub("", subject.lstrip(" 　、，"))
    subject = _SINCE.sub("", _TOLD.sub("", subject))
    name = _BY.sub("", _ON_WITH.sub("", _FOOTNOTE.sub("", subject).strip(" 　、，。；：—-·*•")))
    if "惠及" in name or "助力" in name:
        name = _REACHING.sub("", name)
    previous = None
    while name and name != previous:
        previous = name
        if (match := words.LEADING_DROP.match(name)) and match.end() < len(name):
            name = name[match.end() :]
        elif match and match.end() == len(name):
            return ""
    if keep_list:
        name = _last_work(_without_list(name))
    name = words.CARRIER_INSIDE.sub("", name).strip(" 　、，的")
    name = words.ADVERBS_BEHIND.sub("", name).rstrip(" 　、，的")
    return "" if name in _NOTHING or (name[:1] in "比较" and _COMPARED.fullmatch(name)) else name


def _without_list(name: str) -> str:
    """Return a name without the examples before it; a head that says nothing alone keeps them: 道路、桥梁等项目."""
    listed = words.ENUMERATED.match(name) if "等" in name else None
    if not listed or not listed["rest"]:
        return name
    verb = words.LEADING_VERBS.match(listed["listed"])
    rest = _FIELDS.sub("", listed["rest"])
    if verb is None and words.BARE_HEAD.fullmatch(rest):
        return with_examples(listed["listed"], rest)
    return (verb[0] if verb else "") + rest


def with_examples(listed: str, head: str) -> str:
    """Return a bare head with what stands for it: all of a short list, the first member of a long one."""
    examples = listed if len(listed) <= _LONG_LIST else listed.partition("、")[0]
    return f"{examples}等{head}"


def _last_work(name: str) -> str:
    """Return the last of several works with an object each: 申报试点、获得资金 is 获得资金."""
    if (also := _ALSO.last(name, 0, len(name))) and words.LEADING_VERBS.match(name, also.end()):
        verbs = words.LEADING_VERBS.match(name, also.end())
        whole = words.VERBS_ONLY.fullmatch(name[: also.start()]) or (verbs and verbs.end() == len(name))
        name = name if whole else name[also.end() :]
    first = words.LEADING_VERBS.match(name) if "、" in name else None
    at = name.rfind("、") if first else -1
    while first and at > first.end() + 1:
        verb = words.LEADING_VERBS.match(name, at + 1)
        if verb and verb.end() < len(name) - 1 and not words.BARE_HEAD.fullmatch(name[verb.end() :]):
            return name[at + 1 :]
        at = name.rfind("、", 0, at)
    return name


def split_verb(name: str) -> tuple[str, str]:
    """Return the work verbs at a name's head and the rest: (新建改造, 道路)."""
    match = words.LEADING_VERBS.match(name)
    return (match[0], name[match.end() :]) if match else ("", name)
