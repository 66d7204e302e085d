"""A backup is chosen, checked, and restored only once that was confirmed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.safekeeping.backups import Backup
from caoxian_desktop.core.store.safekeeping.safekeeping import Checked
from caoxian_desktop.core.store.safekeeping.verifying import Contents
from caoxian_desktop.ui.backups.dialog import BackupsDialog
from caoxian_desktop.ui.theme import palette
from tests.visible_words import chinese_in

HELD = Contents(3, 12, 345, "daily")


def _backup(day: int, contents: Contents | None = HELD) -> Backup:
    path = Path(f"/backups/library-202611{day:02}-090000.db")
    return Backup(path, datetime(2026, 11, day, 9).astimezone(), 2_300_000, contents)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> BackupsDialog:
    made = BackupsDialog(
        [_backup(25), _backup(24), _backup(23, None)],
        "",
        ask_file=lambda *_: (str(tmp_path / "<b>别处.db"), ""),
        ask_folder=lambda *_: "/media/U盘",
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_backup_is_listed_with_its_day_what_it_holds_and_why_it_was_made(dialog: BackupsDialog) -> None:
    first = dialog.list.topLevelItem(0)
    assert first is not None
    assert [first.text(column) for column in range(5)] == ["2026年11月25日 09:00", "12", "345", "2.3 MB", "每日备份"]


def test_one_that_cannot_be_read_is_shown_and_cannot_be_chosen(dialog: BackupsDialog) -> None:
    last = dialog.list.topLevelItem(2)
    assert last is not None
    assert last.text(4) == "读不出来"
    assert last.isDisabled()


def test_a_backup_is_checked_then_confirmed_then_restored(dialog: BackupsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.check_wanted) as checked:
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert checked.args == [_backup(25).path]
    assert not dialog.restore.isEnabled()
    dialog.show_checked(Checked(_backup(25).path, HELD, ()))
    assert "12份报告，345条批注" in dialog.told.text()
    assert dialog.restore.text() == "确认恢复"
    with qtbot.waitSignal(dialog.restore_wanted) as restored:
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert restored.args == [_backup(25).path]


def test_choosing_another_backup_takes_the_confirmation_back(dialog: BackupsDialog) -> None:
    dialog.on_restore()
    dialog.show_checked(Checked(_backup(25).path, HELD, ()))
    second = dialog.list.topLevelItem(1)
    assert second is not None
    dialog.list.setCurrentItem(second)
    assert dialog.restore.text() == "恢复…"
    wanted: list[Path] = []
    dialog.restore_wanted.connect(wanted.append)
    dialog.on_restore()
    assert wanted == []


def test_what_is_damaged_in_a_backup_is_named_before_it_is_confirmed(dialog: BackupsDialog) -> None:
    dialog.on_restore()
    dialog.show_checked(Checked(_backup(25).path, HELD, ("曹县政府工作报告（2023年）",)))
    assert "曹县政府工作报告（2023年）" in dialog.told.text()


def test_while_it_works_the_dialog_cannot_be_left(dialog: BackupsDialog) -> None:
    dialog.on_restore()
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    dialog.show_failed(KnownError("x", "a.db", "损坏了", "damaged"))
    assert dialog.told.text() == "a.db：损坏了"
    assert dialog.told.palette().color(dialog.told.foregroundRole()) == palette.current().colour("bad")
    for fault in (faults.no_library(Path("/u/a.db")), faults.damaged_file(Path("/u/a.db"))):
        dialog.show_failed(fault)  # its own words are for the library that is opened at the start
        assert dialog.told.text() == "a.db不是简报台的备份，或者已经损坏。什么都没有改动，请另选一个。"
    assert dialog.restore.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_file_that_stands_elsewhere_can_be_chosen_and_its_name_is_shown_as_it_is(
    dialog: BackupsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.check_wanted) as checked:
        dialog.on_other()
    assert checked.args == [tmp_path / "<b>别处.db"]
    assert "<b>" in dialog.told.text()
    assert dialog.told.textFormat() is Qt.TextFormat.PlainText


def test_the_second_folder_is_chosen_and_forgotten(dialog: BackupsDialog, qtbot: QtBot) -> None:
    chosen: list[str] = []
    dialog.folder_chosen.connect(chosen.append)
    assert not dialog.forget.isVisible()
    dialog.on_choose_folder()
    assert dialog.folder.text() == "/media/U盘"
    qtbot.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    assert chosen == ["/media/U盘", ""]


def test_without_any_backup_it_says_so_and_offers_a_file(qtbot: QtBot) -> None:
    empty = BackupsDialog([], "")
    qtbot.addWidget(empty)
    assert "还没有备份" in empty.told.text()
    assert not empty.restore.isEnabled()
    assert empty.other.isEnabled()


@pytest.mark.usefixtures("english")
def test_the_dialog_speaks_english(dialog: BackupsDialog, qtbot: QtBot) -> None:
    first, last = dialog.list.topLevelItem(0), dialog.list.topLevelItem(2)
    assert first is not None
    assert last is not None
    assert (first.text(4), last.text(4)) == ("Daily", "Cannot be read")
    assert chinese_in(dialog) == []
    dialog.on_restore()
    assert chinese_in(dialog) == []
    dialog.show_checked(Checked(Path("/b/a.db"), HELD, ("annotations:1", "annotations:2")))
    assert dialog.told.text() == (
        "a.db is sound. Reports: 12, notes: 345. Items that differ from what was saved: 2; "
        "each is explained when you open it: annotations:1, annotations:2."
    )
    assert chinese_in(dialog) == []
