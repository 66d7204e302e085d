"""What money goes to where only a verb names it: 投入1.9亿元扶持民办教育, 安排1.3亿元用于改造旧车棚."""

from __future__ import annotations

from caoxian_desktop.core.indicators import trimming, words
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.units import Family

_SPENDING = Expression(r"(?:财政)?(?:投入|安排|筹措|筹集|统筹|拨付|落实|整合)(?:财政|专项)?(?:资金|经费)?")
_GOAL = Expression(r"(?P<for>用于|用来)?(?P<goal>[^，。；：！？\n]{4,60})(?=[，。；！？\n])")
_LONG_GOAL = 26
_COUNT_INSIDE = Expression(r"\d[\d.]*(?:余|多)?[百千万]*[个条所处座栋户人项家名]")


def spent_on(text: str, sentence: Sentence, named: Named) -> str:
    """Return the name of money after its goal, which is told behind it, '' where it has another name or no goal."""
    token = named.figure.token
    if token.family is not Family.MONEY or named.part_of or not _SPENDING.fullmatch(named.name):
        return ""
    goal = _GOAL.match(text, token.outer_end)
    if goal is None or goal.end() > sentence.end or not (goal["for"] or words.LEADING_VERBS.match(goal["goal"])):
        return ""
    first = goal["goal"] if len(goal["goal"]) <= _LONG_GOAL else goal["goal"].partition("、")[0]
    thing = trimming.clean(_COUNT_INSIDE.sub("", first))
    return thing + named.name if named.name.endswith(("投入", "资金")) else named.name + thing
