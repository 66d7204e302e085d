"""The words a person points at, as a heading: where it begins and ends, its label and its title."""

from __future__ import annotations

import re

from caoxian_desktop.core.importing.marks import annex_mark, mark_of
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span

_BLANKS = " \t\u3000\u00a0"
_CLOSING = f"。：:；;，,、！!？?{_BLANKS}"
_AFTER = f"{_CLOSING}”’』」）)】》"
_SENTENCE_END = re.compile(r"[。！？]")


def heading_place(text: str, span: Span) -> Span:
    """Return the place of the heading that a person means by `span`: label and title, without the mark that closes it.

    A heading begins its line, so words before the span belong to it. A span of no length means the line's first
    sentence; a longer one ends the heading where it ends, at the latest with the line. Raises ValueError where the line
    has no words.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    start += len(text[start:end]) - len(text[start:end].lstrip(_BLANKS))
    if span.end > span.start and span.end > start:
        end = min(span.end, end)
    elif sentence := _SENTENCE_END.search(text, start, end):
        end = sentence.start()
    words = text[start:end].rstrip(_CLOSING)
    if not words:
        raise ValueError(f"no words for a heading at {span.start}")
    return Span(start, start + len(words))


def heading_section(text: str, place: Span, level: int) -> Section:
    """Return the heading at `place` as a section that is all heading; where it ends is the tree's to say."""
    words = place.of(text)
    mark = annex_mark(words) or mark_of(words)
    label, title = (mark.label, words[mark.end :]) if mark and mark.end < len(words) else ("", words)
    line_end = text.find("\n", place.end)
    rest = text[place.end : len(text) if line_end < 0 else line_end]
    return Section(
        label=label,
        title=re.sub(r"\s*\n\s*", "", title).strip().rstrip(_CLOSING),
        level=level,
        run_in=bool(rest.strip(_AFTER)),
        heading=place,
        span=place,
    )
