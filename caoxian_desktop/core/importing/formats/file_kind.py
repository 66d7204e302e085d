"""What a file is by its bytes; its name's ending is believed only where they bear it out."""

from __future__ import annotations

from enum import Enum

from caoxian_desktop.core.importing import refusals


class FileKind(Enum):
    """The kinds that are read."""

    TEXT = "text"
    ZIP = "zip"
    HTML = "html"
    MHT = "mht"
    MARKDOWN = "md"
    CSV = "csv"
    TMX = "tmx"
    PDF = "pdf"
    OLE = "ole"


_PDF_WITHIN = 1024
"""Bytes among which a PDF's mark may stand, after what a server put before it (ISO 32000-1, annex H)."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
    (b"GIF8", "图片", "a picture"),
    (b"BM", "图片", "a picture"),
    (b"II*\x00", "图片", "a picture"),
    (b"MM\x00*", "图片", "a picture"),
    (b"Rar!", "压缩包", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "压缩包", "an archive"),
    (b"\x1f\x8b", "压缩包", "an archive"),
    (b"MZ", "程序文件", "a program"),
    (b"\x7fELF", "程序文件", "a program"),
    (b"SQLite format 3\x00", "数据库文件", "a database"),
)


def kind_of(data: bytes, name: str) -> FileKind:
    """Return what the bytes hold; raise KnownError for an empty file and for every kind that is not read."""
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise refusals.empty(name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return FileKind.ZIP
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return FileKind.PDF
    if data.startswith(_OLE):
        return FileKind.OLE
    if data.startswith(_RTF):
        raise refusals.needs_conversion(name, "RTF 文件", "an RTF file")
    for mark, zh, en in _FOREIGN:
        if data.startswith(mark) and not (mark in {b"BM", b"MZ"} and _all_ascii_text(data)):
            raise refusals.wrong_type(name, zh, en)
    return _text_kind(data, name)


def _text_kind(data: bytes, name: str) -> FileKind:
    """Tell the kinds of text apart. The bytes decide; an ending is a hint that they must bear out."""
    # Ten milliseconds of patterns, which the start of the window does without.
    from caoxian_desktop.core.importing.formats.text_marks import (
        first_element,
        is_archived_page,
        is_markdown,
        is_table,
        is_web_page,
        is_xml,
    )

    ending = name.rpartition(".")[2].lower()
    if first_element(data) == "tmx":
        return FileKind.TMX
    if is_web_page(data, ending):
        return FileKind.HTML
    if is_xml(data):
        raise refusals.wrong_type(name, "XML 文件", "an XML file")
    if is_archived_page(data):
        return FileKind.MHT
    if is_table(data, ending):
        return FileKind.CSV
    return FileKind.MARKDOWN if is_markdown(data, ending) else FileKind.TEXT


def _all_ascii_text(data: bytes) -> bool:
    """Two letters are a weak mark: a text may begin with BM or MZ, but only the binary kinds hold control bytes."""
    return all(byte >= 0x20 or byte in b"\t\r\n" for byte in data[:64])
