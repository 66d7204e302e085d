"""By what marks the kinds of text are told apart: web pages, archived pages, tables, Markdown, translation memories.

All marks are ASCII and are looked for in the bytes as they are, whatever encoding the words around them have.
"""

from __future__ import annotations

import re

_HEAD = 65_536
_SAMPLE = 1_000_000
_GB18030_MARK = "\ufeff".encode("gb18030")
# What may stand before the first element: comments (browsers note there where a page was saved from), declarations.
_PROLOG = re.compile(r"\s*(?:<!--.*?-->|<\?[^>]*>|<!doctype\s+(?!html)[^>\[]*(?:\[[^\]]*\]\s*)?>)", re.DOTALL)
_ELEMENT = re.compile(r"\s*<(?:!doctype\s+)?([a-z][a-z0-9:]*)(?=[\s>/])")
_PAGE_TAGS = (
    "html head body meta title link base script style div p span table tbody tr td section article main header nav h1"
    " h2 h3 h4 h5 h6 center font br hr a b strong em ul ol dl form img blockquote pre noscript frameset"
)
_PAGE_ELEMENTS = frozenset(_PAGE_TAGS.split())
_TAGS = re.compile(r"<(?:!--|(?:p|div|br|span|td|table|body|html)[\s/>])")
_HEADER = re.compile(r"[a-z][a-z0-9-]{1,40}:[ \t]")
_ARCHIVED = re.compile(r"^(?:mime-version:|content-type:\s*(?:multipart/|text/html))", re.MULTILINE)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|\*\*[^*\n]+\*\*|__[^_\n]+__|^\|.*\|\s*$|^ {0,3}> |^ {0,3}[*+-] \S|^\[\^|\]\(|^ {0,3}```", re.MULTILINE
)


def first_element(data: bytes) -> str:
    """Return the name of the first element of markup, in small letters; '' for what does not begin with one."""
    head = _ascii(data[:_HEAD].lower())
    position = 0
    while prolog := _PROLOG.match(head, position):
        position = prolog.end()
    found = _ELEMENT.match(head, position)
    return found.group(1) if found else ""


def is_xml(data: bytes) -> bool:
    """Tell whether the bytes declare themselves as XML."""
    return re.match(r"<\?xml\s", _ascii(data[:64]).lower()) is not None


def is_web_page(data: bytes, ending: str) -> bool:
    """Tell whether the bytes are HTML, whole or a piece; after a file name's `ending` the tags may come later."""
    if first_element(data) in _PAGE_ELEMENTS:
        return True
    return ending in {"htm", "html", "shtml", "xhtml"} and bool(_TAGS.search(_ascii(data[:_SAMPLE].lower())))


def is_archived_page(data: bytes) -> bool:
    """Tell whether the bytes begin with the header of a MIME message, as pages saved in one file do (.mht)."""
    head = _ascii(data[:_HEAD].lower())
    fields = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]
    return _HEADER.match(head) is not None and _ARCHIVED.search(fields) is not None


def is_table(data: bytes, ending: str) -> bool:
    """Tell whether a file called .csv or .tsv has a first line with more than one cell."""
    return ending in {"csv", "tsv"} and any(c in _ascii(data[:_HEAD]).split("\n")[0] for c in ",;\t")


def is_markdown(data: bytes, ending: str) -> bool:
    """Tell whether a file called .md has any of its marks."""
    return ending in {"md", "markdown"} and _MARKDOWN.search(_ascii(data[:_SAMPLE])) is not None


def _ascii(data: bytes) -> str:
    """Return bytes with their ASCII legible, byte order marks and the zero bytes of UTF-16 away."""
    text = data.removeprefix(_GB18030_MARK).decode("latin-1").replace("\x00", "").replace("\r\n", "\n")
    return text.lstrip("\xef\xbb\xbf\xff\xfe \t\r\n")
