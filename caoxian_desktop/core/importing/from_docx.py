"""Word documents (.docx): the main text as it is read in print, then its notes."""

from __future__ import annotations

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Block, Blocks, joined
from caoxian_desktop.core.importing.docx.lists import ListReader
from caoxian_desktop.core.importing.docx.styles import StyleReader
from caoxian_desktop.core.importing.docx.text import TextReader
from caoxian_desktop.core.importing.docx.xml import Reader, feed
from caoxian_desktop.core.importing.package import Package, open_package
from caoxian_desktop.core.importing.word.appearance import Appearance
from caoxian_desktop.core.importing.word.notes import appended
from caoxian_desktop.core.importing.word.notices import LeftOut
from caoxian_desktop.core.importing.word.styles import Styles
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat

_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_LISTS = "word/numbering.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_LINKS = "word/_rels/document.xml.rels"
_OTHER_PACKAGES = (
    ("xl/workbook.xml", "电子表格", "a spreadsheet"),
    ("ppt/presentation.xml", "演示文稿", "a presentation"),
    ("OFD.xml", "OFD 文件", "an OFD file"),
    ("content.xml", "ODF 文档", "an ODF document"),
)


def read_docx(data: bytes, name: str) -> Blocks:
    """Return the text of a .docx with the numbers Word generates; a table's row is one block, its cells parted by tabs.

    Insertions are in and deletions out; hidden text, headers and comments are not read; text boxes stand before the
    paragraph they are anchored in, notes follow the text. Raises KnownError for a document that is damaged, is no Word
    document, or is built to do harm.
    """
    package = open_package(data, name)
    if not package.has(_DOCUMENT):
        raise _no_word_document(package)
    left_out = LeftOut(links=package.has(_LINKS) and b'TargetMode="External"' in package.read(_LINKS))
    text = TextReader(_appearance(package), left_out)
    feed(package.read(_DOCUMENT), text, name)
    if not text.seen_body:
        raise refusals.broken(name)
    blocks = text.story.finished()
    if text.cited:
        for part in _NOTES:
            _feed_optional(package, part, text)
    return joined(_with_notes(text, blocks), SourceFormat.DOCX, tuple(left_out.notices()))


def _appearance(package: Package) -> Appearance:
    style_reader, lists = StyleReader(), ListReader()
    _feed_optional(package, _STYLES, style_reader)
    _feed_optional(package, _LISTS, lists)
    styles = Styles(style_reader.own, style_reader.default)
    return Appearance(styles, lists.lists(styles))


def _feed_optional(package: Package, part: str, reader: Reader) -> None:
    if package.has(part):
        feed(package.read(part), reader, package.name)


def _with_notes(text: TextReader, blocks: list[Block]) -> tuple[Block, ...]:
    # Marks within notes may cite further ones; these join the end of the list.
    return tuple(appended(blocks, ((number, text.said.get(note, ())) for note, number in text.cited.items())))


def _no_word_document(package: Package) -> KnownError:
    for part, zh, en in _OTHER_PACKAGES:
        if package.has(part):
            return refusals.wrong_type(package.name, zh, en)
    return refusals.wrong_type(package.name, "压缩包", "an archive")
