"""Word documents (.docx): paragraphs, table rows and soft line breaks of the main text, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Block, Blocks, Notice, joined
from caoxian_desktop.core.importing.package import Package, open_package
from caoxian_desktop.core.importing.xml_feed import MAX_DEPTH, HostileError, feed
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat

if TYPE_CHECKING:
    from collections.abc import Mapping

_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_LINKS = "word/_rels/document.xml.rels"
_OTHER_PACKAGES = (
    ("xl/workbook.xml", "电子表格", "a spreadsheet"),
    ("ppt/presentation.xml", "演示文稿", "a presentation"),
    ("OFD.xml", "OFD 文件", "an OFD file"),
    ("content.xml", "ODF 文档", "an ODF document"),
)
# Transitional and strict OOXML (ISO/IEC 29500-1) name the same elements in two namespaces.
_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "txbxContent", "pict", "drawing", "object", "Fallback", "instrText", "delText", "rPr", "rt"}
)
"""Deleted revisions, and what stands beside the text: boxes, pictures, field codes, looks, reading aids."""

_HEADING_STYLE = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)


def read_docx(data: bytes, name: str) -> Blocks:
    """Return the main text of a .docx; a table's row is one block, its cells parted by tabs.

    Raises KnownError for a document that is damaged, is no Word document, or is built to do harm.
    """
    package = open_package(data, name)
    if not package.has(_DOCUMENT):
        raise _no_word_document(package)
    styles = _StyleReader()
    if package.has(_STYLES):
        feed(package.read(_STYLES), styles, name)
    text = _TextReader(styles.levels)
    feed(package.read(_DOCUMENT), text, name)
    if not text.seen_body:
        raise refusals.broken(name)
    linked = package.has(_LINKS) and b'TargetMode="External"' in package.read(_LINKS)
    notice = Notice("docx.external_links", "文档中有外部链接，没有读取。")
    return joined(text.blocks, SourceFormat.DOCX, (notice,) if linked else ())


def _no_word_document(package: Package) -> KnownError:
    for part, zh, en in _OTHER_PACKAGES:
        if package.has(part):
            return refusals.wrong_type(package.name, zh, en)
    return refusals.wrong_type(package.name, "压缩包", "an archive")


def _local(tag: str) -> str:
    """Return a tag's name without its namespace."""
    return tag.rpartition("}")[2]


def _value(attributes: Mapping[str, str]) -> str:
    return next((attributes[space + "val"] for space in _SPACES if space + "val" in attributes), "")


def _level(written: str) -> int:
    """Return an outline level as written from 0, counted from 1; 0 for body text (9) and nonsense."""
    return int(written) + 1 if written in set("012345678") else 0


class _StyleReader:
    """The outline level of each paragraph style, by style id."""

    def __init__(self) -> None:
        self.levels: dict[str, int] = {}
        self._style = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        kind = _local(tag)
        if kind == "style":
            self._style = next((attributes[s + "styleId"] for s in _SPACES if s + "styleId" in attributes), "")
        elif kind == "name" and self._style and (found := _HEADING_STYLE.match(_value(attributes))):
            self.levels.setdefault(self._style, int(found.group(1)))
        elif kind == "outlineLvl" and self._style and (level := _level(_value(attributes))):
            self.levels[self._style] = level

    def end(self, tag: str) -> None:
        if _local(tag) == "style":
            self._style = ""

    def data(self, characters: str) -> None:
        """Styles hold no text."""

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise HostileError(name)

    def close(self) -> None:
        """Nothing is left to finish."""


class _TextReader:
    """The blocks of the document's body, in reading order."""

    def __init__(self, style_levels: Mapping[str, int]) -> None:
        self.blocks: list[Block] = []
        self.seen_body = False
        self._styles = style_levels
        self._depth = self._left_out = self._tables = 0
        self._in_text = self._in_properties = False
        self._words: list[str] = []
        self._outline = 0
        self._cells: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise HostileError(tag)
        kind = _local(tag)
        if self._left_out or kind in _LEFT_OUT:
            self._left_out += 1
        elif kind == "pPr":
            self._in_properties = True
        elif self._in_properties:
            self._note_style(kind, attributes)
        elif kind == "t":
            self._in_text = True
        elif kind in {"br", "cr"}:
            self._words.append("\n")
        elif kind == "tab":
            self._words.append("\t")
        elif kind == "noBreakHyphen":
            self._words.append("-")
        else:
            self._open(kind)

    def _note_style(self, kind: str, attributes: Mapping[str, str]) -> None:
        if kind == "pStyle":
            self._outline = self._outline or self._styles.get(_value(attributes), 0)
        elif kind == "outlineLvl":
            self._outline = _level(_value(attributes))

    def _open(self, kind: str) -> None:
        if kind == "body":
            self.seen_body = True
        elif kind == "tbl":
            self._tables += 1
        elif kind == "tr" and self._tables == 1:
            self._cells = []
        elif kind == "tc" and self._tables == 1:
            self._cells.append("")
        elif kind == "p":
            self._words, self._outline = [], 0

    def end(self, tag: str) -> None:
        self._depth -= 1
        kind = _local(tag)
        if self._left_out:
            self._left_out -= 1
        elif kind == "pPr":
            self._in_properties = False
        elif kind == "t":
            self._in_text = False
        elif kind == "p":
            self._close_paragraph()
        elif kind == "tr" and self._tables == 1:
            self.blocks.append(Block("\t".join(self._cells)))
        elif kind == "tbl":
            self._tables -= 1

    def _close_paragraph(self) -> None:
        words = "".join(self._words)
        self._words = []
        if not self._tables:
            self.blocks.append(Block(words, self._outline))
        elif self._cells:
            # A cell is one piece of its row's line, whatever breaks and inner tables it holds.
            self._cells[-1] = " ".join(f"{self._cells[-1]} {words}".split())

    def data(self, characters: str) -> None:
        if self._in_text and not self._left_out:
            self._words.append(characters)

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise HostileError(name)

    def close(self) -> None:
        """Nothing is left to finish."""
