"""A library that an earlier program made opens with everything its owner left in it."""

import json
import shutil
from pathlib import Path
from typing import Any

import apsw
import pytest

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.report.problem_groups import doubts
from caoxian_desktop.core.report.source import digest, version_id
from caoxian_desktop.core.store.database.migrations import doubts_in, stored_form

FIXTURES = Path(__file__).parents[3] / "fixtures"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the library of the first program; `make_library_format1.py` beside it tells how it was made."""
    shutil.copy(FIXTURES / "library-format1.db", tmp_path / FILE)
    return tmp_path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A folder with a library of the second format; `make_library_format2.py` tells how it was made."""
    folder = tmp_path / "second"
    folder.mkdir()
    shutil.copy(FIXTURES / "library-format2.db", folder / FILE)
    return folder


def _records_of_format(number: int, table: str) -> dict[str, dict[str, Any]]:
    kept = f"{(FIXTURES / f'library-format{number}.db').as_uri()}?immutable=1"  # so that nothing is made beside it
    connection = apsw.Connection(kept, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    rows = connection.execute(f"SELECT id, CAST(record AS TEXT) FROM {table}").fetchall()  # noqa: S608 - a name of ours
    connection.close()
    return {identity: json.loads(record) for identity, record in rows}


def test_five_hundred_notes_of_the_second_format_stand_at_the_same_words(second: Path) -> None:
    before = _records_of_format(2, "annotations")
    with Library.open(second) as library:
        example = next(entry for entry in library.reports() if entry.place == "曹县")
        text = library.report(example.version).text
        notes = library.annotations(example.version)
        assert library.problems(example.version) == ()
    assert len(notes) == len(before) == 500
    assert example.annotations == sum(not note.deleted for note in notes) == 493
    for note in notes:
        form = before[note.id]
        target = form["target"][0]
        assert (note.quote, note.span.of(text), note.note) == (target["quote"], target["quote"], form["note"][0])
        assert (note.span.start, note.span.end) == (target["start"], target["end"])
        assert [mark.tag for mark in note.tag_marks] == [tag for tag, _, _ in form["tags"]]


def test_versions_of_the_second_format_are_named_by_their_text_wherever_they_are_spoken_of(second: Path) -> None:
    with Library.open(second) as library:
        for entry in library.reports():
            for version in (each.version for each in library.versions(entry.version)):
                report = library.report(version)
                assert version == version_id(digest(report.text.encode()))
                assert all(record.version == version for record in library.corrections(version))
        example = next(entry.version for entry in library.reports() if entry.place == "曹县")
        assert library.position(example) == 1234
        assert len(library.draws(example)) == 1
        assert library.report(example).title_block.speaker == "张三"
        newest = next(entry.version for entry in library.reports() if entry.place == "云山县")
        versions = [each.version for each in library.versions(newest)]
        assert library.last_opened() in versions
        assert [library.report(each).title_block.speaker for each in versions] == ["张三", "张三"]
        assert [len(library.corrections(each)) for each in versions] == [3, 3]


def test_a_damaged_record_is_still_told_as_damaged_after_the_upgrade(second: Path) -> None:
    connection = apsw.Connection(str(second / FILE))
    connection.execute("UPDATE annotations SET record = x'7b' WHERE id = (SELECT min(id) FROM annotations)")
    connection.close()
    with Library.open(second) as library:
        example = next(entry for entry in library.reports() if entry.place == "曹县")
        assert len(library.annotations(example.version)) == 499
        assert [problem.code for problem in library.problems(example.version)] == ["annotation.damaged"]


def test_the_reports_of_the_first_format_are_listed_with_what_the_list_shows_now(folder: Path) -> None:
    with Library.open(folder) as library:
        (entry,) = library.reports()
        report = library.report(entry.version)
    assert (entry.name, entry.place, entry.plan_year) == ("云山县政府工作报告（2023年）", "云山县", 2023)
    assert (entry.level, entry.doubts, entry.annotations) == ("county", doubts(report.problems), 2)


def test_every_note_of_the_first_format_still_stands_at_its_words(folder: Path) -> None:
    with Library.open(folder) as library:
        (entry,) = library.reports()
        text = library.report(entry.version).text
        notes = library.annotations(entry.version)
        assert library.problems(entry.version) == ()
    assert [note.span.of(text) for note in notes] == ["增长3.2%", "引进过亿元项目60个以上", "稳中向好"]
    assert [note.quote for note in notes] == [note.span.of(text) for note in notes]
    assert [note.deleted for note in notes] == [False, False, True]
    first = notes[0]
    assert (first.note, first.category, first.tags, first.status) == (
        *("**核对**初步核算数", Category.DATA),
        *(("统计",), Status.PENDING),
    )


def test_files_places_and_presets_of_the_first_format_are_there(folder: Path) -> None:
    with Library.open(folder) as library:
        version = library.last_opened()
        assert version is not None
        assert library.position(version) == 88
        assert library.preset("briefing", "常委会") == {"template": "one_page"}
        (source,) = library.sources(version)
        assert source.data.decode().startswith("政府工作报告")
        assert library.reports()[0].outdated


def test_a_report_of_the_first_format_can_be_corrected(folder: Path) -> None:
    with Library.open(folder) as library:
        (entry,) = library.reports()
        sheet = CorrectionSheet(
            library.report_as_read(entry.version), entry.version, library.stamper(), (), library.keep_corrections
        )
        sheet.set_field(BlockField.PLACE, "云山市")
    with Library.open(folder) as library:
        assert library.reports()[0].place == "云山市"
        assert library.report(entry.version).title_block.place == "云山市"


def test_the_library_as_it_was_is_kept_beside(folder: Path) -> None:
    Library.open(folder).close()
    backup = apsw.Connection(str(folder / "backups" / "library-format1.db"), flags=apsw.SQLITE_OPEN_READONLY)
    assert backup.pragma("user_version") == 1
    assert backup.execute("SELECT count(*) FROM annotations").get == 3
    backup.close()


def test_a_damaged_report_does_not_stop_the_upgrade(folder: Path) -> None:
    connection = apsw.Connection(str(folder / FILE))
    connection.execute("UPDATE versions SET form = x'00'")
    connection.close()
    with Library.open(folder) as library:
        (entry,) = library.reports()
    assert (entry.name, entry.level, entry.doubts) == ("云山县政府工作报告（2023年）", None, 0)


@pytest.mark.parametrize("packed", [b"", b"\x00", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_no_packed_form_gives_nothing_to_a_step(packed: bytes) -> None:
    assert stored_form(packed) is None
    assert doubts_in(stored_form(packed)) == 0


@pytest.fixture
def third(tmp_path: Path) -> Path:
    """A folder with a library of the third format; `make_library_format3.py` tells how it was made."""
    folder = tmp_path / "third"
    folder.mkdir()
    shutil.copy(FIXTURES / "library-format3.db", folder / FILE)
    return folder


def test_what_the_third_format_holds_is_there(third: Path) -> None:
    with Library.open(third) as library:
        ((example,), (gone,), (term,)) = library.reports(), library.trash(), library.own_terms()
        report, notes = library.report(example.version), library.annotations(example.version)
        corrections = library.corrections(example.version)
        assert library.problems(example.version) == ()
    assert (example.starred, set(example.tags), example.versions) == (True, {"重点", "待核对"}, 2)
    assert (gone.place, term.name, term.aliases) == ("云山县", "五城同创", ("五创",))
    assert (len(notes), example.annotations) == (500, 499)
    assert len([note for note in notes if note.version == example.version]) == 2
    assert all((note.proposal == "改成这样") == (note.category is Category.SUGGESTION) for note in notes)
    assert [mark.page for mark in report.page_marks] == [1, 2]
    assert "看到这里" in [record.value for record in corrections]


def test_notes_of_the_third_format_stand_where_they_stood_or_say_otherwise(third: Path) -> None:
    with Library.open(third) as library:
        (example,) = library.reports()
        report, notes = library.report(example.version), library.annotations(example.version)
        notebook = Notebook(report, example.version, library.stamper(), notes, lambda _records: None)
    assert len(notebook.annotations) + len(notebook.unplaced) == 499
    exact = [note for note in notebook.annotations if note.standing is Standing.EXACT]
    assert len(exact) > 450
    kept = {note.id: note.quote for note in notes}
    assert all(note.span.of(report.text) == kept[note.id] for note in exact)
