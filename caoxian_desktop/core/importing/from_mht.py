"""Web pages saved in one file (.mht): a MIME message whose HTML part is read, and nothing else of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Blocks
from caoxian_desktop.core.importing.from_html import read_html
from caoxian_desktop.core.importing.from_text import read_text_file
from caoxian_desktop.core.report.source import SourceFormat

if TYPE_CHECKING:
    from email.message import EmailMessage

MAX_BOUNDARIES = 20
"""Multiparts within multiparts; browsers and Word write one, a letter three. The parser goes down by recursion."""

MAX_PARTS = 5_000
"""Parts of a message: a page with all its pictures has some hundreds."""


def read_mht(data: bytes, name: str) -> Blocks:
    """Return what the page in a MIME message shows; a message of plain text alone gives that.

    Raises KnownError for a message without a page, a damaged one, and as `read_html` does.
    """
    parts = _parts(data, name)
    pages = [(_content(part), part.get_content_charset("")) for part in parts if _is(part, "text/html")]
    if pages:
        # Frames, headers and footnotes are pages of their own, and smaller than the text.
        page, charset = max(pages, key=lambda pair: len(pair[0]))
        return replace(read_html(page, name, charset), format=SourceFormat.MHT)
    texts = [_content(part) for part in parts if _is(part, "text/plain")]
    if not any(texts):
        raise refusals.broken(name)
    return replace(read_text_file(max(texts, key=len), name), format=SourceFormat.MHT)


def _parts(data: bytes, name: str) -> list[EmailMessage]:
    from email import message_from_bytes, policy  # 30 ms to import, and no other format needs it

    if data.lower().count(b"boundary=") > MAX_BOUNDARIES:
        raise refusals.hostile(name, "嵌套过深", "nested too deep")
    if data.count(b"\n--") > 2 * MAX_PARTS:
        raise refusals.hostile(name, "部分过多", "it has too many parts")
    # Browsers begin with "From: <Saved by …>"; some write no header line but that before a blank one is due.
    return [part for part in message_from_bytes(data, policy=policy.default).walk() if not part.is_multipart()]


def _is(part: EmailMessage, kind: str) -> bool:
    return part.get_content_type() == kind


def _content(part: EmailMessage) -> bytes:
    """Return a part's bytes, quoted-printable or base64 undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
