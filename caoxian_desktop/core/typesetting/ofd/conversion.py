"""The PDF of a briefing -> the same pages as OFD. It runs in the process that set them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from caoxian_desktop.core.typesetting.ofd.marks import Heading
from caoxian_desktop.core.typesetting.ofd.package import About, Paper, packed
from caoxian_desktop.core.typesetting.ofd.pdf_fonts import UnknownConstructError
from caoxian_desktop.core.typesetting.ofd.pdf_pages import MILLIMETRES, Fonts, sheet_of

_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_DEEPEST = 20


def ofd_of(pdf: bytes) -> bytes:
    """Return the pages of a PDF by Typst as an OFD file. Raises UnknownConstructError for what it does not write."""
    with pikepdf.open(io.BytesIO(pdf)) as held:
        fonts = Fonts()
        sheets = (sheet_of(page, fonts) for page in held.pages)
        return packed(Paper(sheets, fonts.read, tuple(_outline(held)), _about(held)))


def _about(held: pikepdf.Pdf) -> About:
    said = {name: str(held.docinfo.get(f"/{name}", "")) for name in ("Title", "Author", "Subject", "Keywords")}
    day = _DAY.match(str(held.docinfo.get("/CreationDate", "")))
    keywords = tuple(word for word in said["Keywords"].split(", ") if word)
    return About(said["Title"], said["Author"], said["Subject"], keywords, "-".join(day.groups()) if day else "")


def _outline(held: pikepdf.Pdf) -> Iterator[Heading]:
    outlines = held.Root.get("/Outlines")
    if outlines is not None:
        pages = {page.objgen: at for at, page in enumerate(held.pages)}
        yield from _headings(held, outlines, pages, 0)


def _headings(held: pikepdf.Pdf, above: pikepdf.Object, pages: dict[Any, int], depth: int) -> Iterator[Heading]:
    entry = above.get("/First")
    while entry is not None and depth < _DEEPEST:
        target = entry.Dest
        if not isinstance(target, pikepdf.Array):
            raise UnknownConstructError("an entry of the outline that leads to a name")
        page = pages[target[0].objgen]
        left, top = float(target[2]) * MILLIMETRES, float(target[3]) * MILLIMETRES
        height = float(held.pages[page].mediabox[3]) * MILLIMETRES
        under = tuple(_headings(held, entry, pages, depth + 1))
        yield Heading(str(entry.Title), page, left, height - top, under)
        entry = entry.get("/Next")
