"""What is chosen in a menu is in the settings at once, and what is changed there acts on the window."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core import disk
from caoxian_desktop.ui.notices import Notice, Notices
from caoxian_desktop.ui.theme.fonts import Face
from caoxian_desktop.ui.theme.theming import Mode


def test_a_choice_in_a_menu_is_a_setting_at_once(started: Application) -> None:
    acts, settings = started.window.actions_, started.settings
    acts["sans"].trigger()
    acts["dark"].trigger()
    acts["bar"].trigger()
    assert (settings.now.face, settings.now.theme, settings.now.selection_bar) == ("sans", "dark", False)
    assert started.window.reader.comfort.face == Face.SANS
    assert started.theming.mode is Mode.DARK
    assert not started.window.reader.bar_enabled
    acts["zoom_in"].trigger()
    assert settings.now.zoom == 110


def test_a_setting_acts_on_the_window_and_its_menus_whoever_changed_it(started: Application) -> None:
    acts, settings = started.window.actions_, started.settings
    settings.change(face="sans", theme="dark", zoom=125, selection_bar=False)
    assert started.window.reader.comfort.face == Face.SANS
    assert started.window.reader.zoom == 125
    assert [key for key in ("serif", "sans", "system", "light", "dark", "bar") if acts[key].isChecked()] == [
        "sans",
        "dark",
    ]
    settings.reset(frozenset({"face", "theme", "selection_bar"}))
    assert acts["serif"].isChecked()
    assert acts["bar"].isChecked()


def test_a_size_between_the_steps_is_the_nearest_step(started: Application) -> None:
    started.settings.change(zoom=120)
    assert started.window.reader.zoom == 125
    assert started.settings.now.zoom == 125


def test_another_size_of_the_interface_lays_the_window_out_anew(started: Application, qtbot: QtBot) -> None:
    old, before = started.window, started.window.font().pointSizeF()
    try:
        started.settings.change(text_size=150)
        qtbot.waitUntil(lambda: started.window is not old, timeout=10_000)
        qtbot.waitUntil(lambda: started.window.glossary.panel is not None, timeout=10_000)
        assert started.window.font().pointSizeF() == pytest.approx(before * 1.5)
        assert started.window.status.report.font().pointSizeF() > before
    finally:
        started.theming.set_scale(100)


def test_what_is_wrong_in_the_settings_is_told_once_in_words(
    kept_example: Path, home: Path, start: Callable[[], Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "config" / "settings.toml").write_text('hints_seen = true\ntheme = "drak"\n', "utf-8")
    said: list[Notice] = []
    monkeypatch.setattr(Notices, "warning", lambda _self, words, *_details: said.append(Notice(words)))
    application = start()
    assert [notice.words.endswith('theme = "drak" 不是可用的值，这一项用默认值。') for notice in said] == [True]
    assert application.settings.problems == ()


@pytest.mark.parametrize(
    ("number", "words"), [(28, "磁盘已满，请腾出一些空间"), (13, "没有写入的权限"), (5, "Input/output error")]
)
def test_settings_that_cannot_be_written_say_why_and_what_to_do(
    started: Application, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    said: list[Notice] = []
    started.notices.said.connect(said.append)

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write_text", refuse)
        started.settings.change(zoom=125)
        started.window.write_settings()
    assert words in said[-1].words
    assert "再试一次" in said[-1].words
