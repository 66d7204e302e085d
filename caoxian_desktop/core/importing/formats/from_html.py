"""Web pages (.html): what a browser shows, with the page's own words marked as such."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Block, Blocks, Notice, joined
from caoxian_desktop.core.importing.formats.from_text import read_text_file
from caoxian_desktop.core.importing.formats.html_guard import check_markup
from caoxian_desktop.core.importing.formats.page_article import furniture_of, prose_of
from caoxian_desktop.core.importing.formats.page_lines import Container, PageLine, page_lines
from caoxian_desktop.core.importing.title_block.title_block import is_title
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.wording import Wording

MIN_PROSE = 200
"""Characters of sentences under which a page is nothing but menus and titles."""

_META = re.compile(rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_META_WITHIN = 8_192
"""Bytes; the standard asks for 1,024, pages of old systems put scripts before it."""

_TAKEN_AT_THEIR_WORD = frozenset({"big5", "big5hkscs", "cp950", "hz"})
"""Chinese encodings that bytes do not show for certain; of all others the bytes are surer than the page's word."""

_UNKNOWN = 1_000
_PAGER = re.compile(r"共\s?(\d{1,3})\s?页|第?\s?\d{1,3}\s?/\s?(\d{1,3})\s?页")
_OPENING = re.compile(r"各位代表|现在，?我")
_CLOSING = re.compile(r"(?:让我们[^。]*|奋斗|努力|贡献|前进|迈进|篇章|华章|胜利|辉煌|局面|明天|未来|谢谢|谢谢大家)！$")
_NEXT_PAGE = re.compile(r"(?:^|[\s\]】|\d])下一页")
_STRUCK = Wording("网页中有划去的文字，没有读取。", "The web page has struck-out text, which was not read.")
_STRUCK_OUT = re.compile(r"<del[\s>]", re.IGNORECASE)
_PAGER_SCRIPT = re.compile(r"createPageHTML\(\s*[\"']?(\d{1,3})")
"""The call by which TRS, the commonest system of government sites, draws a pager: its first argument is the number."""


def read_html(data: bytes, name: str, charset: str = "") -> Blocks:
    """Return what a web page shows; lines of the page itself are marked as furniture, many in one block.

    `charset` is what a letter or archive around the page says. Nothing is fetched. Raises KnownError for a page in no
    known encoding, one built to do harm, and one that holds nothing but menus.
    """
    decoded = _decoded(data, name, charset)
    lines, page = _page(decoded.text, name)
    furniture = furniture_of(lines, page)
    kept = [line for line, of_page in zip(lines, furniture, strict=True) if not of_page]
    if sum(map(prose_of, kept)) < MIN_PROSE:
        raise refusals.only_navigation(name)
    blocks = joined(_blocks(lines, furniture), SourceFormat.HTML, _notices(decoded, lines, kept))
    return replace(blocks, encoding=decoded.encoding)


def fragment_lines(markup: str, name: str) -> list[PageLine]:
    """Return the lines of a piece of HTML, one of a Markdown file say. Raises KnownError as `read_html` does."""
    return _page(markup, name)[0]


def ranked_levels(lines: Iterable[tuple[str, int]]) -> dict[int, int]:
    """Return which layer of a report each heading level of a document stands for, 1 for the topmost.

    `lines` are words and level; the report's title takes no part, so that parts under <h2> or ## are the first layer.
    """
    used = sorted({level for words, level in lines if level and not is_title(words)})
    return {level: rank for rank, level in enumerate(used, 1)}


def _page(markup: str, name: str) -> tuple[list[PageLine], Container]:
    from selectolax.lexbor import LexborHTMLParser  # text files do without

    check_markup(markup, name)
    body = LexborHTMLParser(markup).body
    return page_lines(body) if body else ([], Container("", 0))


def _decoded(data: bytes, name: str, charset: str) -> Blocks:
    """Decode a page by its bytes; only one they cannot show (Big5) is taken from what the page says of itself."""
    named = _META.search(data[:_META_WITHIN])
    said = charset or (named.group(1).decode("ascii", "replace") if named else "")
    try:
        codec = codecs.lookup(said).name if said else ""
        if codec in _TAKEN_AT_THEIR_WORD:
            return Blocks(SourceFormat.HTML, data.decode(codec), encoding=codec)
    except (LookupError, UnicodeError, ValueError):
        pass  # a page that is wrong about itself is read as if it said nothing
    return read_text_file(data, name)


def _blocks(lines: Sequence[PageLine], furniture: Sequence[bool]) -> Iterator[Block]:
    levels = ranked_levels(
        (line.text.strip(), line.outline) for line, of_page in zip(lines, furniture, strict=True) if not of_page
    )
    for of_page, stretch in groupby(zip(lines, furniture, strict=True), key=lambda pair: pair[1]):
        if of_page:
            yield Block("\n".join(line.text for line, _ in stretch), furniture=True)
        else:
            for line, _ in stretch:
                level = 0 if is_title(line.text) else levels.get(line.outline, 0)
                yield Block(line.text, level, references=line.references)


def _notices(decoded: Blocks, lines: Sequence[PageLine], kept: Sequence[PageLine]) -> tuple[Notice, ...]:
    said = tuple(replace(notice, at=None) for notice in decoded.notices)
    if _STRUCK_OUT.search(decoded.text):
        said += (Notice("html.struck_out", _STRUCK),)
    pages = _pages(decoded.text, lines)
    whole = any(map(_opens, kept[: len(kept) // 2])) and any(map(_closes, kept[len(kept) // 2 :]))
    if pages < 2 or whole:
        return said
    zh, en = ("多", "several") if pages == _UNKNOWN else (str(pages), str(pages))
    paged = Wording(
        f"网页分成{zh}页，这里只有其中一页，其余各页要另外保存。",
        f"The web page is split into {en} pages and this is only one of them; the others must be saved too.",
    )
    return (*said, Notice("html.pages", paged))


def _opens(line: PageLine) -> bool:
    return _OPENING.match(line.text.strip()) is not None


def _closes(line: PageLine) -> bool:
    return _CLOSING.search(line.text.rstrip()) is not None


def _pages(markup: str, lines: Iterable[PageLine]) -> int:
    """Return over how many pages the article goes, as its pager says; 1 without one."""
    found = [int(script.group(1)) for script in _PAGER_SCRIPT.finditer(markup)]
    for line in lines:
        if prose_of(line):
            continue
        found += [int(pager.group(1) or pager.group(2)) for pager in _PAGER.finditer(line.text)]
        found += [_UNKNOWN] if _NEXT_PAGE.search(line.text) else []
    numbered = [count for count in found if count != _UNKNOWN]
    return max(numbered) if numbered else max(found, default=1)
