"""Whether a report that comes in may be a newer text of one that is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.importing.newer_text import older_text

ADDED = datetime(2023, 2, 1, tzinfo=UTC)


def entry(place: str | None, year: int | None, level: str | None) -> ReportEntry:
    return ReportEntry(f"{place}{year}", "文", "名", place, year, 10, ADDED, None, 0, level)


def test_it_is_one_of_the_same_place_level_and_year(report: Report) -> None:
    others = (entry("单县", 2023, "county"), entry("曹县", 2022, "county"), entry("曹县", 2023, "city"))
    assert older_text(report, others) is None
    assert older_text(report, (*others, same := entry("曹县", 2023, "county"))) is same


@pytest.mark.parametrize("unknown", ["place", "plan_year"])
def test_without_place_or_year_nothing_says_so(report: Report, unknown: str) -> None:
    block = replace(report.title_block, **{unknown: None})
    level = None if block.level is None else block.level.value
    assert older_text(replace(report, title_block=block), [entry(block.place, block.plan_year, level)]) is None
