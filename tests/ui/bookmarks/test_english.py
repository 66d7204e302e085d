"""Marked places: where the window speaks English, how a page of the booklet is asked for, and where there are none."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.corrections.bookmark_acts import Bookmark
from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.bookmarks.page_dialog import PageDialog
from caoxian_desktop.ui.bookmarks.panel import BookmarksPanel
from tests.visible_words import chinese_in


@pytest.mark.usefixtures("english")
def test_marked_places_are_listed_in_english(qtbot: QtBot) -> None:
    panel = BookmarksPanel()
    qtbot.addWidget(panel)
    assert chinese_in(panel) == []
    panel.show_marked((Bookmark("要点", "各位代表", Span(0, 4)),), (PageMark(9, 12),))
    listed = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert listed == ["要点", "Page 12"]
    assert chinese_in(panel, "要点") == []


def test_where_nothing_is_marked_a_bookmark_can_be_set(qtbot: QtBot) -> None:
    panel = BookmarksPanel()
    qtbot.addWidget(panel)
    assert panel._none.button is not None
    with qtbot.waitSignal(panel.mark_wanted):
        panel._none.button.click()


@pytest.mark.usefixtures("english")
def test_a_page_is_asked_for_in_english(qtbot: QtBot) -> None:
    dialog = PageDialog("各位代表", 3, marked=True)
    qtbot.addWidget(dialog)
    assert dialog.page.text() == "Page 3"
    assert chinese_in(dialog, "各位代表", "第N页起", "第N页", "第5—8页") == []


def test_a_page_is_asked_for_as_it_is_cited_in_chinese(qtbot: QtBot) -> None:
    dialog = PageDialog("各位代表", 3, marked=False)
    qtbot.addWidget(dialog)
    assert dialog.page.text() == "第3页"
