"""Colours, distances and type sizes stand in the theme and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from caoxian_desktop import ui

ROOM = Path(ui.__file__).parent
FILES = sorted(file for file in ROOM.rglob("*.py") if file.parent.name != "theme")
COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
DISTANCES = {
    *("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing"),
    *("setIconSize", "setPointSize", "setPointSizeF", "setDocumentMargin"),
}


def at(file: Path, node: ast.expr) -> str:
    return f"{file.relative_to(ROOM)}:{node.lineno}"


def words(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings of a module that are no docstrings."""
    told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def bare_numbers(call: ast.Call) -> list[ast.Constant]:
    """The numbers other than 0 that stand in the arguments of a call, however they are reckoned with there."""
    inside = (node for argument in call.args for node in ast.walk(argument))
    return [n for n in inside if isinstance(n, ast.Constant) and isinstance(n.value, int | float) and n.value != 0]


def test_no_colour_is_written_outside_the_theme() -> None:
    written = []
    for file in FILES:
        tree = ast.parse(file.read_text("utf-8"))
        written += [at(file, node) for node in words(tree) if COLOUR.search(str(node.value))]
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
                named = node.value.attr == "GlobalColor" and node.attr != "transparent"
                written += [at(file, node)] * named
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QColor":
                written += [at(file, node)] * bool(bare_numbers(node))
    assert not written


def test_no_distance_and_no_size_of_type_is_a_bare_number() -> None:
    bare = []
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in DISTANCES:
                bare += [f"{at(file, node)} {ast.unparse(node)}"] * bool(bare_numbers(node))
    assert not bare, "\n".join(bare)
