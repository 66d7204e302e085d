"""Last year's result beside this year's target.

Two figures are the same indicator when their names are one term of the lexicon, or the same words whatever their order
and their verb of work (老旧小区改造, 改造老旧小区). They are only near where the scope or the wording differs
(固定资产投资 of all against that above the threshold), derived where a stock stands against an increment or a level
against a growth rate, and related where only the object is one.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from operator import itemgetter

from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.likeness import LEAST, PLEDGES, Name, of_words, pieces, taken_apart
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation, Pair, Relation

_MEAN = "年均"
"""The base of a mean of several years, which no single year's figure continues."""


_WORTH = frozenset((*units.RELATIVE, units.Family.MONEY))
_ONE_YEAR = Expression(r"\d{4}(?!\d)")
_FAMILIES = ("人均可支配收入", "固定资产投资")


def _likeness(target: Observation, a: Name, result: Observation, b: Name) -> tuple[Relation, float] | None:
    """Return how a result named `b` belongs to a target named `a`, and how surely; None where it does not."""
    if not _as_long(target, result):
        return None
    if (a.term and a.term == b.term) or target.indicator == result.indicator:
        return Relation.SAME if _comparable(target, result) and target.scope == result.scope else Relation.DERIVED, 1.0
    if a.term and b.term:
        kin = _same_family(a.term, b.term)
        return (Relation.NEAR, 0.9) if kin and _comparable(target, result) else None
    if a.listed != b.listed and units.family(target.unit) in _WORTH:
        return None  # 能源投资 is a part of 交通、能源投资
    if not _comparable(target, result) or target.qualifier != result.qualifier or a.stage != b.stage:
        return None
    return of_words(a, b, one_scope=target.scope == result.scope)


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
    if o.is_difference:
        return Measure.INCREMENT, units.in_base(1, o.unit)[1]
    return _ALIKE.get(o.measure, o.measure), units.in_base(1, o.unit)[1]


_ALIKE = {Measure.INCREMENT: Measure.LEVEL, Measure.RATIO: Measure.SHARE}
"""Measures that may be compared with another one."""


_OF_A_TIME = frozenset((Measure.LEVEL, Measure.INCREMENT, Measure.CHANGE_PCT))
"""What is counted over a time: that of several years is nothing beside that of one."""


def _as_long(target: Observation, result: Observation) -> bool:
    """Tell whether both are of one year or both of several; of what stands at a time it makes no difference."""
    timed = {target.measure, result.measure} & _OF_A_TIME and "stock" not in (target.stock_flow, result.stock_flow)
    return not timed or _of_one_year(target) == _of_one_year(result)


def _of_one_year(o: Observation) -> bool:
    return not o.period or bool(_ONE_YEAR.match(o.period))


_Key = tuple[str, Measure, str, str, str, str, bool]


def _key(o: Observation) -> _Key:
    """Return all of an observation that `_likeness` looks at."""
    return o.indicator, o.measure, o.unit, o.stock_flow, o.scope, o.qualifier, _of_one_year(o)


_Rated = list[tuple[tuple[Relation, float], deque[int]]]


class _Results:
    """The results of a report, those that compare alike together; a text may say the same many times over.

    Only names that share something are compared: their term, themselves, or enough of what they are about, told in one
    unit. That leaves out no pair, and a text of a hundred reports is done in seconds instead of hours.
    """

    def __init__(self, observations: Sequence[Observation]) -> None:
        self._observations = observations
        self._alike: dict[_Key, deque[int]] = {}
        self._names: dict[_Key, Name] = {}
        self._signed: dict[str, list[_Key]] = {}
        self._worded: dict[_Group, dict[str, list[_Key]]] = {}
        self._rated: dict[_Key, _Rated] = {}
        for index, observation in enumerate(observations):
            if _is_result(observation):
                key = _key(observation)
                if key not in self._alike:
                    self._enter(key, observation)
                self._alike[key].append(index)

    def _enter(self, key: _Key, first: Observation) -> None:
        """Make room for the results of a key, to be found by their signs and their words."""
        self._alike[key] = deque()
        name = self._names[key] = taken_apart(first.indicator)
        for sign in _signs(first, name):
            self._signed.setdefault(sign, []).append(key)
        worded = self._worded.setdefault(_group(first, name), {})
        for piece in pieces(name.core):
            worded.setdefault(piece, []).append(key)

    def like(self, target: Observation) -> _Rated:
        """Return how results belong to a target, with those that do, alike ones together and in reading order.

        Whoever chooses some of them takes them out: one result is continued by one target, and a name that comes a
        thousand times is not looked through a thousand times.
        """
        key = _key(target)
        if key not in self._rated:
            name = taken_apart(target.indicator)
            self._rated[key] = [
                (rating, alike)
                for other in self._candidates(target, name)
                if (alike := self._alike[other])
                and (rating := _likeness(target, name, self._observations[alike[0]], self._names[other]))
            ]
        return self._rated[key]

    def _candidates(self, target: Observation, name: Name) -> set[_Key]:
        """Return the results that may belong to a target."""
        found = {key for sign in _signs(target, name) for key in self._signed.get(sign, ())}
        worded = self._worded.get(_group(target, name), {})
        shared = Counter(key for piece in pieces(name.core) for key in worded.get(piece, ()))
        every = len(pieces(name.core))
        for key, count in shared.items():
            # Names in one stage of work may be near however little their words overlap.
            if name.stage or 2 * count / (every + len(pieces(self._names[key].core))) >= LEAST:
                found.add(key)
        return found


_Group = tuple[tuple[Measure, str], str, str]


def _group(o: Observation, name: Name) -> _Group:
    """Return what two observations need in common to be compared by their words."""
    return _scale(o), o.qualifier, name.stage


def _signs(o: Observation, name: Name) -> Iterator[str]:
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
    for index, target in enumerate(observations):
        if _is_target(target) and (best := _best(target, results.like(target), observations)):
            relation, chosen = best
            found.append(Pair(chosen, index, relation))
    return tuple(found)


_RESULTS = (Kind.ACTUAL, Kind.ESTIMATE)
_AIMS = (Kind.TARGET, Kind.COMMITMENT)
_UNPAIRED = (Measure.RANK, Measure.GAP)


def _is_result(o: Observation) -> bool:
    pledge = o.kind is Kind.COMMITMENT and taken_apart(o.indicator).core == PLEDGES and o.measure is Measure.LEVEL
    return (o.kind in _RESULTS or pledge) and o.measure not in _UNPAIRED and bool(o.indicator) and o.base != _MEAN


def _is_target(o: Observation) -> bool:
    return o.kind in _AIMS and o.measure not in _UNPAIRED and bool(o.indicator) and o.base != _MEAN


def _best(
    target: Observation, rated: _Rated, observations: Sequence[Observation]
) -> tuple[Relation, tuple[int, ...]] | None:
    """Take out the results with the nearest relation, with the level beside a growth rate."""
    for relation in (Relation.SAME, Relation.NEAR, Relation.DERIVED):
        here = [(score, free) for (r, score), free in rated if r is relation and _before(target, free, observations)]
        if not here:
            continue
        top = max(score for score, _ in here)
        nearest = [free for score, free in here if score == top]
        if relation is Relation.DERIVED:
            return relation, (min(nearest, key=itemgetter(0)).popleft(),)
        chosen = [i for free in nearest for i in _taken_before(target, free, observations)]
        if relation is Relation.SAME:
            name = observations[min(chosen)].indicator
            for (r, _), free in rated:
                if r is Relation.DERIVED and free and observations[free[0]].indicator == name:
                    chosen += free
                    free.clear()
        return relation, tuple(sorted(chosen))
    return None


def _before(target: Observation, free: Sequence[int], observations: Sequence[Observation]) -> bool:
    """Tell whether the first of some results, in reading order, stands before a target."""
    return bool(free) and observations[free[0]].span.start < target.span.start


def _taken_before(target: Observation, free: deque[int], observations: Sequence[Observation]) -> Iterator[int]:
    """Take the results that stand before a target out."""
    while _before(target, free, observations):
        yield free.popleft()
