"""Words for observations: the names and marks that tables, charts and briefings print."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators import vocabulary, words
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation
from caoxian_desktop.core.indicators.units import Family, family

KIND_WORDS, MEASURE_WORDS, period_word = vocabulary.KIND_WORDS, vocabulary.MEASURE_WORDS, vocabulary.period_word
_CHANGES = (Measure.CHANGE_PCT, Measure.INCREMENT, Measure.GAP)
UNSTATED = "未注明"
"""Stands for the modal word (用语) where the report uses none."""
_BRACKETS = (("（", "）"), ("(", ")"), ("“", "”"), ("《", "》"), ("[", "]"))
_NO_KIND = re.compile(
    r"(?:各[类项级])?(?:项目|工程|各类|启动|到位)?(?:资金|投资|支出|投入|规模|项目|工程)(?:支持|规模)?"
)
_OF_A_KIND = (Family.MONEY, Family.PERCENT, Family.LENGTH)
"""Units that do not tell what they measure: money, shares and lengths are of anything."""
_CUT_OFF = re.compile(r".|.*[以由从把被将]", re.DOTALL)
"""A single character, or a name that ends before its noun: pieces of a sentence (税收每年以)."""
_PLACE_ALONE = re.compile(r"[^，、。]{1,7}[县区市旗]")
_FALLS = re.compile(r"[降减缩跌落少-]|收窄|回落|负增长")
_GROWS = re.compile(rf"[增升涨长翻]|提高|扩大|{_FALLS.pattern}")
_RATES = re.compile(r"增速|增幅|增长|涨幅|降幅|指数|变化率")
# 平方 and 立方 are no units without the length they belong to; reports lose the 米.
_DAMAGED_UNIT = re.compile(r"\d\s*[十百千万亿]*(平方|立方)(?![米公千厘毫])")


def name_of(observation: Observation) -> str:
    """Return the indicator's printed name.

    Its scope belongs to it (特色产业园区规上工业总产值 is not the county's), and so does a threshold (过10亿元). The
    scope of a rank or a gap is what it is measured against and stands in its wording instead.
    """
    name = observation.indicator
    if observation.qualifier and observation.qualifier not in name:
        name = f"{observation.qualifier}{name}"
    reference = observation.measure in (Measure.RANK, Measure.GAP)
    if observation.scope and not reference and observation.scope not in name:
        name = f"{observation.scope}{name}"
    return name


def says_what(observation: Observation) -> bool:
    """Tell whether a name says what is counted, so that it may stand in a chart without its sentence.

    A verb alone (投入), money of no kind (发放资金), a piece with half a bracket (县（市) or without its end
    (税收每年以) do not; nor does a place alone (起步区, 某县) where the unit neither counts nor measures places.
    """
    name = observation.indicator
    plain = re.sub(r"[（）()]", "", name)
    halved = any(name.count(one) != name.count(other) for one, other in _BRACKETS)
    if halved or words.VERBS_ONLY.fullmatch(plain) or _CUT_OFF.fullmatch(plain):
        return False
    verb, unit = words.LEADING_VERBS.match(plain), family(observation.unit)
    if unit in _OF_A_KIND and _NO_KIND.fullmatch(plain[verb.end() :] if verb else plain):
        return False
    return verb is not None or unit not in _OF_A_KIND or not _PLACE_ALONE.fullmatch(name)


def axis_value(observation: Observation) -> float:
    """Return the value on an axis: a fall is negative, but what a level fell to (降至15.8微克) is not."""
    falls = observation.direction is Direction.DOWN and observation.measure in _CHANGES
    return -observation.value if falls else observation.value


def cue_word(observation: Observation) -> str:
    """Return the report's own modal word, or 未注明."""
    return observation.cue or UNSTATED


def remark_on(words: str, *, estimate: bool = False) -> str:
    """Return what is to be said beside a printed wording, '' for nothing.

    An expected result is marked 预计数 where its words do not say so; a damaged unit (1.2万平方) is kept as it is and
    marked 原文如此.
    """
    remarks = ["预计数"] if estimate and "预计" not in words else []
    if _DAMAGED_UNIT.search(words):
        remarks.append("原文如此")
    return "，".join(remarks)


def fall_word(observation: Observation, printed: str) -> str:
    """Return 降幅 for a rate of fall whose printed words do not say that it falls (下降3%、2%: the second), else ''."""
    falls = observation.direction is Direction.DOWN and observation.measure is Measure.CHANGE_PCT
    return "降幅" if falls and not _FALLS.search(printed) else ""


def rate_word(observation: Observation, printed: str, name: str) -> str:
    """Return 增速 for a growth rate that neither its printed words nor its name tell from a share (7.9%), else ''."""
    rate = observation.measure is Measure.CHANGE_PCT and observation.direction is not Direction.DOWN
    told = _GROWS.search(printed) or _RATES.search(name)
    return "增速" if rate and observation.unit in ("%", "％") and not told else ""


def change_word(observation: Observation) -> str:
    """Return what kind of quantity it is and which way it went: 增速 ↑, 由, 高于, 总量."""
    measure, direction = observation.measure, observation.direction
    if measure is Measure.FROM_TO:
        return {"from": "由", "to": "到"}.get(observation.role, MEASURE_WORDS[measure])
    if measure is Measure.GAP:
        return {Direction.UP: "高于", Direction.DOWN: "低于"}.get(direction, MEASURE_WORDS[measure])
    arrow = {Direction.UP: " ↑", Direction.DOWN: " ↓", Direction.NONE: ""}[direction]
    return f"{MEASURE_WORDS[measure]}{arrow}"
