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
_NEVER_DEEP_TAGS = (
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot"
)
_NEVER_DEEP = frozenset(_NEVER_DEEP_TAGS.split())
_FORMATTING_TAGS = "a b big code em font i nobr s small strike strong tt u"
_FORMATTING = frozenset(_FORMATTING_TAGS.split())


def check_markup(text: str, name: str) -> None:
    """Raise KnownError for markup that would cost the parser more than any real page."""
    if text.count("<") > MAX_TAGS:
        raise refusals.hostile(name, "标签过多", "it holds too many tags")
    for tag in _LONG_TAG.finditer(text):
        if len(_QUOTED.sub("", tag.group()).replace("/", " ").split()) > MAX_ATTRIBUTES:
            raise refusals.hostile(name, "一个标签的属性过多", "a tag has too many attributes")
    _check_nesting(text, name)


def _check_nesting(text: str, name: str) -> None:
    """Count what stands open by name; a close tag closes one of its own name, in whatever order they come."""
    opened: Counter[str] = Counter()
    depth = formatting = copies = 0
    for tag in _TAG.finditer(text):
        kind = tag.group(2).lower()
        if kind in _NEVER_DEEP:
            copies += formatting
        elif not tag.group(1):
            opened[kind] += 1
            depth += 1
            formatting += kind in _FORMATTING
            copies += formatting
        elif opened[kind]:
            opened[kind] -= 1
            depth -= 1
            formatting -= kind in _FORMATTING
        if depth > MAX_DEPTH or copies > MAX_COPIES:
            raise refusals.hostile(name, "标签嵌套过深", "its tags are nested too deep")
