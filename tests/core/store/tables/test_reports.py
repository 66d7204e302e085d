"""Reports come back as they were read, with the bytes they were read from; damage is found and named."""

import zlib
from dataclasses import replace

import pytest

from caoxian_desktop.core.annotations.annotation import Category, TextTarget, create
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Level, Report
from caoxian_desktop.core.report.source import Source, SourceFormat, digest, version_id
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.annotations import AnnotationTable
from caoxian_desktop.core.store.tables.presets import PlaceTable
from caoxian_desktop.core.store.tables.reports import ReportTable
from caoxian_desktop.core.store.tables.shelf import Shelf

DATA = "政府工作报告".encode("gb18030") * 50


@pytest.fixture
def table(database: Database) -> ReportTable:
    return ReportTable(database)


def test_a_report_comes_back_equal_in_every_field(table: ReportTable, report: Report) -> None:
    assert table.get(table.add(report, DATA, "0.1")) == report


def test_half_a_character_in_pasted_text_is_kept(table: ReportTable, report: Report) -> None:
    odd = replace(report, text=report.text + "\ud83d")
    assert table.get(table.add(odd, DATA, "0.1")) == odd


def test_the_bytes_of_the_file_are_kept_as_they_came(table: ReportTable, report: Report) -> None:
    version = table.add(report, DATA, "0.1")
    (source,) = table.sources(version)
    assert (source.name, source.format, source.data) == ("某县.txt", "txt", DATA)


def test_the_same_text_is_the_same_version_with_all_its_files(
    table: ReportTable, report: Report, database: Database
) -> None:
    version = table.add(report, DATA, "0.1")
    other = replace(report, source=Source("某县.docx", SourceFormat.DOCX, "1" * 64, 3))
    assert table.add(other, b"PK.", "0.1") == version
    assert table.add(report, DATA, "0.1") == version
    assert [source.name for source in table.sources(version)] == ["某县.txt", "某县.docx"]
    assert len(Shelf(database).entries()) == 1
    assert table.get(version) == report


def test_another_text_is_another_report(table: ReportTable, report: Report, database: Database) -> None:
    first = table.add(report, DATA, "0.1")
    second = table.add(replace(report, text=report.text + "！"), DATA, "0.1")
    entries = Shelf(database).entries()
    assert {entry.version for entry in entries} == {first, second}
    assert entries[0].report != entries[1].report


def test_the_list_tells_names_and_numbers_and_puts_the_last_opened_first(
    table: ReportTable, report: Report, database: Database
) -> None:
    first = table.add(report, DATA, "0.1")
    second = table.add(replace(report, text=report.text + "！"), DATA, "0.1")
    PlaceTable(database).opened(first)
    top, below = Shelf(database).entries()
    assert (top.version, below.version) == (first, second)
    assert (top.name, top.place, top.plan_year) == ("某县政府工作报告（2023年）", "某县", 2023)
    assert (top.characters, top.annotations, below.opened) == (report.characters, 0, None)
    assert top.opened is not None
    assert top.added <= top.opened


def test_an_unknown_version_is_no_users_fault(table: ReportTable) -> None:
    with pytest.raises(KeyError):
        table.get("none such")


def _read_or_said(table: ReportTable, version: str) -> Report | str:
    """Return what was read; a bit of zlib's header may bear no meaning, and the report is whole then."""
    try:
        return table.get(version)
    except KnownError as fault:
        return f"{fault.code} {fault.subject}"


@pytest.mark.parametrize("column", ["text", "form"])
def test_any_flipped_bit_of_a_stored_report_is_found_and_named(
    table: ReportTable, report: Report, database: Database, column: str
) -> None:
    version = table.add(report, DATA, "0.1")
    database.connection.execute("DROP TRIGGER a_version_is_never_rewritten")
    whole: bytes = database.connection.execute(f"SELECT {column} FROM versions").get  # noqa: S608 - a name of ours
    for at in range(len(whole)):
        flipped = bytearray(whole)
        flipped[at] ^= 1 << at % 8
        database.connection.execute(f"UPDATE versions SET {column} = ?", (bytes(flipped),))  # noqa: S608 - a name of ours
        assert _read_or_said(table, version) in (report, "library.damaged 某县政府工作报告（2023年）")


def test_a_text_that_was_changed_and_packed_well_is_still_found_out(
    table: ReportTable, report: Report, database: Database
) -> None:
    version = table.add(report, DATA, "0.1")
    database.connection.execute("DROP TRIGGER a_version_is_never_rewritten")
    other = zlib.compress(report.text.replace("3%", "8%").encode())
    database.connection.execute("UPDATE versions SET text = ?", (other,))
    assert _read_or_said(table, version) == "library.damaged 某县政府工作报告（2023年）"


def test_damaged_bytes_of_a_file_are_named(table: ReportTable, report: Report, database: Database) -> None:
    version = table.add(report, DATA, "0.1")
    database.connection.execute("UPDATE files SET bytes = x'00'")
    with pytest.raises(KnownError, match=r"某县\.txt"):
        table.sources(version)
    assert table.get(version) == report


def _of(report: Report, place: str | None, year: int | None) -> Report:
    block = replace(report.title_block, place=place, plan_year=year)
    return replace(report, text=f"{report.text}{place}{year}", title_block=block)


def test_siblings_are_the_other_reports_of_the_place_one_a_year(
    table: ReportTable, report: Report, database: Database
) -> None:
    versions = {
        (place, year): table.add(_of(report, place, year), DATA, "0.1")
        for place, year in [
            ("甲县", 2025),
            ("甲县", 2023),
            ("甲县", None),
            ("乙县", 2023),
            (None, 2022),
            ("甲县", 2024),
        ]
    }
    twin = table.add(replace(_of(report, "甲县", 2023), text="另一稿"), DATA, "0.1")

    def siblings(version: str) -> list[str]:
        return [entry.version for entry in Shelf(database).siblings(version)]

    assert siblings(versions["甲县", 2024]) == [twin, versions["甲县", 2025]]
    PlaceTable(database).opened(versions["甲县", 2023])
    assert siblings(versions["甲县", 2024]) == [versions["甲县", 2023], versions["甲县", 2025]]
    assert siblings(versions["甲县", None]) == [versions["甲县", year] for year in (2023, 2024, 2025)]
    assert siblings(twin) == [versions["甲县", year] for year in (2024, 2025)]
    assert siblings(versions["乙县", 2023]) == siblings(versions[None, 2022]) == []


def test_a_place_at_another_level_has_other_reports(table: ReportTable, report: Report, database: Database) -> None:
    district = replace(report, title_block=replace(report.title_block, place="朝阳", level=Level.DISTRICT))
    city = replace(_of(report, "朝阳", 2024), title_block=replace(report.title_block, place="朝阳", plan_year=2024))
    version = table.add(district, DATA, "0.1")
    table.add(city, DATA, "0.1")
    assert Shelf(database).siblings(version) == ()


@pytest.mark.parametrize("column", ["text", "form"])
def test_a_damaged_report_is_whole_again_once_its_file_comes_again(
    table: ReportTable, report: Report, database: Database, column: str
) -> None:
    version = table.add(report, DATA, "0.1")
    database.connection.execute("DROP TRIGGER a_version_is_never_rewritten")
    database.connection.execute(f"UPDATE versions SET {column} = x'00'")  # noqa: S608 - a name of ours
    database.connection.execute("UPDATE files SET bytes = x'00'")
    assert table.add(report, DATA, "0.1") == version
    assert table.get(version) == report
    assert table.sources(version)[0].data == DATA
    assert database.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_text_that_notes_were_waiting_for_is_a_version_of_their_report(
    table: ReportTable, report: Report, database: Database
) -> None:
    table.add(report, DATA, "0.1")
    other = replace(report, text=report.text + "！")
    (entry,) = Shelf(database).entries()
    notes = AnnotationTable(database)
    unknown = version_id(digest(other.text.encode()))
    notes.keep([create(TextTarget(unknown, "", "", "", 0, 0), Category.DATA, notes.stamper())], entry.report)
    assert table.add(other, DATA, "0.1") == unknown
    assert [(each.report, each.version, each.versions) for each in Shelf(database).entries()] == [
        (entry.report, unknown, 2)
    ]
