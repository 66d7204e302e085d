"""What is open and kept: opened once, saved after the commit, nothing lost when keeping fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core import library
from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.corrections.target import BlockField, ObservationField
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import draw_figures
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.session import Session


def unwanted(error: BaseException) -> None:
    raise AssertionError from error


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    jobs = Jobs(unwanted)
    made = Session(jobs)
    yield made
    made.close_library(0)
    assert jobs.close(10)


@pytest.fixture
def opened(session: Session, qtbot: QtBot) -> Session:
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.start(None)
    complete(session, qtbot)
    return session


def complete(session: Session, qtbot: QtBot) -> None:
    """Ask for what comes after the report was painted, and wait for the notes."""
    session.complete()
    qtbot.waitUntil(lambda: session.notebook is not None)


def test_a_first_start_opens_the_example(opened: Session) -> None:
    assert opened.open_report is not None
    assert opened.open_report.example
    assert opened.annotations == ()


def test_a_start_with_a_bad_file_says_so_and_opens_what_there_is(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK\x03\x04 nothing")
    with qtbot.waitSignals([session.failed, session.report_opened], timeout=10_000):
        session.start(bad)
    assert session.open_report is not None
    assert session.open_report.example


def test_notes_analysis_and_charts_come_when_they_are_asked_for(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.start(None)
    assert session.notebook is None
    assert session.notes.highlight(Span(0, 6), Category.DATA) is None
    with qtbot.waitSignals([session.analysis_ready, session.charts_ready], timeout=20_000, order="strict"):
        session.complete()
    qtbot.waitUntil(lambda: session.notebook is not None)
    assert session.analysis is not None
    assert session.charts


def test_notes_that_come_when_another_report_is_open_are_dropped(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text(bundled_report().read_text("utf-8-sig").replace("546.3亿元", "547.3亿元"), "utf-8")
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.start(None)
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.open_file(other)  # queued first, so it is open when the notes of the one before come
        session.complete()
    qtbot.wait(100)
    assert session.notebook is None


def test_saved_is_said_only_after_the_library_has_it(opened: Session, qtbot: QtBot) -> None:
    states: list[SaveState] = []
    opened.save_state_changed.connect(states.append)
    opened.notes.highlight(Span(0, 6), Category.DATA)
    assert opened.keeping.state is SaveState.SAVING
    qtbot.waitUntil(lambda: opened.keeping.state is SaveState.SAVED)
    assert states == [SaveState.SAVING, SaveState.SAVED]


def test_what_cannot_be_kept_stays_and_is_kept_at_the_next_try(
    opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    full = True

    def keep(_self: library.Library, records: tuple[Annotation, ...]) -> None:
        if full:
            raise KnownError("disk.full", "library.db", "磁盘已满", "the disk is full")
        kept.extend(record.id for record in records)

    monkeypatch.setattr(library.Library, "keep", keep)
    with qtbot.waitSignal(opened.failed):
        made = opened.notes.highlight(Span(0, 6), Category.TASK)
    qtbot.waitUntil(lambda: opened.keeping.state is SaveState.FAILED)
    assert made is not None
    assert opened.annotations == (made,)
    full = False
    opened.keeping.retry()
    qtbot.waitUntil(lambda: opened.keeping.state is SaveState.SAVED)
    assert kept == [made.id]


def test_undo_takes_back_and_redo_gives_again(opened: Session) -> None:
    made = opened.notes.highlight(Span(0, 6), Category.DATA)
    assert made is not None
    assert opened.selected_annotation == made.id
    assert opened.work.undo() == "添加批注"
    assert opened.annotations == ()
    opened.work.redo()
    assert [note.span for note in opened.annotations] == [Span(0, 6)]


def test_nothing_is_annotated_without_words_or_without_a_report(session: Session) -> None:
    assert session.notes.highlight(Span(0, 6), Category.DATA) is None
    assert session.work.undo() is None
    assert session.notes.delete(["x"]) == 0


def test_opening_the_same_file_again_is_the_same_report(opened: Session, qtbot: QtBot) -> None:
    assert opened.open_report is not None
    version = opened.open_report.version
    opened.notes.highlight(Span(0, 6), Category.DATA)
    with qtbot.waitSignal(opened.report_opened, timeout=10_000):
        opened.open_file(bundled_report())
    assert opened.open_report.version == version
    assert opened.annotations == ()
    complete(opened, qtbot)
    assert len(opened.annotations) == 1


def analysed(session: Session, qtbot: QtBot) -> Analysis:
    """Wait for the charts of the open report and return its figures."""
    qtbot.waitUntil(lambda: bool(session.charts), timeout=20_000)
    assert session.analysis is not None
    return session.analysis


def unit_of(session: Session, span: Span) -> str:
    assert session.analysis is not None
    return next((o.unit for o in session.analysis.observations if o.span == span), "")


def test_a_figure_that_is_set_right_is_shown_kept_and_there_again(opened: Session, qtbot: QtBot) -> None:
    first = analysed(opened, qtbot).observations[0]
    told: list[object] = []
    opened.report_corrected.connect(told.append)
    with qtbot.waitSignals([opened.corrections_changed, opened.analysis_ready, opened.charts_ready], timeout=20_000):
        opened.set_right(lambda sheet: sheet.set_observation(first.span, ObservationField.UNIT, "万亿元"))
    assert unit_of(opened, first.span) == "万亿元"
    assert [correction.value for correction in opened.corrections] == ["万亿元"]
    assert told == []
    qtbot.waitUntil(lambda: opened.keeping.state is SaveState.SAVED)
    with qtbot.waitSignal(opened.report_opened, timeout=10_000):
        opened.open_file(bundled_report())
    complete(opened, qtbot)
    analysed(opened, qtbot)
    assert unit_of(opened, first.span) == "万亿元"


def test_the_machine_reads_the_report_once_however_often_it_is_set_right(
    opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = analysed(opened, qtbot).observations[0]
    monkeypatch.setattr("caoxian_desktop.core.analysis.extract", lambda _report: pytest.fail("read again"))
    for unit in ("甲", "乙", "丙"):
        opened.set_right(lambda sheet, unit=unit: sheet.set_observation(first.span, ObservationField.UNIT, unit))
    qtbot.waitUntil(lambda: unit_of(opened, first.span) == "丙", timeout=10_000)


def test_a_heading_that_is_set_right_has_the_figures_read_anew_with_what_was_said_of_them(
    opened: Session, qtbot: QtBot
) -> None:
    first = analysed(opened, qtbot).observations[0]
    opened.set_right(lambda sheet: sheet.set_observation(first.span, ObservationField.UNIT, "甲"))
    with qtbot.waitSignals([opened.report_corrected, opened.charts_ready], timeout=20_000):
        opened.set_right(lambda sheet: sheet.set_field(BlockField.PLACE, "单县"))
    assert opened.analysis is not None
    assert opened.analysis.report.title_block.place == "单县"
    assert unit_of(opened, first.span) == "甲"


def test_undo_goes_back_through_notes_and_corrections_in_the_order_they_were_made(
    opened: Session, qtbot: QtBot
) -> None:
    first = analysed(opened, qtbot).observations[0]
    machine = first.unit
    opened.notes.highlight(Span(0, 6), Category.DATA)
    opened.set_right(lambda sheet: sheet.set_observation(first.span, ObservationField.UNIT, "甲"))
    opened.set_right(lambda sheet: sheet.set_field(BlockField.PLACE, "单县"))
    opened.notes.highlight(Span(8, 12), Category.TASK)
    assert opened.work.undo_label == "添加批注"
    assert [opened.work.undo() for _ in range(5)] == ["添加批注", "更正地方", "更正单位", "添加批注", None]
    assert (opened.annotations, opened.corrections) == ((), ())
    assert opened.open_report is not None
    assert opened.open_report.report.title_block.place == "曹县"
    qtbot.waitUntil(lambda: opened.analysis is not None and unit_of(opened, first.span) == machine)
    assert [opened.work.redo() for _ in range(5)] == ["添加批注", "更正单位", "更正地方", "添加批注", None]
    qtbot.waitUntil(lambda: opened.analysis is not None and unit_of(opened, first.span) == "甲")
    assert len(opened.annotations) == 2


def test_what_is_to_be_set_right_before_the_corrections_are_here_waits_for_them(session: Session, qtbot: QtBot) -> None:
    session.set_right(lambda _sheet: pytest.fail("nothing is open"))
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.start(None)
    with qtbot.waitSignal(session.report_corrected, timeout=10_000):
        session.set_right(lambda sheet: sheet.set_field(BlockField.PLACE, "单县"))
    complete(session, qtbot)
    assert [correction.value for correction in session.corrections] == ["单县"]


def _of_year(tmp_path: Path, year: int, place: str = "曹县") -> Path:
    """The example as the report of another year, perhaps of another place."""
    text = bundled_report().read_text("utf-8-sig").replace("2023年", f"{year}年").replace("2022年", f"{year - 1}年")
    file = tmp_path / f"{place}{year}.txt"
    file.write_text(text.replace("曹县", place), "utf-8")
    return file


def test_other_reports_of_the_place_come_after_the_charts_by_year_and_are_analysed_once(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in (_of_year(tmp_path, 2025), _of_year(tmp_path, 2024), _of_year(tmp_path, 2024, "单县")):
        with qtbot.waitSignal(session.report_opened, timeout=10_000):
            session.open_file(file)
    drawn: list[int] = []
    session.charts_ready.connect(lambda _charts: drawn.append(len(session.analysing.siblings)))
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.open_file(bundled_report())
    with qtbot.waitSignals([session.siblings_ready, session.charts_ready, session.charts_ready], timeout=30_000):
        session.complete()
    assert [sibling.report.title_block.plan_year for sibling in session.analysing.siblings] == [2024, 2025]
    qtbot.waitUntil(lambda: drawn == [0, 2])
    monkeypatch.setattr("caoxian_desktop.core.analysis.extract", lambda _report: pytest.fail("read again"))
    session.set_right(lambda sheet: sheet.set_observation(_first(session), ObservationField.UNIT, "甲"))
    qtbot.waitUntil(lambda: drawn == [0, 2, 2])


def _first(session: Session) -> Span:
    assert session.analysis is not None
    return session.analysis.observations[0].span


def test_a_sibling_that_was_open_and_set_right_meanwhile_is_seen_as_it_was_set_right(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    other = _of_year(tmp_path, 2024)

    def show(file: Path) -> None:
        with qtbot.waitSignal(session.report_opened, timeout=10_000):
            session.open_file(file)
        complete(session, qtbot)
        analysed(session, qtbot)

    show(bundled_report())
    show(other)
    qtbot.waitUntil(lambda: len(session.analysing.siblings) == 1, timeout=20_000)
    span = _first(session)
    session.set_right(lambda sheet: sheet.set_observation(span, ObservationField.UNIT, "甲"))
    show(bundled_report())
    qtbot.waitUntil(lambda: len(session.analysing.siblings) == 1, timeout=20_000)
    assert next(o.unit for o in session.analysing.siblings[0].observations if o.span == span) == "甲"


def test_a_draw_is_kept_with_each_verdict(opened: Session, qtbot: QtBot) -> None:
    draw = draw_figures(analysed(opened, qtbot).observations, 3, 7)
    opened.work.keep_draw(opened.open_report.version, draw)
    opened.work.keep_draw(opened.open_report.version, draw.judge(0, ()))
    opened.work.keep_draw(opened.open_report.version, draw.judge(0, ()).judge(1, ["unit"]))
    found: list[object] = []
    assert opened.open_report is not None
    version = opened.open_report.version
    opened.ask_library(lambda library: library.draws(version), found.append)
    qtbot.waitUntil(lambda: found == [(draw.judge(0, ()).judge(1, ["unit"]),)])
    assert opened.keeping.state is SaveState.SAVED


def test_a_figure_of_another_report_opens_it_at_its_place(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.open_file(_of_year(tmp_path, 2024))
    with qtbot.waitSignal(session.report_opened, timeout=10_000):
        session.open_file(bundled_report())
    with qtbot.waitSignal(session.siblings_ready, timeout=30_000):
        session.complete()
    (other,) = session.analysing.siblings
    span = other.observations[0].span
    session.show_in_sibling("没有的报告", span)
    with qtbot.waitSignal(session.span_requested, timeout=10_000) as wish:
        session.show_in_sibling(other.report.name, span)
    assert wish.args == [span]
    assert session.open_report is not None
    assert session.open_report.report.name == other.report.name
    with qtbot.waitSignal(session.report_opened, timeout=10_000), qtbot.assertNotEmitted(session.span_requested):
        session.open_file(bundled_report())
