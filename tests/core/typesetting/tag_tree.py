"""The tags of a PDF, as a screen reader walks them, and what stands on its pages without any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

_PAINTS = {
    *("Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE"),
    *("f", "F", "f*", "B", "B*", "b", "b*", "S", "s"),
}


def elements(pdf: pikepdf.Pdf, *kinds: str) -> list[Any]:
    """Return the structure elements of some kinds (H1, TH) in the order of reading, all where none is named."""
    return [node for node in _walk(pdf.Root.StructTreeRoot) if not kinds or kind_of(node) in kinds]


def kind_of(node: Any) -> str:
    """Return an element's own name."""
    return str(node.S).removeprefix("/")


def children(node: Any) -> list[Any]:
    """Return an element's children, elements and content alike."""
    if "/K" not in node:
        return []
    return list(node.K) if isinstance(node.K, pikepdf.Array) else [node.K]


def holds_content(node: Any) -> bool:
    """Tell whether an element or one below it has something that stands on a page."""
    return any(
        not isinstance(child, pikepdf.Dictionary) or "/MCID" in child or "/Obj" in child or holds_content(child)
        for child in children(node)
    )


def attribute(node: Any, name: str) -> Any:
    """Return an attribute of an element (Scope, Headers), None for none."""
    owned = node.get("/A", [])
    owned = [owned] if isinstance(owned, pikepdf.Dictionary) else owned
    return next((each[f"/{name}"] for each in owned if f"/{name}" in each), None)


def _walk(node: Any) -> Iterator[Any]:
    if "/S" in node:
        yield node
    for child in children(node):
        if isinstance(child, pikepdf.Dictionary):
            yield from _walk(child)


def untagged(page: pikepdf.Page) -> list[str]:
    """Return the operators that paint outside any tag and any artifact."""
    open_marks: list[bool] = []
    found = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            marks = len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
            open_marks.append(str(operands[0]) == "/Artifact" or marks)
        elif name == "EMC":
            open_marks.pop()
        elif name in _PAINTS and not any(open_marks):
            found.append(name)
    return found
