"""Parts and wholes: more after 其中 than before it, more added than there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit, stands_for
from caoxian_desktop.core.checking.figures.around import clause_before, sentence_before
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.indicators.units import Family
from caoxian_desktop.core.report.wording import Wording

_AMOUNTS = frozenset((Measure.LEVEL, Measure.INCREMENT))
_ADDITIVE = frozenset((Family.MONEY, Family.AREA, Family.LENGTH, Family.AMOUNT, Family.PEOPLE, Family.COUNT))
_NOT_ADDED = re.compile(r"人均|户均|亩均|平均|均价|单价|单产|每|标准|最高|最低|指数|浓度|强度|密度|单位")
_OTHER_THINGS = re.compile(
    r"提供|配备|配建|设置|设有|惠及|吸纳|安置|带动|培训|服务|解决|可容纳|容纳|合计|共计|总计|达到|累计|产值|税收|营收|每"
)
"""What a figure after 其中 may be of besides the parts: what they hold, cost, or bring."""
_GOES_ON = re.compile(r"、[^，。；！？\n]*")
_MOST_WHOLES = 8
_REACHING = re.compile(
    r"[，,、](?:目前|现|已)?(?:累计|总数|总量|总计|合计|共计|共有|共)?(?:达到?|增?至|突破|超过?|增加到|发展到)(?:约|近)*"
)
_RISING = re.compile(r"[，,、](?:比|较)(?:上年|去年|上一年|20\d\d年)末?(?:净?增加|增长|新增|净增|多)(?:了|约|近)*")
_ADDED = re.compile(r"新增|净增|新增加")


def parts_above_whole(analysis: Analysis) -> Iterator[Finding]:
    """Find 签约项目104个，其中过10亿元项目115个: a part after 其中 that is more than the whole before it."""
    text, observations = analysis.report.text, analysis.observations
    for index in range(1, len(observations)):
        if not opens_parts(text, observations, index):
            continue
        for part in _parts(text, observations, index):
            whole = _largest_before(analysis, index, observations[part])
            if (
                whole is not None
                and stands_for(observations[part], text).low > stands_for(observations[whole], text).high
            ):
                a, b = quoted(analysis, part), quoted(analysis, whole)
                reason = Wording(
                    f"{a}写在“其中”之后，大于它前面的{b}，请核对口径。",
                    f"{a} follows “其中” (of which) but is more than {b} before it. Please check the basis.",
                )
                title = Wording("其中数大于总数", "Part greater than the whole")
                yield of_figures(analysis, "part", title, reason, (part, whole), Certainty.HIGH)


def opens_parts(text: str, observations: Sequence[Observation], index: int) -> bool:
    """Tell whether 其中 stands before a figure and after another, and no new work with it (其中提供泊位573个)."""
    before, this = observations[index - 1], observations[index]
    between = text[before.span.end : this.span.start]
    head, opened, name = between.rpartition("其中")
    return bool(opened) and len(between) < 60 and not re.search(r"[。！？\n]", head) and not _OTHER_THINGS.search(name)


def _parts(text: str, observations: Sequence[Observation], index: int) -> Iterator[int]:
    """Yield the figure after 其中 and those that its list goes on with: A 2个、B 3个."""
    yield index
    for following in range(index + 1, min(index + 6, len(observations))):
        between = text[observations[following - 1].span.end : observations[following].span.start]
        if len(between) > 30 or not _GOES_ON.fullmatch(between) or _OTHER_THINGS.search(between):
            return
        yield following


def _largest_before(analysis: Analysis, opened: int, part: Observation) -> int | None:
    """Return the largest figure that a part after 其中 may belong to: any of them may be the whole."""
    text, observations = analysis.report.text, analysis.observations
    return max(
        wholes_before(analysis, opened, part), key=lambda i: stands_for(observations[i], text).high, default=None
    )


def wholes_before(analysis: Analysis, opened: int, part: Observation) -> list[int]:
    """Return the figures of the part's unit in the sentence before 其中, the nearest first."""
    text, observations = analysis.report.text, analysis.observations
    start = sentence_before(text, observations[opened].span.start).start
    if not _can_be_added(text, part):
        return []
    found: list[int] = []
    for index in range(opened - 1, max(-1, opened - 1 - _MOST_WHOLES), -1):
        whole = observations[index]
        if whole.span.start < start:
            break
        if base_unit(whole) == base_unit(part) and _can_be_added(text, whole):
            found.append(index)
    return found


def _can_be_added(text: str, observation: Observation) -> bool:
    return (
        observation.measure in _AMOUNTS
        and units.family(observation.unit) in _ADDITIVE
        and "/" not in observation.unit
        and not observation.per
        and _NOT_ADDED.search(clause_before(observation).of(text)) is None
    )


def increment_above_stock(analysis: Analysis) -> Iterator[Finding]:
    """Find 新增规上企业104家、达到59家: more were added than there are."""
    text, observations = analysis.report.text, analysis.observations
    for index in range(len(observations) - 1):
        pair = _added_and_stock(text, observations, index)
        if pair is None:
            continue
        added, stock = (observations[i] for i in pair)
        if base_unit(added) == base_unit(stock) and stands_for(added, text).low > stands_for(stock, text).high:
            a, b = (quoted(analysis, i) for i in pair)
            reason = Wording(
                f"{a}大于总数{b}，请核对口径。", f"{a} is more than the total in {b}. Please check the basis."
            )
            title = Wording("新增数大于总数", "More added than the total")
            yield of_figures(analysis, "stock", title, reason, pair, Certainty.HIGH)


def _added_and_stock(text: str, observations: Sequence[Observation], index: int) -> tuple[int, int] | None:
    """Return which of two neighbouring figures was added to which, by the words between them."""
    this, following = observations[index], observations[index + 1]
    if not {this.measure, following.measure} <= _AMOUNTS:
        return None
    for end in (this.span.end, this.wording.end):
        for start in (following.span.start, following.wording.start):
            if end > start:
                continue
            if _ADDED.search(clause_before(this).of(text)) and _REACHING.fullmatch(text, end, start):
                return index, index + 1
            if _RISING.fullmatch(text, end, start):
                return index + 1, index
    return None
