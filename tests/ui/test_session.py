"""What is open and kept: opened once, saved after the commit, nothing lost when keeping fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core import library
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
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
    assert session.highlight(Span(0, 6), Category.DATA) is None
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
    opened.highlight(Span(0, 6), Category.DATA)
    assert opened.save_state is SaveState.SAVING
    qtbot.waitUntil(lambda: opened.save_state is SaveState.SAVED)
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
        made = opened.highlight(Span(0, 6), Category.TASK)
    qtbot.waitUntil(lambda: opened.save_state is SaveState.FAILED)
    assert made is not None
    assert opened.annotations == (made,)
    full = False
    opened.keeping.retry()
    qtbot.waitUntil(lambda: opened.save_state is SaveState.SAVED)
    assert kept == [made.id]


def test_undo_takes_back_and_redo_gives_again(opened: Session) -> None:
    made = opened.highlight(Span(0, 6), Category.DATA)
    assert made is not None
    assert opened.selected_annotation == made.id
    assert opened.undo() == "添加批注"
    assert opened.annotations == ()
    opened.redo()
    assert [note.span for note in opened.annotations] == [Span(0, 6)]


def test_nothing_is_annotated_without_words_or_without_a_report(session: Session) -> None:
    assert session.highlight(Span(0, 6), Category.DATA) is None
    assert session.undo() is None
    assert session.delete(["x"]) == 0


def test_opening_the_same_file_again_is_the_same_report(opened: Session, qtbot: QtBot) -> None:
    assert opened.open_report is not None
    version = opened.open_report.version
    opened.highlight(Span(0, 6), Category.DATA)
    with qtbot.waitSignal(opened.report_opened, timeout=10_000):
        opened.open_file(bundled_report())
    assert opened.open_report.version == version
    assert opened.annotations == ()
    complete(opened, qtbot)
    assert len(opened.annotations) == 1
