"""From headings in a row to the tree of sections: which level each stands on, and where each section ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.marks import Style, number_in
from caoxian_desktop.core.importing.structure.headings import Heading
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span

DEEPEST = 3
"""Deeper layers are not recorded."""

_RANKS = {
    Style.TOPIC: 1,
    Style.CHINESE: 1,
    Style.BRACKETED: 2,
    Style.ORDINAL: 3,
    Style.DASH: 3,
    Style.ARABIC: 4,
    Style.ARABIC_BRACKETED: 5,
    Style.BARE_LINE: 6,
    Style.RUN_IN: 7,
}
"""Which style may stand under which: a lower number above a higher. Two of one number are neighbours."""

_PARTS = frozenset({Style.PART, Style.CHINESE})
_ROOTS = _PARTS | {Style.ANNEX, Style.TOPIC}
_UNLABELLED = frozenset({Style.RUN_IN, Style.BARE_LINE})
_FIGURES = frozenset({Style.ARABIC, Style.ARABIC_BRACKETED})
_NEIGHBOURS = 4
_COMMA = re.compile(r"[，,]")


@dataclass(slots=True)
class _Node:
    heading: Heading
    level: int
    children: list[_Node] = field(default_factory=list)
    end: int = 0


@dataclass(frozen=True, slots=True)
class Turns:
    """Offsets at which a text turns away from the section it was in.

    `breaks` are paragraphs that address the deputies: they close every open section but the part. `leads` only say
    that a list of works comes.
    """

    breaks: Sequence[int] = ()
    leads: Sequence[int] = ()


def sections_of(headings: Sequence[Heading], turns: Turns, text_end: int) -> tuple[Section, ...]:
    """Return the section tree; `text_end` is where the last section ends."""
    kept = list(headings)
    while True:
        roots = _placed(kept, turns)
        lone = _without_series(roots, turns.breaks)
        if not lone:
            break
        kept = [h for h in kept if id(h) not in lone]
    _close(roots, turns.breaks, text_end)
    return tuple(_section(node) for node in roots)


def _placed(headings: Sequence[Heading], turns: Turns) -> list[_Node]:
    """Give each heading its level and its parent."""
    count = _PartCount(headings)
    roots: list[_Node] = []
    path: list[_Node] = []
    pending = iter(sorted([(at, True) for at in turns.breaks] + [(at, False) for at in turns.leads]))
    turn = next(pending, None)
    for heading in headings:
        while turn is not None and turn[0] < heading.span.start:
            if turn[1] or _leads_out(path, heading):
                path = [node for node in path[:1] if node.level == 1]
            turn = next(pending, None)
        path = path[: _depth(heading, path, count)]
        in_annex = bool(path) and path[0].heading.style is Style.ANNEX
        level = path[-1].level + 1 if path else count.level_of_root(heading)
        if level > DEEPEST or (in_annex and heading.style in _UNLABELLED):
            continue  # deeper than is recorded, or a cell of an annex's table
        if not path and heading.style is Style.RUN_IN:
            continue  # without a part to stand under, a first sentence is only a topic
        node = _Node(heading, level)
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return roots


def _leads_out(path: Sequence[_Node], heading: Heading) -> bool:
    """Tell whether a list that is announced stands beside the open run-in section, not in it.

    It does where it is labelled, and the section's neighbours hold no such labels below them.
    """
    if len(path) < 2 or not path[1].heading.run_in or heading.style in _UNLABELLED:
        return False
    neighbours = path[0].children[-_NEIGHBOURS:]
    return not any(child.heading.style is heading.style for node in neighbours for child in node.children)


class _PartCount:
    """Which headings are parts: 一、 二、 where such numbers count through the report, else lines without numbers."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        starts = [heading for heading in headings if heading.style in _PARTS]
        self.unnumbered = bool(starts) and starts[0].style is Style.PART
        self._last = starts[-1].span.start if starts else -1
        self._parts = set(map(id, starts if self.unnumbered else _counted_through(starts)))

    def is_part(self, heading: Heading) -> bool:
        """Tell whether 一、 begins a part, and not an item of a list that counts anew within the last one."""
        return id(heading) in self._parts

    def level_of_root(self, heading: Heading) -> int:
        """Return the level of a heading that no part holds: 2 where its own part has lost its heading."""
        labelled = heading.style in _RANKS and heading.style not in {Style.TOPIC, Style.CHINESE, *_UNLABELLED}
        return 2 if labelled and heading.span.start < self._last else 1


def _counted_through(headings: Sequence[Heading]) -> Iterable[Heading]:
    """Yield the numbered headings that count on from part to part, leaving out lists that begin again at 一、."""
    part = item = 0
    numbers = [number_in(heading.label) for heading in headings]
    last = {number: index for index, number in enumerate(numbers)}
    for index, (heading, number) in enumerate(zip(headings, numbers, strict=True)):
        comes_again = last[number] > index
        if (item and number == item + 1 and (number != part + 1 or comes_again)) or (number == 1 and part > 1):
            item = number
        else:
            part, item = max(part, number), 0
            yield heading


def _depth(heading: Heading, path: Sequence[_Node], count: _PartCount) -> int:
    """Return how many of the open sections hold this heading."""
    style = heading.style
    in_numbered = any(node.heading.style is Style.CHINESE for node in path[:1])
    if style is Style.PART and not heading.label and in_numbered and not count.unnumbered:
        style = Style.TOPIC  # a bare line within a part that has a number is none itself
    if style in {Style.ANNEX, Style.PART}:
        return 0
    in_annex = bool(path) and path[0].heading.style is Style.ANNEX
    if style is Style.CHINESE and not (count.unnumbered or in_annex) and count.is_part(heading):
        return 0
    if style is Style.TOPIC and not in_numbered:
        return 0
    rank = _RANKS[style]
    depth = 1 if path and path[0].heading.style in _ROOTS else 0
    while depth < len(path) and _RANKS.get(path[depth].heading.style, 1) < rank:
        depth += 1
    return depth


def _without_series(roots: Iterable[_Node], breaks: Sequence[int]) -> set[int]:
    """Return the headings that make no series: topic sentences and single work items.

    An unlabelled one needs a sibling of its form, and a series does not run on over a paragraph that addresses the
    deputies. Figures (1. 2.) need a first: work items are numbered through a whole text, and a few look like headings.
    """
    lone: set[int] = set()
    for siblings in _families(roots):
        series: dict[tuple[Style, int], list[_Node]] = {}
        for node in siblings:
            if node.heading.style in _UNLABELLED:
                stretch = bisect_right(breaks, node.heading.span.start)
                series.setdefault((node.heading.style, stretch), []).append(node)
        for alike in series.values():
            lone.update(_of_other_form(alike))
        for style in _FIGURES:
            figures = [node.heading for node in siblings if node.heading.style is style]
            if not any(number_in(heading.label) == 1 for heading in figures):
                lone.update(map(id, figures))
        lone.update(_of_no_section(siblings))
    return lone


def _of_other_form(alike: Sequence[_Node]) -> Iterable[int]:
    """Return what does not belong to a series of unlabelled headings.

    One alone is none. The first or the last that alone has a comma (民之所望，施政所向) is the paragraph's topic.
    """
    if len(alike) == 1:
        return [id(alike[0].heading)]
    parted = [node for node in alike if _COMMA.search(node.heading.title)]
    if len(alike) > 2 and len(parted) == 1 and (parted[0] is alike[0] or parted[0] is alike[-1]):
        return [id(parted[0].heading)]
    return []


def _of_no_section(siblings: Sequence[_Node]) -> Iterable[int]:
    """Return unlabelled headings behind the last of a run-in series —— or 一是 whose others have none below them.

    They open the paragraphs that come after the series.
    """
    series = [node for node in siblings if node.heading.style in {Style.DASH, Style.ORDINAL} and node.heading.run_in]
    if len(series) > 2:
        *others, last = series
        if last.children and not any(node.children for node in others):
            return [id(node.heading) for node in last.children if node.heading.style in _UNLABELLED]
    return []


def _families(nodes: Iterable[_Node]) -> Iterable[list[_Node]]:
    siblings = list(nodes)
    if siblings:
        yield siblings
    for node in siblings:
        yield from _families(node.children)


def _close(nodes: Sequence[_Node], breaks: Sequence[int], limit: int) -> None:
    """Let each section end where the next of its family begins, or where the deputies are addressed."""
    for index, node in enumerate(nodes):
        end = nodes[index + 1].heading.span.start if index + 1 < len(nodes) else limit
        if node.level > 1:
            following = bisect_right(breaks, node.heading.span.end)
            end = min(end, breaks[following]) if following < len(breaks) else end
        node.end = end
        _close(node.children, breaks, end)


def _section(node: _Node) -> Section:
    heading = node.heading
    return Section(
        label=heading.label,
        title=heading.title,
        level=node.level,
        run_in=heading.run_in,
        heading=heading.span,
        span=Span(heading.span.start, node.end),
        children=tuple(_section(child) for child in node.children),
    )
