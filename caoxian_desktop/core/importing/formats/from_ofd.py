"""OFD files (GB/T 33190-2016): the glyphs of their pages from zip and XML, and from these paragraphs."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import replace

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks, Notice, joined
from caoxian_desktop.core.importing.formats.ofd_page import Area, OfdReader, PageReader, area_of
from caoxian_desktop.core.importing.formats.package import Package, open_package
from caoxian_desktop.core.importing.formats.page_evidence import PageEvidence
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Page
from caoxian_desktop.core.importing.formats.page_layout.reading_order import blocks_of
from caoxian_desktop.core.importing.formats.page_layout.text_lines import text_lines
from caoxian_desktop.core.importing.formats.safe_xml import feed
from caoxian_desktop.core.importing.recognition import is_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.wording import Wording

_ROOT = "OFD.xml"
_ENCRYPTIONS = "Encryptions.xml"  # GM/T 0099-2020
_MOST_DOCUMENTS = 20
_MOST_LISTS = 8
_LISTS = frozenset({"Annotations", "Attachments"})
_BESIDE = Notice(
    "ofd.beside",
    Wording(
        "文件带有批注、图章或附件，其中的文字没有读取。",
        "The file has comments, stamps or attachments; their text was not read.",
    ),
)
_A4 = (0.0, 0.0, 210.0, 297.0)


def read_ofd(data: bytes, name: str) -> Blocks:
    """Return the text of an OFD file in reading order, a paragraph a line.

    Of several documents in the file the first that holds a report is read. Signatures, annotations and attachments
    are not read. Both is said, but for signatures. Raises KnownError for a file that is damaged, encrypted, built to
    do harm, or whose pages are pictures without text.
    """
    package = open_package(data, name)
    if package.has(_ENCRYPTIONS):
        raise refusals.protected_pages(name, "OFD")
    roots = _RootReader()
    feed(package.read(_ROOT), roots, name)
    if not roots.documents:
        raise refusals.broken(name)
    if len(roots.documents) == 1:
        return _document(package, roots.documents[0])
    return _first_report(package, roots.documents)


def _first_report(package: Package, documents: list[str]) -> Blocks:
    """Return the first document that holds a report, else the first that can be read."""
    faults: list[KnownError] = []
    readable: list[Blocks] = []
    for number, root in enumerate(documents[:_MOST_DOCUMENTS], start=1):
        try:
            read = _document(package, root)
        except KnownError as fault:
            faults.append(fault)
            continue
        words = Wording(
            f"文件里有{len(documents)}份文档，读取的是第{number}份。",
            f"The file holds {len(documents)} documents; number {number} was read.",
        )
        readable.append(replace(read, notices=(Notice("ofd.documents", words), *read.notices)))
        if is_report(read.text):
            return readable[-1]
    if not readable:
        raise faults[0]
    return readable[0]


def _document(package: Package, root: str) -> Blocks:
    place = _resolved("", root)
    document = _DocumentReader()
    feed(package.read(place), document, package.name)
    evidence = PageEvidence(package.name)
    evidence.count_pages(len(document.pages))
    folder = _Folder(package, posixpath.dirname(place), document)
    read = [_page(folder, number, part, evidence) for number, part in enumerate(document.pages, start=1)]
    pages = [page for page in read if page is not None]
    evidence.refuse_without_text(pages)
    blocks, notices = blocks_of(pages)
    beside = [_BESIDE] if any(folder.lists_any(part) for part in document.beside[:_MOST_LISTS]) else []
    return joined(blocks, SourceFormat.OFD, (*evidence.notices(), *beside, *notices))


def _page(folder: _Folder, number: int, part: str, evidence: PageEvidence) -> Page | None:
    """Return a page's glyphs; None for a page that cannot be read, which is noted."""
    content = folder.content(part)
    if content is None:
        evidence.unreadable.append(number)
        return None
    evidence.count_characters(number, len(content.glyphs))
    aside = [words for template in content.templates for words in folder.words(template)]
    page = Page(number, *content.size, tuple(content.glyphs), (*aside, *content.turned))
    evidence.judge(page, content.covered)
    return page


class _Folder:
    """The parts of one document, their places being relative to its folder."""

    def __init__(self, package: Package, folder: str, document: _DocumentReader) -> None:
        self._package, self._folder, self._document = package, folder, document
        self._templates: dict[str, tuple[str, ...]] = {}

    def content(self, part: str) -> PageReader | None:
        """Return a page as read; None where the package does not hold it, or holds it damaged."""
        place = _resolved(self._folder, part)
        if not self._package.has(place):
            return None
        reader = PageReader(self._document.area)
        try:
            feed(self._package.read(place), reader, self._package.name)
        except KnownError as fault:
            if fault.code == refusals.BROKEN:
                return None
            raise
        return reader

    def lists_any(self, part: str) -> bool:
        """Tell whether a list of annotations or attachments names any; one that is damaged may."""
        place = _resolved(self._folder, part)
        if not self._package.has(place):
            return False
        listed = _ListReader()
        try:
            feed(self._package.read(place), listed, self._package.name)
        except KnownError as fault:
            if fault.code != refusals.BROKEN:
                raise
            return True
        return listed.count > 0

    def words(self, template: str) -> tuple[str, ...]:
        """Return the lines of a template: what stands on every page that uses it."""
        if template not in self._templates:
            place = self._document.templates.get(template)
            content = self.content(place) if place else None
            lines = text_lines(content.glyphs) if content else ()
            turned = content.turned if content else ()
            self._templates[template] = (*(line.text for line in lines), *turned)
        return self._templates[template]


def _resolved(folder: str, place: str) -> str:
    """Return a part's name from a place as written: from the root with a slash, else from the document's folder."""
    place = place.strip().replace("\\", "/")
    written = place[1:] if place.startswith("/") else posixpath.join(folder, place)
    return posixpath.normpath(written)


class _RootReader(OfdReader):
    """OFD.xml: where the documents of the file begin."""

    def __init__(self) -> None:
        super().__init__()
        self.documents: list[str] = []

    def opened(self, kind: str, _attributes: Mapping[str, str]) -> None:
        if kind == "DocRoot":
            self.take_text()

    def closed(self, kind: str) -> None:
        if kind == "DocRoot" and (place := self.taken()):
            self.documents.append(place)


class _DocumentReader(OfdReader):
    """Document.xml: pages in order, templates, lists of what stands beside, the area of a page without one."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []
        self.templates: dict[str, str] = {}
        self.beside: list[str] = []
        self.area: Area = _A4

    def opened(self, kind: str, attributes: Mapping[str, str]) -> None:
        if kind in {"PhysicalBox", *_LISTS}:
            self.take_text()
        place = attributes.get("BaseLoc", "")
        if kind == "Page" and place:
            self.pages.append(place)
        elif kind == "TemplatePage" and place:
            self.templates[attributes.get("ID", "")] = place

    def closed(self, kind: str) -> None:
        if kind == "PhysicalBox":
            self.area = area_of(self.taken()) or self.area
        elif kind in _LISTS:
            self.beside.append(self.taken())


class _ListReader(OfdReader):
    """Annotations.xml or Attachments.xml: how many pages with annotations, or attachments, it names."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def opened(self, kind: str, _attributes: Mapping[str, str]) -> None:
        self.count += kind in {"Page", "Attachment"}
