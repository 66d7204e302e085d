"""The fonts of a PDF as Typst writes them: what each code stands for, how far it advances, and the font's outlines."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pikepdf

_PAIR = re.compile(rb"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>")
_LISTED = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_NAME = re.compile(r"/(?:([A-Z]{6})\+)?(.*?)(?:-Identity-H)?")


class UnknownConstructError(ValueError):
    """The PDF holds what this reading of it does not know: a fault of ours, never of a report's."""


@dataclass(frozen=True, slots=True)
class PdfFont:
    """A font of the file. Codes are the glyphs' numbers (Identity-H); lengths are thousandths of the size.

    `tag` is the six letters by which a PDF tells selections of a font's glyphs apart, `outlines` a bare CFF table, or a
    TrueType file where `true_type`.
    """

    tag: str
    name: str
    words: dict[int, str]
    advances: dict[int, float]
    above: float
    below: float
    outlines: bytes
    true_type: bool


def font_of(font: pikepdf.Object) -> PdfFont:
    """Return a font as read. Raises UnknownConstructError for a kind that Typst does not write."""
    if font.Subtype != "/Type0" or font.Encoding != "/Identity-H":
        raise UnknownConstructError(f"font of the kind {font.Subtype}, {font.get('/Encoding')}")
    inner = font.DescendantFonts[0]
    descriptor = inner.FontDescriptor
    _, low, _, high = (float(number) for number in descriptor.FontBBox)
    true_type = "/FontFile2" in descriptor
    tag, name = _named(str(font.BaseFont))
    return PdfFont(
        tag=tag,
        name=name,
        words=_words(font.ToUnicode.read_bytes()),
        advances=_advances(inner.get("/W", pikepdf.Array()), float(inner.get("/DW", 1000))),
        above=max(float(descriptor.Ascent), high),
        below=max(-float(descriptor.Descent), -low),
        outlines=(descriptor.FontFile2 if true_type else descriptor.FontFile3).read_bytes(),
        true_type=true_type,
    )


def _named(written: str) -> tuple[str, str]:
    """Return tag and name of /ABCDEF+Name-Identity-H; '' where it has no tag."""
    found = _NAME.fullmatch(written)
    return (found[1] or "", found[2]) if found else ("", written.lstrip("/"))


def _words(written: bytes) -> dict[int, str]:
    """Return what each code stands for, by the ToUnicode table, which Typst writes code by code."""
    if b"beginbfrange" in written:
        raise UnknownConstructError("ToUnicode by ranges")
    pairs = (pair for listed in _LISTED.findall(written) for pair in _PAIR.findall(listed))
    return {int(code, 16): bytes.fromhex(words.decode()).decode("utf-16-be") for code, words in pairs}


def _advances(written: pikepdf.Object, usual: float) -> _Advances:
    """Return the advances: first code and a list, or first, last and one advance of all (ISO 32000-1, 9.7.4.3)."""
    found = _Advances(usual)
    items = iter(list(written))
    for first in items:
        second = next(items)
        if isinstance(second, pikepdf.Array):
            found.update({int(first) + at: float(advance) for at, advance in enumerate(second)})
        else:
            found.update(dict.fromkeys(range(int(first), int(second) + 1), float(next(items))))
    return found


class _Advances(dict[int, float]):
    """Advances by code, and the usual one for codes that have none of their own."""

    def __init__(self, usual: float) -> None:
        super().__init__()
        self._usual = usual

    def __missing__(self, _code: int) -> float:
        return self._usual
