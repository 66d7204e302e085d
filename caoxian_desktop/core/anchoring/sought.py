"""A description made ready for the search, and the places its words may have come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from caoxian_desktop.core.anchoring.context import likeness
from caoxian_desktop.core.anchoring.figures import breaks_in, masked
from caoxian_desktop.core.anchoring.ground import Ground, Path, heading_words, occurrences
from caoxian_desktop.core.anchoring.plain_text import plain_text
from caoxian_desktop.core.anchoring.selector import CONTEXT, TextTarget
from caoxian_desktop.core.report.span import Span

SECTION = 0.2
"""What standing under the same headings counts beside the likeness of the surroundings, which is at most 1."""
SAME_NUMBER = 0.2
"""What it counts that not only the words are the same but their numbers too."""
_MARKS = tuple("。！？!?…；;")
_END = re.compile(f"[{''.join(_MARKS)}]+")
_MANY = 400
"""Places of one needle that are looked at one by one; of more, those with the same neighbours."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A target as it is sought: `needle` is its quote with numbers masked, `before` and `after` what stands beside it.

    A quote that begins or ends within a number is sought with the whole number: `whole` is the quote so extended, by
    `left` and `right` characters, and `figures` are its numbers. `own` are its words as those of a heading,
    `own_before` and `own_after` what stands beside it in its sentence, `path` the headings above it.
    """

    words: str
    whole: str
    figures: tuple[str, ...]
    left: int
    right: int
    needle: str
    before: str
    after: str
    own_before: str
    own_after: str
    own: str
    path: Path

    @property
    def has_number(self) -> bool:
        """Whether a number stands in the words, or the words in a number."""
        return self.needle != self.words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place with the masked words: whether its numbers are the same, and how alike its surroundings are, of 1.

    `score` is `context` with what section and number count.
    """

    span: Span
    same: bool
    context: float
    in_section: bool
    score: float


def sought(target: TextTarget, ground: Ground) -> Sought:
    """Make a target ready for the search."""
    text = target.before + target.quote + target.after
    form = plain_text(text)
    figures = masked(form.words, breaks_in(text, form))
    low, high = form.index(len(target.before)), form.index(len(target.before) + len(target.quote))
    start, end = figures.whole(low, high)
    first, last = figures.masked(start), figures.masked(end)
    before, after = figures.words[max(0, first - CONTEXT) : first], figures.words[last : last + CONTEXT]
    words, own = form.words[low:high], heading_words(target.quote)
    return Sought(
        words=words,
        whole=form.words[start:end],
        figures=figures.figures(form.words, start, end),
        left=low - start,
        right=end - high,
        needle=figures.words[first:last],
        before=before,
        after=after,
        own_before=_within_sentence_before(before),
        own_after="" if words.endswith(_MARKS) else _within_sentence_after(after),
        own=own,
        path=tuple(heading for heading in ground.compared(target.path) if heading != own),
    )


def candidates(what: Sought, ground: Ground) -> list[Candidate]:
    """Return the places with the masked words, best first."""
    found = [_candidate(what, ground, at) for at in _places(what, ground)]
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.span))


def in_section(what: Sought, ground: Ground, offset: int) -> float:
    """Return from 0 to 1 how many of the headings above the words stand above an offset too.

    Words that are a heading in one of the texts are not a heading above themselves.
    """
    path = [heading for heading in ground.path(offset) if heading != what.own]
    if not what.path:
        return 0.0 if path else 1.0
    return len(set(what.path).intersection(path)) / len(what.path)


def context_at(what: Sought, words: str, start: int, end: int) -> float:
    """Return how alike the surroundings of a place in the masked text are."""
    before, after = words[max(0, start - len(what.before)) : start], words[end : end + len(what.after)]
    alike = likeness(what.before, what.after, before, after)
    if before.endswith(what.own_before) and after.startswith(what.own_after):
        alike = max(alike, min(0.9, 0.5 + 0.03 * (len(what.own_before) + len(what.own_after))))
    return alike


def _within_sentence_before(words: str) -> str:
    ends = [found.end() for found in _END.finditer(words)]
    return words[ends[-1] :] if ends else words


def _within_sentence_after(words: str) -> str:
    found = _END.search(words)
    return words[: found.end()] if found else words


def _candidate(what: Sought, ground: Ground, at: int) -> Candidate:
    figures = ground.masked
    end = at + len(what.needle)
    start, stop = figures.plain(at), figures.plain(end)
    same = ground.plain.words[start:stop] == what.whole
    span = ground.span(start + what.left, stop - what.right) if same else ground.span(start, stop)
    context = context_at(what, figures.words, at, end)
    shared = in_section(what, ground, span.start)
    score = context + SECTION * shared + (SAME_NUMBER if same else 0.0)
    return Candidate(span, same, context, shared == 1.0, score)


def _places(what: Sought, ground: Ground) -> list[int]:
    """Return where the needle stands in the masked text.

    Of very many places, and of a place without words, those with the same neighbours, or with the same number.
    """
    words = ground.masked.words
    places = list(islice(occurrences(words, what.needle), _MANY + 1))
    if what.needle and len(places) <= _MANY:
        return places
    near = set(islice(_with_number(what, ground), _MANY))
    for reach in (CONTEXT, 16, 8, 4, 2):
        found = set(islice(_beside(what, words, reach), _MANY))
        if near and (len(near | found) > 2 * _MANY or not what.needle):
            break
        near |= found
    return sorted(near) or places


def _with_number(what: Sought, ground: Ground) -> Iterator[int]:
    """Yield the places where the very words stand, whole numbers of the text, if there is a number in them."""
    if what.has_number:
        for at in occurrences(ground.plain.words, what.whole):
            if ground.masked.whole(at, end := at + len(what.whole)) == (at, end):
                yield ground.masked.masked(at)


def _beside(what: Sought, words: str, reach: int) -> Iterator[int]:
    """Yield the places that have as many of the same characters on one side."""
    before, after = what.before[-reach:], what.after[:reach]
    if before:
        yield from (at + len(before) for at in occurrences(words, before + what.needle))
    if after:
        yield from occurrences(words, what.needle + after)
