"""Lines to paragraphs: where one ends is seen from indents, short lines, gaps and sizes of type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.formats.blocks import Block
from caoxian_desktop.core.importing.formats.page_layout.characters import is_wide
from caoxian_desktop.core.importing.formats.page_layout.jumps import begins_with_jump, ends_with_jump, is_jump
from caoxian_desktop.core.importing.formats.page_layout.placing import Placed
from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine
from caoxian_desktop.core.importing.marks import mark_of
from caoxian_desktop.core.report.span import Span

_STOP = tuple("。！？!?")
_ENDING = tuple("。！？：；!?:;”）)")

# In em of the line. GB/T 9704 indents a paragraph by two characters.
_INDENT = (1.0, 3.0)
_RAGGED = 0.8
"""What a full line may lack beyond what its next line begins with: the edge is known no better."""

_OTHER_SIZE = 0.08
_GAP = 1.2
"""Line pitches from one line to the next between which more than a line break lies."""

_OWN_INDENTS = 0.01
"""Share of full lines with an indent from which on a document's paragraphs are known to begin with one."""


@dataclass(slots=True)
class _Open:
    """A paragraph under way, and the furniture met since it began, which comes after it."""

    lines: list[Placed] = field(default_factory=list)
    behind: list[Block] = field(default_factory=list)


def paragraphs_of(items: Sequence[Placed | Block], outlines: dict[tuple[float, str], int]) -> Iterator[Block]:
    """Yield the paragraphs; furniture comes after the paragraph it stood in, so that it does not tear it.

    `outlines` gives the outline level of a kind of type: (size, face).
    """
    lines = [item for item in items if isinstance(item, Placed)]
    first = sum(_INDENT[0] <= line.indent <= _INDENT[1] and line.slack < _RAGGED for line in lines)
    indented = first >= max(1, _OWN_INDENTS * len(lines))
    paragraph = _Open()
    for item in items:
        if isinstance(item, Block):
            paragraph.behind.append(item)
            continue
        if paragraph.lines and _begins_after(paragraph, item, indented=indented):
            yield from _closed(paragraph, outlines)
            paragraph = _Open()
        elif not paragraph.lines:
            yield from paragraph.behind
            paragraph.behind = []
        paragraph.lines.append(item)
    yield from _closed(paragraph, outlines)


def _closed(paragraph: _Open, outlines: dict[tuple[float, str], int]) -> Iterator[Block]:
    if paragraph.lines:
        text, references = _run_together([placed.line for placed in paragraph.lines])
        first = paragraph.lines[0].line
        level = outlines.get((first.size, first.face), 0) if len(paragraph.lines) == 1 else 0
        yield Block(text, level, references=references)
    yield from paragraph.behind


def _run_together(lines: Sequence[TextLine]) -> tuple[str, tuple[Span, ...]]:
    text = ""
    references: list[Span] = []
    for line in lines:
        if text and _needs_blank(text[-1], line.text[0]):
            text += " "
        references += [Span(len(text) + mark.start, len(text) + mark.end) for mark in line.references]
        text += line.text
    return text, tuple(references)


def _needs_blank(before: str, after: str) -> bool:
    """Tell whether a line break stood for a blank: between Latin words.

    Where offices let lines break within them, what is torn are names and figures (G60, GDP, 2023): they are joined.
    """
    return before.islower() and after.isalpha() and not is_wide(after)


def _begins_after(paragraph: _Open, line: Placed, *, indented: bool) -> bool:
    before = paragraph.lines[-1]
    if any(is_jump(block.text) for block in paragraph.behind):
        return before.line.text.endswith(_ENDING) and line.indent >= _INDENT[0]
    return _begins(before, line, indented=indented)


def _begins(before: Placed, line: Placed, *, indented: bool) -> bool:
    """Tell whether a line begins a paragraph."""
    if "\t" in line.line.text or "\t" in before.line.text:
        return True
    if abs(before.line.size - line.line.size) > _OTHER_SIZE * before.line.size:
        return True
    carried = ends_with_jump(before.line.text)
    if carried is not None or begins_with_jump(line.line.text):
        return (carried or before.line.text).endswith(_ENDING) and line.indent >= _INDENT[0]
    if line.indent >= _INDENT[0]:
        return not (_goes_on_centred(before, line) if indented else _hangs(before, line))
    if _centred(before) or before.slack > _unbroken(line.line.text) + _RAGGED:
        return True
    return _begins_flush(before, line, indented=indented)


def _centred(line: Placed) -> bool:
    """Tell whether a line stands in the middle, and is no paragraph's first line with its indent of two characters."""
    indented = abs(line.indent - 2) < 0.2
    return line.indent > 0.7 and not indented and abs(line.indent - line.slack) < 0.7


def _goes_on_centred(before: Placed, line: Placed) -> bool:
    """Tell whether a centred line goes on one that filled its column: a title in large type."""
    whole = _WHOLE.search(before.line.text) and line.line.size < (1 + _OTHER_SIZE) * line.usual
    return not whole and _centred(line) and abs(before.indent - before.slack) < 0.7 and _full(before, line)


_WHOLE = re.compile(r"(?:上|日|[）)])$")
"""How the lines of a title block end that are complete: …会议上, the date, what stands in brackets."""


def _full(before: Placed, line: Placed) -> bool:
    """Tell whether what the line begins with had no room in the one before."""
    return before.indent + before.slack < _unbroken(line.line.text) + 0.3 and not before.line.text.endswith(_ENDING)


def _hangs(before: Placed, line: Placed) -> bool:
    """Tell whether an indented line goes on a paragraph that is indented as a whole."""
    same = abs(before.indent - line.indent) < 0.3 and before.slack < 0.7 and line.indent <= _INDENT[1]
    plain = before.line.face == line.line.face and not mark_of(line.line.text)
    return (same and plain and not before.line.text.endswith(_ENDING)) or _goes_on_centred(before, line)


def _begins_flush(before: Placed, line: Placed, *, indented: bool) -> bool:
    """Tell whether a line at the left edge begins a paragraph after a full one: by a gap, or where none is indented."""
    ended = before.line.text.endswith(_ENDING)
    gap = line.line.baseline - before.line.baseline > _GAP * line.pitch and before.column == line.column
    if gap:
        return ended or before.slack > 1
    stopped = before.line.text.rstrip("”’）)").endswith(_STOP)
    return not indented and ended and (before.slack > 0.7 or (stopped and _opens(line)))


_SALUTATION = re.compile(r"各位(?:代表|委员)|同志们")


def _opens(line: Placed) -> bool:
    """Tell whether a line shows by itself that a paragraph begins: a mark, the salutation, a heading's short line."""
    heading = line.slack > 2 and not line.line.text.endswith(_ENDING)
    return heading or mark_of(line.line.text) is not None or _SALUTATION.match(line.line.text) is not None


_UNBROKEN = re.compile(
    r"[（《【〈「『〔“‘(]*(?:[!-~]+|.)(?:[，。、；：！？”’）》】〉」』〕…％]+[!-~]*|[“‘](?:[!-~]+|.))*", re.DOTALL
)


def _unbroken(words: str) -> float:
    """Return the length, in em, of what a line begins with and what must not be parted from it (after UAX #14)."""
    found = _UNBROKEN.match(words)
    return sum(1.0 if is_wide(c) else 0.6 for c in found.group()) if found else 1.0


def outlines_of(lines: Sequence[Placed], body: tuple[float, str]) -> dict[tuple[float, str], int]:
    """Return outline levels for the kinds of type that set headings apart from the text.

    Type larger than the text is level 1, bold type of its size level 2: offices set headings of all levels in one
    bold face. A kind that much of the text is set in is none of headings.
    """
    words: Counter[tuple[float, str]] = Counter()
    for line in (placed.line for placed in lines):
        words[line.size, line.face] += len(line.text)
    levels = {kind: _level(kind, body) for kind, count in words.items() if count < _MOST_HEADINGS * words.total()}
    return {kind: level for kind, level in levels.items() if level}


_BOLD = re.compile(r"bold|black|heavy|hei|黑|小标宋", re.IGNORECASE)
_MOST_HEADINGS = 0.15


def _level(kind: tuple[float, str], body: tuple[float, str]) -> int:
    if kind[0] > body[0] * (1 + _OTHER_SIZE):
        return 1
    smaller = kind[0] < body[0] * (1 - _OTHER_SIZE)
    return 2 if not smaller and _BOLD.search(kind[1]) and not _BOLD.search(body[1]) else 0
