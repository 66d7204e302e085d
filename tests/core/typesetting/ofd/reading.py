"""An OFD file as the standard (GB/T 33190-2016) describes it, read without the program: parts, marks and fonts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from fontTools.ttLib import TTFont
from lxml import etree
from lxml.etree import _Element as Element

SPACE = "{http://www.ofdspec.org/2016}"
_UNIT = "Boundary", "ID"
# Of each element that may be written: its children in order, as a pattern over their names, and what it must carry.
_GRAMMAR: dict[str, tuple[str, tuple[str, ...]]] = {
    "OFD": ("(DocBody )+", ("Version", "DocType")),
    "DocBody": ("DocInfo DocRoot ", ()),
    "DocInfo": ("DocID (Title )?(Author )?(Subject )?(CreationDate )?(ModDate )?(Keywords )?", ()),
    "Keywords": ("(Keyword )+", ()),
    "Document": ("CommonData Pages (Outlines )?", ()),
    "CommonData": ("MaxUnitID PageArea PublicRes ", ()),
    "PageArea": ("PhysicalBox ", ()),
    "Pages": ("(Page )+", ()),
    "Outlines": ("(OutlineElem )+", ()),
    "OutlineElem": ("Actions (OutlineElem )*", ("Title",)),
    "Actions": ("Action ", ()),
    "Action": ("Goto ", ("Event",)),
    "Goto": ("Dest ", ()),
    "Dest": ("", ("Type", "PageID")),
    "Res": ("(Fonts )?", ("BaseLoc",)),
    "Fonts": ("(Font )+", ()),
    "Font": ("FontFile ", ("ID", "FontName")),
    "Page": ("(Area Content )?", ()),
    "Area": ("(PhysicalBox |Path )", ()),
    "Content": ("Layer ", ()),
    "Layer": ("(TextObject |PathObject )*", ("ID",)),
    "TextObject": ("(Clips )?FillColor (TextCode )+", (*_UNIT, "Font", "Size")),
    "PathObject": ("(Clips )?(StrokeColor )?(FillColor )?AbbreviatedData ", _UNIT),
    "Clips": ("(Clip )+", ()),
    "Clip": ("Area ", ()),
    "Path": ("AbbreviatedData ", ("Boundary",)),
}


@dataclass(frozen=True)
class Code:
    """A character as it is placed: its page, its font's id, its origin in millimetres, its size."""

    character: str
    page: int
    font: str
    x: float
    y: float
    size: float


class OfdFile:
    """The parts of a file of ours."""

    def __init__(self, content: bytes) -> None:
        self._package = zipfile.ZipFile(io.BytesIO(content))
        self.names = self._package.namelist()
        self.parts = {name: etree.fromstring(self.bytes_of(name)) for name in self.names if name.endswith(".xml")}

    def bytes_of(self, name: str) -> bytes:
        return self._package.read(name)

    @cached_property
    def pages(self) -> list[Element]:
        places = self.parts["Doc_0/Document.xml"].findall(f".//{SPACE}Pages/{SPACE}Page")
        return [self.parts[f"Doc_0/{place.get('BaseLoc')}"] for place in places]

    @cached_property
    def fonts(self) -> dict[str, TTFont]:
        listed = self.parts["Doc_0/PublicRes.xml"].iter(f"{SPACE}Font")
        return {
            font.get("ID", ""): TTFont(io.BytesIO(self.bytes_of(f"Doc_0/Res/{font.findtext(f'{SPACE}FontFile')}")))
            for font in listed
        }

    def marks(self, kind: str) -> list[Element]:
        return [mark for page in self.pages for mark in page.iter(SPACE + kind)]

    def codes(self) -> Iterator[Code]:
        """Yield each character where it stands, turned lines too."""
        for number, page in enumerate(self.pages):
            for text in page.iter(f"{SPACE}TextObject"):
                left, top, *_ = numbers(text.get("Boundary", ""))
                a, b, c, d, e, f = numbers(text.get("CTM", "1 0 0 1 0 0"))
                for code in text.iter(f"{SPACE}TextCode"):
                    x, y = float(code.get("X", "")), float(code.get("Y", ""))
                    steps = numbers(code.get("DeltaX", ""))
                    assert len(steps) == len(code.text or "") - 1
                    for character, step in zip(code.text or "", (*steps, 0), strict=True):
                        place = left + a * x + c * y + e, top + b * x + d * y + f
                        yield Code(character, number, text.get("Font", ""), *place, float(text.get("Size", "")))
                        x += step


def numbers(written: str) -> list[float]:
    return [float(word) for word in written.split()]


def faults(file: OfdFile) -> list[str]:
    """What the standard would not have: elements out of order, lacking attributes, ids used twice or never given."""
    found: list[str] = []
    ids: list[int] = []
    named: set[int] = set()
    for part, root in file.parts.items():
        for element in root.iter(f"{SPACE}*"):
            kind = element.tag.removeprefix(SPACE)
            children, carried = _GRAMMAR.get(kind, ("", ()))
            order = "".join(child.tag.removeprefix(SPACE) + " " for child in element)
            if not re.fullmatch(children, order):
                found.append(f"{part}: {kind} holds {order}")
            found += [f"{part}: {kind} without {name}" for name in carried if element.get(name) is None]
            ids += [int(element.get("ID", ""))] if element.get("ID") else []
            named |= {int(element.get(name, "")) for name in ("Font", "PageID") if element.get(name)}
    last = file.parts["Doc_0/Document.xml"].findtext(f".//{SPACE}MaxUnitID")
    found += ["ids used twice"] if len(ids) != len(set(ids)) else []
    found += ["ids never given"] if not named <= set(ids) else []
    return found + ([] if last == str(max(ids)) else [f"the last id is not {last}"])
