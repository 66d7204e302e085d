"""Web pages saved in one file (.mht): a MIME message whose HTML part is read, and nothing else of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks, Notice
from caoxian_desktop.core.importing.formats.from_html import read_html
from caoxian_desktop.core.importing.formats.from_text import read_text_file
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.wording import Wording

if TYPE_CHECKING:
    from email.message import Message

MAX_BOUNDARIES = 20
"""Multiparts within multiparts; browsers and Word write one, a letter three. The parser goes down by recursion."""

MAX_PARTS = 5_000
"""Parts of a message: a page with all its pictures has some hundreds."""


MAX_LINES = 2_000_000
"""Lines of a message; 60 MB of pictures have 800,000."""


MAX_FIELD = 2_000
"""Characters of the field that names a part's type; its parameters are read in quadratic time."""

_TYPE_FIELD = re.compile(rb"^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*", re.MULTILINE)


def read_mht(data: bytes, name: str) -> Blocks:
    """Return what the page in a MIME message shows; a message of plain text alone gives that.

    Raises KnownError for a message without a page, a damaged one, and as `read_html` does.
    """
    parts = _parts(data, name)
    pages = [(_content(part), part.get_content_charset("")) for part in parts if _is(part, "text/html")]
    if pages:
        # Frames, headers and footnotes are pages of their own, and smaller than the text.
        page, charset = max(pages, key=lambda pair: len(pair[0]))
        read = read_html(page, name, charset)
        return replace(read, format=SourceFormat.MHT, notices=(*_others(len(pages)), *read.notices))
    texts = [_content(part) for part in parts if _is(part, "text/plain")]
    if not any(texts):
        raise refusals.broken(name)
    return replace(read_text_file(max(texts, key=len), name), format=SourceFormat.MHT)


def _others(pages: int) -> tuple[Notice, ...]:
    if pages < 2:
        return ()
    said = Wording(
        f"文件里有{pages}个网页（框架、页眉等各算一个），读取的是最大的一个。",
        f"The file holds {pages} web pages (frames and headers count as pages); the largest was read.",
    )
    return (Notice("mht.pages", said),)


def _parts(data: bytes, name: str) -> list[Message]:
    from email import message_from_bytes, policy  # 30 ms to import, and no other format needs it

    small = data.lower()
    if small.count(b"boundary=") + small.count(b"message/") > MAX_BOUNDARIES:
        raise refusals.hostile(name, "嵌套过深", "nested too deep")
    if any(len(field.group()) > MAX_FIELD for field in _TYPE_FIELD.finditer(small)):
        raise refusals.hostile(name, "标头过长", "a field of its header too long")
    if data.count(b"\n--") > 2 * MAX_PARTS or data.count(b"\n") > MAX_LINES:
        raise refusals.hostile(name, "部分过多", "too many parts")
    # The older policy takes fields as they are; the newer parses each by recursion, and comments in it 900 deep.
    return [part for part in message_from_bytes(data, policy=policy.compat32).walk() if not part.is_multipart()]


def _is(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind


def _content(part: Message) -> bytes:
    """Return a part's bytes, quoted-printable or base64 undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
