"""Presets by kind and name; reading places; which report was opened last."""

import pytest

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables import facts
from caoxian_desktop.core.store.tables.presets import PlaceTable, PresetTable
from caoxian_desktop.core.store.tables.reports import ReportTable


def test_a_preset_is_put_replaced_listed_and_removed(database: Database) -> None:
    presets = PresetTable(database)
    presets.put("briefing", "常委会", {"template": "one_page", "ticks": ["摘要"], "name": "\ud83d"})
    presets.put("briefing", "周报", 1)
    presets.put("briefing", "周报", 2)
    presets.put("filter", "周报", 3)
    assert presets.get("briefing", "常委会") == {"template": "one_page", "ticks": ["摘要"], "name": "\ud83d"}
    assert (presets.names("briefing"), presets.get("briefing", "周报")) == (("周报", "常委会"), 2)
    for at in range(2):
        presets.remove("briefing", "周报", Stamp(at, 0, "我"))
    assert (presets.get("briefing", "周报"), presets.get("filter", "周报")) == (None, 3)
    assert presets.names("briefing") == ("常委会",)
    with database.reading() as connection:
        assert facts.clock(connection) == Stamp(0, 0, "我")


@pytest.fixture
def versions(database: Database, report: Report) -> tuple[str, str]:
    table = ReportTable(database)
    longer = Report(report.text + "！", report.source, report.title_block)
    return table.add(report, b"1", "0.1"), table.add(longer, b"2", "0.1")


def test_a_new_library_opened_nothing(database: Database) -> None:
    assert PlaceTable(database).last_opened() is None


def test_the_place_of_each_report_is_kept(database: Database, versions: tuple[str, str]) -> None:
    places = PlaceTable(database)
    places.opened(versions[0])
    places.put(versions[0], 17)
    places.opened(versions[1])
    assert [places.offset(version) for version in versions] == [17, 0]
    places.opened(versions[0])
    assert places.offset(versions[0]) == 17


def test_the_last_opened_is_the_last_even_when_the_clock_stands_still(
    database: Database, versions: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time_ns", lambda: 1_000_000_000)
    places = PlaceTable(database)
    for at in (0, 1, 0, 1):
        places.opened(versions[at])
        assert places.last_opened() == versions[at]
