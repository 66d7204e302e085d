"""Word documents (.docx): the main text as it is read in print, then its notes."""

from __future__ import annotations

from collections.abc import Iterator

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Block, Blocks, joined
from caoxian_desktop.core.importing.formats.docx.lists import ListReader
from caoxian_desktop.core.importing.formats.docx.relationships import Parts
from caoxian_desktop.core.importing.formats.docx.styles import StyleReader
from caoxian_desktop.core.importing.formats.docx.text import TextReader
from caoxian_desktop.core.importing.formats.notes import appended
from caoxian_desktop.core.importing.formats.package import Package, open_package
from caoxian_desktop.core.importing.formats.safe_xml import Reader, feed
from caoxian_desktop.core.importing.formats.word.appearance import Appearance
from caoxian_desktop.core.importing.formats.word.notices import LeftOut
from caoxian_desktop.core.importing.formats.word.running_heads import running_heads
from caoxian_desktop.core.importing.formats.word.styles import Styles
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat

_NOTES = ("footnotes", "endnotes")
_RUNNING = ("header", "footer")
_MOST_RUNNING = 200
"""Headers and footers that are looked at: three of each for a section."""

_OTHER_PACKAGES = (
    ("xl/workbook.xml", "电子表格", "a spreadsheet"),
    ("ppt/presentation.xml", "演示文稿", "a presentation"),
    ("OFD.xml", "OFD 文件", "an OFD file"),
    ("content.xml", "ODF 文档", "an ODF document"),
)


def read_docx(data: bytes, name: str) -> Blocks:
    """Return the text of a .docx with the numbers Word generates; a table's row is one block, its cells parted by tabs.

    Insertions are in and deletions out; hidden text and comments are not read, which is said; text boxes stand before
    the paragraph they are anchored in, notes follow the text, headers and footers come last, as furniture. Raises
    KnownError for a document that is damaged, is no Word document, or is built to do harm.
    """
    package = open_package(data, name)
    parts = Parts(package)
    if not package.has(parts.main) or _other_package(package):
        raise refusals.wrong_type(name, *(_other_package(package) or ("压缩包", "an archive")))
    left_out = LeftOut(links=parts.links)
    appearance = _appearance(package, parts)
    text = TextReader(appearance, left_out)
    feed(package.read(parts.main), text, name)
    if not text.seen_body:
        raise refusals.broken(name)
    blocks = text.story.finished()
    if text.cited:
        for kind in _NOTES:
            _feed_optional(package, parts.get(kind), text)
    running = running_heads(_running(package, parts, appearance, left_out))
    return joined((*_with_notes(text, blocks), *running), SourceFormat.DOCX, tuple(left_out.notices()))


def _other_package(package: Package) -> tuple[str, str] | None:
    return next(((zh, en) for part, zh, en in _OTHER_PACKAGES if package.has(part)), None)


def _appearance(package: Package, parts: Parts) -> Appearance:
    style_reader, lists = StyleReader(), ListReader()
    _feed_optional(package, parts.get("styles"), style_reader)
    _feed_optional(package, parts.get("numbering"), lists)
    styles = Styles(style_reader.own, style_reader.default)
    return Appearance(styles, lists.lists(styles))


def _feed_optional(package: Package, part: str, reader: Reader) -> None:
    if package.has(part):
        feed(package.read(part), reader, package.name)


def _running(package: Package, parts: Parts, appearance: Appearance, left_out: LeftOut) -> Iterator[list[Block]]:
    """Yield what headers and footers say; a damaged one is told of, for the text is there all the same."""
    for part in [part for kind in _RUNNING for part in parts.all(kind)][:_MOST_RUNNING]:
        reader = TextReader(appearance, left_out)
        try:
            feed(package.read(part), reader, package.name)
        except KnownError as fault:
            if fault.code != refusals.BROKEN:
                raise
            left_out.damaged = True
        else:
            yield reader.story.finished()


def _with_notes(text: TextReader, blocks: list[Block]) -> tuple[Block, ...]:
    # Marks within notes may cite further ones; these join the end of the list.
    return tuple(appended(blocks, ((number, text.said.get(note, ())) for note, number in text.cited.items())))
