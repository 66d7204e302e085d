"""Reading XML that is not trusted, as a stream of elements: no DTD, no entities, nothing fetched, no tree in memory."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol, cast

from caoxian_desktop.core.importing import refusals

MAX_DEPTH = 200
"""Elements within elements; a table in a table in a text control stays under 60."""

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


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
        raise refusals.hostile(name, "含有 DTD", "a DTD")
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
        raise refusals.hostile(name, "嵌套过深或含有 DTD", "nested too deep, or a DTD") from fault
    except etree.XMLSyntaxError as fault:
        raise refusals.broken(name) from fault
