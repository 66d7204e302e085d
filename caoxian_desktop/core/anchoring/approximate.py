"""Words much like those that were described: a few characters put in, left out or replaced, their numbers as they were.

Seed and extend, as sequence aligners do: where pieces of the words stand unchanged in their order, the stretch around
them is compared by edit distance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from rapidfuzz.distance import Levenshtein

from caoxian_desktop.core.anchoring.context import likeness_after, likeness_before
from caoxian_desktop.core.anchoring.figures import MASK
from caoxian_desktop.core.anchoring.ground import Ground, occurrences
from caoxian_desktop.core.anchoring.sought import Sought
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.report.span import Span

SHORTEST = 8
"""Characters below which words are too few to be recognised by likeness."""
_ERRORS = 0.2
"""Edits allowed, of the characters of the words."""
_SCORE = 0.75
"""Least score: Hypothesis's weights, 50 for the words and 20 for each side of 32 characters, of 90."""
_LEAD = 0.05
"""By how much the best of several stretches must lead, of 1."""
_OFTEN, _STRETCHES = 40, 6
"""Places of one piece, and stretches, that are looked at."""
_EDGE = 16
"""Characters by which the ends of a stretch are moved to fit."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the masked text that may be the words, by its score."""

    score: float
    start: int
    end: int


def approximate(what: Sought, ground: Ground, accepts: Callable[[Span], bool]) -> Placement | None:
    """Return the place of words much like those sought, None where there is none.

    Where the words are alike but for their numbers' values, NUMBER_CHANGED says so; AMBIGUOUS where several stretches
    are as alike.
    """
    if len(what.words) < SHORTEST or len(what.needle) < SHORTEST // 2:
        return None
    stretches = sorted(_alike(what, ground.masked.words), key=lambda stretch: (-stretch.score, stretch.start))
    found = [(each.score, placement) for each in stretches if (placement := _placed(what, ground, each, accepts))]
    if not found:
        return None
    spans = tuple(placement.span for score, placement in found if found[0][0] - score < _LEAD and placement.span)
    return found[0][1] if len(spans) == 1 else Placement(Standing.AMBIGUOUS, None, spans)


def _placed(what: Sought, ground: Ground, stretch: _Stretch, accepts: Callable[[Span], bool]) -> Placement | None:
    start, end = ground.masked.plain(stretch.start), ground.masked.plain(stretch.end)
    kept = _figures_kept(what, ground, stretch)
    if kept is None or not accepts(ground.span(start, end)):
        return None
    if not kept:
        return Placement(Standing.NUMBER_CHANGED, ground.span(start, end))
    words = ground.plain.words
    # Of a number that was sought whole though only part of it was marked, that part.
    first = start + what.left if words.startswith(what.whole[: what.left], start) else start
    last = end - what.right if words.endswith(what.whole[len(what.whole) - what.right :], start, end) else end
    return Placement(Standing.APPROXIMATE, ground.span(first, last))


def _figures_kept(what: Sought, ground: Ground, stretch: _Stretch) -> bool | None:
    """Tell whether all numbers are as they were, False where their values differ, None where some are gone or new.

    A single Chinese numeral that came or went with the words around it (进一步) is a word and no figure.
    """
    text = ground.masked
    words = text.words[stretch.start : stretch.end]
    old = _by_mask(what.needle, what.figures)
    new = _by_mask(words, text.figures(ground.plain.words, text.plain(stretch.start), text.plain(stretch.end)))
    same = True
    for step in Levenshtein.opcodes(what.needle, words):
        mine, others = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            same = same and mine == others
        elif any(len(figure) > 1 or figure.isdigit() for figure in (*mine, *others)):
            return None
    return same


def _by_mask(words: str, figures: Iterable[str]) -> list[str]:
    """Return, for each character of a masked text, the number it stands for, '' for a character that is itself."""
    numbers = iter(figures)
    return [next(numbers) if character == MASK else "" for character in words]


def _alike(what: Sought, words: str) -> Iterator[_Stretch]:
    """Yield the stretches that are like enough, each once."""
    seen: set[tuple[int, int]] = set()
    for start, end in _seeded(what.needle, words):
        first, last, errors = _fitted(what.needle, words, start, end)
        if (first, last) not in seen and errors <= _ERRORS * len(what.needle):
            seen.add((first, last))
            score = _score(what, words, first, last, errors)
            if score >= _SCORE:
                yield _Stretch(score, first, last)


def _score(what: Sought, words: str, start: int, end: int, errors: int) -> float:
    before, after = words[max(0, start - len(what.before)) : start], words[end : end + len(what.after)]
    sides = 20 * likeness_before(what.before, before) + 20 * likeness_after(what.after, after)
    return (50 * (1 - errors / len(what.needle)) + sides) / 90


def _seeded(needle: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches in which pieces of a needle stand in their order, those with the most pieces first."""
    errors = int(_ERRORS * len(needle))
    # As many pieces as errors, and one more: one of them at least stands unchanged.
    size = 8 if len(needle) > 80 else len(needle) // (errors + 1)
    found: dict[int, list[int]] = defaultdict(list)
    for offset in range(0, len(needle) - size + 1, size):
        for at in islice(occurrences(words, needle[offset : offset + size]), _OFTEN):
            found[(at - offset) // (errors + 1)].append(at - offset)
    for bucket in sorted(found, key=lambda key: (-len(found[key]), key))[:_STRETCHES]:
        near = found[bucket] + found.get(bucket + 1, [])
        yield max(0, near[0]), min(len(words), near[-1] + len(needle))


def _fitted(needle: str, words: str, start: int, end: int) -> tuple[int, int, int]:
    """Return a stretch with the ends at which it differs least from a needle, and by how many edits.

    One that differs by far more than is allowed is left as it is.
    """
    allowed = int(_ERRORS * len(needle)) + 1
    if Levenshtein.distance(needle, words[start:end], score_cutoff=2 * allowed) > 2 * allowed:
        return start, end, len(needle)
    reach = min(allowed, _EDGE)
    low, high = max(0, start - reach), min(len(words), end + reach)
    for _ in range(2):
        ends = range(max(start + 1, end - reach), high + 1)
        end = min(ends, key=lambda last: (Levenshtein.distance(needle, words[start:last]), abs(last - end)))
        starts = range(low, min(end, start + reach + 1))
        start = min(starts, key=lambda first: (Levenshtein.distance(needle, words[first:end]), abs(first - start)))
    return start, end, Levenshtein.distance(needle, words[start:end])
