"""Whatever core says in two languages is said in both."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import caoxian_desktop
from tests.english import chinese_in

PACKAGE = Path(caoxian_desktop.__file__).parent
MADE = frozenset({"Wording", "KnownError", "OpeningNotice"})


def _pair(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    """Return the Chinese and the English of a Wording, a fault or a notice, or of `zh, en = …`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MADE:
        *_, zh, en = node.args
        return zh, en
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple):
        named = [each.id for each in node.targets[0].elts if isinstance(each, ast.Name)]
        return (node.value.elts[0], node.value.elts[1]) if named == ["zh", "en"] else None
    return None


def _said() -> Iterator[tuple[str, ast.expr, ast.expr]]:
    """Yield where a sentence stands, its Chinese and its English."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (pair := _pair(node)) is not None:
                yield f"{file.relative_to(PACKAGE)}:{node.lineno}", *pair  # type: ignore[attr-defined]  # both kinds have


SAID = list(_said())


def _words(said: ast.expr) -> str | None:
    """Return a sentence with its facts left out, None where it is made elsewhere."""
    if isinstance(said, ast.Constant):
        return str(said.value)
    if isinstance(said, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "0" for part in said.values)
    return None


def test_many_sentences_are_looked_at() -> None:
    assert len(SAID) > 150


@pytest.mark.parametrize(("zh", "en"), [each[1:] for each in SAID], ids=[each[0] for each in SAID])
def test_a_sentence_has_english_of_its_own(zh: ast.expr, en: ast.expr) -> None:
    chinese, english = _words(zh), _words(en)
    if chinese is None or english is None or not chinese_in(chinese):
        return
    assert english.strip(), chinese
    assert chinese_in(english) == "", english
    assert "(s)" not in english
    assert english.endswith((".", "”")) or not chinese.endswith("。"), english
