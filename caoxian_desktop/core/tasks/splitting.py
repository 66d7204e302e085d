"""Sentences of a plan taken apart into tasks: a verb clause with its object, its conditions and its ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from caoxian_desktop.core.indicators.clauses import Clause, sentence, sentence_places
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks import words
from caoxian_desktop.core.tasks.verbs import begins_with_verb, has_object_first, has_verb

_SHORTEST = 8
"""汉字 that a clause without a figure has to stand alone: 严把项目准入关 goes with what it follows."""
_OPENING = 11
"""A single clause shorter than this only opens what follows it: 着力优化服务，实施民宿品质提升行动."""
_SHORT, _FULL = 13, 32
"""A clause shorter than the first joins what is shorter than the second: they are one measure."""
_LEAST = 6
"""汉字 of the shortest task."""
_BLANKS = " \t\u3000\u00a0，。；：、,;:！!"
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("(", ")"), ("「", "」"))


class _Role(Enum):
    """What a clause is to its neighbours."""

    NOTHING = auto()
    CONDITION = auto()
    VERB = auto()
    RESULT = auto()
    OTHER = auto()


@dataclass(slots=True)
class _Group:
    """Clauses that make one task, as they are gathered."""

    start: int
    end: int
    first: str
    last: str
    has_verb: bool
    clauses: int = 1
    waits: bool = False  # its last clause is a condition of what comes next

    def take(self, clause: Clause, text: str, *, verb: bool, waits: bool) -> None:
        self.end, self.last, self.clauses = clause.end, clause.of(text), self.clauses + 1
        self.has_verb, self.waits = self.has_verb or verb, waits


def tasks_within(text: str, span: Span) -> Iterator[Span]:
    """Yield the tasks that stand in a stretch of the plan, sentence by sentence."""
    for start, end in sentence_places(text, span.start, span.end):
        yield from _of_sentence(text, start, end)


def _of_sentence(text: str, start: int, end: int) -> Iterator[Span]:
    if words.NO_WORK.search(text[start:end]):
        return
    clauses = whole_clauses(text, sentence(text, start, end).clauses)
    groups: list[_Group] = []
    for segment in _segments(clauses):
        _gather(text, segment, groups)
    for group in groups:
        if span := _standing(text, group):
            yield span


def whole_clauses(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses, those joined between which a bracket or quotation mark is open: “治已病，防未病”."""
    whole: list[Clause] = []
    for clause in clauses:
        if whole and _is_open(whole[-1].of(text)):
            first = whole.pop()
            whole.append(Clause(first.start, clause.end, first.opener, first.segment))
        else:
            whole.append(clause)
    return whole


def _is_open(piece: str) -> bool:
    return any(piece.count(first) > piece.count(last) for first, last in _PAIRS)


def _segments(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    segment: list[Clause] = []
    for clause in clauses:
        if segment and clause.opener in ("；", ";"):
            yield segment
            segment = []
        segment.append(clause)
    if segment:
        yield segment


def _gather(text: str, segment: Sequence[Clause], groups: list[_Group]) -> None:
    """Add to `groups` the tasks of what stands between two semicolons."""
    current: _Group | None = None
    for clause in segment:
        said = clause.of(text).strip(_BLANKS)
        role = _role(said)
        if role is _Role.NOTHING:
            if current and not _is_subject(current):
                _close(current, groups)
            current = None
        elif current is None:
            current = _Group(clause.start, clause.end, said, said, _is_verb(role, said))
        elif current.has_verb and _begins(role, said, current):
            groups.append(current)
            current = _Group(clause.start, clause.end, said, said, role is not _Role.CONDITION)
        else:
            current.take(clause, text, verb=_is_verb(role, said), waits=role is _Role.CONDITION)
    _close(current, groups)


def _is_subject(current: _Group) -> bool:
    """Tell whether a clause before one that sets no task is its subject: 干部为企业服务，就是为经济服务."""
    return current.clauses == 1 and not counts(current.first) and _role(current.first) is _Role.OTHER


def _close(current: _Group | None, groups: list[_Group]) -> None:
    """Add a group; one without a verb belongs to what it follows, and first of all stands on its own."""
    if current is None:
        return
    hangs = not current.has_verb or words.EFFECT.match(current.first)
    if hangs and groups:
        groups[-1].end = current.end
    else:
        groups.append(current)


def _role(said: str) -> _Role:
    if not said or words.ANNOUNCEMENT.search(said) or words.NO_TASK.search(said):
        return _Role.NOTHING
    if words.CONDITION.match(said):
        return _Role.CONDITION
    if words.RESULT.match(said):
        return _Role.RESULT
    if begins_with_verb(said) or has_object_first(said):
        return _Role.VERB
    return _Role.NOTHING if words.STATEMENT.match(said) and not counts(said) else _Role.OTHER


def _is_verb(role: _Role, said: str) -> bool:
    if role is _Role.OTHER:
        return has_verb(said)
    return role is not _Role.CONDITION


def _begins(role: _Role, said: str, current: _Group) -> bool:
    """Tell whether a clause begins a task of its own beside one that has its verb."""
    if role not in (_Role.CONDITION, _Role.VERB) or current.waits or _opens_only(current):
        return False
    if role is _Role.CONDITION:
        return True
    return not (_completes(said, current) if counts(said) else _is_slight(said, current))


def _opens_only(current: _Group) -> bool:
    slight = current.clauses == 1 and len(current.last) < _OPENING
    return slight and not counts(current.last) and not words.OF_ITSELF.match(current.last)


def _completes(said: str, current: _Group) -> bool:
    """Tell whether a clause puts the one before it into figures: 加大电商村培育力度，新增电商村30个."""
    if counts(current.last):
        return False
    alone = current.end - current.start < 2 * _SHORTEST
    return _speak_of_one(current.last, said) or (alone and words.MEANS.search(current.last) is not None)


def _is_slight(said: str, current: _Group) -> bool:
    """Tell whether a clause without a figure is too slight for a task of its own."""
    if words.OF_ITSELF.match(said):
        return False
    room = current.end - current.start < _FULL and not counts(current.last)
    return len(said) < _SHORTEST or (len(said) < _SHORT and room)


def counts(said: str) -> bool:
    """Tell whether a clause holds a figure."""
    return any(character.isdigit() for character in said)


def _speak_of_one(one: str, other: str) -> bool:
    """Tell whether two clauses name the same thing in three characters: 加大电商村培育力度，新增电商村30个."""
    pieces = {one[at : at + 3] for at in range(len(one) - 2)}
    return any(other[at : at + 3] in pieces for at in range(len(other) - 2))


def _standing(text: str, group: _Group) -> Span | None:
    """Return the place of a task; None for what is none."""
    span = trimmed(text, group.start, group.end)
    if span is None:
        return None
    alone = span.of(text)
    spirit = group.clauses == 1 and words.SLOGAN.match(alone) is not None and not counts(alone)
    if spirit or words.EFFECT.match(alone):
        return None
    verbal = group.has_verb or begins_with_verb(alone)
    return span if len(span) >= _LEAST and verbal else None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return a place without the marks and joining words at its ends; None where nothing is left."""
    said = text[start:end]
    first, last = start + len(said) - len(said.lstrip(_BLANKS)), end - (len(said) - len(said.rstrip(_BLANKS)))
    for opening in (words.LABEL, words.LEADING_LINK):
        if first < last and (found := opening.match(text, first, last)):
            first = found.end()
    return Span(first, last) if first < last else None
