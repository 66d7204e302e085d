"""A web page as the lines a reader of it sees, and the containers they stand in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing.formats.list_numbers import ListNumbers
from caoxian_desktop.core.importing.formats.superscripts import as_power, is_reference
from caoxian_desktop.core.importing.marks import mark_of
from caoxian_desktop.core.report.span import Span

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN_TAGS = (
    "script style template del head title noscript noembed noframes iframe frame frameset object embed applet video"
    " audio canvas svg map select option optgroup datalist textarea input meta link rp rt rtc"
)
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
"""What a browser with scripts shows no text of, fields to fill in, and words struck out in favour of others."""

_BLOCKS_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary"
    " table tbody td tfoot th thead tr ul xmp listing plaintext"
)
_BLOCKS = frozenset(_BLOCKS_TAGS.split())
_CONTAINERS_TAGS = (
    "article aside blockquote body center details div dl fieldset figure footer form header main menu nav ol section"
    " table td th ul"
)
_CONTAINERS = frozenset(_CONTAINERS_TAGS.split())
_PREFORMATTED = frozenset({"pre", "xmp", "listing", "plaintext"})
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
"""Not visibility:hidden or opacity:0: pages hide their whole article so until a script shows it."""

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NOTE_MARK = re.compile(r"[\[［〔【(（]?\s*(?:\d{1,3}|[①-⑳])\s*[\]］〕】)）]?")
_MARK_LONGEST = 12

ROW_LONGEST = 1_500
"""Characters of a table's row; a longer one is a page laid out with a table."""

ROW_LINES = 40
"""Lines in a row's cells, for the same reason."""


@dataclass(slots=True)
class PageLine:
    """A line: its words, the heading level its element gives (0 for none), how many characters are links."""

    text: str
    outline: int = 0
    references: tuple[Span, ...] = ()
    linked: int = 0


@dataclass(slots=True)
class Container:
    """An element that holds the lines `start` to `end` (half-open); `names` are its tag, id and classes."""

    names: str
    start: int
    end: int = 0
    children: list[Container] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    """A table's row being read: where it and each of its cells begin among the lines."""

    start: int
    inner: int
    cells: list[int] = field(default_factory=list)
    holds_table: bool = False


def page_lines(body: LexborNode) -> tuple[list[PageLine], Container]:
    """Return what `body` shows as lines, in order, and the tree of containers; no recursion, however deep it is."""
    reader = _Reader()
    path: list[tuple[LexborNode, str]] = []
    node: LexborNode | None = body
    while True:
        if node is None:
            if not path:
                break
            closed, tag = path.pop()
            reader.close(tag)
            node = closed.next if path else None
            continue
        tag = node.tag or ""
        if node.is_text_node:
            reader.text(node.text_content or "")
        elif node.is_element_node and tag not in _UNSEEN:
            attributes = node.attributes
            if not _hidden(attributes):
                reader.open(tag, attributes)
                path.append((node, tag))
                node = node.first_child
                continue
        node = node.next if path else None
    return reader.lines, reader.root


def _hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


class _Reader:
    """Gathers lines while elements open and close."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self.root = Container("", 0)
        self._containers = [self.root]
        self._line = _Line()
        self._rows: list[_Row] = []
        self._lists = ListNumbers()
        self._marks: list[tuple[int, _Mark] | None] = []
        self._links: list[bool] = []
        self._outline = self._preformatted = 0

    def open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in _BLOCKS:
            self._break()
            self._open_block(tag, attributes)
        elif tag == "br":
            self._break()
        elif tag in {"a", "sup"}:
            target = attributes.get("href") or ""
            linked = tag == "a" and bool(target) and not target.startswith("#")
            self._links.append(linked)
            self._line.in_link += linked
            mark = self._line.mark(raised=tag == "sup") if tag == "sup" or target.startswith("#") else None
            self._marks.append((len(self.lines), mark) if mark else None)

    def _open_block(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in _CONTAINERS:
            names = " ".join((tag, attributes.get("id") or "", attributes.get("class") or ""))
            self._containers.append(Container(names, len(self.lines)))
        if tag == "tr":
            self._rows.append(_Row(len(self.lines), len(self._containers[-1].children)))
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].cells.append(len(self.lines))
        elif tag == "table" and self._rows:
            self._rows[-1].holds_table = True
        elif tag in {"ol", "ul"}:
            self._lists.open(tag, attributes)
        elif tag == "li":
            self._line.number = self._lists.next_item(attributes)
        elif re.fullmatch("h[1-6]", tag):
            self._outline = int(tag[1])
        self._preformatted += tag in _PREFORMATTED

    def close(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
            self._close_block(tag)
        elif tag in {"a", "sup"}:
            self._line.in_link -= self._links.pop()
            if (mark := self._marks.pop()) and mark[0] == len(self.lines):
                self._line.close_mark(mark[1])

    def _close_block(self, tag: str) -> None:
        if tag in _CONTAINERS:
            done = self._containers.pop()
            done.end = len(self.lines)
            if done.end > done.start:
                self._containers[-1].children.append(done)
            self.root.end = done.end
        if tag == "tr":
            self._close_row(self._rows.pop())
        elif tag in {"ol", "ul"}:
            self._lists.close()
        elif tag == "li":
            self._line.number = ""
        elif re.fullmatch("h[1-6]", tag):
            self._outline = 0
        self._preformatted -= tag in _PREFORMATTED

    def text(self, words: str) -> None:
        if not self._preformatted:
            self._line.add(words)
            return
        for index, words_of_line in enumerate(words.split("\n")):
            if index:
                self._break()
            self._line.add(words_of_line)

    def _break(self) -> None:
        if line := self._line.finished(self._outline):
            self.lines.append(line)

    def _close_row(self, row: _Row) -> None:
        """Make one line of a row's cells, unless the row lays out a page."""
        if row.holds_table or len(self.lines) - row.start > ROW_LINES:
            return
        lines = self.lines[row.start :]
        bounds = [*row.cells, len(self.lines)]
        cells = [self.lines[a:b] for a, b in pairwise(bounds)]
        filled = sum(bool(cell) for cell in cells)
        length = sum(len(line.text) for line in lines)
        if filled < 2 or length > ROW_LONGEST:
            return
        text = "\t".join(" ".join(line.text for line in cell) for cell in cells)
        self.lines[row.start :] = [PageLine(text, linked=sum(line.linked for line in lines))]
        del self._containers[-1].children[row.inner :]


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where what may be a note's mark begins: its first piece, its offset, the character before, whether raised."""

    piece: int
    start: int
    before: str
    raised: bool


class _Line:
    """The line being read; runs of blanks become one, as a browser shows them."""

    def __init__(self) -> None:
        self.in_link = 0
        self.number = ""
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._length = self._linked = 0
        self._begun = False
        self._blank = self._last = ""
        self._references: list[Span] = []

    def add(self, words: str) -> None:
        position = 0
        for blank in _BLANKS.finditer(words):
            self._put(words[position : blank.start()])
            self._blank += blank.group()
            position = blank.end()
        self._put(words[position:])

    def _put(self, words: str) -> None:
        if not words:
            return
        # A line break in the source beside a 汉字 is no blank (CSS Text 3, 4.1.3): editors break long lines so.
        if self._blank and self._last and not ("\n" in self._blank and (_wide(self._last) or _wide(words[0]))):
            words = f" {words}"
        self._blank = ""
        self._pieces.append(words)
        self._last = words[-1]
        self._length += len(words)
        self._begun = self._begun or not words.isspace()
        self._linked += len(words) if self.in_link else 0

    def mark(self, *, raised: bool) -> _Mark | None:
        """Return where a mark may begin here; none that opens its line, for that is the note's own."""
        return _Mark(len(self._pieces), self._length, self._last, raised) if self._begun else None

    def close_mark(self, mark: _Mark) -> None:
        """Note what was read since `mark` as referring to a note, if it looks like it; else as a power."""
        if self._length - mark.start > _MARK_LONGEST:
            return
        written = "".join(self._pieces[mark.piece :])
        words = written.strip()
        if mark.raised and not is_reference(words, mark.before):
            self._pieces[mark.piece :] = [written.replace(words, as_power(words))] if words else []
            return
        if not mark.raised and not _NOTE_MARK.fullmatch(words):
            return
        while self._references and self._references[-1].end > mark.start:
            self._references.pop()
        self._references.append(Span(mark.start + len(written) - len(written.lstrip()), self._length))

    def finished(self, outline: int) -> PageLine | None:
        """Return the line and begin the next; None for an empty one."""
        text = "".join(self._pieces)
        line = None
        if text.strip():
            # A list item that brings its own number (一、, 1.) is shown without the list's.
            number = "" if mark_of(text.lstrip()) else self.number
            shifted = tuple(Span(m.start + len(number), m.end + len(number)) for m in self._references)
            line = PageLine(number + text, outline, shifted, self._linked)
            self.number = ""
        self._clear()
        return line


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
