"""From the text a file holds to the text that is kept: an ordered list of small steps, each with its reason.

No step touches a quotation mark, a digit or a punctuation mark that people see: the canonical text is what is printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from caoxian_desktop.core.importing.cleaning.editing import Draft, Edit
from caoxian_desktop.core.importing.cleaning.furniture import (
    newspaper_jumps,
    page_numbers,
    page_numbers_within,
    repeated_titles,
    running_heads,
    the_same_again,
)
from caoxian_desktop.core.importing.cleaning.references import KNOWN_REFERENCES, REFERENCES, reference_marks
from caoxian_desktop.core.importing.cleaning.reflow import (
    broken_at_blanks,
    glued_headings,
    torn_off_marks,
    unbroken_series,
    wrapped_lines,
)
from caoxian_desktop.core.importing.cleaning.web_page import web_head, web_tail
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.lines import lines_of
from caoxian_desktop.core.report.wording import Wording

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Every space character but U+3000 and the tab; the tab parts the cells of a table's row.
_BLANK = " \u00a0\u1680\u2000-\u200a\u202f\u205f"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = f"{_DIRECTION}\u00ad\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
_CONTROL = "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff"


@dataclass(frozen=True, slots=True)
class Step:
    """One pass over the text: its name, and what it changes.

    `said` is what people call the words it takes out (页码); None where it takes out none that they need to know of.
    A step `by_indents` is told too where the lines start that the file indents: their blanks have gone by then.
    """

    name: str
    find: Callable[..., Iterable[Edit]]
    said: Wording | None = None
    by_indents: bool = False


_RUNNING_HEADS = Wording("页眉", "running heads")
KNOWN_FURNITURE = "what the document itself sets apart from its text"
REPEATED = "the same text again"


def clean(blocks: Blocks) -> Draft:
    """Return the cleaned text, a paragraph a line, with the way back to the source's own text."""
    draft = Draft.of(blocks.text)
    draft = draft.edited((Edit(place.start, place.end) for place in blocks.furniture), KNOWN_FURNITURE)
    draft = draft.edited(_known_references(draft, blocks), KNOWN_REFERENCES)
    for step in STEPS:
        told = (_indented(draft, blocks.text),) if step.by_indents else ()
        draft = draft.edited(step.find(draft.text, *told), step.name)
    return draft


_INDENT = re.compile(r"[ \t\u00a0]*(?:\u3000{2,4}|(?<=[ \t\u00a0]{4}))(?=[^\s\u3000])")


def _indented(draft: Draft, source: str) -> frozenset[int]:
    """Return where the draft's lines start that the source indents by two characters or more."""
    starts = {
        line.start + found.end() for line in lines_of(source) if line.text and (found := _INDENT.match(line.text))
    }
    if not starts:
        return frozenset()
    offsets = draft.offsets()
    return frozenset(line.start for line in lines_of(draft.text) if offsets.to_source(line.start) in starts)


def _known_references(draft: Draft, blocks: Blocks) -> Iterator[Edit]:
    offsets = draft.offsets()
    for place in blocks.references:
        start = offsets.from_source(place.start)
        yield Edit(start, start + len(place))


def dropped_controls(source: str) -> int:
    """Return how many controls of devices and of writing direction cleaning takes out: people should know of them."""
    return len(re.findall(f"[{_DIRECTION}{_CONTROL}]", source))


def _replacing(pattern: str, words: str = "") -> Callable[[str], Iterator[Edit]]:
    compiled = re.compile(pattern)

    def find(text: str) -> Iterator[Edit]:
        return (Edit(found.start(), found.end(), words) for found in compiled.finditer(text) if found.group() != words)

    return find


def _runs_of(characters: str, words: str = "") -> Callable[[str], Iterator[Edit]]:
    """Replace every run of these characters; the expression begins with one class, to which a search can skip."""
    return _replacing(f"[{characters}][{characters}]*", words)


_BLANKS = re.compile(r"[ \t][ \t]*")


def _blanks_around_lines(text: str) -> Iterator[Edit]:
    """Take out the blanks at the start and at the end of a line."""
    for found in _BLANKS.finditer(text):
        start, end = found.span()
        if start == 0 or text[start - 1] == "\n" or text[end : end + 1] in ("", "\n"):
            yield Edit(start, end)


def _breaks_around(text: str) -> Iterator[Edit]:
    """Take out the line breaks before the first line and after the last; a text of nothing else goes at once."""
    start, end = len(text) - len(text.lstrip("\n")), len(text.rstrip("\n"))
    if start:
        yield Edit(0, start)
    if start < len(text) > end:
        yield Edit(end, len(text))


_LONGEST_COMMENT = 4_000


def _comments(text: str) -> Iterator[Edit]:
    """Take out comments of a web page's source; one that is never closed, or only far on, is text.

    Those that stand side by side go at once: a page may be nothing but them.
    """
    low = high = 0
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start + 4)) >= 0:
        start = max(start, text.rfind("<!--", start, end))  # an opening before the last one was never closed
        if end - start <= _LONGEST_COMMENT:
            if start != high:
                yield Edit(low, high)
                low = start
            high = end + 3
        start = text.find("<!--", end + 3)
    if high:
        yield Edit(low, high)


_WRITTEN_CHARACTER = re.compile(r"<U\+([0-9A-Fa-f]{4,6})>")


def _written_characters(text: str) -> Iterator[Edit]:
    """Undo an export that wrote a blank out as <U+00A0>; other characters become themselves."""
    for found in _WRITTEN_CHARACTER.finditer(text):
        code = int(found.group(1), 16)
        known = code < 0x110000 and not 0xD800 <= code < 0xE000
        character = chr(code) if known else ""
        yield Edit(found.start(), found.end(), " " if character.isspace() else character)


def _composed(text: str) -> Iterator[Edit]:
    """Bring the text to Unicode's composed form (NFC), changing only what differs: the rest keeps its source."""
    if unicodedata.is_normalized("NFC", text):
        return
    for line in re.finditer(r"[^\n]+", text):
        wanted = unicodedata.normalize("NFC", line.group())
        if wanted != line.group():
            yield from _differences(line.group(), wanted, line.start())


def _differences(line: str, wanted: str, start: int) -> Iterator[Edit]:
    """Compose character by character with the marks that follow; the whole line where that is not enough."""
    edits: list[Edit] = []
    pieces: list[str] = []
    position = 0
    while position < len(line):
        end = position + 1
        while end < len(line) and not _begins_cluster(line[end]):
            end += 1
        piece = line[position:end]
        composed = unicodedata.normalize("NFC", piece)
        pieces.append(composed)
        if composed != piece:
            edits.append(Edit(start + position, start + end, composed))
        position = end
    yield from edits if "".join(pieces) == wanted else (Edit(start, start + len(line), wanted),)


def _begins_cluster(character: str) -> bool:
    """Tell whether nothing before it can compose with it: combining marks and the later Hangul letters can."""
    return not unicodedata.combining(character) and not "\u1160" <= character <= "\u11ff"


def _glued_paragraphs(text: str) -> Iterator[Edit]:
    """Break a line longer than any heading where two ideographic spaces stand for a lost paragraph break."""
    if "\u3000\u3000" not in text:
        return
    for line in re.finditer(r"[^\n]{120,}", text):
        for found in re.finditer(r"(?<=[^\s])\u3000{2,}(?=\S)", line.group()):
            yield Edit(line.start() + found.start(), line.start() + found.end(), "\n")


_SPREAD = re.compile(rf"^[ \t\u3000]*((?:[{_HAN}][ \u3000]+){{2,}}[{_HAN}])[ \t\u3000]*$", re.MULTILINE)


def _spread_lines(text: str) -> Iterator[Edit]:
    """Close up a line of single characters set apart (政 府 工 作 报 告, 名  词  解  释): the blanks are layout."""
    for line in _SPREAD.finditer(text):
        for gap in re.finditer(r"[ \u3000]+", line.group(1)):
            yield Edit(line.start(1) + gap.start(), line.start(1) + gap.end())


STEPS: tuple[Step, ...] = (
    Step("line ends", _replacing("[\r\u0085\u2028\u2029\u000b\u000c](?:(?<=\r)\n)?", "\n")),
    Step("comments of a web page", _comments, said=Wording("网页注释", "web page comments")),
    Step(
        "bookmarks left by a converter",
        _replacing(r"\[bookmark: [^\]\n]{0,80}\]"),
        said=Wording("书签标记", "bookmark marks"),
    ),
    Step("characters written as code points", _written_characters),
    # Byte order marks, zero-width characters, soft hyphens, controls of writing direction: nothing a reader sees.
    Step("invisible characters", _runs_of(_INVISIBLE)),
    Step("control characters", _runs_of(_CONTROL)),
    Step("private-use icons of web pages", _runs_of("\ue000-\uf8ff")),
    Step("composed form", _composed),
    Step("lost paragraph breaks", _glued_paragraphs),
    Step("spread lines", _spread_lines),
    Step("blanks of all widths", _runs_of(f"{_BLANK}\u3000", " ")),
    Step("indents and trailing blanks", _blanks_around_lines),
    Step("empty lines", _replacing(r"\n\n+", "\n")),
    Step("running heads", running_heads, said=_RUNNING_HEADS),
    Step("page numbers", page_numbers, said=Wording("页码", "page numbers")),
    Step("page numbers within lines", page_numbers_within, said=Wording("行中页码", "page numbers within lines")),
    Step("newspaper jumps", newspaper_jumps, said=Wording("转版标记", "newspaper jump lines")),
    Step("marks torn off their sentence", torn_off_marks),
    Step("what a web page puts before", web_head, said=Wording("网页页头", "head of the web page")),
    Step(REPEATED, the_same_again),
    Step("titles that come again", repeated_titles, said=_RUNNING_HEADS),
    Step("what a web page puts behind", web_tail, said=Wording("网页页脚", "foot of the web page")),
    Step("blanks that were line breaks", broken_at_blanks),
    Step("lines broken at a fixed width", wrapped_lines, by_indents=True),
    Step(REFERENCES, reference_marks),
    Step("parts and series without breaks", unbroken_series),
    Step("headings glued to a paragraph", glued_headings),
    Step("the break before the first line and after the last", _breaks_around),
)
"""The steps in the order they are taken."""
