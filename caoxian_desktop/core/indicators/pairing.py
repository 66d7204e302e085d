"""Last year's result beside this year's target.

Two figures are the same indicator when their names are one term of the lexicon, or the same words whatever their order
and their verb of work (老旧小区改造, 改造老旧小区). They are only near where the scope or the wording differs
(固定资产投资 of all against that above the threshold), derived where a stock stands against an increment or a level
against a growth rate, and related where only the object is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from caoxian_desktop.core.indicators import lexicon, units, words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation, Pair, Relation

_NEAR = 0.7
"""Overlap of two names' characters in pairs from which they are taken for one thing."""

_LEAST = 0.4
"""The same for names of which one is within the other; names that overlap less are never compared by their words."""

_MEAN = "年均"
"""The base of a mean of several years, which no single year's figure continues."""

_TELLING = 2
"""Characters a name needs to say by itself what it is about."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart: the term it is, what it is about, its verbs, its stage of work, whether it adds."""

    term: str
    core: str
    verbs: str
    stage: str
    increment: bool


_STAGES = {
    "start": Expression(r"开工|启动"),
    "end": Expression(r"竣工|建成|完工|投产|投用"),
    "sale": Expression(r"销售|出让|交付|分房"),
    "found": Expression(r"清淤|疏浚"),
    "hire": Expression(r"招聘|招录"),
    "listed": Expression(r"列入|纳入"),
}
_FREE = Expression(
    r"新增|净增|全年|全县|全市|全省|全区|省级|国家级|市级|国家|总数|总量|数量|人数|套数|面积|里程|实现|完成|建设|新建|续建|改建|扩建|[“”\"、，（）的]"
)
_PLACE = Expression(r"^(?:全[省市区县州]|中心城区|主城区|城区)")
_BARE_HEAD = Expression(r"^(?:项目|企业|工程|单位|人才|活动|道路|建设)+|(?:项目|企业|工程|单位|人才|活动)+$")
_PLEDGES = Expression(r"民生(?:实事|工程)")
_KIN = (
    ("种植", "播种"),
    ("规模以上", "规上"),
    ("总产量", "产量"),
    ("比例", "比重"),
    ("商品房", "房地产"),
    ("纳入", "列入"),
)
_FAMILIES = ("人均可支配收入", "固定资产投资")
_SERVES = Expression(r"^(?:孵化器|园区?|平台|基地|中心|基金|协会|联盟|载体)$")
"""What serves a thing is not the thing: 科技型企业孵化器 are no 科技型企业."""
_OF_ALL = Expression(r"占.+比重$")


@lru_cache(maxsize=4096)
def _taken_apart(name: str) -> _Name:
    entry = lexicon.entry(name)
    plain = name
    for other, one in _KIN:
        plain = plain.replace(other, one)
    plain = _OF_ALL.sub("占比", plain)
    stage = next((s for s, pattern in _STAGES.items() if pattern.search(plain)), "")
    plain = _PLACE.sub("", plain)
    bare = _strip_verbs(plain)
    verbs = plain.replace(bare, "", 1)
    core = _FREE.sub("", bare)
    if _PLEDGES.search(plain):
        core = "民生实事"
    return _Name(entry.name if entry else "", core, verbs, stage, "新增" in name or "净增" in name)


def _strip_verbs(name: str) -> str:
    """Return a name without the verbs of work at its head and at its end."""
    if (head := words.LEADING_VERBS.match(name)) and head.end() < len(name):
        name = name[head.end() :]
    return words.without_verbs_behind(name)


def _overlap(a: str, b: str) -> float:
    """Return the Dice coefficient of two names' pairs of characters, 1 for equal ones."""
    if a == b:
        return 1.0
    x, y = _pieces(a), _pieces(b)
    return 2 * len(x & y) / (len(x) + len(y)) if x or y else 0.0


@lru_cache(maxsize=4096)  # each name is compared with many
def _pieces(name: str) -> frozenset[str]:
    """Return a name's characters in pairs, numbered from the second time on that one comes."""
    pairs = list(map(add, name, name[1:]))
    pieces = frozenset(pairs)
    if len(pieces) == len(pairs):
        return pieces
    return frozenset(f"{pair}{times or ''}" for at, pair in enumerate(pairs) for times in (pairs[:at].count(pair),))


def _likeness(target: Observation, a: _Name, result: Observation, b: _Name) -> tuple[Relation, float] | None:
    """Return how a result named `b` belongs to a target named `a`, and how surely; None where it does not."""
    if (a.term and a.term == b.term) or target.indicator == result.indicator:
        return Relation.SAME if _comparable(target, result) and target.scope == result.scope else Relation.DERIVED, 1.0
    if a.term and b.term:
        kin = _same_family(a.term, b.term)
        return (Relation.NEAR, 0.9) if kin and _comparable(target, result) else None
    if not _comparable(target, result) or target.qualifier != result.qualifier or a.stage != b.stage:
        return None
    return _of_words(a, b, one_scope=target.scope == result.scope)


def _of_words(a: _Name, b: _Name, *, one_scope: bool) -> tuple[Relation, float] | None:
    """Compare two names that are no terms by their words."""
    score = _overlap(a.core, b.core)
    shorter = min(a.core, b.core, key=len)
    shared = len(_verbs(a.verbs) & _verbs(b.verbs))
    if not shorter or (len(_says(shorter)) < _TELLING and not shared and a.verbs != b.verbs):
        return None  # 企业, 项目: a bare head noun
    if a.increment != b.increment:
        return (Relation.DERIVED, score) if score > _NEAR else None
    if a.core == b.core:
        return Relation.SAME if one_scope and _verbs(a.verbs) == _verbs(b.verbs) else Relation.NEAR, 1.0
    longer = max(a.core, b.core, key=len)
    if shorter in longer and _SERVES.search(longer.rpartition(shorter)[2]):
        return None
    inside = shorter in a.core and shorter in b.core and (bool(_says(shorter)) or bool(a.stage))
    one_work = bool(a.stage) and _verbs(a.verbs) == _verbs(b.verbs) and a.core[-2:] == b.core[-2:]
    return (Relation.NEAR, score) if score >= _NEAR or one_work or (inside and score >= _LEAST) else None


def _says(core: str) -> str:
    """Return what a name says beyond a bare head noun or attribute: 项目总投资 nothing, 技改项目 技改."""
    return _BARE_HEAD.sub("", words.ATTRIBUTE_BEHIND.sub("", core))


@lru_cache(maxsize=4096)
def _verbs(said: str) -> frozenset[str]:
    return frozenset(words.ONE_VERB.findall(said)) - {"完成", "实施", "推进"}


def _same_family(one: str, other: str) -> bool:
    """Tell whether two terms are one indicator in another scope: 居民收入 of all, of towns, of the country."""
    a, b = lexicon.entry(one), lexicon.entry(other)
    apart = a is not None and b is not None and (other in a.apart or one in b.apart)
    return apart and any(one.endswith(t) and other.endswith(t) for t in _FAMILIES)


def _comparable(target: Observation, result: Observation) -> bool:
    """Tell whether the two numbers are of one measure and one unit."""
    stock = {target.stock_flow, result.stock_flow} == {"stock", "flow"}
    return not stock and _scale(target) == _scale(result)


def _scale(o: Observation) -> tuple[Measure, str]:
    """Return what two comparable numbers have in common: a measure, by the one it may be compared with, and a unit."""
    return _ALIKE.get(o.measure, o.measure), units.in_base(1, o.unit)[1]


_ALIKE = {Measure.INCREMENT: Measure.LEVEL, Measure.RATIO: Measure.SHARE}
"""Measures that may be compared with another one."""


_Key = tuple[str, Measure, str, str, str, str]


def _key(o: Observation) -> _Key:
    """Return all of an observation that `_likeness` looks at."""
    return o.indicator, o.measure, o.unit, o.stock_flow, o.scope, o.qualifier


class _Results:
    """The results of a report, those that compare alike together; a text may say the same many times over.

    Only names that share something are compared: their term, themselves, or enough of what they are about, told in one
    unit. That leaves out no pair, and a text of a hundred reports is done in seconds instead of hours.
    """

    def __init__(self, observations: Sequence[Observation]) -> None:
        self._observations = observations
        self._alike: dict[_Key, list[int]] = {}
        self._names: dict[_Key, _Name] = {}
        self._signed: dict[str, list[_Key]] = {}
        self._worded: dict[_Group, dict[str, list[_Key]]] = {}
        self._rated: dict[_Key, list[tuple[tuple[Relation, float], int]]] = {}
        for index, observation in enumerate(observations):
            if _is_result(observation):
                key = _key(observation)
                if key not in self._alike:
                    name = self._names[key] = _taken_apart(observation.indicator)
                    for sign in _signs(observation, name):
                        self._signed.setdefault(sign, []).append(key)
                    worded = self._worded.setdefault(_group(observation, name), {})
                    for piece in _pieces(name.core) or (name.core,):
                        worded.setdefault(piece, []).append(key)
                self._alike.setdefault(key, []).append(index)

    def like(self, target: Observation) -> list[tuple[tuple[Relation, float], int]]:
        """Return the results that belong to a target with how they do, in reading order."""
        key = _key(target)
        if key not in self._rated:
            name = _taken_apart(target.indicator)
            rated = [
                (rating, index)
                for other in self._candidates(target, name)
                if (rating := _likeness(target, name, self._observations[self._alike[other][0]], self._names[other]))
                for index in self._alike[other]
            ]
            self._rated[key] = sorted(rated, key=lambda item: item[1])
        return self._rated[key]

    def _candidates(self, target: Observation, name: _Name) -> set[_Key]:
        """Return the results that may belong to a target."""
        found = {key for sign in _signs(target, name) for key in self._signed.get(sign, ())}
        worded = self._worded.get(_group(target, name), {})
        shared = Counter(key for piece in _pieces(name.core) or (name.core,) for key in worded.get(piece, ()))
        for key, count in shared.items():
            if name.stage or 2 * count / max(1, len(name.core) + len(self._names[key].core) - 2) >= _LEAST:
                found.add(key)
        return found


_Group = tuple[tuple[Measure, str], str, str]


def _group(o: Observation, name: _Name) -> _Group:
    """Return what two observations need in common to be compared by their words."""
    return _scale(o), o.qualifier, name.stage


def _signs(o: Observation, name: _Name) -> Iterator[str]:
    """Yield what two observations need one of in common to be compared whatever their words."""
    yield f"={o.indicator}"
    if name.term:
        yield f"@{name.term}"
    yield from (tail for tail in _FAMILIES if name.term.endswith(tail))


def pair(observations: Sequence[Observation]) -> tuple[Pair, ...]:
    """Return the targets that continue a result of the same report, in the order of the targets.

    A target has at most one relation; `same` is drawn full, `near` hollow, `derived` and `related` stay out of charts.
    """
    results = _Results(observations)
    found: list[Pair] = []
    taken: set[int] = set()
    for index, target in enumerate(observations):
        if not _is_target(target):
            continue
        rated = results.like(target)
        if best := _best(target, rated, observations, taken):
            relation, chosen = best
            taken.update(chosen)
            found.append(Pair(chosen, index, relation))
    return tuple(found)


def _is_result(o: Observation) -> bool:
    pledge = o.kind is Kind.COMMITMENT and bool(_PLEDGES.search(o.indicator)) and o.measure is Measure.LEVEL
    return (
        (o.kind in (Kind.ACTUAL, Kind.ESTIMATE) or pledge)
        and o.measure not in (Measure.RANK, Measure.GAP)
        and bool(o.indicator)
        and o.base != _MEAN
    )


def _is_target(o: Observation) -> bool:
    return (
        o.kind in (Kind.TARGET, Kind.COMMITMENT)
        and o.measure not in (Measure.RANK, Measure.GAP)
        and bool(o.indicator)
        and o.base != _MEAN
    )


def _best(
    target: Observation,
    rated: list[tuple[tuple[Relation, float], int]],
    observations: Sequence[Observation],
    taken: set[int],
) -> tuple[Relation, tuple[int, ...]] | None:
    """Choose the nearest relation and the results that have it, with the level beside a growth rate."""
    for relation in (Relation.SAME, Relation.NEAR, Relation.DERIVED):
        here = [
            (score, i) for (r, score), i in rated if r is relation and observations[i] is not target and i not in taken
        ]
        here = [(s, i) for s, i in here if observations[i].span.start < target.span.start]
        if not here:
            continue
        top = max(score for score, _ in here)
        chosen = [i for score, i in here if score == top]
        first = observations[chosen[0]]
        if relation is Relation.SAME:
            level = [i for (r, _), i in rated if r is Relation.DERIVED and observations[i].indicator == first.indicator]
            chosen = sorted({*chosen, *(i for i in level if i not in taken)})
        return relation, tuple(chosen if relation is not Relation.DERIVED else chosen[:1])
    return None
