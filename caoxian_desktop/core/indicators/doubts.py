"""Names that do not say what was counted: the figure is marked, so that no chart and no sheet takes it by itself."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.named import Named

_BARE = Expression(
    r"(?:综合|平均|按期|抽检)?(?:利用|满意|合格|覆盖|完成|达标|到位|办结|优良|交付|开工|转化|增长|投产|履约|签约|检出)率"
    r"|占比|比重|比例|增量|支出|筹资|(?:增量|总量|规模|数量)占[^占]+比重"
    r"|[^\u4e00-\u9fff]*(?:(?![村镇乡县])[\u4e00-\u9fff]|[万亿]*元|一遇)?"
)
"""Rates and amounts of nothing, and what is left of a number or a word torn apart."""

_SHORT = 12
_AIMS = ("目标", "任务", "指标")
_AIM = Expression("(?:国家|上级|[国省市区县]|全年|年度|年初|下达|考核|既定|预定|计划|的)+")
_TORN = Expression(r"\d\s|\s\d")
_DIGITS = Expression(r"\d.*\d")
_ENDS = tuple("强升善高大化转快显")
_WHOLE_CLAUSE = Expression(
    r"(?<=..)(?:明显|显著|不断|持续|日益|进一步|逐步|更加|大幅)(?:增强|提升|改善|提高|扩大|优化|好转|加快|凸显|完善)$",
    holds="[强升善高大化转快显]$",
)


def marked(text: str, told: Sequence[Named]) -> tuple[Named, ...]:
    """Return the figures of a sentence, doubtful those whose name is a verb, a bare rate, an aim or a clause.

    So are those whose name holds another figure or a number torn in two: its words reach too far.
    """
    return tuple(n if n.doubtful or not _in_doubt(text, n, told) else n._replace(doubtful=True) for n in told)


def _in_doubt(text: str, named: Named, told: Sequence[Named]) -> bool:
    name = named.name
    if named.thing in ("", name) and words.VERBS_ONLY.fullmatch(name):
        return True
    return _says_nothing(name) or (not name.isalpha() and _holds_numbers(text, named, told))


def _says_nothing(name: str) -> bool:
    if len(name) <= _SHORT and _BARE.fullmatch(name):
        return True
    if name.endswith(_AIMS):
        return bool(_AIM.fullmatch(name[:-2]))
    other = name.startswith(("其他", "其余", "其它")) or name.endswith("之一")
    return other or (name.endswith(_ENDS) and bool(_WHOLE_CLAUSE.search(name)))


def _holds_numbers(text: str, named: Named, told: Sequence[Named]) -> bool:
    """Tell whether a name holds a number torn in two or that of a figure; one in its threshold is its own."""
    spans = (text[n.figure.token.start : n.figure.token.end] for n in told)
    numbers = (span for span in spans if _DIGITS.match(span) and span not in named.qualifier)
    return bool(_TORN.search(named.name)) or any(number in named.name for number in numbers)
