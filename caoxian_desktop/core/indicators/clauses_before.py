"""Subjects that stand in an earlier clause without figures: the noun before a comma, a list or index, a project."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators import lexicon, phrases, trimming
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.phrases import Phrase

_TELLING_MORE = Expression(
    r"(?:增速|主导地位|支撑作用|带动作用|引领作用)*(?:日益|更加|更为|不断|持续|进一步|日趋|明显|愈加|逐步|最)[^，。；\d]{1,10}$",
    holds="[日更不持进明愈逐最]",
)
"""The predicate of a clause that tells of its subject without a figure: 四大产业主导地位日益凸显."""
_SHORT_PLACE = 4
_RANKING = Expression(r"(?:^|[布的]|年度?)(?P<name>[^，。；的\d]{0,10}(?:“[^”]{2,12}”|指数|榜单?|排行榜|百强[县市]))$")
_WIDE = Expression(r"全球|全国|世界|全省|全市|全区")
_AWARDED = Expression(r"获评|荣获|入选|获批|被评为|被认定为|列入|纳入|获得")
_PROJECT = Expression(
    r"(?:实施|推进|加快|开展|启动)(?P<object>[\u4e00-\u9fff“”]{2,12}?)(?:全面|综合|系统)?"
    r"(?:改造|建设|整治|治理|提升|更新|修复)(?:项目|工程|行动)$"
)


def from_clause_before(text: str, sentence: Sentence, figure: Figure) -> Named | None:
    """Return the noun of the clause before, for 实际利用外资,5129万美元 and 镇获评称号，数量居第一."""
    if figure.clause == 0:
        return None
    before = sentence.clauses[figure.clause - 1]
    said = trimming.clean(_TELLING_MORE.sub("", before.of(text)))
    if term := lexicon.term_at_head(said):
        return Named(figure, lexicon.canonical(term), Phrase(term), "", term)
    if award := _AWARDED.search(said):
        said = said[award.end() :]
    said = re.sub(
        r"(?:称号|荣誉|名单|(?:排名|排行|评比|评价|考核)中|逐年|连年|不断|持续|稳步|明显|大幅|显著|进一步)$",
        "",
        phrases.read(said, figure.token).subject,
    )
    return Named(figure, lexicon.canonical(said), Phrase(said), "", said) if said else None


def opens_subject(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Tell whether the clause before a figure names whose it is: 东盟增长9%，全省进出口总额创新高，达到5000亿元."""
    before = sentence.clauses[figure.clause - 1].of(text)
    return before.startswith("其中") or bool(lexicon.term_at_head(trimming.clean(before)))


def worked_on(text: str, sentence: Sentence, figure: Figure) -> str:
    """Return the object of 实施城区雨污管网改造项目，清淤疏浚182公里: what the project before it works on."""
    for clause in reversed(sentence.clauses[: figure.clause]):
        if clause.segment != sentence.clauses[figure.clause].segment:
            break
        if match := _PROJECT.match(clause.of(text).strip()):
            return match["object"]
    return ""


def ranked_before(text: str, sentence: Sentence, figure: Figure, phrase: Phrase) -> Named | None:
    """Return the list or index a place stands in, named before a comma: 全球“科研城市”，本市居第13位."""
    if not figure.opens or figure.clause == 0 or len(phrase.subject) > _SHORT_PLACE or lexicon.is_term(phrase.subject):
        return None
    before = sentence.clauses[figure.clause - 1].of(text)
    listed = _RANKING.search(before)
    if listed is None or phrase.subject.endswith(lexicon.INDICATOR_ENDINGS):
        return None
    name = trimming.clean(listed["name"])
    wide = _WIDE.match(name)
    scope = phrase.scope or (wide[0] if wide else "")
    return Named(figure, name, phrase, "", name, restored=True, scope=scope)
