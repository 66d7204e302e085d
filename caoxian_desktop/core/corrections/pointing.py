"""The words that stand for a place a person points at, so that it can be found again in another text."""

from __future__ import annotations

from caoxian_desktop.core.report.span import Span

_LONGEST = 24
"""Characters: enough to be found again, few enough that an edit further on does not matter."""


def first_words(text: str, offset: int) -> Span:
    """Return the place of the first words at or after `offset`, up to 24 characters of one line.

    Raises ValueError where no words follow.
    """
    start = len(text) - len(text[max(0, offset) :].lstrip())
    if start >= len(text):
        raise ValueError(f"no words after {offset}")
    line_end = text.find("\n", start)
    end = min(start + _LONGEST, len(text) if line_end < 0 else line_end)
    return Span(start, start + len(text[start:end].rstrip()))
