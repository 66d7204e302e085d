"""Hints come once; the sheet of keys names every key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.actions import ACTS
from caoxian_desktop.ui.main_window.hints import Hints
from caoxian_desktop.ui.main_window.keys import KeysDialog, key_words


def test_three_hints_come_once_and_never_again(started: Application, qtbot: QtBot) -> None:
    started.settings.change(hints_seen=False)
    started.window.show_hints()
    (hints,) = started.window.findChildren(Hints)
    said = []
    for _ in range(3):
        said.append(hints.words)
        assert started.window.rect().contains(hints.geometry())
        hints.on_next()
    assert len(set(said)) == 3
    assert started.settings.now.hints_seen
    qtbot.waitUntil(lambda: not started.window.findChildren(Hints))
    started.window.show_hints()
    assert not started.window.findChildren(Hints)


def test_hints_can_be_skipped_and_are_kept_as_seen_at_once(started: Application, home: Path) -> None:
    started.settings.change(hints_seen=False)
    started.window.show_hints()
    (hints,) = started.window.findChildren(Hints)
    hints.on_skip()
    assert hints.isHidden()
    assert "hints_seen = true" in (home / "config" / "window.toml").read_text("utf-8")


def test_qts_own_words_are_chinese(started: Application) -> None:
    started.furnish()
    assert QCoreApplication.translate("QPlatformTheme", "&Yes") == "是(&Y)"


def test_the_sheet_names_every_key_and_fits_a_small_screen(started: Application, qtbot: QtBot) -> None:
    sheet = KeysDialog(started.window.actions_, started.window)
    qtbot.addWidget(sheet)
    shown = {part.text() for part in sheet.findChildren(QLabel)}
    assert {act.letter for act in ACTS if act.letter} <= shown
    assert {key_words(QKeySequence(act.keys[0])) for act in ACTS if act.menu and act.keys} <= shown
    assert "Alt+←" in shown
    assert sheet.sizeHint().height() <= 512
    assert sheet.sizeHint().width() <= 911


def test_no_two_acts_share_a_key() -> None:
    keys = [key for act in ACTS for key in act.keys]
    assert len(keys) == len(set(keys))


def test_a_report_that_opens_has_the_focus_so_that_keys_act_at_once(started: Application) -> None:
    assert started.window.focusWidget() is started.window.reader.view
