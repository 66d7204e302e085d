"""Many files at once: which are taken, what comes of each, and what a cancelled reading leaves."""

import os
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from caoxian_desktop.core.importing import many, refusals
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.importing.isolation.apart import ReadApart
from caoxian_desktop.core.importing.many import Found, files_in, read_many
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled
from tests.child_processes import remember, started


def names(found: Found) -> list[str]:
    return [file.name for file in found.files]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "报告"
    (place / "乙县").mkdir(parents=True)
    for name in ("丙.txt", "甲.DOCX", "~$甲.docx", ".隐藏.txt", "图.png", "乙县/丁.pdf", "乙县/Thumbs.db"):
        (place / name).write_bytes(b"x")
    return place


def test_a_folder_gives_its_reports_and_those_below_in_the_order_of_their_names(folder: Path) -> None:
    assert names(files_in([folder])) == ["丙.txt", "甲.DOCX", "丁.pdf"]


def test_a_file_named_itself_is_tried_whatever_its_ending_and_each_comes_once(folder: Path) -> None:
    picture = folder / "图.png"
    assert names(files_in([picture, folder / "丙.txt", folder, picture])) == ["图.png", "丙.txt", "甲.DOCX", "丁.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_folder_that_holds_a_link_to_itself_comes_to_an_end(folder: Path) -> None:
    (folder / "乙县" / "圈").symlink_to(folder, target_is_directory=True)
    assert len(files_in([folder]).files) == 3


def test_more_files_than_are_taken_at_once_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "MAX_FILES", 2)
    with pytest.raises(KnownError) as refused:
        files_in([folder])
    assert refused.value.sentence() == "报告：选择的文件超过2个，请分几次选择。"


def test_a_folder_that_cannot_be_looked_into_is_told_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("乙县"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = files_in([folder])
    assert names(found) == ["丙.txt", "甲.DOCX"]
    assert [error.code for error in found.refused] == ["import.unreadable"]


class Telling:
    """A ticket that keeps what it was told, and is cancelled after so many reports."""

    def __init__(self, until: int = 99) -> None:
        self.told: list[tuple[int, int, str]] = []
        self._until = until

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= self._until

    def progress(self, done: int, total: int, words: str) -> None:
        self.told.append((done, total, words))


@pytest.fixture
def reports(tmp_path: Path) -> Callable[[int], list[Path]]:
    def make(count: int) -> list[Path]:
        words = bundled_report().read_text(encoding="utf-8")
        paths = [tmp_path / f"{number}.txt" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(f"{words}\n此为第{number}份。", encoding="utf-8")
        return paths

    return make


def test_each_file_gives_its_report_or_its_reason_and_progress_is_told(
    reports: Callable[[int], list[Path]], tmp_path: Path
) -> None:
    files = reports(3)
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    ticket = Telling()
    outcomes = {o.path.name: o for o in read_many([*files, tmp_path / "坏.docx", tmp_path / "无.txt"], ticket)}
    assert {name: o.error.code for name, o in outcomes.items() if o.error} == {
        "坏.docx": "import.broken",
        "无.txt": "import.unreadable",
    }
    assert all(outcomes[file.name].report == read_file(file) for file in files)
    assert outcomes["0.txt"].data == files[0].read_bytes()
    assert [done for done, _, _ in ticket.told] == [1, 2, 3, 4, 5]
    assert {total for _, total, _ in ticket.told} == {5}


def test_a_cancelled_reading_stops_and_leaves_no_process(reports: Callable[[int], list[Path]]) -> None:
    remember()
    ticket = Telling(until=2)
    with pytest.raises(Cancelled):
        list(read_many(reports(8), ticket))
    assert len(ticket.told) < 8
    assert started() == []


def test_a_reading_nobody_waits_for_any_more_is_ended_and_leaves_no_process(
    reports: Callable[[int], list[Path]],
) -> None:
    remember()
    small, *large = reports(3)
    for file in large:  # each takes some seconds
        with file.open("a", encoding="utf-8") as more:
            more.writelines(
                f"第{number}项工作，新增{number}个项目，增长5%，各项事业全面进步。\n" for number in range(100_000)
            )
    outcomes = read_many([small, *large], NO_TICKET)
    next(outcomes)
    start = time.monotonic()
    assert isinstance(outcomes, Generator)
    outcomes.close()
    assert time.monotonic() - start < 1
    assert started() == []


def test_a_file_of_several_reports_gives_each_of_them(
    reports: Callable[[int], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = many.read_apart(bundled_report().read_bytes(), "表.csv")
    asked: list[tuple[int, int]] = []

    def read(data: bytes, name: str, part: int, ticket: object, start: object) -> ReadApart:
        asked.append((part, len(data)))
        return ReadApart(one.report, 3, one.protections)

    monkeypatch.setattr(many, "read_apart", read)
    files = reports(2)
    outcomes = [(o.path.name, o.part, o.parts) for o in read_many(files, NO_TICKET, workers=1)]
    assert outcomes == [(name, part, 3) for name in ("0.txt", "1.txt") for part in (1, 2, 3)]
    assert asked == [(part, len(file.read_bytes())) for file in files for part in (1, 2, 3)]
    monkeypatch.setattr(many, "MAX_PARTS", 2)
    assert [o.error.code for o in read_many(files[:1], NO_TICKET) if o.error] == ["import.too_many_parts"]


def test_a_refused_report_of_a_file_with_several_is_told_by_its_number(
    reports: Callable[[int], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = many.read_apart(bundled_report().read_bytes(), "表.csv")

    def read(_data: bytes, name: str, part: int, _ticket: object, _start: object) -> ReadApart:
        if part == 2:
            raise refusals.no_report(name)
        return ReadApart(one.report, 3, one.protections)

    monkeypatch.setattr(many, "read_apart", read)
    (refused,) = [o.error for o in read_many(reports(1), NO_TICKET, workers=1) if o.error]
    assert refused.sentence().startswith("0.txt（第2篇）：内容不像")


def test_a_table_whose_first_row_is_no_report_gives_the_others(tmp_path: Path) -> None:
    words = bundled_report().read_text(encoding="utf-8").replace('"', '""')
    table = tmp_path / "历年.csv"
    table.write_text(f'地方,全文\n甲,"{"某某网站导航栏目。" * 400}"\n乙,"{words}"\n', encoding="utf-8")
    first, second = read_many([table], NO_TICKET)
    assert first.error is not None
    assert first.error.subject == "历年.csv（第1篇）"
    assert second.report is not None
    assert second.report.title_block.place == "曹县"
