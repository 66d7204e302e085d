"""The unit of a statistical term: 地区生产总值 is no number of people, and no county's is 546.3万元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import clause_before
from caoxian_desktop.core.checking.figures.own_name import last_named
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.lexicon import Entry
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.indicators.units import Family
from caoxian_desktop.core.report.wording import Wording

_AMOUNTS = frozenset((Measure.LEVEL, Measure.INCREMENT))
_LINK = re.compile(
    r"(?:总量|总额|额|预计)?(?:完成|实现|达到?|为|突破|超过?|约|近|首次|成功|跨上|迈上|跃上|保持在|稳定在)*"
)
_MISSING_LATER = re.compile(r"大关|级|[—–－~～至到]|的")
_FOREIGN = ("美元", "欧元", "港元", "日元")
_ENDS = re.compile(r"(?:以上|左右|以内|大关)?(?:[，。；、（(\n]|$)")
"""What may follow a figure that is the term's own: 零售总额超5000万元的企业 speaks of firms."""
_HUNDRED_MILLION, _TEN_MILLION = 1e8, 1e7


def unit_of_another_kind(analysis: Analysis) -> Iterator[Finding]:
    """Find a term with a unit of another kind, without one, or with one far too small.

    Only where the term stands right before its figure, so that no other name can be meant.
    """
    for index, observation in enumerate(analysis.observations):
        entry = lexicon.entry(observation.indicator)
        if entry is None or not entry.units or observation.measure not in _AMOUNTS or observation.confidence < 1:
            continue
        if not _right_before(analysis.report.text, observation) or not _ENDS.match(
            analysis.report.text, observation.wording.end
        ):
            continue
        if said := _doubt(analysis.report.text, entry, observation):
            words = quoted(analysis, index)
            reason = Wording(f"{words}{said.zh}，请核对单位。", f"{words} {said.en}. Please check the unit.")
            title = Wording("单位与指标不相称", "Unit does not fit the indicator")
            yield of_figures(analysis, "unit", title, reason, (index,), Certainty.MEDIUM)


def _right_before(text: str, observation: Observation) -> bool:
    before = clause_before(observation).of(text)
    named = last_named(observation.indicator, before)
    return named is not None and _LINK.fullmatch(before, named.end()) is not None


def _doubt(text: str, entry: Entry, observation: Observation) -> Wording | None:
    """Return what is odd about the unit, in words, None for nothing."""
    family, usual = units.family(observation.unit), {units.family(unit) for unit in entry.units}
    if family is Family.TIME or family in usual:
        return _too_small(entry, observation)
    if family is Family.NONE:
        spoken = observation.modifier or not re.search(r"\d", observation.span.of(text))  # 突破百亿, 突破3000亿
        later = _MISSING_LATER.match(text, observation.span.end)
        usually = f"has no full unit (usually “{entry.units[0]}”)"
        return None if spoken or later else Wording(f"没有写全单位（常用{entry.units[0]}）", usually)
    return Wording(
        f"的单位与该指标常用的{entry.units[0]}不是一类",
        f"has a unit of another kind than the “{entry.units[0]}” that is usual for this indicator",
    )


def _too_small(entry: Entry, observation: Observation) -> Wording | None:
    usual = [unit for unit in entry.units if units.family(unit) is Family.MONEY]
    in_hundred_millions = bool(usual) and all("亿" in unit for unit in usual) and entry.rank is not None
    yuan = observation.unit.endswith("元") and not observation.unit.endswith(_FOREIGN)
    value = units.in_base(observation.value, observation.unit)[0]
    least = _HUNDRED_MILLION if entry.rank == 0 else _TEN_MILLION
    if not (in_hundred_millions and yuan and 0 < value < least):
        return None
    return Wording(
        f"的数额很小（该指标常用{usual[0]}）",
        f"is a very small amount (“{usual[0]}” is the usual unit of this indicator)",
    )
