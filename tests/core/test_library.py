"""One door to what is kept: a report goes in by its file and comes out with its notes."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField, ObservationField
from caoxian_desktop.core.importing import revision
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import draw_figures
from tests.pasted import keep_text


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


def _notebook(library: Library, version: str) -> Notebook:
    return Notebook(library.report(version), version, library.stamper(), library.annotations(version), library.keep)


def test_a_file_gives_the_report_that_reading_it_gives(library: Library) -> None:
    version = library.import_file(bundled_report())
    assert library.report(version) == read_file(bundled_report())
    assert [source.data for source in library.sources(version)] == [bundled_report().read_bytes()]


def test_importing_the_same_text_twice_gives_the_same_version(library: Library, tmp_path: Path) -> None:
    copy = tmp_path / "副本.txt"
    copy.write_bytes(bundled_report().read_bytes() + b"\n")
    assert library.import_file(copy) == library.import_file(bundled_report())
    assert len(library.reports()) == 1


def test_pasted_text_becomes_a_report(library: Library) -> None:
    text = bundled_report().read_text("utf-8")
    version = keep_text(library, text, "剪贴板")
    assert [(source.name, source.data) for source in library.sources(version)] == [("剪贴板", text.encode())]
    assert library.reports()[0].name == "曹县政府工作报告（2023年）"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 nothing", None])
def test_a_file_that_is_no_report_leaves_the_library_unchanged(
    library: Library, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "坏.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnownError, match="坏"):
        library.import_file(path)
    assert library.reports() == ()


def test_a_file_beyond_the_limit_is_not_read(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(KnownError) as refused:
        library.import_file(path)
    assert refused.value.code == "import.too_large"


def test_notes_are_there_again_after_closing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        version = library.import_file(bundled_report())
        notebook = _notebook(library, version)
        annotation = notebook.highlight(Span(120, 140), Category.WEAKNESS)
        notebook.revise([annotation.id], note="**核对口径**", tags=["财政"], status=Status.PENDING)
        notebook.delete([notebook.highlight(Span(200, 210), Category.DATA).id])
    with Library.open(tmp_path) as library:
        again = _notebook(library, version)
    assert again.annotations == notebook.annotations
    assert again.annotations[0].quote == library_text(again)[120:140]


def library_text(notebook: Notebook) -> str:
    """The text that the notebook's report has."""
    return notebook._places.report.text


def test_the_place_and_the_presets_are_there_again_after_closing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        version = library.import_file(bundled_report())
        assert library.last_opened() is None
        library.opened(version)
        library.put_position(version, 321)
        library.put_preset("briefing", "常委会", {"template": "one_page"})
        library.put_preset("briefing", "旧", {})
        library.remove_preset("briefing", "旧")
    with Library.open(tmp_path) as library:
        assert (library.last_opened(), library.position(version)) == (version, 321)
        assert library.presets("briefing") == ("常委会",)
        assert library.preset("briefing", "常委会") == {"template": "one_page"}
        assert library.path == tmp_path / FILE


def test_all_notebooks_of_a_library_share_one_clock(library: Library) -> None:
    assert library.stamper() is library.stamper()


def test_a_whole_new_note_is_no_problem(library: Library) -> None:
    version = library.import_file(bundled_report())
    _notebook(library, version).highlight(Span(0, 5), Category.DATA)
    assert library.problems(version) == ()


def test_opening_a_library_loads_neither_qt_nor_what_reads_files() -> None:
    rooms = "caoxian_desktop.core.importing caoxian_desktop.core.corrections"
    names = f"PySide6 matplotlib typst docx lxml fontTools uuid6 {rooms}"
    code = f"import sys, caoxian_desktop.core.library; print([n for n in '{names}'.split() if n in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_what_was_set_right_before_importing_is_there_after_closing(tmp_path: Path) -> None:
    data = bundled_report().read_bytes()
    report = read_file(bundled_report())
    with Library.open(tmp_path) as library:
        sheet = CorrectionSheet(report, "", library.stamper())
        sheet.set_field(BlockField.PLACE, "单县")
        sheet.remove_heading(next(report.walk()).heading)
        assert library.known(report) is None
        version = library.add_report(report, data, sheet.corrections)
        assert library.known(report) == version
    with Library.open(tmp_path) as library:
        assert library.report(version) == sheet.report
        assert library.report_as_read(version) == report
        assert len(library.corrections(version)) == 2
        assert library.reports()[0].name == "单县政府工作报告（2023年）"
        assert library.problems(version) == ()


def test_a_sheet_keeps_in_the_library_and_undoes_there(library: Library) -> None:
    version = library.import_file(bundled_report())
    read = library.report_as_read(version)
    sheet = CorrectionSheet(read, version, library.stamper(), library.corrections(version), library.keep_corrections)
    sheet.set_field(BlockField.PLAN_YEAR, 2024)
    assert library.report(version).title_block.plan_year == library.reports()[0].plan_year == 2024
    sheet.undo()
    assert library.report(version) == read
    assert library.reports()[0].plan_year == 2023


def test_only_what_an_older_way_of_reading_gave_is_outdated(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    version = library.import_file(bundled_report())
    assert not library.reports()[0].outdated
    monkeypatch.setattr(revision, "REVISION", revision.REVISION + 1)
    assert library.reports()[0].outdated
    monkeypatch.setattr(revision, "IMPORTER", f"9.9/{revision.REVISION}")
    assert library.read_again(version, library.report_as_read(version)) == version
    assert not library.reports()[0].outdated
    assert [entry.version for entry in library.versions(version)] == [version]


@pytest.mark.parametrize(("importer", "number"), [("0.1.0", 1), ("0.2.0/2", 2), ("1.0/12", 12), ("0.1.0/x", 1)])
def test_a_revision_is_read_from_what_was_kept(importer: str, number: int) -> None:
    assert revision.revision_of(importer) == number


def test_the_figures_of_a_version_are_as_they_were_set_right(library: Library) -> None:
    version = library.import_file(bundled_report())
    assert library.reading(version) == (library.report(version), ())
    machine = analyse(library.report(version))
    assert library.analysis(version) == machine
    sheet = CorrectionSheet(machine.report, version, library.stamper(), (), library.keep_corrections)
    first, second = machine.observations[:2]
    sheet.set_observation(first.span, ObservationField.UNIT, "万亿元")
    sheet.remove_observation(second.span)
    assert library.analysis(version) == sheet.analysis
    assert library.analysis(version).observations[0].unit == "万亿元"
    assert library.analysis(version).removed == (second,)
    report, corrections = library.reading(version)
    assert (report, set(corrections)) == (machine.report, set(sheet.records))


def test_what_was_said_of_figures_goes_over_to_the_next_version_of_the_text(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = library.import_file(bundled_report())
    read = library.report_as_read(version)
    sheet = CorrectionSheet(read, version, library.stamper(), (), library.keep_corrections)
    figures = sheet.analysis.observations
    sheet.set_observation(figures[0].span, ObservationField.UNIT, "万亿元")
    sheet.remove_observation(figures[5].span)
    monkeypatch.setattr(revision, "IMPORTER", f"9.9/{revision.REVISION + 1}")
    another = read_text(f"（会议文件）\n{read.text}", "曹县.txt")
    again = library.read_again(version, replace(another, source=read.source))
    assert again != version
    assert library.analysis(again).observations[0].unit == "万亿元"
    assert [o.indicator for o in library.analysis(again).removed] == [figures[5].indicator]
    assert library.analysis(version).observations == sheet.analysis.observations


def test_siblings_follow_the_corrected_title_block(library: Library) -> None:
    version = library.import_file(bundled_report())
    text = bundled_report().read_text("utf-8-sig").replace("2023年", "2024年").replace("2022年", "2023年")
    later = keep_text(library, text, "后一年")
    assert [entry.version for entry in library.siblings(version)] == [later]
    read = library.report_as_read(later)
    sheet = CorrectionSheet(read, later, library.stamper(), (), library.keep_corrections)
    sheet.set_field(BlockField.PLACE, "单县")
    assert library.siblings(version) == library.siblings(later) == ()


def test_draws_are_there_again_after_closing_each_by_itself(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        version = library.import_file(bundled_report())
        figures = library.analysis(version).observations
        first = draw_figures(figures, 30, 7)
        library.keep_draw(version, first)
        library.keep_draw(version, first := first.judge(0, ["unit"]))
        second = draw_figures(figures, 30, 7)
        library.keep_draw(version, second)
        library.put_preset("sampling", f"{version}/odd", {"of": "moons"})
        library.put_preset("sampling", f"{version}/torn", {})
        file = library.path
    with closing(apsw.Connection(str(file))) as connection:
        connection.execute("UPDATE presets SET value = '{' WHERE name = ?", (f"{version}/torn",))
    with Library.open(tmp_path) as library:
        assert library.draws(version) == (first, second)
        assert library.draws("another") == ()
        assert [problem.code for problem in library.problems(version)] == ["sampling.damaged"] * 2
