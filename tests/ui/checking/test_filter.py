"""Which findings pass."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.ui.checking.filter import Filter, counted
from tests.ui.checking.conftest import COMMA, DOUBLED, FOUND, SECOND_COMMA, TWO_VALUES, UNIT


@pytest.mark.parametrize(
    ("choice", "passing"),
    [
        (Filter(), FOUND),
        (Filter(subjects=frozenset({Subject.FIGURES})), (UNIT, TWO_VALUES)),
        (Filter(certainties=frozenset({Certainty.HIGH, Certainty.LOW})), (UNIT, COMMA, SECOND_COMMA, DOUBLED)),
        (Filter(frozenset({Subject.WORDING}), frozenset({Certainty.LOW})), (DOUBLED,)),
        (Filter(words="增长0.2"), (TWO_VALUES,)),
        (Filter(set_aside=True), (COMMA,)),
    ],
)
def test_parts_are_joined_by_and_and_each_is_an_or(
    choice: Filter, passing: tuple[Finding, ...], lines: tuple[Line, ...]
) -> None:
    assert tuple(line.finding for line in lines if choice.passes(line, aside=line.finding is COMMA)) == passing
    assert choice.narrows == (passing != FOUND)


def test_what_was_set_aside_is_counted_apart(lines: tuple[Line, ...]) -> None:
    counts = counted(lines, {COMMA, UNIT})
    assert counts.subjects == {Subject.FIGURES: 1, Subject.WORDING: 2}
    assert counts.certainties == {Certainty.HIGH: 1, Certainty.MEDIUM: 1, Certainty.LOW: 1}
    assert counts.set_aside == 2
