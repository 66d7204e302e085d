"""licences/README.md: what is in the bundle, in which version, under which licence, and where its text lies."""

from __future__ import annotations

from collections.abc import Iterable

from papers.component import Component

_HEAD = """\
# 许可证 / Licences

本程序（简报台）以 MIT 许可证发布。下表列出随它一起分发的各个部分；每个部分的许可证全文在同名文件夹中。
Qt 和 PySide6 以 LGPL-3.0-only 使用，怎样更换它们见 [{qt}/REPLACING-QT.md]({qt}/REPLACING-QT.md)。
同一内容的机器可读清单：sbom.cdx.json（CycloneDX）。

This program (Caoxian Desktop) is under the MIT licence. The table lists what is distributed with it; the texts of each
part's licence lie in the folder of its name. Qt and PySide6 are used under LGPL-3.0-only: how to replace them is told
in [{qt}/REPLACING-QT.md]({qt}/REPLACING-QT.md). The same for machines: sbom.cdx.json (CycloneDX).

| 名称 Name | 版本 Version | 许可 Licence | 主页 Homepage | 说明 Note |
| --- | --- | --- | --- | --- |
"""


def index(components: Iterable[Component]) -> str:
    """Return the index as Markdown, in the order given."""
    listed = list(components)
    qt = next(one.folder for one in listed if one.name == "Qt")
    return _HEAD.format(qt=qt) + "".join(_row(one) for one in listed)


def _row(one: Component) -> str:
    home = f"<{one.homepage}>" if one.homepage else ""
    cells = (f"[{_cell(one.name)}]({one.folder}/)", one.version, one.licence, home, one.note)
    return f"| {cells[0]} | {' | '.join(_cell(cell) for cell in cells[1:])} |\n"


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")
