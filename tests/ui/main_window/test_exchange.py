"""Handing work on and taking a colleague's in, in the running window."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.exchange import handing_on, names, taking_in
from caoxian_desktop.core.glossary.own_glossary import Entry, OwnGlossary
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing.bundle import Contents
from caoxian_desktop.core.store.merging import merging
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.sharing.doubles_dialog import DoublesDialog
from caoxian_desktop.ui.sharing.export_dialog import ExportDialog
from caoxian_desktop.ui.sharing.hand_over_dialog import HandOverDialog
from caoxian_desktop.ui.sharing.history_dialog import HistoryDialog
from caoxian_desktop.ui.sharing.merged_dialog import MergedDialog
from tests.pasted import keep_text

Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def hers(tmp_path: Path) -> Iterator[Library]:
    """A colleague's library with the same report."""
    with Library.open(tmp_path / "hers") as library:
        names.call_oneself(library, "李四")
        yield library


def notebook(library: Library, version: str) -> Notebook:
    return Notebook(library.report(version), version, library.stamper(), library.annotations(version), library.keep)


def mark(library: Library, version: str, words: str, note: str) -> str:
    start = library.report(version).text.index(words)
    return notebook(library, version).highlight(Span(start, start + len(words)), Category.DATA, note).id


def package(library: Library, version: str, target: Path) -> Path:
    handing_on.hand_over(library, Contents((version,)), target)
    return target


def shown(application: Application, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    def found() -> list[Dialog]:
        return [dialog for dialog in application.window.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]


def told(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@contextmanager
def saving_to(application: Application, target: Path) -> Iterator[None]:
    """Let the file dialog answer a path."""
    application.wiring.handing_on._ask_target = lambda *_: (str(target), "")
    yield


def highlight(application: Application, qtbot: QtBot, words: str, note: str = "") -> str:
    qtbot.waitUntil(lambda: application.session.notebook is not None)
    assert application.session.open_report is not None
    start = application.session.open_report.report.text.index(words)
    made = application.session.notes.highlight(Span(start, start + len(words)), Category.DATA, note)
    assert made is not None
    return made.id


def drop(application: Application, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    application.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


def test_notes_are_exported_in_the_form_that_is_chosen(started: Application, qtbot: QtBot, tmp_path: Path) -> None:
    highlight(started, qtbot, "增长30.6%", "口径？")
    with saving_to(started, tmp_path / "批注.md"):
        started.window.actions_["export_notes"].trigger()
        dialog = shown(started, qtbot, ExportDialog)
        dialog.forms["md"].setChecked(True)
        dialog.accept()
        qtbot.waitUntil((tmp_path / "批注.md").exists)
    assert "口径？" in (tmp_path / "批注.md").read_text("utf-8")


def test_work_is_handed_over_under_a_name_and_read_elsewhere(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    highlight(started, qtbot, "增长30.6%", "口径？")
    with saving_to(started, tmp_path / "给李四"):
        started.window.actions_["hand_over"].trigger()
        dialog = shown(started, qtbot, HandOverDialog)
        dialog.name.setText("张三")
        dialog.accept()
        qtbot.waitUntil((tmp_path / "给李四.cxb").exists)
    parcel = taking_in.look_into(hers, tmp_path / "给李四.cxb")
    assert parcel.who == "张三"
    taking_in.merge(hers, parcel)
    (note,) = hers.annotations(hers.reports()[0].version)
    assert note.note == "口径？"


def test_the_report_that_is_read_is_ticked_though_another_text_of_it_is_listed(
    started: Application, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: started.session.notebook is not None)
    version = started.session.open_report.version  # type: ignore[union-attr]  # one is open
    words = bundled_report().read_text("utf-8-sig").replace("增长30.6%", "增长31.6%")
    done: list[str] = []
    newer = read_text(words, "定稿.txt")
    started.session.ask_library(lambda library: library.replace(version, newer, words.encode()), done.append)
    qtbot.waitUntil(lambda: bool(done))
    started.window.actions_["hand_over"].trigger()
    dialog = shown(started, qtbot, HandOverDialog)
    assert dialog.counted.text() == "已选1份"
    dialog.reject()


def test_a_dropped_package_is_merged_and_its_notes_are_shown(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    version = hers.import_file(bundled_report())
    mark(hers, version, "增长30.6%", "她的")
    mine = highlight(started, qtbot, "增长3%", "我的")
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    dialog = shown(started, qtbot, MergedDialog)
    assert "已合并李四的“a.cxb”" in told(dialog)
    assert "批注：新增1" in told(dialog)
    qtbot.waitUntil(lambda: len(started.session.annotations) == 2, timeout=10_000)
    assert {note.note for note in started.session.annotations} == {"我的", "她的"}
    assert mine in {note.id for note in started.session.annotations}
    dialog.reject()


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Merging takes a while for each record."""
    merge_record = merging.merge_record

    def slow(*given: Any) -> Any:
        time.sleep(0.15)
        return merge_record(*given)

    monkeypatch.setattr(merging, "merge_record", slow)


@pytest.mark.usefixtures("slowly")
def test_a_long_merge_says_how_far_it_is_and_can_be_given_up(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    version = hers.import_file(bundled_report())
    for words in ("增长30.6%", "增长3%", "26.1亿元", "有效投资", "亿元", "项目", "企业", "工业", "全县", "建设"):
        mark(hers, version, words, "她的")
    said: list[str] = []
    started.window.notices.said.connect(lambda notice: said.append(notice.words))
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    work = started.wiring.exchange.work
    qtbot.waitUntil(lambda: work.is_shown and "/12" in work._strip.words, timeout=10_000)  # type: ignore[union-attr]  # it is shown
    assert work._strip is not None
    assert re.fullmatch(r"正在合并“a\.cxb”：\d+/12", work._strip.words)
    work._strip.cancel.click()
    qtbot.waitUntil(lambda: "已取消合并，报告库没有改动。" in said, timeout=10_000)
    assert not work.is_shown
    assert started.session.annotations == ()
    found: list[int] = []
    started.session.ask_library(lambda library: len(library.annotations(version)), found.append)
    qtbot.waitUntil(lambda: found == [0], timeout=10_000)


def test_who_gives_a_merge_up_too_late_is_told_what_came_of_it(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = hers.import_file(bundled_report())
    mark(hers, version, "增长30.6%", "她的")
    merged, free = threading.Event(), threading.Event()

    def reviewed(*_given: object) -> tuple[()]:
        merged.set()
        assert free.wait(20)
        return ()

    monkeypatch.setattr(taking_in, "_to_review", reviewed)
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    qtbot.waitUntil(merged.is_set, timeout=10_000)
    started.wiring.exchange.work.cancel()
    free.set()
    dialog = shown(started, qtbot, MergedDialog)
    assert "批注：新增1" in told(dialog)
    dialog.reject()


def test_a_merge_can_be_taken_back(started: Application, qtbot: QtBot, hers: Library, tmp_path: Path) -> None:
    version = hers.import_file(bundled_report())
    mark(hers, version, "增长30.6%", "她的")
    highlight(started, qtbot, "增长3%", "我的")
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    dialog = shown(started, qtbot, MergedDialog)
    qtbot.waitUntil(lambda: len(started.session.annotations) == 2, timeout=10_000)
    with qtbot.waitSignal(started.session.library_replaced, timeout=10_000):  # the search asks another index
        dialog._on_undo()
    qtbot.waitUntil(lambda: [note.note for note in started.session.annotations] == ["我的"], timeout=10_000)


def test_a_colleagues_terms_are_explained_at_once_and_are_gone_once_the_merge_is_taken_back(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    version = hers.import_file(bundled_report())
    OwnGlossary(hers.stamper(), (), hers.keep_terms).add(Entry("有效投资", "形成实物工作量的投资"))
    session = started.session
    qtbot.waitUntil(lambda: session.explaining.glossary is not None, timeout=10_000)
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    dialog = shown(started, qtbot, MergedDialog)
    qtbot.waitUntil(lambda: [entry.name for entry in session.explaining.entries] == ["有效投资"], timeout=10_000)
    qtbot.waitUntil(lambda: bool(session.explaining.terms), timeout=10_000)
    with qtbot.waitSignal(session.library_replaced, timeout=10_000):
        dialog._on_undo()
    qtbot.waitUntil(lambda: session.explaining.glossary is not None, timeout=10_000)
    assert session.explaining.entries == session.explaining.terms == ()


def test_an_older_value_is_kept_and_shown(started: Application, qtbot: QtBot, hers: Library, tmp_path: Path) -> None:
    mine = highlight(started, qtbot, "增长3%", "一开始")
    version = started.session.open_report.version  # type: ignore[union-attr]  # one is open
    with saving_to(started, tmp_path / "去.cxb"):
        started.window.actions_["hand_over"].trigger()
        shown(started, qtbot, HandOverDialog).accept()
        qtbot.waitUntil((tmp_path / "去.cxb").exists)
    taking_in.merge(hers, taking_in.look_into(hers, tmp_path / "去.cxb"))
    started.session.notes.revise([mine], note="我后来写的")
    notebook(hers, version).revise([mine], note="她后来写的")
    started.wiring.exchange.on_file(package(hers, version, tmp_path / "回.cxb"))
    dialog = shown(started, qtbot, MergedDialog)
    older, newer, result = (dialog.table.item(0, column).text() for column in (1, 2, 3))
    assert older.startswith("我后来写的\n—— 我 ")
    assert newer.startswith("她后来写的\n—— 李四 ")
    assert result == "采用对方的"
    dialog.reject()
    qtbot.waitUntil(lambda: [note.note for note in started.session.annotations] == ["她后来写的"], timeout=10_000)
    started.wiring.exchange.on_history(mine)
    history = shown(started, qtbot, HistoryDialog)
    assert "我后来写的" in [history.table.item(row, 1).text() for row in range(history.table.rowCount())]
    history.reject()


def test_a_report_read_from_another_file_becomes_one_with_the_one_here(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    words = bundled_report().read_text("utf-8-sig").replace("增长30.6%", "增长31.6%")
    version = keep_text(hers, words, "定稿")
    mark(hers, version, "增长31.6%", "她的")
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    shown(started, qtbot, DoublesDialog).accept()
    dialog = shown(started, qtbot, MergedDialog)
    assert "1条批注的位置需要核对" in told(dialog)
    qtbot.waitUntil(lambda: len(started.session.notes.unsure) == 1, timeout=10_000)
    assert started.session.notes.unsure[0].standing == "number_changed"
    dialog.reject()


def test_nothing_is_merged_where_the_question_is_left(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    version = keep_text(hers, bundled_report().read_text("utf-8-sig").replace("30.6%", "31.6%"), "定稿")
    drop(started, package(hers, version, tmp_path / "a.cxb"), package(hers, version, tmp_path / "b.cxb"))
    first = shown(started, qtbot, DoublesDialog)
    first.reject()
    qtbot.waitUntil(lambda: not first.isVisible())
    shown(started, qtbot, DoublesDialog).reject()
    answers: list[int] = []
    started.session.ask_library(lambda library: len(library.reports()), answers.append)
    qtbot.waitUntil(lambda: answers == [1])


def test_annotations_of_another_program_come_onto_the_open_report(
    started: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: started.session.notebook is not None)
    target = {"source": "https://e/1", "selector": {"type": "TextQuoteSelector", "exact": "增长30.6%"}}
    (tmp_path / "别处.json").write_text(json.dumps({"id": "https://e/a", "target": target, "bodyValue": "甲"}), "utf-8")
    drop(started, tmp_path / "别处.json")
    shown(started, qtbot, MergedDialog).reject()
    qtbot.waitUntil(lambda: [note.note for note in started.session.annotations] == ["甲"], timeout=10_000)


def test_a_damaged_package_is_told_of_and_changes_nothing(started: Application, qtbot: QtBot, tmp_path: Path) -> None:
    said: list[str] = []
    started.window.notices.said.connect(lambda notice: said.append(notice.words))
    (tmp_path / "坏.cxb").write_bytes(b"PK nothing")
    drop(started, tmp_path / "坏.cxb")
    qtbot.waitUntil(lambda: any("坏.cxb" in words and "没有合并任何内容" in words for words in said))


def test_the_list_s_menu_has_the_three_acts_and_knows_people_by_name(
    started: Application, qtbot: QtBot, hers: Library, tmp_path: Path
) -> None:
    started.window.show_tab("annotations")
    qtbot.waitUntil(lambda: isinstance(started.window.annotations.panel, AnnotationsPanel))
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    acts = panel.menu.actions()
    assert {started.window.actions_[key] for key in ("export_notes", "hand_over", "merge")} <= set(acts)
    version = hers.import_file(bundled_report())
    mark(hers, version, "增长30.6%", "她的")
    drop(started, package(hers, version, tmp_path / "a.cxb"))
    shown(started, qtbot, MergedDialog).reject()
    qtbot.waitUntil(lambda: "李四" in panel.list.filters._names.values())


def test_a_package_given_at_the_start_is_merged_once_the_window_is_there(
    qtbot: QtBot, qapp: QApplication, home: Path, hers: Library, tmp_path: Path, put_back: None
) -> None:
    version = hers.import_file(bundled_report())
    mark(hers, version, "增长30.6%", "她的")
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text("hints_seen = true\n", "utf-8")
    application = Application(qapp, package(hers, version, tmp_path / "a.cxb"))
    application.window.show()
    try:
        shown(application, qtbot, MergedDialog).reject()
        qtbot.waitUntil(lambda: [note.note for note in application.session.annotations] == ["她的"], timeout=10_000)
    finally:
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()
