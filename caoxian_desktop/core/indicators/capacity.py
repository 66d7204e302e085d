"""What a plant can make or a power station can give, told inside the name of its project: 某某年产6万吨三聚氰胺项目."""

from __future__ import annotations

from caoxian_desktop.core.indicators import trimming, words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.phrases import Phrase
from caoxian_desktop.core.indicators.units import Family

_WORKS = Expression(r"项目|工程|生产线|装置|电站|机组|光伏|风电|煤矿|露天矿|基地|扩能|技改|提质")
_UNIT = Expression(r"吨|瓦|[WV]|立方|斤|千伏安")
_BEFORE_WORK = Expression(r"(?<=..)(?:建设|前期工作|前期)$")
_ENOUGH = Expression(r"(?:能力|规模|产能|任务|目标|计划)$")
_NEW = ("新增", "净增", "形成", "释放", "增加", "淘汰", "压减", "关停", "完成", "力争")


def capacity(figure: Figure, phrase: Phrase) -> Named | None:
    """Name the capacity of a project that is named around the number, None where an amount is told of something else.

    It is what the works can do, not what the year brought: a stock, and no result or aim of the report's.
    """
    token = figure.token
    made = token.family is Family.AMOUNT and _UNIT.search(token.unit)
    if not made or not figure.right or figure.right.startswith("的"):
        return None
    verb, owner = trimming.split_verb(phrase.subject)
    owner = owner.removesuffix("年产")
    act = words.PREDICATE_AFTER.search(figure.right, 1)
    works = words.ADVERBS_BEHIND.sub("", figure.right[: act.start()] if act else figure.right)
    named = bool(owner) or bool(_WORKS.search(works))
    if not named or _ENOUGH.search(works) or verb.startswith(_NEW) or phrase.predicate or phrase.change:
        return None
    if figure.left.endswith("、"):
        owner = ""  # another project of the list
    power = "瓦" in token.unit or "W" in token.unit
    name = f"{owner}{_BEFORE_WORK.sub('', works)}{'装机容量' if power else '产能'}"
    return Named(figure, name, phrase, "", name, stock=True, capacity=True)
