"""Qt's lupdate reads the code, it does not run it: it sees a word only where context and word are written out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import caoxian_desktop.ui

ROOMS = Path(caoxian_desktop.ui.__file__).parent


def calls(file: Path) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call of `tr` and `translate` in a file with its name."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("tr", "translate")
        ):
            yield node, node.func.attr


def is_written_out(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_the_context_of_a_word_is_written_beside_it() -> None:
    unseen = [
        f"{file.name}:{call.lineno}"
        for file in ROOMS.rglob("*.py")
        for call, name in calls(file)
        if name == "translate"
        and len(call.args) > 1
        and is_written_out(call.args[1])
        and not is_written_out(call.args[0])
    ]
    assert unseen == []


def test_a_word_of_a_widget_is_asked_of_itself_and_written_out() -> None:
    unseen = [
        f"{file.name}:{call.lineno}"
        for file in ROOMS.rglob("*.py")
        for call, name in calls(file)
        if name == "tr" and not (ast.unparse(call.func) == "self.tr" and call.args and is_written_out(call.args[0]))
    ]
    assert unseen == []


def test_no_word_is_looked_up_inside_a_formatted_string() -> None:
    unseen = [
        f"{file.name}:{node.lineno}"
        for file in ROOMS.rglob("*.py")
        for whole in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(whole, ast.JoinedStr)
        for node in ast.walk(whole)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("tr", "translate")
    ]
    assert unseen == []
