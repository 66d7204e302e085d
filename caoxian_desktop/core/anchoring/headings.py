"""A heading found again among the headings of another text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from caoxian_desktop.core.anchoring.figures import figures_of
from caoxian_desktop.core.anchoring.ground import Ground, heading_words, without_label
from caoxian_desktop.core.anchoring.placing import LEAD, place
from caoxian_desktop.core.anchoring.plain_text import plain
from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.sought import SECTION, Sought, context_at, in_section, sought
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span

_ALIKE = 0.7
"""Least likeness of a heading that was reworded: 50 of 90 for its words, 40 for what stands around it."""

_STRANGE = 0.3
"""Score, of 1.2, below which nothing around a heading speaks for its being the one: several parts may have 保障措施."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading of the text with how alike what stands around it is, sections above it counted in."""

    words: str
    span: Span
    context: float
    score: float


def place_heading(target: TextTarget, ground: Ground) -> Placement:
    """Find a section by its heading.

    A section that was only numbered anew (一、 now 二、) is NEIGHBOURS_CHANGED: its title stands, the number beside it
    is another one. Where the title's own numbers changed it is NUMBER_CHANGED, where it was reworded over the same text
    APPROXIMATE. Words that are no heading any longer are found as words are.
    """
    if target.version == ground.version and target.span.of(ground.report.text) == target.quote:
        return Placement(Standing.EXACT, target.span)
    what, wanted = sought(target, ground), heading_words(target.quote)
    headings = [_heading(what, section, ground) for section in ground.report.walk()]
    same = [heading for heading in headings if heading_words(heading.words) == wanted]
    if same:
        return _among(target, same)
    words = _as_words(target, ground)
    return words if words.standing.is_placed else _reworded(target, headings) or words


def _heading(what: Sought, section: Section, ground: Ground) -> _Heading:
    span = section.heading
    start, end = ground.masked.whole(ground.plain.index(span.start), ground.plain.index(span.end))
    context = context_at(what, ground.masked.words, ground.masked.masked(start), ground.masked.masked(end))
    score = context + SECTION * in_section(what, ground, span.start)
    return _Heading(span.of(ground.report.text), span, context, score)


def _among(target: TextTarget, same: list[_Heading]) -> Placement:
    ranked = sorted(same, key=lambda heading: (-heading.score, heading.span))
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < LEAD:
        return Placement(Standing.AMBIGUOUS, None, tuple(heading.span for heading in ranked))
    best = ranked[0]
    if best.score < _STRANGE:
        return Placement(Standing.APPROXIMATE, best.span)
    if plain(best.words) == plain(target.quote):
        return Placement(Standing.EXACT, best.span)
    title_stands = without_label(best.words) == without_label(target.quote)
    return Placement(Standing.NEIGHBOURS_CHANGED if title_stands else Standing.NUMBER_CHANGED, best.span)


def _as_words(target: TextTarget, ground: Ground) -> Placement:
    """Find a heading that is none any longer: its words, and if they are not there those of its title."""
    found, title = place(target, ground), without_label(target.quote)
    if len(found.candidates) == 1 and plain(found.candidates[0].of(ground.report.text)) == plain(target.quote):
        return Placement(Standing.APPROXIMATE, found.candidates[0])
    if found.standing.is_placed or title == plain(target.quote):
        return found
    label = next(at for at in range(len(target.quote)) if plain(target.quote[at:]) == title)
    before, quote = target.before + target.quote[:label], target.quote[label:]
    untitled = place(target._replace(before=before, quote=quote, start=target.start + label), ground)
    exact = untitled.standing is Standing.EXACT
    return replace(untitled, standing=Standing.NEIGHBOURS_CHANGED) if exact else untitled


def _reworded(target: TextTarget, headings: list[_Heading]) -> Placement | None:
    title = without_label(target.quote)
    ranked = sorted(((_likeness(title, heading), heading.span) for heading in headings), reverse=True)
    ranked = [each for each in ranked if each[0] >= _ALIKE]
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < LEAD):
        return None
    span = ranked[0][1]
    return Placement(Standing.APPROXIMATE, span)


def _likeness(title: str, heading: _Heading) -> float:
    """Return how like a heading is, 0 for one with other numbers."""
    words = without_label(heading.words)
    if figures_of(words) != figures_of(title):
        return 0.0
    return (50 * Levenshtein.normalized_similarity(title, words) + 40 * heading.context) / 90
