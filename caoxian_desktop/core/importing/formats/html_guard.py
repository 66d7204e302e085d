"""Whether a web page may be given to the parser: pages built to exhaust it are known by their tags alone."""

from __future__ import annotations

import re
from collections import Counter

from caoxian_desktop.core.importing import refusals

MAX_TAGS = 400_000
"""Tags and comments of a page; a report with a tag around every third character has 30,000. A node takes 180 bytes."""

MAX_DEPTH = 2_000
"""Elements within elements, as the tags count; browsers stop at 512. The parser's time grows with the square."""

MAX_ATTRIBUTES = 300
"""Attributes of one tag; the parser looks for doubles, so that time grows with the square."""

MAX_COPIES = 2_000_000
"""How often tags left open may be opened again: the HTML standard repeats open <b> and <font> in each new paragraph."""

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{1000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Elements without an end, and those whose end the next of their kind brings: both are often left open.
_NEVER_DEEP_TAGS = "area base br col embed hr img input link meta param source track wbr p li dt dd thead tbody tfoot"
_NEVER_DEEP = frozenset(_NEVER_DEEP_TAGS.split())
_FORMATTING_TAGS = "a b big code em font i nobr s small strike strong tt u"
_FORMATTING = frozenset(_FORMATTING_TAGS.split())
_CELLS = frozenset({"td", "th", "caption"})
_WALLS = _CELLS | {"table", "button", "object", "marquee", "applet"}
"""No close tag within them closes what was opened outside (HTML standard, "has an element in scope")."""


def check_markup(text: str, name: str) -> None:
    """Raise KnownError for markup that would cost the parser more than any real page."""
    if text.count("<") > MAX_TAGS:
        raise refusals.hostile(name, "标签过多", "too many tags")
    for tag in _LONG_TAG.finditer(text):
        if len(_QUOTED.sub("", tag.group()).replace("/", " ").split()) > MAX_ATTRIBUTES:
            raise refusals.hostile(name, "一个标签的属性过多", "too many attributes of one tag")
    nesting = _Nesting()
    for tag in _TAG.finditer(text):
        nesting.see(tag.group(2).lower(), closing=bool(tag.group(1)))
        if nesting.depth > MAX_DEPTH or nesting.copies > MAX_COPIES:
            raise refusals.hostile(name, "标签嵌套过深", "tags nested too deep")


class _Nesting:
    """How deep the tags read so far may stand: never less than the parser will build, and little more.

    Within a wall elements are counted by name: a close tag closes one of its own, in whatever order they come.
    """

    def __init__(self) -> None:
        self.depth = self.copies = 0
        self._formatting = 0
        self._scopes: list[tuple[str, Counter[str]]] = [("", Counter())]

    def see(self, kind: str, *, closing: bool) -> None:
        if kind == "tr":
            self._leave(_CELLS)
        elif kind in _WALLS:
            self._see_wall(kind, closing=closing)
        elif kind not in _NEVER_DEEP:
            opened = self._scopes[-1][1]
            if not closing:
                self._count(opened, kind, 1)
            elif opened[kind]:
                self._count(opened, kind, -1)
        self.copies += 0 if closing else self._formatting

    def _see_wall(self, kind: str, *, closing: bool) -> None:
        if kind in _CELLS or (closing and kind == "table"):
            self._leave(_CELLS)
        if not closing:
            self._scopes.append((kind, Counter()))
            self.depth += 1
        elif kind not in _CELLS:
            self._leave({kind})

    def _leave(self, walls: frozenset[str] | set[str]) -> None:
        """Close the innermost wall if it is one of these, with all that stands open in it."""
        if self._scopes[-1][0] in walls:
            opened = self._scopes.pop()[1]
            self.depth -= 1 + opened.total()
            self._formatting -= sum(opened[kind] for kind in _FORMATTING)

    def _count(self, opened: Counter[str], kind: str, step: int) -> None:
        opened[kind] += step
        self.depth += step
        self._formatting += step if kind in _FORMATTING else 0
