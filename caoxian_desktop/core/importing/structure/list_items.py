"""Lists within a paragraph (一是…；二是… （1）…（2）… ①…②…): no sections, but people look for their items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.importing.marks import number_in
from caoxian_desktop.core.report.report import ListItem
from caoxian_desktop.core.report.span import Span

_NUMERALS = "一二三四五六七八九十"
_BEFORE = r"(?:^|(?<=[。；：，、！？”）;:, ]))"
# Each kind of mark with words of its first one, of which the paragraph must hold one: few do, and the expressions are
# slow.
_MARKS = (
    (("一是", "一要"), re.compile(rf"{_BEFORE}([{_NUMERALS}]{{1,3}}[是要])(?![否求素闻点害由])")),
    (("第一",), re.compile(rf"{_BEFORE}(第[{_NUMERALS}]{{1,3}})[，,、：:]")),
    (("（一", "(一"), re.compile(rf"{_BEFORE}([（(][{_NUMERALS}]{{1,3}}[）)])")),
    ((*"（(",), re.compile(r"([（(]\d{1,2}[）)])(?=[^\s\d）)])")),
    (tuple(one + mark for one in "1１" for mark in ".．、"), re.compile(rf"{_BEFORE}(\d{{1,2}}[.．、])(?=[^\d\s])")),
    (("①",), re.compile(r"([①-⑳])")),
)
_FEWEST = 2
_SHORTEST = 12
"""Characters of a paragraph that can hold a list."""


def list_items(words: str, start: int = 0) -> tuple[ListItem, ...]:
    """Return the items of the lists in a paragraph's words, in order; `start` is where it stands in the text.

    A list counts 一 二 三 … without a gap and has two items at least. An item reaches to the next one; the last ends
    with its sentence where semicolons part the items, else with the paragraph.
    """
    if len(words) < _SHORTEST:
        return ()
    for first, mark in _MARKS:
        if any(word in words for word in first) and (items := tuple(_items(words, list(mark.finditer(words)), start))):
            return items
    return ()


def _items(words: str, marks: Sequence[re.Match[str]], start: int) -> Iterator[ListItem]:
    for run in _runs(marks):
        ends = [mark.start(1) for mark in run[1:]]
        ends.append(_end_of_last(words, run, marks))
        for mark, end in zip(run, ends, strict=True):
            yield ListItem(
                mark[1], Span(start + mark.start(1), start + mark.start(1) + len(words[mark.start(1) : end].rstrip()))
            )


def _runs(marks: Sequence[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """Yield the marks that count from one on; a mark out of turn (a date, a number of another list) is passed over."""
    run: list[re.Match[str]] = []
    for mark in marks:
        number = number_in(mark[1])
        if number == len(run) + 1:
            run.append(mark)
        elif number == 1:
            if len(run) >= _FEWEST:
                yield run
            run = [mark]
    if len(run) >= _FEWEST:
        yield run


def _end_of_last(words: str, run: Sequence[re.Match[str]], marks: Sequence[re.Match[str]]) -> int:
    last = run[-1].start(1)
    following = next((mark.start(1) for mark in marks if mark.start(1) > last), len(words))
    parted = all(words[mark.start(1) - 1] in "；;，" for mark in run[1:])
    stop = re.search(r"。[”’）]?", words[last:following])
    return last + stop.end() if parted and stop else following
