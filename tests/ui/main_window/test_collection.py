"""Many files at once in the running window: read while one goes on working, counted, listed, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.places import bundled_report, log_file
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.ui.importing.refused_dialog import RefusedDialog
from caoxian_desktop.ui.library.model import LINE, OPEN
from caoxian_desktop.ui.library.panel import LibraryPanel
from tests import child_processes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports, one of them the example that is in the library already, and a file that is none."""
    (tmp_path / "县").mkdir()
    words = bundled_report().read_text("utf-8-sig")
    (tmp_path / "县" / "例.txt").write_bytes(bundled_report().read_bytes())
    (tmp_path / "县" / "新.txt").write_text(words.replace("546.3亿元", "547.3亿元"), "utf-8")
    (tmp_path / "通知.txt").write_text("关于放假的通知。", "utf-8")
    return tmp_path


def drop(application: Application, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    application.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


def library_of(application: Application, qtbot: QtBot) -> LibraryPanel:
    application.window.show_tab("library")
    qtbot.waitUntil(lambda: isinstance(application.window.library.panel, LibraryPanel))
    panel = application.window.library.panel
    assert isinstance(panel, LibraryPanel)
    return panel


def wait_for_end(application: Application, qtbot: QtBot) -> str:
    """Wait until the strip says how the reading ended; the window answers meanwhile."""
    qtbot.waitUntil(application.window.progress.close_button.isVisible, timeout=30_000)
    return application.window.progress.words


def test_a_dropped_folder_is_read_and_what_was_not_is_told(started: Application, qtbot: QtBot, folder: Path) -> None:
    report = started.session.open_report
    drop(started, folder)
    assert wait_for_end(started, qtbot) == "读取完毕：1份入库，1份库中已有，1个文件未读入。"
    panel = library_of(started, qtbot)
    qtbot.waitUntil(lambda: panel.count.text() == "2份报告")
    assert started.session.open_report is report, "the report that is read stays open"
    started.window.progress.details.click()
    dialog = started.window.findChild(RefusedDialog)
    assert dialog.lines.toPlainText().startswith("通知.txt\n内容不像政府工作报告")
    dialog.on_copy()
    assert QGuiApplication.clipboard().text().startswith("通知.txt：内容不像政府工作报告")
    dialog.reject()
    started.window.progress.close_button.click()
    assert not started.window.progress.isVisible()


def test_names_of_refused_files_are_words_and_the_dialog_is_as_high_as_they_need(qtbot: QtBot) -> None:
    def told(count: int) -> RefusedDialog:
        made = RefusedDialog([refusals.empty(f"<b>{number}</b>\n.txt") for number in range(count)], 0)
        qtbot.addWidget(made)
        return made

    assert told(1).lines.toPlainText().startswith("<b>0</b>\\n.txt\n")
    assert told(1).height() < told(4).height() < told(100).height() <= 450


def test_a_report_opens_from_the_library_and_its_row_is_marked(
    started: Application, qtbot: QtBot, folder: Path
) -> None:
    drop(started, folder / "县")
    assert wait_for_end(started, qtbot) == "读取完毕：1份入库，1份库中已有。"
    assert not started.window.progress.details.isVisible()
    panel = library_of(started, qtbot)
    qtbot.waitUntil(lambda: panel.count.text() == "2份报告")
    before = started.session.open_report
    assert before is not None
    versions = [entry.version for entry in panel.model.entries]
    other = next(version for version in versions if version != before.version)
    with qtbot.waitSignal(started.session.report_opened):
        panel.open_wanted.emit(other)
    assert started.window.centre.currentWidget().objectName() == "reader"
    rows = map(panel.model.index, range(panel.model.rowCount()))
    marked = [row.data(LINE).entry.version for row in rows if row.data(OPEN)]
    assert marked == [other]


def test_two_files_from_the_dialog_go_into_the_library(
    started: Application, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(folder / "县" / "新.txt"), str(folder / "县" / "例.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (names, ""))
    started.window.actions_["open"].trigger()
    assert wait_for_end(started, qtbot) == "读取完毕：1份入库，1份库中已有。"
    assert started.window.settings.now.last_folder == str(folder / "县")


def test_a_folder_from_the_dialog_goes_into_the_library(
    started: Application, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder / "县"))
    started.window.actions_["open_folder"].trigger()
    assert wait_for_end(started, qtbot) == "读取完毕：1份入库，1份库中已有。"


def test_a_dialog_that_was_closed_leaves_no_process_waiting(
    started: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_processes.remember()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    started.window.actions_["open"].trigger()
    assert child_processes.started() == []


@pytest.fixture
def many(tmp_path: Path) -> Callable[[int], Path]:
    def make(count: int) -> Path:
        words = bundled_report().read_text("utf-8-sig")
        for number in range(count):
            (tmp_path / f"{number:02}.txt").write_text(f"{words.rstrip()}\n此为第{number}份。\n", "utf-8")
        return tmp_path

    return make


def test_reading_can_be_cancelled_and_what_was_read_is_kept(
    started: Application, qtbot: QtBot, many: Callable[[int], Path]
) -> None:
    child_processes.remember()
    drop(started, many(40))
    qtbot.waitUntil(lambda: "/40：" in started.window.progress.words, timeout=20_000)
    assert started.window.progress.bar.maximum() == 40
    started.window.progress.cancel.click()
    words = wait_for_end(started, qtbot)
    assert words.startswith("已取消：")
    kept = int(words.removeprefix("已取消：").split("份")[0])
    assert 1 <= kept < 40
    panel = library_of(started, qtbot)
    qtbot.waitUntil(lambda: panel.count.text() == f"{kept + 1}份报告")
    assert child_processes.started() == []


def test_files_dropped_while_others_are_read_wait_for_their_turn(
    started: Application, qtbot: QtBot, many: Callable[[int], Path], folder: Path
) -> None:
    place = many(3)
    drop(started, *(place / f"{number:02}.txt" for number in range(3)))
    drop(started, folder / "县")
    qtbot.waitUntil(lambda: started.wiring.collection._batch is not None)
    qtbot.waitUntil(lambda: started.wiring.collection._batch is None, timeout=30_000)
    panel = library_of(started, qtbot)
    qtbot.waitUntil(lambda: panel.count.text() == "5份报告")


def test_closing_the_window_while_files_are_read_ends_the_reading(
    started: Application, qtbot: QtBot, many: Callable[[int], Path]
) -> None:
    child_processes.remember()
    drop(started, many(40))
    qtbot.waitUntil(lambda: "/40：" in started.window.progress.words, timeout=20_000)
    started.window.close()
    qtbot.wait(200)
    assert child_processes.started() == []


def test_a_full_disk_ends_the_reading_and_is_told_once(
    started: Application, qtbot: QtBot, many: Callable[[int], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    full = KnownError("library.disk_full", "library.db", "磁盘已满。", "the disk is full.")

    def refuse(*_: object) -> str:
        raise full

    monkeypatch.setattr("caoxian_desktop.core.library.Library.add_report", refuse)
    drop(started, many(12))
    assert wait_for_end(started, qtbot) == "已取消：1个文件未读入。"


def test_a_fault_of_ours_in_the_reading_process_goes_to_the_log(
    started: Application, qtbot: QtBot, home: Path, qapp: QApplication
) -> None:
    error = KnownError("import.crashed", "坏.pdf", "文件无法解析。", "it cannot be read.")
    error.add_note("builtins.ZeroDivisionError\n  reader.py:1 read\n")
    started.session.failed.emit(error)
    assert "ZeroDivisionError" in log_file().read_text("utf-8")
    assert "ZeroDivisionError" not in started.window.toast.words
