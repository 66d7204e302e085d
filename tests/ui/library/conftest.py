"""Made-up reports of real places, and a panel that shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.library.panel import LibraryPanel

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)

MakeEntry = Callable[..., ReportEntry]


@pytest.fixture
def entry() -> MakeEntry:
    """Makes the entry of a report by place and year; what else is named takes the place of what it would have."""

    def make(place: str | None, year: int | None, **other: Any) -> ReportEntry:
        name = f"{place or '某地'}政府工作报告（{year}年）"
        made = ReportEntry(f"r-{place}{year}", f"{place}{year}", name, place, year, 14_200, NOW, None, 0, "county")
        return replace(made, **other)

    return make


@pytest.fixture
def entries(entry: MakeEntry) -> tuple[ReportEntry, ...]:
    return (
        entry("曹县", 2022),
        entry("菏泽市", 2023, level="city", annotations=3, doubts=2),
        entry("曹县", 2023, opened=NOW, starred=True, tags=("重点", "对标")),
        entry("重庆市", 2023, level="province", tags=("对标",)),
    )


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs, entries: tuple[ReportEntry, ...]) -> LibraryPanel:
    made = LibraryPanel(jobs)
    qtbot.addWidget(made)
    made.show_reports(entries)
    made.resize(300, 500)
    made.show()
    return made
