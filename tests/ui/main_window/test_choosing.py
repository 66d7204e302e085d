"""What is chosen in a menu is in the settings at once, and what is changed there acts on the window."""

from __future__ import annotations

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
