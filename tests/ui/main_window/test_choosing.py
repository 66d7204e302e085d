"""What is chosen in a menu is in the settings at once, and what is changed there acts on the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
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
