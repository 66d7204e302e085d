"""Parts and wholes: 其中 more than there are, an increment above its stock, a share against its two amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import Range, base_unit, stands_for
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.indicators.units import Family
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span

_AMOUNTS = frozenset((Measure.LEVEL, Measure.INCREMENT))
_ADDITIVE = frozenset((Family.MONEY, Family.AREA, Family.LENGTH, Family.AMOUNT, Family.PEOPLE, Family.COUNT))
_NOT_ADDED = re.compile(r"人均|户均|亩均|平均|均价|单价|单产|每|标准|最高|最低|指数|浓度|强度|密度|单位")
_OF_WHICH = re.compile(r"[，,、；;。（(]?其中[：:，]?")
_REACHING = re.compile(
    r"[，,、](?:目前|现|已)?(?:累计|总数|总量|总计|合计|共计|共有|共)?(?:达到?|增?至|突破|超过?|增加到|发展到)(?:约|近)*"
)
_RISING = re.compile(r"[，,、](?:比|较)(?:上年|去年|上一年|20\d\d年)末?(?:净?增加|增长|新增|净增|多)(?:了|约|近)*")
_ADDED = re.compile(r"新增|净增|新增加")


def parts_above_whole(analysis: Analysis) -> Iterator[Finding]:
    """Find 签约项目104个，其中过10亿元项目115个: a part after 其中 that is more than the whole before it."""
    text, observations = analysis.report.text, analysis.observations
    for index in range(1, len(observations)):
        if not _opens_parts(text, observations, index):
            continue
        for part in _parts(text, observations, index):
            whole = _largest_before(analysis, index, observations[part])
            if (
                whole is not None
                and stands_for(observations[part], text).low > stands_for(observations[whole], text).high
            ):
                reason = f"{quoted(analysis, part)}写在“其中”之后，大于它前面的{quoted(analysis, whole)}，请核对口径。"
                yield of_figures(analysis, "part", "其中数大于总数", reason, (part, whole), Certainty.HIGH)


def _opens_parts(text: str, observations: Sequence[Observation], index: int) -> bool:
    """Tell whether 其中 stands between a figure and the one before it."""
    before, this = observations[index - 1], observations[index]
    between = text[before.span.end : this.span.start]
    return "其中" in between and len(between) < 60 and not re.search(r"[。！？\n]", between)


def _parts(text: str, observations: Sequence[Observation], index: int) -> Iterator[int]:
    """Yield the figures of one list after 其中, up to the next semicolon, full stop or 其中."""
    yield index
    for following in range(index + 1, min(index + 6, len(observations))):
        between = text[observations[following - 1].span.end : observations[following].span.start]
        if re.search(r"[。！？；\n]|其中|[共合总]计|达到?|累计|带动|投资|完成|实现", between) or len(between) > 30:
            return
        yield following


def _largest_before(analysis: Analysis, opened: int, part: Observation) -> int | None:
    """Return the largest figure of the part's unit in the sentence before 其中: any of them may be the whole."""
    text, observations = analysis.report.text, analysis.observations
    start = sentence_at(text, observations[opened].span.start).start
    if not _can_be_added(text, part):
        return None
    found: list[int] = []
    for index in range(opened - 1, -1, -1):
        whole = observations[index]
        if whole.span.start < start:
            break
        if base_unit(whole) == base_unit(part) and _can_be_added(text, whole):
            found.append(index)
    return max(found, key=lambda i: stands_for(observations[i], text).high, default=None)


def _can_be_added(text: str, observation: Observation) -> bool:
    return (
        observation.measure in _AMOUNTS
        and units.family(observation.unit) in _ADDITIVE
        and "/" not in observation.unit
        and not observation.per
        and _NOT_ADDED.search(observation.clause.of(text)) is None
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
            reason = f"{quoted(analysis, pair[0])}大于总数{quoted(analysis, pair[1])}，请核对口径。"
            yield of_figures(analysis, "stock", "新增数大于总数", reason, pair, Certainty.HIGH)


def _added_and_stock(text: str, observations: Sequence[Observation], index: int) -> tuple[int, int] | None:
    """Return which of two neighbouring figures was added to which, by the words between them."""
    this, following = observations[index], observations[index + 1]
    if not {this.measure, following.measure} <= _AMOUNTS:
        return None
    for end in (this.span.end, this.wording.end):
        for start in (following.span.start, following.wording.start):
            if end > start:
                continue
            if _ADDED.search(text, this.clause.start, this.span.start) and _REACHING.fullmatch(text, end, start):
                return index, index + 1
            if _RISING.fullmatch(text, end, start):
                return index + 1, index
    return None


def share_against_amounts(analysis: Analysis) -> Iterator[Finding]:
    """Find 税收收入80亿元、占一般公共预算收入68% where the report gives 一般公共预算收入 as 100亿元."""
    text, observations = analysis.report.text, analysis.observations
    wholes = {
        (o.indicator, o.period, o.kind, base_unit(o)): index
        for index, o in enumerate(observations)
        if o.measure is Measure.LEVEL
        and not o.scope
        and not o.part_of
        and o.confidence >= 1
        and lexicon.is_term(o.indicator)
    }
    for index in range(1, len(observations)):
        share, part = observations[index], observations[index - 1]
        if share.measure is not Measure.SHARE or share.unit != "%" or part.measure is not Measure.LEVEL:
            continue
        whole = wholes.get((lexicon.canonical(share.of), share.period, share.kind, base_unit(part)))
        if whole is None or whole == index - 1 or not _directly(text, part, share):
            continue
        possible = _share(stands_for(part, text), stands_for(observations[whole], text))
        if possible is not None and not possible.meets(stands_for(share, text)):
            reason = (
                f"{quoted(analysis, index)}与{quoted(analysis, index - 1)}、{quoted(analysis, whole)}"
                "两个数算得的占比不一致，请核对口径。"
            )
            yield of_figures(analysis, "share", "占比与数额不一致", reason, (index, index - 1, whole), Certainty.MEDIUM)


def _directly(text: str, part: Observation, share: Observation) -> bool:
    """Tell whether a share is said of the figure right before it: 63.1亿元，占公共财政支出82.1%."""
    between = Span(min(part.wording.end, share.span.start), share.span.start).of(text)
    return re.fullmatch(r"(?:左右|以上)?[，、,]约?占[^，。；、\d]{2,20}", between) is not None


def _share(part: Range, whole: Range) -> Range | None:
    if not (part.exact and whole.exact) or whole.low <= 0:
        return None
    return Range(100 * part.low / whole.high, 100 * part.high / whole.low).widened(0.5)
