"""From headings in a row to the tree of sections: which level each stands on, and where each section ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.headings import Heading
from caoxian_desktop.core.importing.marks import Style
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span

DEEPEST = 3
"""Deeper layers are not recorded."""

_FIRST = re.compile(r"1(?!\d)")
_RANKS = {
    Style.CHINESE: 1,
    Style.BRACKETED: 2,
    Style.ORDINAL: 3,
    Style.DASH: 3,
    Style.ARABIC: 4,
    Style.BARE_LINE: 5,
    Style.RUN_IN: 6,
}
"""Which style may stand under which: a lower number above a higher. Two of one number are neighbours."""


@dataclass(slots=True)
class _Node:
    heading: Heading
    level: int
    children: list[_Node] = field(default_factory=list)
    end: int = 0


def sections_of(headings: Sequence[Heading], breaks: Sequence[int], text_end: int) -> tuple[Section, ...]:
    """Return the section tree.

    `breaks` are the offsets of paragraphs that address the deputies: they close every open section but the part.
    `text_end` is where the last section ends.
    """
    kept = list(headings)
    while True:
        roots = _placed(kept, breaks)
        lone = _without_series(roots, breaks)
        if not lone:
            break
        kept = [h for h in kept if id(h) not in lone]
    _close(roots, breaks, text_end)
    return tuple(_section(node) for node in roots)


def _placed(headings: Sequence[Heading], breaks: Sequence[int]) -> list[_Node]:
    """Give each heading its level and its parent."""
    parts_unnumbered = _has_unnumbered_parts(headings)
    roots: list[_Node] = []
    path: list[_Node] = []
    pending = iter(breaks)
    next_break = next(pending, None)
    for heading in headings:
        while next_break is not None and next_break < heading.span.start:
            path = path[:1]
            next_break = next(pending, None)
        path = path[: _depth(heading, path, parts_unnumbered=parts_unnumbered)]
        in_annex = bool(path) and path[0].heading.style is Style.ANNEX
        if len(path) >= DEEPEST or (in_annex and heading.style in {Style.RUN_IN, Style.BARE_LINE}):
            continue  # deeper than is recorded, or a cell of an annex's table
        node = _Node(heading, len(path) + 1)
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return roots


def _has_unnumbered_parts(headings: Sequence[Heading]) -> bool:
    """Tell whether the parts carry no numbers, so that 一、 counts within them."""
    first = next((h for h in headings if h.style in {Style.PART, Style.CHINESE}), None)
    return first is not None and first.style is Style.PART


def _depth(heading: Heading, path: Sequence[_Node], *, parts_unnumbered: bool) -> int:
    """Return how many of the open sections hold this heading."""
    style = heading.style
    if style is Style.ANNEX:
        return 0
    if style is Style.PART:
        return 0
    if style is Style.CHINESE and not (parts_unnumbered or (path and path[0].heading.style is Style.ANNEX)):
        return 0
    rank = _RANKS[style]
    depth = min(1, len(path))
    while depth < len(path) and _RANKS.get(path[depth].heading.style, 0) < rank:
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
            if node.heading.style in {Style.RUN_IN, Style.BARE_LINE}:
                stretch = bisect_right(breaks, node.heading.span.start)
                series.setdefault((node.heading.style, stretch), []).append(node)
        lone.update(id(alike[0].heading) for alike in series.values() if len(alike) == 1)
        figures = [node.heading for node in siblings if node.heading.style is Style.ARABIC]
        if not any(_FIRST.match(heading.label) for heading in figures):
            lone.update(map(id, figures))
    return lone


def _families(nodes: Iterable[_Node]) -> Iterable[list[_Node]]:
    siblings = list(nodes)
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
