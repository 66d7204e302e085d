"""The library where the window speaks English."""

from __future__ import annotations

from datetime import timedelta

import pytest

from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.library.finding import said_of
from caoxian_desktop.ui.library.panel import LibraryPanel
from caoxian_desktop.ui.library.words import details, level_group, told
from tests.ui.library.conftest import NOW
from tests.visible_words import chinese_in

DATA = (
    "曹县",
    "菏泽市",
    "重庆市",
    "山东省",
    "重点",
    "对标",
    "某地",
    "政府工作报告（2022年）",
    "政府工作报告（2023年）",
)


@pytest.mark.usefixtures("english")
def test_a_report_is_told_of_in_english(entries: tuple[ReportEntry, ...]) -> None:
    assert details(entries[2], NOW)[0].startswith("County · 14k chars · opened ")
    assert details(entries[0], NOW)[0] == "County · 14k chars · never opened"
    assert "opened 5 March" in details(entries[2], NOW + timedelta(days=40))[0]
    assert told(entries[2], NOW).endswith("Starred · Tags: 重点, 对标")
    assert "Notes: 3 · Doubtful on import: 2" in told(entries[1], NOW)
    assert (level_group("county"), level_group(None)) == ("County", "Level unknown")


@pytest.mark.usefixtures("english")
def test_a_level_is_found_by_its_word_in_either_language(entries: tuple[ReportEntry, ...]) -> None:
    assert {"县级", "county"} <= set(said_of(entries[0]).split())


@pytest.mark.usefixtures("english")
def test_the_panel_says_nothing_in_chinese(panel: LibraryPanel) -> None:
    assert chinese_in(panel, *DATA) == []
