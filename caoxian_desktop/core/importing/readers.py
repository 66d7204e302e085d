"""Which reader a file goes to. Readers load late: each brings its own parser."""

from __future__ import annotations

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Blocks
from caoxian_desktop.core.importing.file_kind import FileKind, kind_of
from caoxian_desktop.core.importing.from_text import read_text_file


def read_blocks(data: bytes, name: str, part: int = 1) -> Blocks:
    """Return the text of a file's bytes, `name` being the file's own name.

    `part` says which of the reports of a table is wanted, the first being 1. Raises KnownError for a file that is
    damaged, built to do harm, or of a kind that is not read, and for a part that is not there.
    """
    blocks = _read(data, name)
    if not 1 <= part <= blocks.parts:
        raise refusals.no_part(name, part, blocks.parts)
    return blocks


def _read(data: bytes, name: str) -> Blocks:
    match kind_of(data, name):
        case FileKind.ZIP:
            return _office(data, name)
        case FileKind.OLE:
            return _old_word(data, name)
        case FileKind.TEXT:
            return read_text_file(data, name)


def _office(data: bytes, name: str) -> Blocks:
    from caoxian_desktop.core.importing.from_docx import read_docx

    return read_docx(data, name)


def _old_word(data: bytes, name: str) -> Blocks:
    from caoxian_desktop.core.importing.from_doc import read_doc

    return read_doc(data, name)
