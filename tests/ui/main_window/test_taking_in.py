"""A report comes in: looked over, corrected, kept, and corrected again once it is open."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core import library
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.importing.isolation import apart
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.ui.importing.dialog import ReviewDialog
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.outline.panel import OutlinePanel

Reviewed = Callable[[Callable[[], object]], ReviewDialog]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report that is not in the library: no date, a gap in its numbers, another figure."""
    made = tmp_path / "某县报告.txt"
    words = bundled_report().read_text("utf-8-sig").replace("546.3亿元", "547.3亿元")
    made.write_text(words.split("\n", 1)[1].replace("2023", "今").replace("2022", "去"), "utf-8")
    return made


def report_of(started: Application) -> Report:
    assert started.session.open_report is not None
    return started.session.open_report.report


def outline(started: Application) -> OutlinePanel:
    panel = started.window.outline.panel
    assert isinstance(panel, OutlinePanel)
    return panel


def type_into(dialog: ReviewDialog, field: BlockField, words: str) -> None:
    box = dialog.form.box(field)
    assert isinstance(box, QLineEdit)
    box.setText(words)
    box.editingFinished.emit()


def take(started: Application, dialog: ReviewDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(started.session.report_opened, timeout=10_000):
        dialog.take.click()


def test_what_is_set_right_before_is_there_when_it_opens_and_at_the_next_start(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    dialog = reviewed(lambda: started.wiring.intake.on_file(file))
    dialog.tree.tree.choose(dialog.tree.tree.model().index(0, 0, QModelIndex()).data(256).heading.start)
    gone = dialog.tree.tree.current
    assert gone is not None
    dialog.tree.remove.trigger()
    type_into(dialog, BlockField.PLACE, "单县")
    type_into(dialog, BlockField.PLAN_YEAR, "2024")
    take(started, dialog, qtbot)
    assert started.window.windowTitle().startswith("单县政府工作报告（2024年）")
    assert gone.heading not in [section.heading for section in report_of(started).walk()]
    qtbot.waitUntil(lambda: started.session.notebook is not None)
    started.window.shut_down()
    again = Application(qapp, None)
    try:
        qtbot.waitUntil(lambda: again.session.open_report is not None, timeout=10_000)
        assert report_of(again).name == "单县政府工作报告（2024年）"
    finally:
        again.window.close()


def test_nothing_is_kept_of_a_report_that_is_put_away(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot
) -> None:
    before = report_of(started)
    dialog = reviewed(lambda: started.wiring.intake.on_file(file))
    dialog.reject()
    assert report_of(started) is before
    counts: list[int] = []
    started.session.ask_library(lambda kept: len(kept.reports()), counts.append)
    qtbot.waitUntil(lambda: counts == [1])
    assert started.wiring.intake.desk.dialog is None


def test_a_report_that_is_in_the_library_opens_right_away(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot
) -> None:
    take(started, reviewed(lambda: started.wiring.intake.on_file(file)), qtbot)
    with qtbot.waitSignal(started.session.report_opened, timeout=10_000):
        started.wiring.intake.on_file(bundled_report())
    with qtbot.waitSignal(started.session.report_opened, timeout=10_000):
        started.wiring.intake.on_file(file)
    assert started.wiring.intake.desk.dialog is None
    assert "547.3亿元" in report_of(started).text


def test_a_library_that_cannot_keep_it_is_told_in_the_dialog_and_nothing_is_lost(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> str:
        raise KnownError("disk.full", "library.db", "磁盘已满", "the disk is full")

    dialog = reviewed(lambda: started.wiring.intake.on_file(file))
    type_into(dialog, BlockField.PLACE, "单县")
    with monkeypatch.context() as patched:
        patched.setattr(library.Library, "add_report", full)
        dialog.take.click()
        qtbot.waitUntil(lambda: dialog.fault.text() == "library.db：磁盘已满")
    assert dialog.isEnabled()
    take(started, dialog, qtbot)
    assert report_of(started).title_block.place == "单县"


def test_two_that_come_in_together_are_shown_one_after_the_other(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot
) -> None:
    first = reviewed(lambda: started.wiring.intake.on_file(file))
    started.wiring.intake.on_text(file.read_text("utf-8").replace("547.3亿元", "548.3亿元"), "粘贴")
    qtbot.wait(400)
    assert started.wiring.intake.desk.dialog is first
    first.reject()
    qtbot.waitUntil(lambda: started.wiring.intake.desk.dialog is not None)
    second = started.wiring.intake.desk.dialog
    assert second is not None
    assert second is not first
    second.reject()


def test_reading_can_be_stopped_and_nothing_comes_of_it(
    started: Application, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    read = apart.read_apart

    def slow(data: bytes, name: str, part: int = 1, ticket: Ticket = NO_TICKET) -> apart.ReadApart:
        gate.wait(10)
        return read(data, name, part, ticket)

    monkeypatch.setattr(apart, "read_apart", slow)
    started.wiring.intake.on_file(file)
    assert started.window.status.cancel.isVisible()
    assert started.window.status.reading.text() == "正在读取…"
    assert started.window.status.reading.isVisible()
    started.window.status.cancel.click()
    gate.set()
    qtbot.waitUntil(lambda: not started.window.status.cancel.isVisible())
    assert not started.window.status.reading.isVisible()
    qtbot.wait(200)
    assert started.wiring.intake.desk.dialog is None


def test_a_table_of_several_reports_goes_into_the_library_whole(
    started: Application, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "历年报告.csv"
    words = file.read_text("utf-8").replace('"', '""')
    other = words.replace("547.3亿元", "548.3亿元")
    table.write_text(f'年份,全文\n2022,"{words}"\n2023,"{other}"\n', "utf-8")
    before = report_of(started)
    started.wiring.intake.on_file(table)
    qtbot.waitUntil(lambda: "2份入库" in started.window.progress.words, timeout=15_000)
    assert started.wiring.intake.desk.dialog is None
    assert report_of(started) == before


# The open report


@pytest.fixture
def correcting(started: Application, qtbot: QtBot) -> ReviewDialog:
    """The dialog over the open report."""
    qtbot.waitUntil(lambda: started.session.notebook is not None)
    started.window.actions_["correct"].trigger()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(ReviewDialog)))
    return started.window.findChildren(ReviewDialog)[0]


def test_outline_page_title_and_citations_follow_each_correction(
    started: Application, correcting: ReviewDialog, qtbot: QtBot
) -> None:
    part = report_of(started).sections[1]
    place = Span(part.children[1].heading.end + 30, part.children[1].heading.end + 40)
    note = started.session.notes.highlight(place, Category.TASK)
    before = citation(report_of(started), place)
    correcting.tree.tree.choose(part.heading.start)
    correcting.tree.remove.trigger()
    type_into(correcting, BlockField.PLACE, "单县")
    assert started.window.windowTitle().startswith("单县")
    assert started.window.status.report.text().startswith("单县")
    rows = [section.title for section, _ in outline(started).tree.rows()]
    assert part.title not in rows
    assert citation(report_of(started), place) != before
    assert started.session.annotations == (note,)
    later = started.session.notes.highlight(Span(place.start, place.start + 3), Category.DATA)
    assert isinstance(later, Annotation)
    assert part.title not in "".join(later.target.path)
    assert started.window.reader.view.toPlainText() == report_of(started).text
    with qtbot.waitSignal(started.session.charts_ready, timeout=20_000):
        pass
    assert started.session.analysis is not None
    assert started.session.analysis.report.title_block.place == "单县"
    correcting.take.click()
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED)
    version = started.session.open_report.version  # type: ignore[union-attr]  # it is open
    kept: list[Report] = []
    started.session.ask_library(lambda held: held.report(version), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept[0].title_block.place == "单县"
    assert part.heading not in [section.heading for section in kept[0].walk()]


def test_the_page_keeps_its_place_and_what_is_searched_for(
    started: Application, correcting: ReviewDialog, qtbot: QtBot
) -> None:
    reader, finder = started.window.reader, started.window.finder
    started.window.actions_["find"].trigger()
    finder.bar.edit.setText("网络零售额")
    part = report_of(started).sections[1]
    reader.view.scroll_to(part.children[3].span.start)
    top = reader.view.top_offset()
    correcting.tree.tree.choose(part.children[8].heading.start)
    correcting.tree.demote.trigger()
    assert len(reader.view.marks.hits) > 0
    finder.on_closed()
    reader.view.scroll_to(top)
    type_into(correcting, BlockField.SPEAKER, "张三")
    assert reader.view.top_offset() == top
    correcting.take.click()


def test_a_correction_that_cannot_be_kept_is_tried_again(
    started: Application, correcting: ReviewDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise KnownError("disk.full", "library.db", "磁盘已满", "the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(library.Library, "keep_corrections", full)
        type_into(correcting, BlockField.SPEAKER, "张三")
        qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.FAILED)
    started.session.keeping.retry()
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED)
    correcting.take.click()


def test_the_outlines_menu_changes_a_heading_and_the_toast_undoes_it(started: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: started.session.notebook is not None)
    before = report_of(started)
    panel, chosen = outline(started), before.sections[1].children[1]
    panel.tree.choose(chosen.heading.start)
    panel.tree.customContextMenuRequested.emit(panel.tree.visualRect(panel.tree.currentIndex()).center())
    (menu,) = panel.findChildren(QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "给本节写批注",
        "升一级",
        "降一级",
        "取消标题",
        "校正标题和目录…",
    ]
    with qtbot.waitSignal(started.session.report_corrected):
        next(action for action in menu.actions() if action.text() == "取消标题").trigger()
    menu.close()
    assert chosen.heading not in [section.heading for section in report_of(started).walk()]
    assert started.window.toast.words == "已完成：取消章节标题"
    started.window.toast.on_act()
    assert report_of(started).sections == before.sections


def test_beside_the_rows_the_outline_has_no_menu(started: Application) -> None:
    panel = outline(started)
    panel.filter.setText("没有这样的章节")
    panel.tree.customContextMenuRequested.emit(QPoint(5, 5))
    assert panel.findChildren(QMenu) == []


# How it was read


def test_what_is_doubtful_is_said_in_the_status_bar_and_shown_beside_the_text(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot
) -> None:
    from caoxian_desktop.ui.problems.panel import ProblemsPanel

    assert not started.window.status.doubts.isVisible()
    take(started, reviewed(lambda: started.wiring.intake.on_file(file)), qtbot)
    qtbot.waitUntil(started.window.status.doubts.isVisible)
    assert started.window.status.doubts.text().startswith("读入时有")
    started.window.status.doubts.click()
    qtbot.waitUntil(lambda: started.window.problems.panel is not None)
    panel = started.window.problems.panel
    assert isinstance(panel, ProblemsPanel)
    assert panel.tree.model().index(0, 0, QModelIndex()).data() == "存疑"
    assert panel.tree.currentIndex().parent().data() == "存疑"
    assert started.window.focusWidget() is panel.tree
    started.window.frame.close_overlays()
    started.window.resize(911, 512)
    qtbot.waitUntil(lambda: started.window.frame.side.overlay)
    started.window.status.doubts.click()
    qtbot.wait(300)
    assert panel.isVisible(), "over the text it stays until one is chosen"


# From the library's list


def test_a_report_of_the_library_is_opened_to_be_set_right(
    started: Application, reviewed: Reviewed, file: Path, qtbot: QtBot
) -> None:
    example = started.session.open_report
    assert example is not None
    take(started, reviewed(lambda: started.wiring.intake.on_file(file)), qtbot)
    for _ in range(2):  # one that is open is not opened again
        started.wiring.intake.on_review_wanted(example.version)
        qtbot.waitUntil(lambda: started.window.findChild(ReviewDialog) is not None, timeout=10_000)
        dialog = started.window.findChild(ReviewDialog)
        assert isinstance(dialog, ReviewDialog)
        assert dialog.name.text() == report_of(started).name == example.report.name
        dialog.reject()
        qtbot.waitUntil(lambda: started.window.findChild(ReviewDialog) is None)
