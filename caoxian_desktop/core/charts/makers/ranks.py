"""位次."""

from __future__ import annotations

import re
from dataclasses import replace

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import AIMS, RESULTS, Evidence
from caoxian_desktop.core.charts.wording import period_word
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.sentence import clause_at, sentence_at
from caoxian_desktop.core.report.span import Span

MOST_CARDS = 18
_SCOPES = (
    re.compile(r"全球|世界|国际"),
    re.compile(r"全国|国家"),
    re.compile(r"全省|省|全区|自治区"),
    re.compile(r"全市|市"),
)
_COUNTED = "数量|总量|总数|规模|总规模|增速|增幅|增量|增长|比例|占比|比重|产销量|总?产量|销量|市场占有率|市占率"
_PLACED = "(?:稳居|位居|位列|[跃上提]?升[至到]|跃居|居|列|排名?|排在)"
# A clause that opens like this has its subject in the one before it: …获评全国…镇称号，数量居全国各县区第一.
_SUBJECTLESS = re.compile(
    rf"\s*({_COUNTED}|(?:完成|达到?|突破|超过?)\d|均|都|分|连续|并|且|稳|继续|位|居|排|列|跃|升|全[国省市区县](?=[^，居列位]{{0,4}}第)|第|"
    r"(?:我[省市县区州旗盟])?[由从]?第?\d+[位名])"
)
# In which list a place stands is said in the clause before: 全球科研城市榜单发布，某市居第13位.
_BARE_PLACE = re.compile(rf"\s*[^，、居列位排稳升跃]{{1,2}}{_PLACED}第")
# What still opens like this says of nobody that he has the place: a line of the file was broken within the sentence.
_NOBODY_S = re.compile(rf"\s*(?:[由从]?第?\d+[位名]|(?:{_COUNTED})?(?:分别|均|都)?{_PLACED})")
# The number of a list's item is none of its words: 11.新增…, （三）…, 二是….
_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}[.．、](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]是)\s*"
)
# 把安全放在第一位, 作为第一位的任务 claim no rank.
_FIRST_OF_CARES = re.compile(r"(?:[放摆]在|[作视]为|当[作成]).{0,4}$")
_OF_FIRST_ORDER = re.compile(r"位?的")
# Among whom a place is that is named at another of the same clause: 从全省第10位跃升至第8位.
_AMONG = re.compile(r"全[球国省市州盟区县旗](?=[^，、]{0,4}?(?:[第前][\d一二三四五六七八九十]|\d+[位名强]))")
_NO_NAME = re.compile(r".?|[各项]*指标|.*[中提居列至作均跃升]")
"""Names that say nothing alone; the clause stands for them."""
_FARTHEST = 3
"""Clauses that are looked back over for a subject."""


def ranks(evidence: Evidence) -> Chart | None:
    """Show the places the report claims, widest scope first, each in its own clause.

    In 新增291家、达到834家、全市第一 the rank may belong to either number: the phrase is printed and the rank is
    attached to neither. Ranks of one clause share a card.
    """
    text = evidence.report.text
    cards: dict[Span, list[int]] = {}
    for index, observation in enumerate(evidence.analysis.observations):
        held = observation.measure is Measure.RANK and observation.role != "from"
        if held and observation.kind in (*RESULTS, *AIMS):
            place = phrase(text, observation)
            if _is_claimed(text, observation) and not _NOBODY_S.match(text, place.start, place.end):
                cards.setdefault(place, []).append(index)
    ordered = sorted(cards.items(), key=lambda card: (_weight(evidence, card[1]), card[0]))
    rows = [_row(evidence, place, indices) for place, indices in ordered]
    years = {mark.series for row in rows[:MOST_CARDS] for mark in row.marks if mark.series}
    title = f"位次（{years.pop()}）" if len(years) == 1 else "位次"
    return evidence.chart("ranks", title, Form.CARDS, rows, most=MOST_CARDS)


def _is_claimed(text: str, observation: Observation) -> bool:
    """Tell whether a first place is one among others, not one in somebody's cares."""
    cares = _FIRST_OF_CARES.search(text, observation.clause.start, observation.span.start)
    return not cares and not (_OF_FIRST_ORDER.match(text, observation.span.end) and not _among(text, observation))


def _among(text: str, observation: Observation) -> str:
    """Return among whom a place is, '' where neither its words nor its clause say so."""
    if observation.scope:
        return observation.scope
    before = _AMONG.findall(text[observation.clause.start : observation.wording.end])
    return before[-1] if before else ""


def phrase(text: str, observation: Observation) -> Span:
    """Return the clause of a rank, with those before it as far as its subject stands there."""
    clause = clause_at(text, observation.span.start)
    start, sentence = clause.start, sentence_at(text, observation.span.start)
    for _ in range(_FARTHEST):
        says_whose = not _SUBJECTLESS.match(text, start, clause.end) and not _BARE_PLACE.match(text, start, clause.end)
        if says_whose or start - 1 <= sentence.start:
            break
        start = clause_at(text, start - 1).start
    numbered = _NUMBERED.match(text, start, clause.end)
    return Span(numbered.end() if numbered else start, clause.end)


def _row(evidence: Evidence, place: Span, indices: list[int]) -> Row:
    label = place.of(evidence.report.text)
    return Row(label, tuple(_mark(evidence, label, index) for index in indices))


def _mark(evidence: Evidence, label: str, index: int) -> Mark:
    """Return the mark of a rank; among whom it is stands behind it where its own words do not say so: 第七（全国）."""
    o, text = evidence.analysis.observations[index], evidence.report.text
    made = evidence.mark(index, _series(o), label=label if _NO_NAME.fullmatch(o.indicator) else "")
    among = _among(text, o)
    return made if made.remark or among in made.wording else replace(made, remark=among)


def _series(observation: Observation) -> str:
    return period_word(observation.period) + ("目标" if observation.kind in AIMS else "")


def _weight(evidence: Evidence, indices: list[int]) -> tuple[bool, int, float]:
    """Return where a card stands: results before aims, the widest scope first, the best place first."""
    found = [evidence.analysis.observations[i] for i in indices]
    return min((o.kind in AIMS, _breadth(o, evidence.report.text), o.value) for o in found)


def _breadth(observation: Observation, text: str) -> int:
    scope = _among(text, observation) or observation.wording.of(text)
    return next((i for i, pattern in enumerate(_SCOPES) if pattern.search(scope)), len(_SCOPES))
