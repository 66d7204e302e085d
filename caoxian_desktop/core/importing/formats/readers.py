"""Which reader a file goes to. Readers load late: each brings its own parser."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.formats.file_kind import FileKind, kind_of
from caoxian_desktop.core.importing.formats.from_text import read_text_file


def read_blocks(data: bytes, name: str, part: int = 1) -> Blocks:
    """Return the text of a file's bytes, `name` being the file's own name.

    `part` says which of the reports of a table is wanted, the first being 1. Raises KnownError for a file that is
    damaged, built to do harm, or of a kind that is not read, and for a part that is not there.
    """
    blocks = _READERS[kind_of(data, name)](data, name, part)
    if not 1 <= part <= blocks.parts:
        raise refusals.no_part(name, part, blocks.parts)
    return blocks


def _text(data: bytes, name: str, _part: int) -> Blocks:
    return read_text_file(data, name)


def _page_description(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_pdf import read_pdf

    return read_pdf(data, name)


def _office(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.package import open_package

    if open_package(data, name).has("OFD.xml"):
        from caoxian_desktop.core.importing.formats.from_ofd import read_ofd

        return read_ofd(data, name)
    from caoxian_desktop.core.importing.formats.from_docx import read_docx

    return read_docx(data, name)


def _old_word(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_doc import read_doc

    return read_doc(data, name)


def _page(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_html import read_html

    return read_html(data, name)


def _archived_page(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_mht import read_mht

    return read_mht(data, name)


def _markdown(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_markdown import read_markdown

    return read_markdown(data, name)


def _table(data: bytes, name: str, part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_csv import read_csv

    return read_csv(data, name, part)


def _translation_memory(data: bytes, name: str, _part: int) -> Blocks:
    from caoxian_desktop.core.importing.formats.from_tmx import read_tmx

    return read_tmx(data, name)


_READERS: Mapping[FileKind, Callable[[bytes, str, int], Blocks]] = {
    FileKind.TEXT: _text,
    FileKind.ZIP: _office,
    FileKind.OLE: _old_word,
    FileKind.PDF: _page_description,
    FileKind.HTML: _page,
    FileKind.MHT: _archived_page,
    FileKind.MARKDOWN: _markdown,
    FileKind.CSV: _table,
    FileKind.TMX: _translation_memory,
}
