"""Markdown (.md) by CommonMark, with tables: headings as hints, marks of emphasis gone, numbers of lists as shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing.formats.blocks import Block, Blocks, Notice, joined
from caoxian_desktop.core.importing.formats.from_html import fragment_lines, ranked_levels
from caoxian_desktop.core.importing.formats.from_text import read_text_file
from caoxian_desktop.core.importing.formats.superscripts import as_power, is_reference
from caoxian_desktop.core.importing.title_block.title_block import is_title
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_TEXT = 2_000_000
MAX_LINES = 100_000
"""Characters and lines that the parser is given, at most 10 seconds' work; a text beyond is read as it is written."""

_AS_PLAIN_TEXT = Wording(
    "文件很长，Markdown 标记没有处理，按纯文本读取。",
    "The file is very long and was read as plain text, its Markdown marks included.",
)
MAX_BRACKETS = 20_000
"""Opening brackets up to which links are looked for: the parser's time grows with the square."""

_OFF = ("code", "reference")
"""Rules not followed: blanks before a paragraph are its indent, not code; [^1]：… is a note, not a link's address."""

_FRONT_MATTER = re.compile(r"\A\ufeff?---\n(?:[\w-]+:.*\n|[ \t-].*\n){0,60}---\n")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n*_]+)(?<=\S)\1")
"""Emphasis beside Chinese punctuation, which CommonMark's rule of flanking leaves as it is (**重点：**文字)."""

_NOTE = re.compile(r"\[\^([^\]\s]{1,20})\]:?")
"""A mark that refers to a note; at the start of a line the note's own. No part of CommonMark, but used everywhere."""


def read_markdown(data: bytes, name: str) -> Blocks:
    """Return the text of a Markdown file as its readers see it. Raises KnownError for bytes that are no text."""
    decoded = read_text_file(data, name)
    if len(decoded.text) > MAX_TEXT or decoded.text.count("\n") > MAX_LINES:
        notice = Notice("md.too_long", _AS_PLAIN_TEXT)
        return replace(decoded, format=SourceFormat.MARKDOWN, notices=(*decoded.notices, notice))
    text = re.sub(r"\r\n?", "\n", decoded.text)
    front = _FRONT_MATTER.match(text)
    before = [Block(front.group().strip(), furniture=True)] if front else []
    tokens = _tokens(text[front.end() :] if front else text)
    blocks = list(_blocks(tokens, name))
    levels = ranked_levels((block.text, block.outline) for block in blocks)
    ranked = [replace(b, outline=0 if is_title(b.text) else levels.get(b.outline, 0)) for b in blocks]
    notices = (*(replace(notice, at=None) for notice in decoded.notices), *_pictures(tokens))
    return replace(joined(before + ranked, SourceFormat.MARKDOWN, notices), encoding=decoded.encoding)


def _pictures(tokens: Sequence[Token]) -> Iterator[Notice]:
    count = sum(child.type == "image" for token in tokens for child in token.children or ())
    if count:
        said = Wording(
            f"文中有{count}幅图片，其中的文字没有读取。", f"Pictures in the text, whose words were not read: {count}."
        )
        yield Notice("md.pictures", said)


def _tokens(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt  # 60 ms to import

    off = [*_OFF, "link", "image"] if text.count("[") > MAX_BRACKETS else list(_OFF)
    return MarkdownIt("commonmark").enable("table").disable(off).parse(text)


def _blocks(tokens: Sequence[Token], name: str) -> Iterator[Block]:
    level = 0
    label = ""
    numbers: list[int | None] = []
    cells: list[str] | None = None
    for token in tokens:
        if token.type.startswith("heading"):
            level = int(token.tag[1]) if token.nesting > 0 else 0
        elif token.type.endswith("list_open"):
            numbers.append(0 if token.type.startswith("ordered") else None)
        elif token.type.endswith("list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            label = _next_label(numbers, token)
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield Block("\t".join(cells or ()))
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(" ".join(_inline(token, "").text.split()))
        elif token.type == "inline":
            yield replace(_inline(token, label), outline=level)
            label = ""
        else:
            yield from _verbatim(token, name)


def _verbatim(token: Token, name: str) -> Iterator[Block]:
    """Yield what stands in a block as it is; other tokens are openings, closings and rules, without words."""
    if token.type == "fence":
        yield Block(token.content.rstrip("\n"))
    elif token.type == "html_block":
        for line in fragment_lines(token.content, name):
            yield Block(line.text, line.outline, references=line.references)


def _next_label(numbers: list[int | None], token: Token) -> str:
    """Return the number of a list's item as written, or counted on where all are written alike (1. 1. 1.)."""
    last = numbers[-1] if numbers else None
    if last is None or not token.info.isdecimal():
        return ""
    number = int(token.info)
    number = last + 1 if 0 < number <= last else number
    numbers[-1] = number
    return f"{number}{token.markup} "


def _inline(token: Token, label: str) -> Block:
    """Return a paragraph's words, its marks that refer to notes named."""
    words = label + _STRONG.sub(r"\2", _words(token.children or ()))
    pieces: list[str] = []
    references: list[Span] = []
    position = length = 0
    for note in _NOTE.finditer(words):
        between = words[position : note.start()]
        opens = not words[: note.start()].rpartition("\n")[2].strip()
        shown = f"[{note.group(1)}]" + ("" if opens or not note.group().endswith(":") else ":")
        length += len(between)
        if not opens:
            references.append(Span(length, length + len(note.group(1)) + 2))
        pieces += [between, shown]
        length += len(shown)
        position = note.end()
    return Block("".join((*pieces, words[position:])), references=tuple(references))


def _words(children: Sequence[Token]) -> str:
    """Return the words of inline tokens; a raised number is written as a note's mark, [^1], or as a power."""
    words = ""
    raised: int | None = None
    for child in children:
        match child.type:
            case "text" | "code_inline":
                words += child.content
            case "softbreak" | "hardbreak":
                words += "\n"
            case "html_inline":
                tag = child.content.lower().strip("<>/ ")
                if tag == "br":
                    words += "\n"
                elif tag == "sup" and raised is None:
                    raised = len(words)
                elif tag == "sup" and raised is not None:
                    words = words[:raised] + _raised(words[:raised], words[raised:])
                    raised = None
            case _:
                pass  # emphasis and links: their words are tokens of their own; pictures: told of by `_pictures`
    return words


def _raised(before: str, words: str) -> str:
    mark = words.strip().strip("[]［］〔〕()（）")
    if mark.isdecimal() and len(mark) <= 3 and (not before or is_reference(words, before)):
        return f"[^{mark}]"
    return as_power(words)
