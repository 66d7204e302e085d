"""Reading a part's XML without trusting it, and the names its elements go by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Protocol, cast

from caoxian_desktop.core.importing import refusals

# Transitional and strict OOXML (ISO/IEC 29500-1) name the same elements in two namespaces.
SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_MATHS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FOREIGN = frozenset({"blip", "imagedata"})
"""Elements of drawings that are looked at, whatever their namespace: the pictures."""

MAX_DEPTH = 200
"""Elements within elements; a table in a table in a text control stays under 60."""

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})


class Reader(Protocol):
    """What the parser tells: elements as they open and close, and the characters between."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, tag: str) -> None:
        """Take the end of an element."""

    def data(self, characters: str) -> None:
        """Take characters."""

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        """Take a document type."""

    def close(self) -> None:
        """Take the end of the part."""


class HostileError(Exception):
    """The XML does what no office program writes."""


class Quiet:
    """A reader of elements without text; no part may bring a DTD."""

    def data(self, characters: str) -> None:
        """Take no notice of text."""

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        """Refuse a document type: no office program writes one."""
        raise HostileError(name)

    def close(self) -> None:
        """Nothing is left to finish."""


def feed(part: bytes, reader: Reader, name: str) -> None:
    """Let `reader` see a part's XML; no DTD, no entities, no network, no tree in memory.

    Raises KnownError, which names the document, for XML that is damaged or built to do harm.
    """
    from lxml import etree  # 25 ms to import, and text files do without

    if _DOCTYPE.search(part.replace(b"\x00", b"")):
        raise refusals.hostile(name, "含有 DTD", "it holds a DTD")
    parser = etree.XMLParser(
        target=cast("Any", reader),  # the stubs still ask for Python 2's byte tags
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        etree.fromstring(part, parser)
    except HostileError as fault:
        raise refusals.hostile(name, "嵌套过深或含有 DTD", "nested too deep, or with a DTD") from fault
    except etree.XMLSyntaxError as fault:
        raise refusals.broken(name) from fault


@lru_cache(maxsize=1_000)
def kind(tag: str) -> str:
    """Return the name by which an element of Word's own goes; 'm:' before one of a formula's, '' for foreign ones."""
    space, _, local = tag.rpartition("}")
    space += "}"
    if space in SPACES or (space == _COMPATIBILITY and local in {"AlternateContent", "Choice", "Fallback"}):
        return local
    if space in _MATHS:
        return f"m:{local}"
    return local if local in _FOREIGN else ""


def attribute(attributes: Mapping[str, str], name: str = "val") -> str:
    """Return an attribute of Word's own, '' where it is not there."""
    return next((attributes[space + name] for space in SPACES if space + name in attributes), "")


def switched_on(attributes: Mapping[str, str]) -> bool:
    """Tell what an on-off element says: there without a value, it is on."""
    return attribute(attributes).lower() not in _OFF


def number(attributes: Mapping[str, str], name: str = "val", default: int = 0) -> int:
    """Return an attribute's whole number; `default` where it is none, or larger than any document's."""
    words = attribute(attributes, name)
    return int(words) if re.fullmatch(r"-?[0-9]{1,6}", words) else default
