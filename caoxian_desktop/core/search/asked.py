"""What the command `search` does: its filters, its lines, and the JSON form that programs read."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import Any

from caoxian_desktop.core.report.problem import one_line
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.search.hits import Hit, Page, Snippet

_YEARS = re.compile(r"(\d{4})(?:[-—~](\d{4}))?")
_DIGITS = 10
_PATIENCE = 1.0
"""Seconds after which somebody who waits is told what for."""


def years(words: str) -> tuple[int, int]:
    """Return the first and the last of some years: 2023, 2020-2023. Raises ArgumentTypeError for anything else."""
    found = _YEARS.fullmatch(words)
    if found is None:
        raise ArgumentTypeError(f"a year as 2023, or years as 2020-2023, not {words!r}")
    return int(found[1]), int(found[2] or found[1])


def at_most(words: str) -> int:
    """Return how many hits are asked for, one at least. Raises ArgumentTypeError for anything else."""
    if not (words.isascii() and words.isdigit() and len(words) < _DIGITS and int(words)):
        raise ArgumentTypeError(f"a number of hits from 1 on, not {words!r}")
    return int(words)


def catch_up(step: Callable[[], object], pending: Callable[[], int], tell: Callable[[Wording], None]) -> None:
    """Bring an index up to date by steps; tell each second how far it is where it takes longer."""
    due, most = monotonic() + _PATIENCE, 0
    step()
    while left := pending():
        step()
        most = max(most, left)
        if monotonic() > due:
            done = f"{most - left}/{most}"
            tell(Wording(f"正在建立索引 {done}", f"building the index {done}"))
            due = monotonic() + _PATIENCE


def plain_lines(page: Page) -> Iterator[str]:
    """Yield a line for each hit: its citation, and the words around with what was found in 【】."""
    for hit in page.hits:
        yield f"{hit.citation}\t{one_line(marked(hit.snippet))}"


def marked(shown: Snippet) -> str:
    """Return the words of a snippet with its marks in 【】."""
    parts, at = [], 0
    for mark in shown.marks:
        parts += [shown.words[at : mark.start], "【", mark.of(shown.words), "】"]
        at = mark.end
    return "".join((*parts, shown.words[at:]))


def search_form(typed: str, page: Page) -> dict[str, Any]:
    """Return hits as JSON; the shape is kept stable and stands in README."""
    return {"query": typed, "hits": [_form(hit) for hit in page.hits], "more": page.after is not None}


def _form(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind.value,
        "report": hit.report or None,
        "version": hit.version or None,
        "name": hit.name or None,
        "place": hit.place,
        "year": hit.year,
        "citation": hit.citation,
        "path": list(hit.path),
        "start": None if hit.span is None else hit.span.start,
        "end": None if hit.span is None else hit.span.end,
        "spans": _pairs(hit.spans),
        "snippet": hit.snippet.words,
        "marks": _pairs(hit.snippet.marks),
        "record": hit.record or None,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
