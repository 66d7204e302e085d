"""A proposed change as delegates word it: 将“A”改为“B”, 在“A”后增加“B”, 删去“A”, no longer than it need be."""

from __future__ import annotations

import re

_SHORT = 24
"""Characters of a quotation that is repeated whole."""
_CONTEXT = 10
_END = 8
_TELLING = 4
"""Characters from which words that stand once need none before them."""
_MOSTLY = 0.6
"""The part of a quotation beyond which all of it is said to change."""
_NUMBER = re.compile(r"[\d.．,，%％‰]")
_UNIT = re.compile(r"[^\W\d]{1,4}(?=[，。；：、！？）]|$)")
"""What is counted, right behind a number and up to the next mark: 12所."""
_SIGN = re.compile(r"[，。；：！？、,;:!?]")


def worded(quote: str, proposal: str | None) -> str:
    """Return what is proposed in place of the words `quote`: '' to delete them, None for nothing proposed.

    Of long words only what changes is named, with as much around it as tells its place among them.
    """
    return "".join(said_of(quote, proposal))


def said_of(quote: str, proposal: str | None) -> tuple[str, str]:
    """Return a wish in two: up to the end of the words it names, and what is to become of them (改为“B”)."""
    if not proposal:
        return (f"删去“{_shortened(quote)}”", "") if quote and proposal == "" else ("", "")
    if not quote:
        return "", f"增加“{proposal}”"
    start, end = _changed(quote, proposal)
    since = _unique_since(quote, start, end)
    if len(quote) <= _SHORT or quote == proposal or end - start > _MOSTLY * len(quote) or since is None:
        return f"将“{_shortened(quote)}”", f"改为“{proposal}”"
    new = proposal[start : len(proposal) - (len(quote) - end)]
    return _added(quote, since, start, new) if start == end else _replaced(quote, since, (start, end), new)


def _shortened(words: str) -> str:
    return words if len(words) <= 2 * _SHORT else f"{words[:_END]}……{words[-_END:]}"


def _changed(quote: str, proposal: str) -> tuple[int, int]:
    """Return where the words that change begin and end in `quote`; numbers are never cut, nor from their units."""
    most = min(len(quote), len(proposal))
    start = next((at for at in range(most) if quote[at] != proposal[at]), most)
    tail = next((at for at in range(most - start) if quote[-1 - at] != proposal[-1 - at]), most - start)
    end = len(quote) - tail
    if start == end and _is_apart(quote, start):
        return start, end
    while start > 0 and _NUMBER.match(quote[start - 1]) and not _SIGN.match(quote[start - 1]):
        start -= 1
    while end < len(quote) and _NUMBER.match(quote[end]) and not _SIGN.match(quote[end]):
        end += 1
    unit = _UNIT.match(quote, end) if end > start and _NUMBER.match(quote[end - 1]) else None
    return start, unit.end() if unit else end


def _added(quote: str, since: int, at: int, new: str) -> tuple[str, str]:
    """Return that words are added at a place, told by the words before it, or behind it at the very beginning."""
    if at == 0:
        return f"在“{quote[: _unique_until(quote)]}”", f"前增加“{new}”"
    return f"在“{quote[since:at]}”", f"后增加“{new}”"


def _replaced(quote: str, since: int, place: tuple[int, int], new: str) -> tuple[str, str]:
    """Return that the words at a place give way to others, with those before them where they are not told alone."""
    start, end = place
    alone = _is_once(quote, quote[start:end])
    if not new and alone:
        return f"删去“{_shortened(quote[start:end])}”", ""
    since = start if alone and end - start >= _TELLING else since
    return f"将“{_shortened(quote[since:end])}”", f"改为“{quote[since:start]}{new}”"


def _unique_since(quote: str, start: int, end: int) -> int | None:
    """Return from where on the words up to `end` stand only once, back to the mark before them where that is near.

    None where all up to `end` stands elsewhere too.
    """
    near = range(start - 1, max(-1, start - _CONTEXT), -1)
    since = next((at for at in near if at == 0 or _SIGN.match(quote[at - 1])), max(0, start - _CONTEXT))
    while since > 0 and not (_is_once(quote, quote[since:end]) and _is_apart(quote, since)):
        since -= 1
    return since if end == 0 or _is_once(quote, quote[since:end]) else None


def _unique_until(quote: str) -> int:
    until = min(_CONTEXT, len(quote))
    while until < len(quote) and not (_is_once(quote, quote[:until]) and _is_apart(quote, until)):
        until += 1
    return until


def _is_once(quote: str, words: str) -> bool:
    """Tell whether words stand in a quotation once, places that overlap counted."""
    return quote.find(words) == quote.rfind(words)


def _is_apart(quote: str, at: int) -> bool:
    """Tell whether a place is not within a number."""
    return not (_NUMBER.match(quote[at - 1 : at]) and _NUMBER.match(quote[at : at + 1]))
