"""The names of elements and attributes in a .docx, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

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
_FOREIGN = frozenset({"blip", "imagedata", "chart", "relIds", "textpath"})
"""Elements of drawings that are looked at, whatever their namespace: pictures, charts, diagrams (SmartArt), WordArt."""

_OFF = frozenset({"0", "false", "off", "none"})


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
