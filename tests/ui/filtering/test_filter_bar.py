"""The filter of notes as whoever quotes them sets it: what is usual, what was kept, what no note here has."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.filters import Counts, Filter
from caoxian_desktop.ui.filtering.filter_bar import FilterBar

USUAL = Filter(categories=frozenset(Category) - {Category.QUESTION})
KEPT = Filter(
    categories=frozenset({Category.DATA}),
    colours=frozenset({"#e5484d"}),
    tags=frozenset({"财政"}),
    authors=frozenset({"0190a0a0-0000-7000-8000-00000000beef"}),
    statuses=frozenset({Status.CHECKED}),
    standings=frozenset({Standing.EXACT}),
    words="口径",
)


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar(usual=USUAL, with_menu=False)
    qtbot.addWidget(bar)
    return bar


def test_what_is_usual_is_chosen_first_and_again_once_it_is_cleared(bar: FilterBar, qtbot: QtBot) -> None:
    assert bar.filter == USUAL
    bar.choose(KEPT)
    assert bar.filter == KEPT
    with qtbot.waitSignal(bar.changed):
        bar.on_clear()
    assert bar.filter == USUAL


def test_what_no_note_here_has_stays_chosen_when_others_come(bar: FilterBar) -> None:
    bar.choose(KEPT)
    bar.show_counts(Counts(tags={"工业": 2}, authors={"a": 2}), 0, 2)
    assert bar.filter == KEPT
    assert not bar._authors.isHidden()
    bar.choose(replace(KEPT, tags=frozenset()))
    assert bar.filter.tags == frozenset()


def test_choosing_is_no_act_of_a_person(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.changed, wait=300):
        bar.choose(KEPT)


def test_it_says_how_many_pass_where_some_do_not(bar: FilterBar) -> None:
    bar.show_counts(Counts(), 10, 12)
    assert bar._shown.text() == "10 / 12条"
    bar.show_counts(Counts(), 12, 12)
    assert bar._shown.text() == "共12条"
