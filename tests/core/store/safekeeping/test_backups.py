"""Which backups there are, when the next is due, and which stay as time passes."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.safekeeping import backups
from caoxian_desktop.core.store.safekeeping.backup import Reason
from caoxian_desktop.core.store.safekeeping.safekeeping import Safekeeping

NOW = datetime(2026, 11, 25, 16, 0).astimezone()


@pytest.fixture
def safekeeping(database: Database) -> Safekeeping:
    return Safekeeping(database.path, database)


def _change(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("UPDATE sequence SET last = last + 1")


def _spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 4] = b"\xff" * 8192
    path.write_bytes(content)


def _named(folder: Path, moment: datetime) -> Path:
    path = folder / f"library-{moment:%Y%m%d-%H%M%S}.db"
    path.touch()
    return path


def test_two_backups_of_one_second_have_two_names(path: Path, safekeeping: Safekeeping) -> None:
    first, second = safekeeping.now(Reason.ASKED), safekeeping.now(Reason.ASKED)
    assert first != second
    assert [backup.path for backup in safekeeping.listed()] == [second, first]


def test_a_list_tells_what_each_holds_and_shows_what_cannot_be_read(
    database: Database, safekeeping: Safekeeping
) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO reports (id, created) VALUES ('a', 1)")
        connection.execute("INSERT INTO reports (id, created, deleted) VALUES ('b', 1, 2)")
    good, bad = safekeeping.now(Reason.IMPORT), safekeeping.now(Reason.ASKED)
    bad.write_bytes(b"nothing of a database" * 100)
    unread, read = safekeeping.listed()
    assert (unread.path, unread.contents) == (bad, None)
    assert read.path == good
    assert read.size == good.stat().st_size
    assert read.contents is not None
    assert (read.contents.reports, read.contents.notes, read.contents.reason) == (1, 0, "import")


def test_the_first_backup_is_due_and_the_next_on_another_day_after_a_change(
    database: Database, safekeeping: Safekeeping
) -> None:
    assert safekeeping.is_due(safekeeping.state())
    safekeeping.now(Reason.DAILY)
    path, tomorrow = database.path, datetime.now().astimezone() + timedelta(days=1)
    assert not backups.is_due(path, safekeeping.state(), tomorrow)  # nothing was changed
    _change(database)
    assert not backups.is_due(path, safekeeping.state())  # there is one of today
    assert backups.is_due(path, safekeeping.state(), tomorrow)


def test_a_preset_and_a_tag_are_changes_the_place_that_is_read_is_none(
    database: Database, safekeeping: Safekeeping
) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO reports (id, created) VALUES ('r', 1)")
    before = safekeeping.state()
    with database.transaction() as connection:
        connection.execute("INSERT INTO report_tags VALUES ('r', '常委会')")
    tagged = safekeeping.state()
    with database.transaction() as connection:
        connection.execute("INSERT INTO presets (kind, name, value) VALUES ('k', 'n', '1')")
    assert len({before, tagged, safekeeping.state()}) == 3


def test_a_corrupt_backup_is_not_the_day_s(database: Database, safekeeping: Safekeeping) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO presets (kind, name, value) VALUES ('k', 'n', ?)", ("字" * 40_000,))
    _spoil(safekeeping.now(Reason.DAILY))
    assert safekeeping.is_due(safekeeping.state())


def test_what_was_kept_before_an_upgrade_is_not_written_over(path: Path, safekeeping: Safekeeping) -> None:
    first = backups.of_format(path, 2)
    assert first.name == "library-format2.db"
    first.parent.mkdir()
    first.touch()
    assert backups.of_format(path, 2) != first


def test_files_of_other_names_are_no_backups_and_stay(tmp_path: Path) -> None:
    for name in ("我的备份.db", "library-2026.db", "library-20261125-160000.db.bak"):
        (tmp_path / name).touch()
    _named(tmp_path, NOW)
    assert len(backups.paths(tmp_path)) == 1
    backups.thin(tmp_path, NOW + timedelta(days=1000), lambda _path: True)
    assert len(list(tmp_path.iterdir())) == 4


def test_a_year_of_backups_is_thinned_to_a_few_of_each_age(tmp_path: Path) -> None:
    for hours in (*range(0, 24, 2), *range(24, 24 * 400, 12)):
        _named(tmp_path, NOW - timedelta(hours=hours))
    backups.thin(tmp_path, NOW, lambda _path: True)
    ages = [NOW - backups.made(path) for path in backups.paths(tmp_path)]
    assert sum(age < timedelta(days=1) for age in ages) == 8
    assert 6 <= sum(timedelta(days=1) <= age < timedelta(days=8) for age in ages) <= 8
    assert 3 <= sum(timedelta(days=8) <= age < timedelta(days=31) for age in ages) <= 5
    assert 11 <= sum(timedelta(days=31) <= age < timedelta(days=366) for age in ages) <= 13
    assert not [age for age in ages if age >= timedelta(days=366)]


def test_thinning_again_takes_nothing_more(tmp_path: Path) -> None:
    for hours in range(0, 24 * 60, 3):
        _named(tmp_path, NOW - timedelta(hours=hours))
    assert backups.thin(tmp_path, NOW, lambda _path: True)
    assert backups.thin(tmp_path, NOW, lambda _path: True) == ()


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(0, 24 * 500) | st.integers(0, 24 * 12), st.booleans(), min_size=1, max_size=60))
def test_of_every_day_week_and_month_that_has_a_good_backup_a_good_one_stays(
    tmp_path_factory: pytest.TempPathFactory, whole: dict[int, bool]
) -> None:
    folder = tmp_path_factory.mktemp("backups")
    made = {_named(folder, NOW - timedelta(hours=hours)): passes for hours, passes in whole.items()}
    good = {path for path, passes in made.items() if passes}
    buckets = {backups._bucket(NOW - backups.made(path), backups.made(path)) for path in good} - {"old"}
    backups.thin(folder, NOW, lambda path: path in good)
    left = set(backups.paths(folder))
    assert {backups._bucket(NOW - backups.made(path), backups.made(path)) for path in left & good} - {"old"} == buckets
    assert not good or left & good  # the last good one never goes
    assert left


def test_half_a_copy_of_yesterday_goes_one_under_way_stays(tmp_path: Path) -> None:
    for name in ("library-20261120-100000.db.part", "library-20261125-155900.db.part"):
        (tmp_path / name).touch()
    os.utime(tmp_path / "library-20261120-100000.db.part", (NOW.timestamp() - 200_000,) * 2)
    os.utime(tmp_path / "library-20261125-155900.db.part", (NOW.timestamp(),) * 2)
    backups.thin(tmp_path, NOW)
    assert [each.name for each in tmp_path.iterdir()] == ["library-20261125-155900.db.part"]


def test_a_clock_that_was_set_back_costs_no_backup(tmp_path: Path) -> None:
    ahead = _named(tmp_path, NOW + timedelta(days=30))
    backups.thin(tmp_path, NOW, lambda _path: True)
    assert ahead.exists()


def test_a_copy_goes_into_a_folder_of_the_library_s_own(
    database: Database, safekeeping: Safekeeping, tmp_path: Path
) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO facts (name, value) VALUES ('author', '\"12345678-90\"')")
    stick = tmp_path / "stick"
    stick.mkdir()
    made = safekeeping.now(Reason.DAILY)
    copied = safekeeping.copy_to(made, stick)
    assert copied == stick / "简报台备份-12345678" / made.name
    assert copied.read_bytes() == made.read_bytes()


def test_a_stick_that_is_not_there_is_said_and_no_folder_is_made(safekeeping: Safekeeping, tmp_path: Path) -> None:
    made = safekeeping.now(Reason.DAILY)
    with pytest.raises(KnownError) as refused:
        safekeeping.copy_to(made, tmp_path / "stick")
    assert refused.value.code == "backup.not_copied"
    assert not (tmp_path / "stick").exists()


def test_a_backup_is_saved_where_it_is_wanted_and_never_over_the_library(
    path: Path, safekeeping: Safekeeping, tmp_path: Path
) -> None:
    made = safekeeping.now(Reason.ASKED)
    assert safekeeping.save_as(made, tmp_path / "我的.db").read_bytes() == made.read_bytes()
    with pytest.raises(KnownError) as refused:
        safekeeping.save_as(made, path)
    assert refused.value.code == "backup.over_library"
    with pytest.raises(KnownError) as refused:
        safekeeping.save_as(made, tmp_path / "none" / "我的.db")
    assert refused.value.code == "backup.cannot_write"
