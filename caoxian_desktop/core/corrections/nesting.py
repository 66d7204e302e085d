"""From headings in a row, some with levels a person gave them, to the tree of sections.

Sections end as those the importer reads (`importing.structure.outline`): where the next heading of their level or a
higher one begins, and below the parts also where a paragraph addresses the deputies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span


@dataclass(slots=True)
class _Node:
    section: Section
    level: int
    children: list[_Node] = field(default_factory=list)


def nested(
    headings: Sequence[Section], given: frozenset[int], astray: frozenset[int], breaks: Sequence[int], text_end: int
) -> tuple[Section, ...]:
    """Return the tree of the headings, which come in order, each with the level it wants.

    `given` are the starts of those whose level a person gave, `breaks` the offsets of paragraphs that address the
    deputies. No level is skipped: a heading stands one level below the nearest one before it that is higher, so what
    wants level 3 directly under a part stands on 2, and a report's first heading on 1. Only those that begin at
    `astray` may stand on 2 with no part above: the machine read them so, for their part has lost its own heading. The
    level the machine read follows its surroundings (headings under one that was removed move up together); the level a
    person gave is held to, as soon as there is a heading it can stand under.
    """
    wanted = [section.level for section in headings]
    starts = [section.heading.start for section in headings]
    while True:
        levels = _levels(wanted, starts, astray, breaks)
        settled = [w if start in given else got for w, got, start in zip(wanted, levels, starts, strict=True)]
        if settled == wanted:
            break
        wanted = settled  # machine levels only ever sink, so this ends
    return _tree(headings, levels, breaks, text_end)


def _levels(wanted: Sequence[int], starts: Sequence[int], astray: frozenset[int], breaks: Sequence[int]) -> list[int]:
    levels: list[int] = []
    path: list[int] = []
    passed = above = 0
    for want, start in zip(wanted, starts, strict=True):
        while passed < len(breaks) and breaks[passed] <= start:
            path = path[:1]
            passed += 1
        while path and path[-1] >= want:
            path.pop()
        if not path:
            above = int(want > 1 and start in astray)
        path.append(want)
        levels.append(len(path) + above)
    return levels


def _tree(
    headings: Sequence[Section], levels: Sequence[int], breaks: Sequence[int], text_end: int
) -> tuple[Section, ...]:
    roots: list[_Node] = []
    path: list[_Node] = []
    for section, level in zip(headings, levels, strict=True):
        node = _Node(section, level)
        while path and path[-1].level >= level:
            path.pop()
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return _closed(roots, breaks, text_end)


def _closed(nodes: Sequence[_Node], breaks: Sequence[int], limit: int) -> tuple[Section, ...]:
    sections: list[Section] = []
    for index, node in enumerate(nodes):
        heading = node.section.heading
        end = nodes[index + 1].section.heading.start if index + 1 < len(nodes) else limit
        if node.level > 1:
            following = bisect_right(breaks, heading.end)
            end = min(end, breaks[following]) if following < len(breaks) else end
        children = _closed(node.children, breaks, end)
        sections.append(replace(node.section, level=node.level, span=Span(heading.start, end), children=children))
    return tuple(sections)
