"""The parts the program is made of: their versions, looked up without loading them, and their licences."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from caoxian_desktop import __version__
from caoxian_desktop.core.places import resource

UNKNOWN = "—"
BUNDLED_LICENCES = ("fonts/OFL-NotoCJK.txt", "fonts/OFL-LXGWWenKai.txt", "readings/MIT-pypinyin.txt")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is called, the distribution it comes with ('' for none), its licence (SPDX)."""

    name: str
    distribution: str
    licence: str


PARTS = (
    Part("PySide6", "PySide6-Essentials", "LGPL-3.0-only"),
    Part("Typst", "typst", "Apache-2.0"),
    Part("matplotlib", "matplotlib", "Matplotlib (PSF-based)"),
    Part("PDFium (pypdfium2)", "pypdfium2", "Apache-2.0 OR BSD-3-Clause"),
    Part("QPDF (pikepdf)", "pikepdf", "MPL-2.0"),
    Part("APSW", "apsw", "Zlib"),
    Part("python-docx", "python-docx", "MIT"),
    Part("XlsxWriter", "XlsxWriter", "BSD-2-Clause"),
    Part("lxml", "lxml", "BSD-3-Clause"),
    Part("selectolax (Lexbor)", "selectolax", "MIT, Apache-2.0"),
    Part("markdown-it-py", "markdown-it-py", "MIT"),
    Part("fontTools", "fonttools", "MIT"),
    Part("RapidFuzz", "rapidfuzz", "MIT"),
    Part("msgspec", "msgspec", "BSD-3-Clause"),
    Part("olefile", "olefile", "BSD-2-Clause"),
    Part("charset-normalizer", "charset-normalizer", "MIT"),
    Part("platformdirs", "platformdirs", "MIT"),
    Part("uuid6", "uuid6", "MIT"),
    Part("Phosphor Icons (QtAwesome)", "qtawesome", "MIT"),
)
"""Every dependency the program declares; a test looks that none is missing."""
_APSW_PARTS = 3
"""APSW is numbered after the SQLite in it, with one more number of its own."""


def version_of(distribution: str) -> str:
    """Return a distribution's version, `UNKNOWN` where a frozen program does not carry it."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return UNKNOWN


def sqlite_version() -> str:
    """Return the version of SQLite: its own word where it is loaded, else by APSW's number."""
    if (loaded := sys.modules.get("apsw")) is not None:
        return str(loaded.sqlite_lib_version())
    return ".".join(version_of("apsw").split(".")[:_APSW_PARTS])


def versions() -> list[tuple[str, str, str]]:
    """Return name, version and licence of the program and of all it is made of."""
    return [
        ("Caoxian Desktop", __version__, "MIT"),
        ("Python", platform.python_version(), "PSF-2.0"),
        ("Qt", qVersion(), "LGPL-3.0-only"),
        ("SQLite", sqlite_version(), "Public domain"),
        *((part.name, version_of(part.distribution), part.licence) for part in PARTS),
        ("Noto Serif CJK SC, Noto Sans CJK SC", "", "OFL-1.1"),
        ("LXGW WenKai", "", "OFL-1.1"),
        ("pypinyin-data, phrase-pinyin-data", "", "MIT"),
    ]


def system() -> str:
    """Return what the program runs on."""
    from PySide6.QtCore import QSysInfo

    return f"{QSysInfo.prettyProductName()} · {platform.machine()}"


def plain_text() -> str:
    """Return all of it as text to copy."""
    lines = (f"{name} {number}".strip() for name, number, _ in versions())
    return "\n".join((*lines, system()))


def licence_texts() -> str:
    """Return the licences that have to go with what is bundled: the program's own, and of faces and readings."""
    return "\n\n".join((_MIT, *(resource(name).read_text("utf-8").strip() for name in BUNDLED_LICENCES)))


_MIT = """\
MIT License

Copyright (c) 2026 the Caoxian Desktop developers

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE."""
"""The file LICENSE, which lies outside the package."""
