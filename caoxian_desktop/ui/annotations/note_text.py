"""A note's Markdown as formatted text: bold, italics, lists and links. Nothing of it is ever taken for HTML.

The words are read by markdown-it and put into the document one by one, so that no picture is loaded and no link but
http, https and mailto can be followed. A line break is one, as its writer saw it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from caoxian_desktop.ui.theme import palette

if TYPE_CHECKING:  # loaded when the first note is shown
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 20_000
"""Characters of a note beyond which it is shown as it was typed."""
_SCHEMES = ("http", "https", "mailto")
_INDENT = 16


def allowed(address: str) -> bool:
    """Tell whether a link may be followed."""
    try:
        return urlsplit(address).scheme in _SCHEMES
    except ValueError:  # what no browser would take either
        return False


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable(["image", "html_inline", "html_block", "code"])


def fill(document: QTextDocument, markdown: str) -> None:
    """Set a note in an empty document, in its default font."""
    if len(markdown) > LONGEST:
        document.setPlainText(markdown)
        return
    setter = _Setter(document)
    for token in _reader().parse(markdown):
        setter.take(token)


class _Setter:
    """Puts the tokens of a note into a document."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._began = False
        self._lists: list[int | None] = []  # the number of the next item, None in a list of dots
        self._quotes = 0
        self._bullet = ""
        self._strong = 0
        self._slanted = 0
        self._link = ""

    def take(self, token: Token) -> None:
        """Put a block in, or go into or out of one."""
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._bullet = self._next_bullet()
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case "heading_open" | "heading_close":
                self._strong += token.nesting
            case "fence":
                self._begin()
                self._cursor.insertText(token.content.rstrip("\n").replace("\n", "\u2028"), self._look())
            case "inline":
                self._begin()
                for child in token.children or ():
                    self._take_inline(child)

    def _next_bullet(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "·\u2002"
        self._lists[-1] = number + 1
        return f"{number}.\u2002"

    def _begin(self) -> None:
        shape = QTextBlockFormat()
        depth = len(self._lists) + self._quotes
        shape.setLeftMargin(_INDENT * depth)
        shape.setTextIndent(-_INDENT if self._bullet else 0)
        if self._began:
            self._cursor.insertBlock(shape)
        else:
            self._cursor.setBlockFormat(shape)
        self._began = True
        self._cursor.insertText(self._bullet, QTextCharFormat())
        self._bullet = ""

    def _take_inline(self, token: Token) -> None:
        match token.type:
            case "strong_open" | "strong_close":
                self._strong += token.nesting
            case "em_open" | "em_close":
                self._slanted += token.nesting
            case "link_open":
                address = str(token.attrGet("href") or "")
                self._link = address if allowed(address) else ""
            case "link_close":
                self._link = ""
            case "softbreak" | "hardbreak":
                self._cursor.insertText("\u2028")
            case _:
                self._cursor.insertText(token.content, self._look())

    def _look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        if self._strong:
            look.setFontWeight(QFont.Weight.Bold)
        look.setFontItalic(self._slanted > 0)
        if self._quotes:
            look.setForeground(QColor(palette.current().muted))
        if self._link:
            look.setAnchor(True)
            look.setAnchorHref(self._link)
            look.setFontUnderline(True)
            look.setForeground(QColor(palette.current().accent))
        return look
