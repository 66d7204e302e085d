"""Expressions that are compiled at first use, and the short cuts some of them take."""

import importlib
import pkgutil
import re
import tracemalloc
from collections.abc import Iterator, Sequence
from re import _parser as parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core import indicators, places
from caoxian_desktop.core.indicators.expression import Expression


def _all() -> Iterator[tuple[str, Expression]]:
    for module in pkgutil.iter_modules(indicators.__path__):
        for name, value in vars(importlib.import_module(f"{indicators.__name__}.{module.name}")).items():
            if isinstance(value, Expression):
                yield f"{module.name}.{name}", value


SHORT_CUTS = {name: e for name, e in _all() if e.holds or e.reach}
WORDS = re.findall(r"[^，。；\n]+", places.bundled_report().read_text(encoding="utf-8"))


def _same(expression: Expression, text: str) -> bool:
    """Tell whether all ways to ask an expression give what the compiled one alone gives."""
    plain = expression.compiled
    found, wanted = expression.search(text), plain.search(text)
    return (
        (found and found.span()) == (wanted and wanted.span())
        and [m.span() for m in expression.finditer(text)] == [m.span() for m in plain.finditer(text)]
        and expression.sub("*", text) == plain.sub("*", text)
    )


def test_there_are_short_cuts() -> None:
    assert len(SHORT_CUTS) > 10


@pytest.mark.parametrize("expression", SHORT_CUTS.values(), ids=SHORT_CUTS)
def test_a_short_cut_loses_nothing_of_a_real_report(expression: Expression) -> None:
    """Every clause of the example, and what stands before each place in it, as before a number."""
    assert all(_same(expression, words) for words in WORDS)
    assert all(_same(expression, words[:end]) for words in WORDS[::4] for end in range(len(words)))


@pytest.mark.parametrize(
    "expression", [e for e in SHORT_CUTS.values() if e.reach], ids=[n for n, e in SHORT_CUTS.items() if e.reach]
)
def test_nothing_that_an_expression_matches_is_longer_than_its_reach(expression: Expression) -> None:
    assert parser.parse(expression.compiled.pattern).getwidth()[1] <= expression.reach


def _ends(items: Sequence[tuple[object, object]]) -> set[str]:
    """Return the characters a parsed pattern may end with."""
    found: set[str] = set()
    for op, what in reversed(items):
        if op in (parser.AT, parser.ASSERT, parser.ASSERT_NOT):
            continue
        if op is parser.LITERAL:
            return found | {chr(what)}
        if op is parser.IN:
            return found | {chr(value) for kind, value in what if kind is parser.LITERAL}
        if op is parser.BRANCH:
            return found | {end for branch in what[1] for end in _ends(branch)}
        if op is parser.SUBPATTERN:
            return found | _ends(what[3])
        assert op is parser.MAX_REPEAT
        found |= _ends(what[2])
        if what[0]:
            return found
    return found


BY_END = {name: e for name, e in SHORT_CUTS.items() if e.holds.endswith("]$")}


@pytest.mark.parametrize("expression", BY_END.values(), ids=BY_END)
def test_every_end_of_an_expression_is_one_it_is_asked_by(expression: Expression) -> None:
    ends = _ends(parser.parse(expression.compiled.pattern))
    assert ends
    assert [end for end in ends if not re.search(expression.holds, end)] == []


@given(st.text(alphabet="甲年底前月，"), st.integers(0, 9), st.integers(0, 9))
def test_offsets_mean_what_they_mean_to_the_compiled_expression(text: str, start: int, end: int) -> None:
    held, ended = Expression("[年月]底?前", holds="前"), Expression("年?底?前$", reach=3)
    for expression in (held, ended):
        found, wanted = expression.search(text, start, end), expression.compiled.search(text, start, end)
        assert (found and found.span()) == (wanted and wanted.span())
    assert [m.span() for m in held.finditer(text, start, end)] == [
        m.span() for m in held.compiled.finditer(text, start, end)
    ]


def test_a_pattern_is_made_when_it_is_first_asked() -> None:
    made: list[str] = []

    def pattern() -> str:
        made.append("年")
        return "年"

    expression = Expression(pattern)
    assert not made
    assert expression.findall("年年") == ["年", "年"]
    assert expression.last("年年", 0, 2) is not None
    assert made == ["年"]


def test_what_an_expression_has_not_it_has_not() -> None:
    with pytest.raises(AttributeError):
        _ = Expression("年").split


@pytest.mark.parametrize("end", [0, 1, 2, 3, 5])
def test_the_end_looked_at_is_that_of_the_words_asked_about(end: int) -> None:
    asked = Expression("到$", holds="[到]$")
    assert bool(asked.search("甲到乙", 0, end)) == ("甲到乙"[:end][-1:] == "到")


def test_no_whole_report_is_copied_to_look_at_an_end() -> None:
    asked, report = Expression("到$", holds="[到]$"), "甲" * 1_000_000
    assert asked.search(report) is None
    tracemalloc.start()
    assert asked.search(report, 900_000, 999_990) is None
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000
