"""A card's lines: what fits, what is linked, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.checking.listing import Line, Place, listing
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui.checking.setting import LINKED, QUOTED, Card, Fonts, guessed_height, set_card
from tests.ui.checking.conftest import TWO_VALUES


@pytest.fixture
def line(report: Report) -> Line:
    return listing(report, (TWO_VALUES,))[0]


def a_card(line: Line, width: int = 280) -> Card:
    return set_card(line, width, "忽略", "等另{count}处", Fonts.now())


def many(line: Line, count: int) -> Line:
    places = tuple(Place(Span(n, n + 1), f"〔二（十）{n}〕", "前", "字", "后") for n in range(count))
    return replace(line, places=places)


def test_a_narrower_card_is_higher_and_holds_everything(line: Line, qtbot: QtBot) -> None:
    wide, narrow = a_card(line, 600), a_card(line, 160)
    assert narrow.height > wide.height
    for card in (wide, narrow):
        bottom = max(corner.y() + layout.boundingRect().height() for layout, corner in card.layouts)
        assert bottom <= card.height + 8


@pytest.mark.parametrize("width", [140, 280, 500])
def test_title_certainty_and_act_do_not_touch(line: Line, width: int, qtbot: QtBot) -> None:
    title = Wording("两个数", "Two figures")
    head = a_card(replace(line, finding=replace(line.finding, title=title)), width).head
    assert head.title == title.zh
    assert head.title_box.right() < head.pill_box.left()
    assert head.pill_box.right() < head.act_box.left()
    assert head.act_box.right() <= width + 1


@pytest.mark.parametrize("width", [140, 280, 500])
def test_a_long_title_has_its_line_to_itself_and_nothing_is_drawn_over_it(line: Line, width: int, qtbot: QtBot) -> None:
    words = "指标名称很长很长的一条提示" * 4
    card = a_card(replace(line, finding=replace(line.finding, title=Wording(words, words))), width)
    head = card.head
    assert head.title.endswith("…")
    assert head.title_box.right() <= width + 1
    assert head.title_box.bottom() <= min(head.pill_box.top(), head.act_box.top())
    assert head.pill_box.right() < head.act_box.left()
    assert card.layouts[0][1].y() >= head.act_box.bottom()


def test_every_place_up_to_the_last_linked_one_can_be_clicked(line: Line, qtbot: QtBot) -> None:
    card = a_card(many(line, LINKED + 6))
    assert {link.place for link in card.links} == set(range(LINKED))
    for link in card.links:
        assert card.link_at(link.box.center()) == link.place
        assert link.box.right() <= 281
    assert card.link_at(QPointF(270, card.height - 2)) is None
    assert any("等另6处" in layout.text() for layout, _ in card.layouts)
    assert len(card.layouts) == QUOTED + 2, "the quoted places, the other links, the reason"


def test_links_are_where_their_words_are_past_a_character_of_two_units(line: Line, qtbot: QtBot) -> None:
    place = replace(line.places[0], cited="〔\U0002b5f8县1〕", before="\U0002b5f8", words="甲", after="")
    layout, _ = a_card(replace(line, places=(place,))).layouts[0]
    strong = layout.formats()[-1]
    units = layout.text().encode("utf-16-le")
    assert units[2 * strong.start : 2 * (strong.start + strong.length)].decode("utf-16-le") == "甲"


@pytest.mark.parametrize("width", [220, 280, 500])
@pytest.mark.parametrize("places", [1, 3, 12, 40])
@pytest.mark.parametrize(
    "words",
    [
        "“地区生产总值546.3亿元”请核对。",
        "In “地区生产总值546.3亿元” the figures do not go the way it says. Please check.",
    ],
    ids=["zh", "en"],
)
def test_a_guessed_height_holds_the_card(line: Line, width: int, places: int, words: str, qtbot: QtBot) -> None:
    reason = Wording(words * 4, words * 4)
    several = replace(many(line, places), finding=replace(line.finding, reason=reason))
    needed = a_card(several, width).height
    assert needed <= guessed_height(several, width, Fonts.now()) <= needed * 1.4
