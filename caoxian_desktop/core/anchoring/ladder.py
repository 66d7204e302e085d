"""Finding described words again in another text: a ladder of steps, the surest first.

Each step names the places the words may have come to; one place is taken, among several the surroundings decide. The
steps and the lead that decides follow Hypothesis's anchoring (exact quote, then context), with white space and
full-width forms set aside. Steps that allow for changed words stand further down and come with their own guards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from caoxian_desktop.core.anchoring.plain_text import PlainText, plain, plain_text
from caoxian_desktop.core.anchoring.selector import CONTEXT, TextTarget, words_stand
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

LEAD = 0.15
"""By how much the best context score must exceed the next, of 1, for a place to be taken among several."""


class Ground:
    """A report in which words are sought."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def plain(self) -> PlainText:
        """The report's text without white space."""
        return plain_text(self.report.text)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the ladder: its name, and the places it finds for a target."""

    name: str
    places: Callable[[TextTarget, Ground], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class Landing:
    """Where words were found, and by which step."""

    span: Span
    step: str


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Places that words may have come to and that their surroundings do not tell apart: a person chooses."""

    spans: tuple[Span, ...]
    step: str


def same_place(target: TextTarget, ground: Ground) -> Iterable[Span]:
    """Return the target's own position if its words stand there."""
    return (target.span,) if target.quote and words_stand(ground.report.text, target) else ()


def same_section(target: TextTarget, ground: Ground) -> Iterable[Span]:
    """Return the places of the exact words under the same headings."""
    own = plain(target.quote)
    path = _without(own, map(plain, target.path))
    for place in ground.plain.places_of(target.quote):
        headings = (plain(f"{section.label}{section.title}") for section in ground.report.path_at(place.start))
        if _without(own, headings) == path:
            yield place


def whole_report(target: TextTarget, ground: Ground) -> Iterable[Span]:
    """Return all places of the exact words."""
    return ground.plain.places_of(target.quote)


STEPS: tuple[Step, ...] = (
    Step("position", same_place),
    Step("section", same_section),
    Step("report", whole_report),
)
"""The ladder, top first."""


def find(
    target: TextTarget,
    ground: Ground,
    accepts: Callable[[Span], bool] = lambda _place: True,
    steps: Sequence[Step] = STEPS,
) -> Landing | Ambiguity | None:
    """Return where a target's words stand in another text, None where no step finds them.

    `accepts` tells which places come into question at all. The first step that finds any decides: those below it look
    further, and would only find more.
    """
    for step in steps:
        places = tuple(place for place in step.places(target, ground) if accepts(place))
        if len(places) == 1:
            return Landing(places[0], step.name)
        if places:
            return _chosen(target, ground, places, step)
    return None


def _chosen(target: TextTarget, ground: Ground, places: tuple[Span, ...], step: Step) -> Landing | Ambiguity:
    text = ground.report.text
    ranked = sorted(((context_score(target, text, place), place) for place in places), reverse=True)
    (best, place), (second, _) = ranked[:2]
    return Landing(place, step.name) if best - second >= LEAD else Ambiguity(places, step.name)


def context_score(target: TextTarget, text: str, place: Span) -> float:
    """Return from 0 to 1 how far the words around a place are those around the target's."""
    before = text[max(0, place.start - CONTEXT) : place.start]
    after = text[place.end : place.end + CONTEXT]
    return (_likeness(target.before, before) + _likeness(target.after, after)) / 2


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def _without(own: str, headings: Iterable[str]) -> tuple[str, ...]:
    """Return a path without the words themselves, which may be a heading in one reading and none in the other."""
    return tuple(heading for heading in headings if heading != own)
