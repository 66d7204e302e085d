"""What an indicator's name is about, and how much two names that are no statistical terms have in common."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from operator import add

from caoxian_desktop.core.indicators import lexicon, words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.observation import Relation

_NEAR = 0.7
"""Overlap of two names' characters in pairs from which they are taken for one thing."""

_TELLING = 2
"""Characters a name needs to say by itself what it is about."""


PLEDGES = "民生实事"
"""What every list of pledges is about, however it is called."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    `term` is the statistical term it is another name of, `core` what it is about, `verbs` its words of work, `stage`
    the stage of that work, `grades` 国家级 or 省级; `increment` tells that it adds, `listed` that it names several.
    """

    term: str
    core: str
    verbs: str
    stage: str
    increment: bool
    grades: frozenset[str]
    listed: bool


_STAGES = {
    "plan": Expression(r"储备|谋划|策划|备案"),
    "start": Expression(r"开工|开复工|启动"),
    "end": Expression(r"竣工|建成|完工|投产|投用"),
    "sale": Expression(r"销售|出让|交付|分房"),
    "found": Expression(r"清淤|疏浚"),
    "hire": Expression(r"招聘|招录"),
    "listed": Expression(r"列入|纳入"),
}
_STAGED = Expression(lambda: "|".join(f"(?:{stage.compiled.pattern})" for stage in _STAGES.values()))
_GRADES = {
    "state": Expression(r"国家级|^[^省市]{0,4}(?:全国|国家)", holds="国家|全国"),
    "province": Expression(r"省级|自治区|全省|^[^国市]{0,4}省", holds="省|自治区"),
    "city": Expression(r"市级"),
}
_FREE = Expression(
    r"新增|净增|全年|全县|全市|全省|全区|省级|国家级|市级|国家|总数|总量|数量|人数|套数|面积|里程|实现|完成|建设|新建|续建|改建|扩建|[“”\"、，（）的]"
)
_PLACE = Expression(r"^(?:全[省市区县州]|中心城区|主城区|城区)")
_BARE_HEAD = Expression(
    r"^(?:项目|企业|工程|单位|人才|活动|道路|建设)+|(?:重点|重大)?(?:项目|企业|工程|单位|人才|活动)+$"
)
_PLEDGES = Expression(r"民生(?:实事|工程)")
_KIN = (
    ("种植", "播种"),
    ("规模以上", "规上"),
    ("总产量", "产量"),
    ("比例", "比重"),
    ("商品房", "房地产"),
    ("纳入", "列入"),
)
_SERVES = Expression(r"^(?:孵化器|园区?|平台|基地|中心|基金|协会|联盟|载体|参保|培训)$")
"""What serves a thing is not the thing: 科技型企业孵化器 are no 科技型企业."""
LEAST = 0.4
"""Overlap from which a name that stands inside another is near it; with less, only a stage of work makes two near."""

_OF_ALL = Expression(r"占.+比重$")


@lru_cache(maxsize=4096)
def taken_apart(name: str) -> Name:
    """Return what an indicator's name consists of."""
    entry = lexicon.entry(name)
    plain = name
    for other, one in _KIN:
        plain = plain.replace(other, one)
    plain = _OF_ALL.sub("占比", plain)
    stage = next((s for s, pattern in _STAGES.items() if pattern.search(plain)), "") if _STAGED.search(plain) else ""
    plain = _PLACE.sub("", plain)
    bare = _strip_verbs(plain)
    verbs = plain.replace(bare, "", 1)
    core = _FREE.sub("", bare)
    if _PLEDGES.search(plain):
        core = PLEDGES
    return Name(
        entry.name if entry else "", core, verbs, stage, "新增" in name or "净增" in name, _grades(name), "、" in name
    )


def _grades(name: str) -> frozenset[str]:
    """Return the grades a name speaks of: 国家级 and 全国 are one, 省级 and 自治区级 are one."""
    return frozenset(grade for grade, pattern in _GRADES.items() if pattern.search(name))


def _strip_verbs(name: str) -> str:
    """Return a name without the verbs of work at its head and at its end."""
    if (head := words.LEADING_VERBS.match(name)) and head.end() < len(name):
        name = name[head.end() :]
    return words.without_verbs_behind(name)


def _overlap(a: str, b: str) -> float:
    """Return the Dice coefficient of two names' pairs of characters, 1 for equal ones."""
    if a == b:
        return 1.0
    x, y = pieces(a), pieces(b)
    return 2 * len(x & y) / (len(x) + len(y))


@lru_cache(maxsize=4096)  # each name is compared with many
def pieces(core: str) -> frozenset[str]:
    """Return a name's characters in pairs, numbered from the second time on that one comes; a short name is one."""
    pairs = list(map(add, core, core[1:])) or [core]
    found = frozenset(pairs)
    if len(found) == len(pairs):
        return found
    return frozenset(f"{pair}{pairs[:at].count(pair) or ''}" for at, pair in enumerate(pairs))


def of_words(a: Name, b: Name, *, one_scope: bool) -> tuple[Relation, float] | None:
    """Return how a name belongs to another by their words, and how surely; None where it does not."""
    if (a.grades and b.grades and not a.grades & b.grades) or not _tell(a, b):
        return None
    score = _overlap(a.core, b.core)
    if a.increment != b.increment:
        return (Relation.DERIVED, score) if score > _NEAR else None
    if a.core == b.core:
        return Relation.SAME if one_scope and _verbs(a.verbs) == _verbs(b.verbs) else Relation.NEAR, 1.0
    return (Relation.NEAR, score) if _near(a, b, score) else None


def _tell(a: Name, b: Name) -> bool:
    """Tell whether the shorter name is more than a bare head noun (企业, 项目)."""
    shorter = min(a.core, b.core, key=len)
    one_verb = bool(_verbs(a.verbs) & _verbs(b.verbs)) or a.verbs == b.verbs
    return bool(shorter) and (len(_says(shorter)) >= _TELLING or one_verb)


def _near(a: Name, b: Name, score: float) -> bool:
    """Tell whether two names are of one thing: alike, one inside the other, or one work on one kind of thing."""
    shorter, longer = sorted((a.core, b.core), key=len)
    if shorter in longer and _SERVES.search(longer.rpartition(shorter)[2]):
        return False
    says = {bool(_says(a.core)), bool(_says(b.core))}
    if says == {True, False} and not a.stage:
        return False  # 项目投资 tells nothing of 交通项目投资
    inside = shorter in longer and (bool(_says(shorter)) or bool(a.stage))
    one_work = bool(a.stage) and _verbs(a.verbs) == _verbs(b.verbs) and a.core[-2:] == b.core[-2:]
    one_work = one_work and (says == {False} or not _BARE_HEAD.search(a.core))
    return score >= _NEAR or one_work or (inside and score >= LEAST)


def _says(core: str) -> str:
    """Return what a name says beyond a bare head noun or attribute: 项目总投资 nothing, 技改项目 技改."""
    return _BARE_HEAD.sub("", words.ATTRIBUTE_BEHIND.sub("", core))


@lru_cache(maxsize=4096)
def _verbs(said: str) -> frozenset[str]:
    return frozenset(words.ONE_VERB.findall(said)) - {"完成", "实施", "推进"}
