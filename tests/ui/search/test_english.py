"""Search where the window speaks English: hits, names, places and headings stay the report's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.search.found import OWN_TERM
from caoxian_desktop.core.search.hits import Cursor, Page
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.ui.search.bar import FindBar
from caoxian_desktop.ui.search.panel import SearchPanel
from caoxian_desktop.ui.search.results import LINE, hit_head
from tests.visible_words import chinese_in

pytestmark = pytest.mark.usefixtures("english")


def test_kinds_head_their_hits_in_english(panel: SearchPanel, hit: Any) -> None:
    panel.show_page(Page(tuple(hit(kind) for kind in Kind)))
    heads = [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]
    for wanted in ("Reports", "Terms", "Notes", "Indicators", "Text"):
        assert wanted in heads
    assert "曹县政府工作报告（2023年）, hits: 1" in heads


def test_a_term_of_ones_own_says_so(panel: SearchPanel, hit: Any) -> None:
    own = replace(hit(Kind.TERM, name="", record="t"), where=OWN_TERM, path=())
    panel.show_page(Page((own,)))
    assert hit_head(own) == "Own term"
    last = panel.model.index(panel.model.rowCount() - 1)
    assert last.data(LINE) is own
    assert str(last.data()) == f"Own term: {own.snippet.words}"


def test_the_panel_speaks_english_in_each_of_its_states(panel: SearchPanel, hit: Any) -> None:
    assert chinese_in(panel) == []
    found = hit()
    data = (found.citation, found.name, found.where, *found.path, found.snippet.words)
    panel.words.setText("zz")
    panel.show_page(Page((found,), Cursor(1, 1)))
    assert panel.count.text() == "Hits so far: 1, reports: 1; scroll down for more"
    assert chinese_in(panel, *data) == []
    panel.show_page(Page((), None, 3, 9))
    assert chinese_in(panel) == []
    panel.show_settled()
    assert "Indexing 6/9" in panel.count.text()
    assert chinese_in(panel) == []
    panel.show_page(Page(()))
    panel.show_settled()
    assert chinese_in(panel) == []
    panel.filters.kinds.choose([Kind.NOTE])
    assert panel.filters.kinds.text() == "Kind: Notes"
    panel.words.setText("zz yy")
    panel.show_page(Page(()))
    panel.show_settled()
    assert chinese_in(panel) == []


def test_the_bar_over_the_page_speaks_english(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open("x")
    for told in (lambda: bar.show_count(1, 3, 1), lambda: bar.show_count(0, 0), bar.show_looking):
        told()
        assert chinese_in(bar) == []
    bar.show_section("一、回顾")
    assert chinese_in(bar, "一、回顾") == []
