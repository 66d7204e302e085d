"""Case 15: what is not as it was written is found, and the file that is looked at is never touched."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.safekeeping.verifying import look, mismatches, verify


@pytest.fixture
def kept(tmp_path: Path, report: Report) -> Path:
    """A library with a report, its file and a note."""
    with Library.open(tmp_path) as library:
        version = library.add_report(report, "原文件的字节".encode() * 500)
        notes = Notebook(library.report(version), version, library.stamper(), (), library.keep)
        notes.highlight(Span(12, 18), Category.DATA, "核对")
    return tmp_path / FILE


def test_a_whole_library_is_told_with_what_it_holds(kept: Path) -> None:
    held = verify(kept)
    assert (held.reports, held.notes, held.reason) == (1, 1, "")
    assert mismatches(kept) == ()


def test_looking_leaves_the_file_and_its_folder_as_they_are(kept: Path) -> None:
    before = (kept.read_bytes(), kept.stat().st_mtime_ns, sorted(each.name for each in kept.parent.iterdir()))
    verify(kept)
    with closing(look(kept)) as connection, pytest.raises(apsw.ReadOnlyError):
        connection.execute("DELETE FROM reports")
    assert (kept.read_bytes(), kept.stat().st_mtime_ns, sorted(each.name for each in kept.parent.iterdir())) == before


@pytest.mark.parametrize("name", ["a b#c?d%41.db", "库 ‘二’.db", "semi;colon&x=1.db"])
def test_a_file_s_name_is_data(kept: Path, name: str) -> None:
    renamed = kept.rename(kept.with_name(name))
    assert verify(renamed).reports == 1


COLUMNS = (
    ("versions", "text", "某县政府工作报告（2023年）"),
    ("versions", "form", "某县政府工作报告（2023年）"),
    ("files", "bytes", "某县.txt"),
    ("annotations", "record", ""),
)


@pytest.mark.parametrize(("table", "column", "name"), COLUMNS)
def test_every_bit_that_turns_over_is_found_and_named(kept: Path, table: str, column: str, name: str) -> None:
    luck = random.Random(f"{table}.{column}")  # noqa: S311 - bits to turn over, the same in every run
    with closing(apsw.Connection(str(kept))) as connection:
        connection.pragma("journal_mode", "delete")  # so that the file itself is written
        connection.execute("DROP TRIGGER a_version_is_never_rewritten")
        held: bytes = connection.execute(f"SELECT {column} FROM {table}").get  # noqa: S608 - names of ours
        for _ in range(25):
            turned = bytearray(held)
            turned[luck.randrange(len(turned))] ^= 1 << luck.randrange(8)
            connection.execute(f"UPDATE {table} SET {column} = ?", (bytes(turned),))  # noqa: S608 - names of ours
            found = mismatches(kept)
            assert found == (name,) if name else len(found) == 1


def test_a_broken_reference_is_no_whole_library(kept: Path) -> None:
    with closing(apsw.Connection(str(kept))) as connection:
        connection.execute("PRAGMA foreign_keys = off; DELETE FROM reports")
    with pytest.raises(KnownError) as refused:
        verify(kept)
    assert refused.value.code == "library.damaged_file"
