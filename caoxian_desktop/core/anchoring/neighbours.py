"""Whether the other numbers of a sentence are those that were kept with a place in it."""

from __future__ import annotations

import re

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.plain_text import plain
from caoxian_desktop.core.anchoring.selector import CONTEXT, TextTarget, numbers_in
from caoxian_desktop.core.report.span import Span

_END = re.compile(r"[。！？!?…]+[”’』」）)】》]*|\n")
_FAR = 1000
"""Characters around a place in which the numbers of a sentence that was cut in two are looked for."""


def neighbours_stand(target: TextTarget, span: Span, ground: Ground) -> bool:
    """Tell whether the numbers kept with a target stand in the sentence its words were found in.

    A sentence that only begins or ends elsewhere now, because a line was broken or joined, has its numbers all the
    same. A description that names no numbers although its own words have some says nothing of them.
    """
    kept, now = target.numbers, ground.numbers(span)
    if kept == now or (not kept and numbers_in(target.quote)):
        return True
    return _seen_whole(target, span, ground) or _cut_in_two(kept, now, span, ground)


def _seen_whole(target: TextTarget, span: Span, ground: Ground) -> bool:
    """Tell whether all of the old sentence was described with the target and stands around the place."""
    before, after = _before(target), _after(target)
    if before is None or after is None:
        return False
    text, reach = ground.report.text, 2 * CONTEXT
    left, right = plain(text[max(0, span.start - reach) : span.start]), plain(text[span.end : span.end + reach])
    return left.endswith(plain(before)) and right.startswith(plain(after))


def _before(target: TextTarget) -> str | None:
    """Return the words of the sentence before the quote, None where they are more than was kept."""
    ends = [found.end() for found in _END.finditer(target.before)]
    if ends:
        return target.before[ends[-1] :]
    return target.before if target.start == len(target.before) else None


def _after(target: TextTarget) -> str | None:
    if _END.search(target.quote):
        return ""
    found = _END.search(target.after)
    if found is not None:
        return target.after[: found.end()]  # a line break is no letter, so that what ran on behind it does not matter
    return target.after if len(target.after) < CONTEXT else None


def _cut_in_two(kept: tuple[str, ...], now: tuple[str, ...], span: Span, ground: Ground) -> bool:
    """Tell whether the sentence has some of the kept numbers in their order, and the others stand right beside it."""
    text, sentence = ground.report.text, ground.sentence(span.start)
    before = numbers_in(text[max(0, sentence.start - _FAR) : sentence.start])
    after = numbers_in(text[max(sentence.end, span.end) : sentence.end + _FAR])
    for at in range(len(kept) - len(now) + 1):
        first, rest = kept[:at], kept[at + len(now) :]
        if kept[at : at + len(now)] == now and before[-at or len(before) :] == first and after[: len(rest)] == rest:
            return True
    return False
