"""What a named figure measures: level, increment, change, share, ratio, rank, from-to or gap; its direction; stock or flow."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.lexer import Shape
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.observation import Direction, Measure
from caoxian_desktop.core.indicators.units import RELATIVE, Family

_SHARE_NAME = Expression(r"(?:占比|比重|份额)$|占.+比[例重]$")
_RATE_NAME = Expression(r"(?:率|比例|度|占比|比重|指数)$")
_CHANGE_NAME = Expression(r"(?:增速|增幅|增长率|降幅|涨幅)$")
_INCREMENT = Expression(r"^(?:净增|新增)|^[\u4e00-\u9fff“”]{1,10}?(?<!新)(?:净增|新增)(?!长|值)")
_POLICY = Expression(r"新增(?:减税|减免|财力)")
_STOCK_NAME = Expression(r"在建|拥有|现有|共有|余额|保有量|现存|在册|在库|存量(?!违建)")
_UP = Expression(r"增|提高|提升|上升|升|扩大|上涨|涨|攀|延长|翻")
_DOWN = Expression(r"降|减|压|缩|收窄|回落|下调")


def measure(named: Named) -> Measure:
    """Return what kind of quantity the number is, by RULES of the statistical record."""
    token, phrase = named.figure.token, named.phrase
    if token.shape is Shape.RANK:
        return Measure.RANK
    if named.role:
        return Measure.FROM_TO
    if token.shape is Shape.RATIO:
        return Measure.SHARE if _structured(named) else Measure.RATIO
    if phrase.predicate in ("高于", "低于") and token.family is Family.POINT:
        return Measure.GAP
    if phrase.predicate == "占" or token.shape is Shape.FRACTION:
        return Measure.SHARE
    if token.shape is Shape.HALVED or (token.family in RELATIVE and (phrase.change or token.unit == "番")):
        return Measure.CHANGE_PCT
    if token.family is Family.PERCENT:
        return _of_percent(named)
    if token.family in (Family.POINT, Family.TIMES):
        return Measure.CHANGE_PCT if token.family is Family.POINT else Measure.RATIO
    if named.verb in ("新增", "净增") or (_INCREMENT.search(named.name) and not _POLICY.search(named.name)):
        return Measure.LEVEL if _POLICY.search(named.name) else Measure.INCREMENT
    return Measure.LEVEL


def _structured(named: Named) -> bool:
    return "产业" in named.name or named.figure.token.end - named.figure.token.start < 6


def _of_percent(named: Named) -> Measure:
    if _CHANGE_NAME.search(named.name):
        return Measure.CHANGE_PCT
    if _SHARE_NAME.search(named.name):
        return Measure.SHARE
    if named.figure.right:
        return Measure.SHARE
    if named.restored and not _RATE_NAME.search(named.name):
        return Measure.CHANGE_PCT
    return Measure.RATIO


def direction(named: Named, what: Measure) -> Direction:
    """Return which way the value went; rising for every increment, none for a plain level."""
    if what is Measure.INCREMENT:
        return Direction.UP
    if what is Measure.RANK:
        return Direction.NONE
    verb = named.phrase.predicate
    if what is Measure.GAP:
        return Direction.UP if verb == "高于" else Direction.DOWN
    if named.figure.token.shape is Shape.HALVED or _name_says(named, r"降幅$"):
        return Direction.DOWN
    if named.figure.token.unit == "番":
        return Direction.UP
    if _DOWN.search(verb):
        return Direction.DOWN
    if _UP.search(verb):
        return Direction.UP
    return Direction.UP if what is Measure.CHANGE_PCT else Direction.NONE


def _name_says(named: Named, pattern: str) -> bool:
    return bool(re.search(pattern, named.phrase.subject))


def stock_or_flow(named: Named, what: Measure) -> str:
    """Return 'stock' for what stands at a time, 'flow' for what was done in one, '' for rates, shares and ranks."""
    if what in (Measure.RANK, Measure.CHANGE_PCT, Measure.SHARE, Measure.RATIO, Measure.FROM_TO, Measure.GAP):
        return ""
    if what is Measure.INCREMENT:
        return "flow"
    return "stock" if named.stock or _STOCK_NAME.search(named.name) else "flow"


def without_change_word(name: str, what: Measure) -> str:
    """Return the name of what changed by 降幅, 涨幅 or 增速, for a change is named like its level."""
    if what is Measure.CHANGE_PCT:
        return re.sub(r"(?<=.{2})(?:降幅|涨幅|增幅|增速|增长率)$", "", name)
    return name


def reading_modifier(modifier: str) -> str:
    """Return the modifier to keep; 高达 and 接近 are none."""
    return "" if modifier == "高达" else modifier


def per(named: Named) -> str:
    """Return 每人, 每月 and the like at the number."""
    return named.phrase.per or ("年人均" if words.PER_TAIL.search(named.name) else "")
