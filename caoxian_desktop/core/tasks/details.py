"""What the words of a task say beside it: who leads it, by when it is due, and how it can be measured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.task import Pace

_LEAD = r"(?:主办|牵头|责任|承办|主责|负责)(?:单位|部门)?[：:]"
_SUPPORT = r"(?:协办|配合|协同|协助)(?:责任)?(?:单位|部门)?[：:]"
_LEADER = Expression(r"(?:牵头|分管|责任|包保|包联)(?:县|市|区)?领导[：:]([\u4e00-\u9fff·、]{2,30})")
_BRACKETED = Expression(
    rf"[（(]{_LEAD}(?P<lead>[^，,；;。：:\n]{{2,80}})"
    rf"(?:[，,；;]\s?{_SUPPORT}(?P<support>[^。；;\n]{{2,200}}))?[）)]$"
)
_IN_BRACKETS = Expression(
    r"[（(](?P<lead>[^，,；;。：:（()）\n]{2,60})(?:牵头|主办|负责)"
    r"(?:[，,；;、](?P<support>[^。；;：:（()）\n]{2,120}?)(?:具体负责|配合|协办|协助|参与))?[）)]$"
)
_SPOKEN = Expression(r"由(?P<lead>[\u4e00-\u9fff]{2,14}?(?:局|委|办|厅|部|镇|乡|街道|中心|公司|集团|院|政府))牵头")
_DONE = "(?:完成|建成|竣工|投用|投入|开工|完工|启动|通车|交付|实现|达到|全部|基本)"
_DEADLINE = Expression(
    r"(?:20\d\d年|今年)?(?:\d{1,2}月\d{1,2}日|\d{1,2}月(?:底|末|中旬|上旬|下旬|份)?|年底|年末|[一二三四]季度末?|上半年"
    r"|下半年|前三季度|春节|国庆节?|汛期|入冬|供暖[季期])(?:之前|以前|前)"
    rf"|(?:20\d\d年|今年)?(?:\d{{1,2}}月(?:底|末)|年底|年末)(?=[^，。；]{{0,20}}{_DONE})|年内|上半年|下半年"
    rf"|[一二三四]季度(?=[^，。；]{{0,20}}{_DONE})|\d{{1,2}}月份?(?=[^，。；\d]{{0,8}}{_DONE})|到20\d\d年(?:底|末)?|20\d\d年(?:底|末)"
)
_MILESTONE = Expression(
    r"(?<!共)建成(?!果|区)|竣工|投产|投用|投入(?:使用|运营|运行)|开工|启动|通车|完工|出台|制定|编制|印发|挂牌|获批|开通|召开"
    r"|举办|争创|创建|创成|申报|设立|组建|成立|(?<!落实)落地(?!率|见效|生根)|开馆|开业|交付|贯通|封顶|筹建|新建|改建|扩建|迁建|续建"
    r"|完成[^，。；]{0,24}(?:工程|建设|规划|编制|改造|任务|验收|前期|主体|修订|改革)"
    r"|推进[^，。；]{2,30}(?:项目|工程|高铁|高速|公路|机场|铁路)(?:建设)?"
)
_AMOUNTS = frozenset((Measure.LEVEL, Measure.INCREMENT))
_CEILINGS = ("以内", "以下", "不超过", "不高于", "低于")
_REACHED = Expression(
    r"(?:达到?|稳定在|保持在|控制在|维持在|提高到|增加到|扩大到|[增降升减]至|[降升增减]到|总数|总量|保有量|指数)[^，。；]{0,4}$"
)


@dataclass(frozen=True, slots=True)
class Units:
    """Who is named for a task, each '' or empty where nobody is, and the words of the task without that."""

    words: Span
    lead: str = ""
    supporting: tuple[str, ...] = ()
    leader: str = ""


def units_of(text: str, words: Span, extent: Span) -> Units:
    """Return whom the report names: （主办：区教育局，协办：各街道办）, 由商务局牵头; the first one listed leads."""
    found = (pattern.search(text, words.start, words.end) for pattern in (_BRACKETED, _IN_BRACKETS))
    bracket = next(filter(None, found), None)
    leader = _LEADER.search(text, extent.start, extent.end)
    named = leader[1] if leader else ""
    if bracket:
        first, *others = _apart(bracket["lead"])
        kept = text[words.start : bracket.start()].rstrip(" 。，；、")
        return Units(
            Span(words.start, words.start + len(kept)), first, (*others, *_apart(bracket["support"] or "")), named
        )
    spoken = _SPOKEN.search(text, words.start, words.end)
    return Units(words, spoken["lead"] if spoken else "", (), named)


def _apart(listed: str) -> list[str]:
    units = (unit.strip().removesuffix("负责").removesuffix("牵头") for unit in re.split("[、，,]", listed))
    return [unit for unit in units if unit]


def deadline_of(text: str, span: Span, targets: Sequence[Observation]) -> str:
    """Return by when a task is due, in the report's words; '' where it does not say."""
    found = _DEADLINE.search(text, span.start, span.end)
    return found[0] if found else next((target.deadline for target in targets if target.deadline), "")


def pace_of(text: str, words: str, targets: Sequence[Observation]) -> Pace:
    """Return how progress can be measured: by amounts that add up over the year, by a level or a rate, or not."""
    if any(_adds_up(text, target) for target in targets):
        return Pace.CUMULATIVE
    if targets:
        return Pace.POINT
    return Pace.MILESTONE if _MILESTONE.search(words) else Pace.QUALITATIVE


def _adds_up(text: str, target: Observation) -> bool:
    """Tell whether a target is an amount gathered over the year: no level reached or kept, no rate, no ceiling."""
    if target.measure not in _AMOUNTS or target.stock_flow == "stock":
        return False
    if "/" in target.unit or target.modifier in _CEILINGS:
        return False
    return _REACHED.search(text, max(0, target.span.start - 10), target.span.start) is None
