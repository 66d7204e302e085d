"""The library in the running window: trash with undo, purging, tags kept, versions, replacing, reading again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.importing.dialog import ReviewDialog
from caoxian_desktop.ui.library.panel import LibraryPanel
from caoxian_desktop.ui.library.versions_dialog import VersionsDialog
from tests.pasted import keep_text

WAIT = 20_000
Reviewed = Callable[[Callable[[], object]], ReviewDialog]


def other_words(number: int = 1) -> str:
    """The example with another first figure, so that it is another text."""
    return bundled_report().read_text("utf-8-sig").replace("546.3亿元", f"54{number}.9亿元")


@pytest.fixture
def library(started: Application, qtbot: QtBot, tmp_path: Path) -> LibraryPanel:
    """The library with the example, which is open, and another report of another place."""
    (tmp_path / "单县.txt").write_text(other_words().replace("曹县", "单县"), "utf-8")
    started.window.files_dropped.emit((tmp_path / "单县.txt", tmp_path / "单县.txt"))
    qtbot.waitUntil(lambda: isinstance(started.window.library.panel, LibraryPanel), timeout=WAIT)
    panel = started.window.library.panel
    assert isinstance(panel, LibraryPanel)
    qtbot.waitUntil(lambda: panel.count.text() == "2份报告", timeout=WAIT)
    return panel


def report_of(panel: LibraryPanel, place: str) -> str:
    return next(entry.report for entry in panel.model.entries if entry.place == place)


def open_place(application: Application) -> str | None:
    opened = application.session.open_report
    return None if opened is None else opened.report.title_block.place


def asked(application: Application, ask: Callable[[Any], object], qtbot: QtBot) -> Any:
    """What the library answers."""
    answers: list[object] = []
    application.session.ask_library(ask, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


def click(application: Application, words: str, qtbot: QtBot) -> None:
    """Press a button of the question that is asked."""
    qtbot.waitUntil(lambda: bool(application.window.findChildren(QMessageBox)), timeout=WAIT)
    for question in application.window.findChildren(QMessageBox):
        next(each for each in question.findChildren(QAbstractButton) if each.text() == words).click()


def test_a_deleted_report_lies_in_the_trash_until_it_is_restored(
    started: Application, qtbot: QtBot, library: LibraryPanel
) -> None:
    library.delete_wanted.emit((report_of(library, "单县"),))
    qtbot.waitUntil(lambda: library.turn.text() == "回收站 1", timeout=WAIT)
    assert library.count.text() == "1份报告"
    assert open_place(started) == "曹县"
    assert "已移到回收站：1份报告" in started.window.toast.words
    started.window.toast.on_act()
    qtbot.waitUntil(lambda: library.count.text() == "2份报告", timeout=WAIT)
    assert not library.turn.isVisible()


def test_a_file_whose_report_lies_in_the_trash_takes_it_out(
    started: Application, qtbot: QtBot, library: LibraryPanel, tmp_path: Path
) -> None:
    library.delete_wanted.emit((report_of(library, "单县"),))
    qtbot.waitUntil(lambda: library.count.text() == "1份报告", timeout=WAIT)
    started.wiring.intake.on_file(tmp_path / "单县.txt")
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    assert started.window.toast.words == "这份报告在回收站中，已恢复。"
    qtbot.waitUntil(lambda: library.count.text() == "2份报告", timeout=WAIT)


def test_where_the_open_report_is_deleted_another_is_opened_and_undo_opens_it_again(
    started: Application, qtbot: QtBot, library: LibraryPanel
) -> None:
    library.open_wanted.emit(next(entry.version for entry in library.model.entries if entry.place == "单县"))
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    library.delete_wanted.emit((report_of(library, "单县"),))
    qtbot.waitUntil(lambda: open_place(started) == "曹县", timeout=WAIT)
    started.window.toast.on_act()
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)


def test_purging_asks_and_then_nothing_is_left(started: Application, qtbot: QtBot, library: LibraryPanel) -> None:
    gone = report_of(library, "单县")
    library.delete_wanted.emit((gone,))
    qtbot.waitUntil(lambda: library.turn.text() == "回收站 1", timeout=WAIT)
    library.purge_wanted.emit((gone,))
    click(started, "取消", qtbot)
    assert len(asked(started, lambda held: held.trash(), qtbot)) == 1
    qtbot.waitUntil(lambda: not started.window.findChildren(QMessageBox), timeout=WAIT)
    library.purge_wanted.emit((gone,))
    click(started, "彻底删除", qtbot)
    qtbot.waitUntil(lambda: not library.turn.isVisible(), timeout=WAIT)
    assert asked(started, lambda held: held.trash(), qtbot) == ()


def test_the_last_report_of_all_is_replaced_by_the_example_when_it_is_purged(
    started: Application, qtbot: QtBot
) -> None:
    opened = started.session.open_report
    assert opened is not None
    (entry,) = asked(started, lambda held: held.reports(), qtbot)
    started.wiring.shelving.on_delete((entry.report,))
    qtbot.waitUntil(lambda: len(asked(started, lambda held: held.trash(), qtbot)) == 1, timeout=WAIT)
    assert started.session.open_report is opened, "there is nothing else to show"
    started.wiring.shelving.on_purge((entry.report,))
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT):
        click(started, "彻底删除", qtbot)
    assert open_place(started) == "曹县"


def test_a_place_of_a_purged_report_on_the_way_back_is_told_and_breaks_nothing(
    started: Application, qtbot: QtBot, library: LibraryPanel
) -> None:
    other = next(entry for entry in library.model.entries if entry.place == "单县")
    started.session.show_in(other.version, Span(10, 12))
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    started.session.reading.go_back()
    qtbot.waitUntil(lambda: open_place(started) == "曹县", timeout=WAIT)
    asked(started, lambda held: held.purge((other.report,)) or 1, qtbot)
    with qtbot.waitSignal(started.session.failed, timeout=WAIT) as told:
        started.session.reading.go_forward()
    assert told.args[0].code == "library.report_gone"
    assert open_place(started) == "曹县"


def test_stars_and_tags_are_kept(started: Application, qtbot: QtBot, library: LibraryPanel) -> None:
    report = report_of(library, "单县")
    library.table.choose(library.model.row_of(report))
    library.star()
    library.tags_wanted.emit({report: ("重点",)})
    kept = asked(started, lambda held: held.reports(), qtbot)
    assert {(entry.place, entry.starred, entry.tags) for entry in kept} == {
        ("曹县", False, ()),
        ("单县", True, ("重点",)),
    }


@pytest.fixture
def replaced(started: Application, qtbot: QtBot, tmp_path: Path) -> str:
    """The example, with a note on a figure that is another one in the newer version; returns the older version."""
    opened = started.session.open_report
    assert opened is not None
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    at = opened.report.text.index("546.3亿元")
    started.session.notes.highlight(Span(at, at + 7), Category.DATA)
    started.session.notes.highlight(opened.report.sections[1].heading, Category.TASK)
    file = tmp_path / "定稿.txt"
    file.write_text(other_words(), "utf-8")
    desk = started.wiring.intake.desk
    desk.replace(opened.version, file)
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=WAIT)
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT):
        desk.dialog.take.click()  # type: ignore[union-attr]  # it is open
    qtbot.waitUntil(lambda: len(started.session.annotations) == 2, timeout=WAIT)
    return opened.version


def test_a_newer_version_takes_the_place_of_the_older_and_says_how_the_notes_stand(
    started: Application, qtbot: QtBot, replaced: str
) -> None:
    assert started.session.open_report is not None
    assert started.session.open_report.version != replaced
    assert "2条批注：原文未变1，原文数字已变1。" in started.window.toast.words
    (entry,) = asked(started, lambda held: held.reports(), qtbot)
    assert (entry.versions, entry.version) == (2, started.session.open_report.version)


@pytest.mark.parametrize("newer", [True, False])
def test_a_file_that_may_be_a_newer_text_is_offered_to_be_one(
    started: Application, qtbot: QtBot, reviewed: Reviewed, tmp_path: Path, newer: bool
) -> None:
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    opened = started.session.open_report
    assert opened is not None
    started.session.notes.highlight(opened.report.sections[1].heading, Category.TASK)
    (tmp_path / "定稿.txt").write_text(other_words(), "utf-8")
    dialog = reviewed(lambda: started.wiring.intake.on_file(tmp_path / "定稿.txt"))
    assert dialog.newer.text() == "作为库中《曹县政府工作报告（2023年）》的新版本，带上1条批注"
    assert not dialog.newer.isChecked()
    dialog.newer.setChecked(newer)
    assert dialog.take.text() == ("换成新版本并打开" if newer else "收入报告库并打开")
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT):
        dialog.take.click()
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    assert len(started.session.annotations) == int(newer)
    assert [entry.versions for entry in asked(started, lambda held: held.reports(), qtbot)] == (
        [2] if newer else [1, 1]
    )


def test_an_older_version_can_be_opened_and_made_the_one_that_is_listed(
    started: Application, qtbot: QtBot, replaced: str
) -> None:
    opened = started.session.open_report
    assert opened is not None
    started.wiring.shelving.on_versions(opened.version)
    qtbot.waitUntil(lambda: bool(started.window.findChildren(VersionsDialog)), timeout=WAIT)
    dialog = started.window.findChild(VersionsDialog)
    rows = [dialog.list.topLevelItem(row) for row in range(2)]
    assert [row.text(1) for row in rows] == ["定稿.txt", bundled_report().name]
    assert "当前、已打开" in rows[0].text(0)
    assert not dialog._newest_button.isEnabled()
    dialog.list.setCurrentItem(rows[1])
    dialog._newest_button.click()
    qtbot.waitUntil(lambda: asked(started, lambda held: held.reports()[0].version, qtbot) == replaced, timeout=WAIT)
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT):
        started.wiring.shelving.open_wanted.emit(replaced)
    assert started.session.open_report is not None
    assert started.session.open_report.version == replaced


def test_to_replace_by_the_text_of_another_report_joins_the_two_once_it_is_agreed(
    started: Application, qtbot: QtBot, library: LibraryPanel, tmp_path: Path
) -> None:
    opened = started.session.open_report
    assert opened is not None
    started.wiring.intake.desk.replace(opened.version, tmp_path / "单县.txt")
    click(started, "合并", qtbot)
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    (entry,) = asked(started, lambda held: held.reports(), qtbot)
    assert entry.versions == 2


def test_a_file_with_several_reports_replaces_none(started: Application, qtbot: QtBot, tmp_path: Path) -> None:
    opened = started.session.open_report
    assert opened is not None
    words = bundled_report().read_text("utf-8-sig").replace('"', "")
    rows = "\n".join(f'{place},"{words.replace("曹县", place)}"' for place in ("单县", "东明县"))
    (tmp_path / "表.csv").write_text(f"title,text\n{rows}\n", "utf-8")
    with qtbot.waitSignal(started.session.failed, timeout=WAIT) as told:
        started.wiring.intake.desk.replace(opened.version, tmp_path / "表.csv")
    assert told.args[0].code == "import.several_for_one"


def test_reading_again_gives_the_same_text_and_says_so(
    started: Application, qtbot: QtBot, library: LibraryPanel
) -> None:
    library.reread_wanted.emit(tuple(entry.version for entry in library.model.entries))
    qtbot.waitUntil(lambda: started.window.progress.words.startswith("重新读取完毕"), timeout=WAIT)
    assert started.window.progress.words == "重新读取完毕：2份文字未变。"


def test_reading_again_can_be_cancelled(started: Application, qtbot: QtBot, library: LibraryPanel) -> None:
    library.reread_wanted.emit(tuple(entry.version for entry in library.model.entries) * 20)
    qtbot.waitUntil(lambda: "正在重新读取" in started.window.progress.words, timeout=WAIT)
    started.window.progress.cancel.click()
    qtbot.waitUntil(lambda: started.window.progress.words.startswith("已取消重新读取"), timeout=WAIT)


def test_pasted_text_and_the_reports_of_one_table_are_read_again_each_as_itself(
    started: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    words = bundled_report().read_text("utf-8-sig").replace('"', "")
    rows = "\n".join(f'{place},"{words.replace("曹县", place)}"' for place in ("单县", "东明县"))
    (tmp_path / "表.csv").write_text(f"title,text\n{rows}\n", "utf-8")
    started.window.files_dropped.emit((tmp_path / "表.csv", tmp_path / "表.csv"))
    qtbot.waitUntil(started.window.progress.close_button.isVisible, timeout=WAIT)
    asked(started, lambda held: keep_text(held, words.replace("曹县", "成武县"), "粘贴的文字"), qtbot)
    entries = asked(started, lambda held: held.reports(), qtbot)
    assert {entry.place for entry in entries} == {"曹县", "单县", "东明县", "成武县"}
    started.wiring.shelving.on_reread(tuple(entry.version for entry in entries))
    qtbot.waitUntil(lambda: started.window.progress.words.startswith("重新读取完毕"), timeout=2 * WAIT)
    assert started.window.progress.words == "重新读取完毕：4份文字未变。"
    after = asked(started, lambda held: held.reports(), qtbot)
    assert {entry.version for entry in after} == {entry.version for entry in entries}
