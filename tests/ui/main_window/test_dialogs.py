"""Hints come once; Qt speaks Chinese; a report that opens has the focus."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.main_window.hints import Hints


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


def test_a_report_that_opens_has_the_focus_so_that_keys_act_at_once(started: Application) -> None:
    assert started.window.focusWidget() is started.window.reader.view
