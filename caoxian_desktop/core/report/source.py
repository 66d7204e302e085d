"""Where a report's text came from, and how its characters lead back there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple, cast


class SourceFormat(StrEnum):
    """A format a report can be read from."""

    TEXT = "txt"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    PDF = "pdf"
    HTML = "html"
    MHT = "mht"
    OFD = "ofd"
    MARKDOWN = "md"
    CSV = "csv"
    TMX = "tmx"
    CLIPBOARD = "clipboard"


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes in lower-case hexadecimal: the name by which texts and files are known."""
    return str(_sha256()(data).hexdigest())


def version_id(sha256: str) -> str:
    """Return the id of the version whose canonical text (UTF-8) has a SHA-256.

    It is a UUIDv8 (RFC 9562) of the sum's first 16 bytes. The same text has the same id in every library, so that what
    was written about it needs no translation.
    """
    variant = f"{0x8 | int(sha256[16], 16) & 0x3:x}"
    return f"{sha256[:8]}-{sha256[8:12]}-8{sha256[13:16]}-{variant}{sha256[17:20]}-{sha256[20:32]}"


@cache
def _sha256() -> Callable[[bytes], Any]:
    """Return CPython's own SHA-256 (_sha2 from 3.12 on), else hashlib's.

    hashlib loads all of OpenSSL first: 10 ms and 3.4 MB at every start of the window, for this one function.
    """
    for name in ("_sha2", "_sha256"):
        if find_spec(name):
            return cast("Callable[[bytes], Any]", import_module(name).sha256)
    from hashlib import sha256

    return sha256


class Source(NamedTuple):
    """The file a report was read from.

    `name` is the file's own name without folders, `sha256` and `size` (bytes) are those of its bytes, `encoding` is
    the one a text file was decoded with and '' for other formats.
    """

    name: str
    format: SourceFormat
    sha256: str
    size: int
    encoding: str = ""


class OffsetMap(NamedTuple):
    """Runs of equal characters in the canonical text and in the source's own decoded text.

    Each run is (start in the canonical text, start in the source, length), in rising order of the first. A canonical
    character outside every run was put in by the importer (a line break, say).
    """

    runs: tuple[tuple[int, int, int], ...] = ()

    def to_source(self, offset: int) -> int | None:
        """Return the source offset of a canonical one, or None where the source has no such character."""
        index = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        if index < 0:
            return None
        start, source, length = self.runs[index]
        return source + offset - start if offset < start + length else None

    def from_source(self, offset: int) -> int:
        """Return where a source offset comes to stand: its own canonical character, else the next one that was kept."""
        index = bisect_right(self.runs, offset, key=lambda run: run[1]) - 1
        if index < 0:
            return self.runs[0][0] if self.runs else 0
        start, source, length = self.runs[index]
        if offset < source + length:
            return start + offset - source
        return self.runs[index + 1][0] if index + 1 < len(self.runs) else start + length
