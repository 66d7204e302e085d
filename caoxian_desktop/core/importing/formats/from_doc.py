"""Old Word documents (.doc), and those of WPS Writer (.wps): compound files with one format inside ([MS-DOC])."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks, joined
from caoxian_desktop.core.importing.formats.doc.anchors import Boxes, Range, box_ranges, font_names, note_ranges
from caoxian_desktop.core.importing.formats.doc.formats import Formats
from caoxian_desktop.core.importing.formats.doc.header import Header, OlderError, ProtectedError, Table
from caoxian_desktop.core.importing.formats.doc.lists import read_lists
from caoxian_desktop.core.importing.formats.doc.pieces import Text
from caoxian_desktop.core.importing.formats.doc.record import DamageError, Record
from caoxian_desktop.core.importing.formats.doc.styles import read_styles
from caoxian_desktop.core.importing.formats.doc.text import Anchored, StoryReader
from caoxian_desktop.core.importing.formats.notes import appended
from caoxian_desktop.core.importing.formats.word.appearance import Appearance
from caoxian_desktop.core.importing.formats.word.notices import LeftOut
from caoxian_desktop.core.importing.formats.word.numbering import NumberedList
from caoxian_desktop.core.importing.formats.word.running_heads import running_heads
from caoxian_desktop.core.importing.formats.word.styles import Styles
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat

if TYPE_CHECKING:
    from olefile import OleFileIO

_Read = TypeVar("_Read")

MAX_STREAM = 64_000_000
"""Bytes of one stream that is read; pictures have streams of their own, which are not."""

_DOCUMENT = "WordDocument"
_ENCRYPTED = "EncryptedPackage"
"""The stream of any newer Office file with a password, whatever its name ends in (MS-OFFCRYPTO 2.3.4)."""

_OTHER_FILES = (
    ("Workbook", "电子表格", "a spreadsheet"),
    ("Book", "电子表格", "a spreadsheet"),
    ("PowerPoint Document", "演示文稿", "a presentation"),
    ("PP40", "演示文稿", "a presentation"),
    ("MatOST", "Microsoft Works 文档", "a document of Microsoft Works"),
    ("CONTENTS", "Microsoft Works 文档", "a document of Microsoft Works"),
    ("HwpSummaryInformation", "韩文 HWP 文档", "an HWP document"),
    ("__properties_version1.0", "邮件", "a mail"),
    ("VisioDocument", "Visio 图", "a Visio drawing"),
)
# What olefile raises for damaged sectors and directories; it names no class of its own for most of them.
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)


def read_doc(data: bytes, name: str) -> Blocks:
    """Return the text of a binary Word document, read as `from_docx` reads its successor.

    Raises KnownError: `import.needs_conversion` for a document of Word 95 and before, or one too damaged to be read
    here; else for a document with a password, and for other files in the same container.
    """
    from olefile import OleFileIO

    try:
        with OleFileIO(io.BytesIO(data)) as ole:
            return _read(ole, name)
    except ProtectedError as fault:
        raise refusals.protected(name) from fault
    except OlderError as fault:
        raise refusals.needs_conversion(name, "Word 95 或更早的文档", "a document of Word 95 or before") from fault
    except DamageError as fault:
        raise refusals.needs_conversion(name, "有损坏的 Word 文档", "a damaged Word document") from fault
    except _DAMAGE as fault:
        raise refusals.protected(name) if _ENCRYPTED.encode("utf-16-le") in data else refusals.broken(name) from fault


def _read(ole: OleFileIO, name: str) -> Blocks:
    if not ole.exists(_DOCUMENT):
        raise _no_word_document(ole, name)
    word = _stream(ole, _DOCUMENT)
    header = Header(word)
    return _Document(word, _stream(ole, header.table_stream), header).blocks()


def _stream(ole: OleFileIO, name: str) -> Record:
    if not ole.exists(name):
        raise DamageError(f"no stream {name}")
    with ole.openstream(name) as stream:
        return Record(stream.read(MAX_STREAM))


def _no_word_document(ole: OleFileIO, name: str) -> KnownError:
    if ole.exists(_ENCRYPTED):
        return refusals.protected(name)
    for stream, zh, en in _OTHER_FILES:
        if ole.exists(stream):
            return refusals.wrong_type(name, zh, en)
    return refusals.wrong_type(name, "其他程序的文件", "a file of another program")


class _Document:
    """The streams of one document and what is read from them; what is not the text may be damaged."""

    def __init__(self, word: Record, table: Record, header: Header) -> None:
        self._word = word
        self._table = table
        self._header = header
        self._left_out = LeftOut()

    def blocks(self) -> Blocks:
        """Return the text, its unanchored boxes before it, its notes behind it, and what stands in heads and feet."""
        extents = self._header.extents
        text = Text(self._word, self._part(Table.TEXT_PIECES))
        if len(text.units) < extents.footnotes:
            raise DamageError("fewer characters than the document counts")
        anchored, loose = self._anchored()
        formats = self._formats(Table.PARAGRAPHS, paragraphs=True), self._formats(Table.RUNS, paragraphs=False)
        reader = StoryReader(text, formats, self._appearance(), anchored, self._left_out)
        main = reader.read(extents.main, extents.footnotes)
        boxes = [block for box in loose for block in reader.read(*box) if block.text.strip()]
        said = [(number, reader.read(*anchored.notes[at])) for at, number in reader.cited.items()]
        running = running_heads(
            [reader.read(extents.headers, extents.comments), reader.read(extents.header_boxes, extents.end)]
        )
        self._left_out.comments = extents.endnotes > extents.comments
        self._left_out.damaged |= any(known is not None and known.damaged for known in formats)
        return joined((*appended([*boxes, *main], said), *running), SourceFormat.DOC, tuple(self._left_out.notices()))

    def _part(self, which: Table) -> Record:
        return self._table.part(*self._header.table(which))

    def _optional(self, which: Table, read: Callable[[Record], _Read], instead: _Read) -> _Read:
        """Return what `read` makes of a table; `instead` where there is none, or, with a notice, a damaged one."""
        try:
            return read(self._part(which)) if self._header.table(which)[1] else instead
        except DamageError:
            self._left_out.damaged = True
            return instead

    def _formats(self, which: Table, *, paragraphs: bool) -> Formats | None:
        return self._optional(which, lambda plc: Formats(self._word, plc, paragraphs=paragraphs), None)

    def _appearance(self) -> Appearance:
        styles = self._optional(Table.STYLES, read_styles, Styles({}))
        place, size = self._header.table(Table.LISTS)
        lists: Mapping[str, NumberedList] = self._optional(
            Table.LIST_USES, lambda uses: read_lists(self._table, place, size, uses), {}
        )
        return Appearance(styles, lists)

    def _anchored(self) -> tuple[Anchored, Sequence[Range]]:
        extents = self._header.extents
        notes = self._notes(Table.FOOTNOTE_MARKS, Table.FOOTNOTES, extents.footnotes)
        notes |= self._notes(Table.ENDNOTE_MARKS, Table.ENDNOTES, extents.endnotes)
        boxes = self._optional(
            Table.BOXES, lambda texts: box_ranges(self._part(Table.SHAPES), texts, extents.boxes), Boxes()
        )
        fonts: Sequence[str] = self._optional(Table.FONTS, font_names, [])
        return Anchored(notes, boxes.anchored, fonts), boxes.loose

    def _notes(self, marks: Table, texts: Table, story: int) -> dict[int, Range]:
        return self._optional(marks, lambda places: note_ranges(places, self._part(texts), story), {})
