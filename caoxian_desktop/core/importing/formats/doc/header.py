"""The file information block of a binary Word document ([MS-DOC] 2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from caoxian_desktop.core.importing.formats.doc.record import DamageError, Record

_WORD_97 = 0xC0
"""nFib from which on the format is the one read here; Word 6 and 95 wrote another one (0x65 to 0x69)."""

_IDENTIFIER = 0xA5EC
_OLDER_IDENTIFIERS = frozenset({0xA5DC, 0xA5DB, 0xA59B, 0xA59C, 0xA697, 0xA698, 0xA699})
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_LENGTHS_AT, _PAIRS_AT = 0x4C, 0x9A
_UNUSED_LENGTH = 3


class Table(IntEnum):
    """Where a structure's place and size stand among the pairs of FibRgFcLcb97 (2.5.6)."""

    STYLES = 1
    FOOTNOTE_MARKS = 2
    FOOTNOTES = 3
    RUNS = 12
    PARAGRAPHS = 13
    FONTS = 15
    TEXT_PIECES = 33
    SHAPES = 40
    ENDNOTE_MARKS = 46
    ENDNOTES = 47
    BOXES = 56
    LISTS = 73
    LIST_USES = 74


class OlderError(Exception):
    """The document was written by a Word before 97."""


class ProtectedError(Exception):
    """The document is encrypted."""


@dataclass(frozen=True, slots=True)
class Extents:
    """Where each story of the document begins, in characters, and where the last one ends (2.4.1, 2.5.4)."""

    main: int
    footnotes: int
    headers: int
    comments: int
    endnotes: int
    boxes: int
    header_boxes: int
    end: int


class Header:
    """Flags, lengths of the stories, and the places of the tables in the table stream.

    Raises OlderError, ProtectedError, or DamageError for what is no Word document.
    """

    def __init__(self, word: Record) -> None:
        identifier = word.u16(0)
        if identifier in _OLDER_IDENTIFIERS or (identifier == _IDENTIFIER and word.u16(2) < _WORD_97):
            raise OlderError
        if identifier != _IDENTIFIER:
            raise DamageError("no Word document")
        flags = word.u16(0x0A)
        if flags & _ENCRYPTED:
            raise ProtectedError
        self.table_stream = "1Table" if flags & _TABLE_1 else "0Table"
        self.extents = _extents(word)
        self._word = word

    def table(self, which: Table) -> tuple[int, int]:
        """Return a structure's place and size in the table stream; size 0 where the document has none."""
        place, size = self._word.numbers(_PAIRS_AT + 8 * which, 2)
        return place, size


def _extents(word: Record) -> Extents:
    # ccpText, ccpFtn, ccpHdd, a reserved one, ccpAtn, ccpEdn, ccpTxbx, ccpHdrTxbx
    lengths = list(word.numbers(_LENGTHS_AT, 8))
    del lengths[_UNUSED_LENGTH]
    if sum(lengths) > len(word):
        raise DamageError("more characters than bytes")
    starts = [sum(lengths[:index]) for index in range(len(lengths) + 1)]
    return Extents(*starts)
