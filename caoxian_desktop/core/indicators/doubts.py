"""Names that do not say what was counted: the figure is marked, so that no chart and no sheet takes it by itself."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.named import Named

_BARE_RATE = Expression(
    r"(?:(?:综合|平均|按期)?(?:利用|满意|合格|覆盖|完成|达标|到位|办结|优良|交付|开工|转化|增长|投产|履约|签约|检出|抽检合格)率"
    r"|占比|比重|比例)"
)
_AIM = Expression("(?:国家|上级|[国省市区县]|全年|年度|年初|下达|考核|既定|预定|计划|的)+(?:目标|任务|指标)")
_TORN = Expression(r"\d\s|\s\d")
_DIGITS = Expression(r"\d.*\d")
_WHOLE_CLAUSE = Expression(
    r"(?<=..)(?:明显|显著|不断|持续|日益|进一步|逐步|更加|大幅)(?:增强|提升|改善|提高|扩大|优化|好转|加快|凸显|完善)$",
    holds="[强升善高大化转快显]$",
)


def marked(text: str, told: Sequence[Named]) -> tuple[Named, ...]:
    """Return the figures of a sentence, doubtful those whose name is a verb, a bare rate, an aim or a clause.

    So are those whose name holds another figure or a number torn in two: its words reach too far.
    """
    spans = (text[n.figure.token.start : n.figure.token.end] for n in told)
    numbers = [span for span in spans if _DIGITS.match(span)]
    return tuple(n if n.doubtful or not _says_nothing(n, numbers) else n._replace(doubtful=True) for n in told)


def _says_nothing(named: Named, numbers: Sequence[str]) -> bool:
    name = named.name
    return bool(
        (words.ENDS_IN_VERB.search(name) and words.VERBS_ONLY.fullmatch(name))
        or _BARE_RATE.fullmatch(name)
        or _AIM.fullmatch(name)
        or _WHOLE_CLAUSE.search(name)
        or _TORN.search(name)
        or any(number in name and number not in named.qualifier for number in numbers)
    )
