"""The window keeps the library safe: the day's backup, backups on demand, restoring, warnings, and what is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.database.opening_notice import OpeningNotice
from caoxian_desktop.core.store.safekeeping.verifying import look, verify
from caoxian_desktop.ui.annotations.note_field import NoteField
from caoxian_desktop.ui.backups.dialog import BackupsDialog
from caoxian_desktop.ui.main_window.crash import Crash
from caoxian_desktop.ui.main_window.safety import Safety
from caoxian_desktop.ui.notices import Notice, Weight
from caoxian_desktop.ui.single_instance import HandedOver

WAIT = 20_000


@pytest.fixture
def said(started: Application) -> list[Notice]:
    heard: list[Notice] = []
    started.notices.said.connect(heard.append)
    return heard


def _backups(home: Path) -> list[Path]:
    return sorted((home / "library" / "backups").glob("library-2*.db"))


def _idle(qtbot: QtBot, started: Application) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: started.wiring.safety._run is None and not started.jobs.busy, timeout=WAIT)


def _notes(path: Path) -> list[str]:
    with closing(look(path)) as connection:
        records = [json.loads(record) for (record,) in connection.execute("SELECT record FROM annotations")]
    return [str(record["note"][0]) for record in records]


def _type(started: Application, qtbot: QtBot, words: str) -> None:
    """Write a note and leave it unfinished in the editor."""
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    started.window.show_tab("annotations")
    qtbot.waitUntil(lambda: started.window.annotations.panel is not None, timeout=WAIT)
    started.wiring.noting.on_note_wanted(Span(20, 24))
    (field,) = started.window.findChildren(NoteField)
    field.editor.setPlainText(words)


def test_the_day_s_backup_is_made_once_and_passes_its_check(started: Application, qtbot: QtBot, home: Path) -> None:
    started.wiring.safety.on_day()
    _idle(qtbot, started)
    (made,) = _backups(home)
    assert verify(made).reports == 1
    started.wiring.safety.on_day()
    _idle(qtbot, started)
    assert _backups(home) == [made]


def test_the_day_s_backup_is_copied_into_the_second_folder(
    started: Application, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    started.settings.change(backup_folder=str(tmp_path))
    started.wiring.safety.on_day()
    _idle(qtbot, started)
    (copied,) = tmp_path.glob("简报台备份-*/library-*.db")
    assert copied.name == _backups(home)[0].name


def test_a_second_folder_that_is_not_there_is_said_once_and_holds_nothing_up(
    started: Application, qtbot: QtBot, home: Path, tmp_path: Path, said: list[Notice]
) -> None:
    started.settings.change(backup_folder=str(tmp_path / "U盘"))
    started.wiring.safety.on_day()
    _idle(qtbot, started)
    assert len(_backups(home)) == 1
    assert [notice.weight for notice in said] == [Weight.WARNING]
    assert "U盘" in said[0].words


def test_edits_pass_between_the_slices_of_a_backup(started: Application, qtbot: QtBot, home: Path) -> None:
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    started.wiring.safety.on_day()
    for at in range(10):
        started.session.notes.highlight(Span(at, at + 2), Category.DATA, f"写着{at}")
    _idle(qtbot, started)
    (made,) = _backups(home)
    assert verify(made).reports == 1
    assert started.session.keeping.state == "saved"
    assert len(started.session.annotations) == 10


def test_a_backup_goes_where_the_person_wants_it_with_what_is_being_typed(
    started: Application, qtbot: QtBot, tmp_path: Path, said: list[Notice]
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "我的备份.db"), ""

    _type(started, qtbot, "还没写完")
    Safety(started.window, ask).on_back_up()
    qtbot.waitUntil(lambda: any("我的备份.db" in notice.words for notice in said), timeout=WAIT)
    assert not set(Path(asked[0]).name) & set('<>:"/\\|?*')
    assert verify(tmp_path / "我的备份.db").reason == "asked"
    assert "还没写完" in _notes(tmp_path / "我的备份.db")


def test_a_backup_is_not_written_over_the_library(
    started: Application, qtbot: QtBot, home: Path, said: list[Notice]
) -> None:
    own = home / "library" / FILE
    Safety(started.window, lambda *_: (str(own), "")).on_back_up()
    qtbot.waitUntil(lambda: any(notice.weight is Weight.ERROR for notice in said), timeout=WAIT)
    assert "没有覆盖" in said[-1].words


def test_restoring_brings_back_what_was_and_keeps_what_is(
    started: Application, qtbot: QtBot, home: Path, said: list[Notice]
) -> None:
    started.wiring.safety.on_day()
    _idle(qtbot, started)
    _type(started, qtbot, "备份以后写的")
    started.session.explaining.change(lambda glossary: glossary.add(Entry("新词", "备份以后解释的")))
    started.window.actions_["restore"].trigger()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(BackupsDialog)), timeout=WAIT)
    (dialog,) = started.window.findChildren(BackupsDialog)
    dialog.on_restore()
    qtbot.waitUntil(lambda: dialog.restore.text() == "确认恢复", timeout=WAIT)
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT):
        dialog.on_restore()
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    assert started.session.annotations == ()
    qtbot.waitUntil(lambda: started.session.explaining.glossary is not None, timeout=WAIT)
    assert started.session.explaining.entries == ()
    assert any("已恢复" in notice.words for notice in said)
    before = max(_backups(home))
    assert verify(before).reason == "restore"
    assert "备份以后写的" in _notes(before)
    started.session.notes.highlight(Span(0, 4), Category.DATA, "恢复以后写的")
    _idle(qtbot, started)


def test_a_library_too_damaged_to_be_opened_can_be_restored_from_a_file_of_elsewhere(
    started: Application, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other") as other:
        other.import_file(bundled_report())
        backup = other.back_up_now("asked")
    _idle(qtbot, started)
    open_library = started.session.library
    library, open_library._library = open_library._library, None
    assert library is not None
    library.close()
    path = home / "library" / FILE
    path.write_bytes(b"\xff" * 20_000)
    open_library.restore(backup, lambda _: started.session.start(None), lambda error: pytest.fail(str(error)))
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT):
        pass
    (kept,) = path.parent.glob(f"damaged-*/{FILE}")
    assert kept.read_bytes() == b"\xff" * 20_000


def test_what_was_done_at_the_start_is_said_and_stays(
    started: Application, qtbot: QtBot, said: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = OpeningNotice("library.restored", "报告库已从备份恢复。", "restored")
    monkeypatch.setattr(Library, "opening_notices", (notice,))
    started.session.library.said_at_opening = False
    started.wiring.safety.begin()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert (said[0].words, said[0].weight) == ("报告库已从备份恢复。", Weight.ERROR)


def test_a_synchronised_folder_is_warned_of_until_that_is_dismissed(
    started: Application, qtbot: QtBot, said: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "synchronised_by", "坚果云")
    started.session.library.said_at_opening = False
    started.wiring.safety.begin()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert "坚果云" in said[0].words
    assert said[0].do is not None
    said[0].do()
    started.session.library.said_at_opening = False
    started.wiring.safety.begin()
    _idle(qtbot, started)
    assert len(said) == 1


def test_what_is_typed_is_kept_when_a_slot_fails(
    started: Application, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(started, qtbot, "出错前写的")
    shown: list[str] = []
    monkeypatch.setattr("caoxian_desktop.ui.main_window.crash_dialog.CrashDialog.open", lambda _self: shown.append("1"))
    started._show_crash(Crash("account"))
    assert shown
    _idle(qtbot, started)
    assert started.session.keeping.state == "saved"
    assert "出错前写的" in {note.note for note in started.session.annotations}


def test_nothing_is_called_saved_while_typed_words_wait_for_a_pause(started: Application, qtbot: QtBot) -> None:
    _type(started, qtbot, "还没停顿")
    assert started.session.keeping.state == "saving"
    assert started.window.status.saved.text() == "正在保存…"
    qtbot.waitUntil(lambda: started.session.keeping.state == "saved")


def test_closing_keeps_what_is_typed(started: Application, qtbot: QtBot, home: Path) -> None:
    _type(started, qtbot, "关闭前写的")
    started.window.close()
    assert "关闭前写的" in _notes(home / "library" / FILE)


def test_a_second_start_is_shown_the_window_and_its_file_is_taken_in(
    started: Application, tmp_path: Path, qtbot: QtBot, reviewed: Callable[..., object]
) -> None:
    report = tmp_path / "另一份.txt"
    report.write_text(bundled_report().read_text("utf-8").replace("曹县", "某县"), "utf-8")
    started.window.showMinimized()
    reviewed(lambda: started.welcome(HandedOver(report, "")))
    assert not started.window.isMinimized()


def test_a_long_backup_shows_how_far_it_is_and_can_be_given_up(
    started: Application, qtbot: QtBot, tmp_path: Path, home: Path, said: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("caoxian_desktop.ui.backups.run.SLICE_SECONDS", 0.0)
    monkeypatch.setattr("caoxian_desktop.core.store.safekeeping.backup.PAGES", 1)
    target = tmp_path / "手动备份.db"
    safety = started.wiring.safety
    safety._ask_target = lambda *_: (str(target), "")
    safety.on_back_up()
    qtbot.waitUntil(lambda: safety._strip is not None, timeout=WAIT)
    assert safety._strip is not None
    assert safety._strip.isVisible()
    assert safety._strip.words.startswith("正在备份报告库：")
    safety._strip.cancel.click()
    qtbot.waitUntil(lambda: safety._run is None, timeout=WAIT)
    assert safety._strip.isHidden()
    assert said[-1].words == "已取消备份，没有留下文件。"
    assert not target.exists()
    assert _backups(home) == []
    safety.on_back_up()
    qtbot.waitUntil(target.exists, timeout=WAIT)
    assert verify(target).reports == 1
