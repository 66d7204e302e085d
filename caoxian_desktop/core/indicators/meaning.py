"""What a named figure measures (level, change, share, rank …), which way it went, and whether it is stock or flow."""

from __future__ import annotations

import re
from collections.abc import Callable

from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import Shape
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.observation import Direction, Measure
from caoxian_desktop.core.indicators.units import RELATIVE, Family

_SHARE_NAME = Expression(r"(?:占比|比重|份额)$|占.+比[例重]$")
_RATE_NAME = Expression(r"(?:率|比例|度|占比|比重|指数)$")
_CHANGE_NAME = Expression(r"(?:增速|增幅|(?<!自然)增长率|降幅|涨幅)$")
_CUT = Expression(r"^(?:压缩|压减|削减|缩减|下调|降低)(?=.{3})")
"""A verb of reducing before its object: 压减一般性支出5%."""

_ADDED = Expression(r"(?:净增|新增)加?(?:了)?(?:约|近|超)?$")
_INCREMENT = Expression(r"^(?:净增|新增)|^[\u4e00-\u9fff“”]{1,10}?(?<!新)(?:净增|新增)(?!长|值)")
_POLICY = Expression(r"新增(?:减税|减免|财力)")
_STOCK_NAME = Expression(r"在建|拥有|现有|共有|余额|保有量|现存|在册|在库|存量(?!违建)|能力$|装机(?:容量)?$|库容$")
_MOVED = ("前进", "提升", "上升", "提高", "跃升", "前移", "下降", "后退")
_MORE = Expression(r"^(?:增加|扩大)(?!值)|(?<=..)增加(?!值)")
_UP = Expression(r"增|提高|提升|上升|升|扩大|上涨|涨|攀|延长|翻")
_DOWN = Expression(r"降|减|压|缩|收窄|回落|下调|下滑|[清归]$")


def measure(named: Named) -> Measure:
    """Return what kind of quantity the number is, by the rules of the statistical record."""
    for what, holds in _TESTS:
        if holds(named):
            return what
    return Measure.LEVEL


def _is_structure(named: Named) -> bool:
    """Tell a share of a structure (8.7∶41.2∶50.1) from a ratio to one (2.21∶1)."""
    return named.figure.token.shape is Shape.RATIO and named.figure.token.listed


def _is_fraction(named: Named) -> bool:
    return named.figure.token.shape is Shape.FRACTION


def _is_change(named: Named) -> bool:
    token = named.figure.token
    if token.family not in RELATIVE and token.shape is not Shape.FRACTION:
        return token.unit in ("位", "名") and named.phrase.predicate in _MOVED
    if named.phrase.change or token.family is Family.POINT:
        return True
    rate = token.family is Family.PERCENT and bool(_CHANGE_NAME.search(named.name) or _CUT.match(named.name))
    return rate or (token.family is Family.PERCENT and _carried_on(named))


def _carried_on(named: Named) -> bool:
    """Tell whether a bare percentage goes on about what was told before: 产值3亿元、5%."""
    return (
        named.restored
        and not named.figure.left.rstrip().endswith("完成")
        and not _RATE_NAME.search(named.name)
        and named.phrase.predicate not in ("占", "恢复到", "恢复至")
    )


def _is_share(named: Named) -> bool:
    """Tell a share: 占 stands before it, its name says so, or it says how many of those after it (61%的污水处理厂)."""
    token = named.figure.token
    return token.family is Family.PERCENT and bool(_SHARE_NAME.search(named.name) or named.figure.right)


def _is_increment(named: Named) -> bool:
    literal = named.verb in ("新增", "净增") or bool(_INCREMENT.search(named.name) or _ADDED.search(named.figure.left))
    return (literal and not _POLICY.search(named.name)) or _is_difference(named)


def _is_difference(named: Named) -> bool:
    """Tell by how much a level changed (基本养老金每月提高128元) from what it came to (提高到1500元)."""
    return named.phrase.change and named.figure.token.family not in RELATIVE and not named.figure.right


_TESTS: tuple[tuple[Measure, Callable[[Named], bool]], ...] = (
    (Measure.RANK, lambda n: n.figure.token.shape is Shape.RANK),
    (Measure.FROM_TO, lambda n: bool(n.role)),
    (Measure.SHARE, _is_structure),
    (Measure.RATIO, lambda n: n.figure.token.shape is Shape.RATIO),
    (Measure.GAP, lambda n: n.phrase.predicate in ("高于", "低于") and n.figure.token.family is Family.POINT),
    (Measure.CHANGE_PCT, lambda n: n.figure.token.unit == "番"),
    (Measure.SHARE, lambda n: n.phrase.predicate == "占" or (_is_fraction(n) and not n.phrase.change)),
    (Measure.CHANGE_PCT, lambda n: n.figure.token.shape is Shape.HALVED),
    (Measure.SHARE, _is_share),
    (Measure.CHANGE_PCT, _is_change),
    (Measure.RATIO, lambda n: n.figure.token.family in RELATIVE),
    (Measure.INCREMENT, _is_increment),
)


def direction(named: Named, what: Measure) -> Direction:
    """Return which way the value went; rising for every increment, none for a plain level or a rank."""
    verb = named.phrase.predicate
    if what is Measure.RANK:
        return Direction.NONE
    if what is Measure.GAP:
        return Direction.UP if verb == "高于" else Direction.DOWN
    if what is Measure.INCREMENT:
        return Direction.DOWN if _is_difference(named) and _DOWN.search(verb) else Direction.UP
    fallen = named.figure.token.shape is Shape.HALVED or named.phrase.subject.endswith("降幅")
    fallen = fallen or (what is Measure.CHANGE_PCT and (named.figure.token.value < 0 or bool(_CUT.match(named.name))))
    if fallen or _DOWN.search(verb):
        return Direction.DOWN
    risen = what is Measure.CHANGE_PCT or _UP.search(verb) or (what is Measure.LEVEL and _MORE.search(named.name))
    return Direction.UP if risen else Direction.NONE


_COUNTED = frozenset((Measure.LEVEL, Measure.INCREMENT))
"""Measures of what there is or was done; the others set one number against another."""


def stock_or_flow(named: Named, what: Measure) -> str:
    """Return 'stock' for what stands at a time, 'flow' for what was done in one, '' for rates, shares and ranks."""
    if what not in _COUNTED:
        return ""
    if what is Measure.INCREMENT:
        return "flow"
    return "stock" if named.stock or _STOCK_NAME.search(named.name) else "flow"


def as_measured(name: str, what: Measure, family: Family) -> str:
    """Return the name of what is measured: a change is named like its level, what is compared in points is a rate."""
    if what is Measure.GAP and not _RATE_NAME.search(name) and not _CHANGE_NAME.search(name):
        return f"{name}增速" if name else ""
    if what is Measure.CHANGE_PCT and family is not Family.POINT:
        name = _CUT.sub("", name) if family is Family.PERCENT else name
        return lexicon.canonical(re.sub(r"(?<=.{2})(?:平均|年均)?(?:降幅|涨幅|增幅|增速|(?<!自然)增长率)$", "", name))
    return name
