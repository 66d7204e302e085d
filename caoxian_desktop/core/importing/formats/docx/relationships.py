"""Which parts of a package belong together: their names are habit, relationships are the rule (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from caoxian_desktop.core.importing.formats.package import Package
from caoxian_desktop.core.importing.formats.safe_xml import Quiet, feed

_MAIN = "word/document.xml"


class _RelationshipReader(Quiet):
    """Reads a .rels part: targets within the package by the last word of their type, and whether any lies outside."""

    def __init__(self, folder: str) -> None:
        self.targets: dict[str, list[str]] = {}
        self.external = False
        self._folder = folder

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        if tag.rpartition("}")[2] != "Relationship":
            return
        if attributes.get("TargetMode") == "External":
            self.external = True
            return
        target = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", "")))
        self.targets.setdefault(attributes.get("Type", "").rpartition("/")[2], []).append(target.removeprefix("/"))

    def end(self, tag: str) -> None:
        """Take the end of an element."""


class Parts:
    """The parts of a Word document by what they are: main text, styles, numbering, notes, headers, footers."""

    def __init__(self, package: Package) -> None:
        """Raise KnownError where a part that tells of relationships is damaged."""
        self._package = package
        named = _related(package, "").targets.get("officeDocument", [""])[0]
        self.main = named if package.has(named) else _MAIN
        self._own = _related(package, self.main)

    @property
    def links(self) -> bool:
        """Whether the main text refers to anything outside the package."""
        return self._own.external

    def get(self, kind: str) -> str:
        """Return the name of a part of one kind; the usual one where no relationship names it."""
        return self._own.targets.get(kind, [f"word/{kind}.xml"])[0]

    def all(self, kind: str) -> list[str]:
        """Return the names of all parts of one kind that are there, as headers and footers are."""
        return [part for part in self._own.targets.get(kind, ()) if self._package.has(part)]


def _related(package: Package, part: str) -> _RelationshipReader:
    folder, name = posixpath.split(part)
    reader = _RelationshipReader(folder)
    relationships = posixpath.join(folder, "_rels", f"{name}.rels")
    if package.has(relationships):
        feed(package.read(relationships), reader, package.name)
    return reader
