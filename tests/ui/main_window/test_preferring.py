"""The preferences over the window: what is chosen acts on it, what is asked is done, what is taken back comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.exchange.names import own_name
from caoxian_desktop.core.library import Library
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.main_window import preferring
from caoxian_desktop.ui.main_window.hints import Hints
from caoxian_desktop.ui.notices import Notice
from caoxian_desktop.ui.preferences.dialog import PreferencesDialog
from caoxian_desktop.ui.preferences.rows import ActRow
from caoxian_desktop.ui.theme.theming import Mode
from caoxian_desktop.ui.widgets.saving import documents


@pytest.fixture
def said(started: Application) -> list[Notice]:
    heard: list[Notice] = []
    started.notices.said.connect(heard.append)
    return heard


def opened(application: Application, page: str = "reading") -> PreferencesDialog:
    """The preferences with a page in front."""
    application.window.actions_["preferences"].trigger()
    dialog = application.wiring.preferring.dialog
    assert dialog is not None
    dialog.turn_to(page)
    return dialog


def press(dialog: PreferencesDialog, words: str) -> None:
    """Press the button that bears these words."""
    rows = [row for section in dialog.sections for row in section.rows if isinstance(row, ActRow)]
    next(button for row in rows for button in row.buttons if button.text() == words).click()


def test_a_choice_acts_on_the_window_behind_and_is_on_the_disk_once_closed(started: Application, home: Path) -> None:
    dialog = opened(started)
    dialog._on_chosen("theme", "dark")
    dialog._on_chosen("pitch", 200)
    assert started.theming.mode is Mode.DARK
    assert started.window.reader.comfort.pitch == 200
    dialog.accept()
    assert started.wiring.preferring.dialog is None
    assert "pitch = 200" in (home / "config" / "settings.toml").read_text("utf-8")


def test_defaults_of_a_page_are_taken_back_by_the_notice(started: Application, said: list[Notice]) -> None:
    started.settings.change(theme="dark", pitch=200)
    opened(started, "appearance").default.click()
    assert (started.settings.now.theme, started.settings.now.pitch) == ("system", 200)
    assert said[-1].act == "撤销"
    assert said[-1].do is not None
    said[-1].do()
    assert started.settings.now.theme == "dark"


def test_all_settings_take_their_defaults_and_what_the_window_noted_stays(
    started: Application, said: list[Notice]
) -> None:
    started.settings.change(theme="dark", pitch=200, last_folder="/somewhere")
    press(opened(started), "全部恢复默认")
    assert (started.settings.now.pitch, started.settings.now.last_folder) == (170, "/somewhere")
    assert said[-1].words == "已恢复默认设置"


def test_one_s_name_is_shown_and_kept_in_the_library(started: Application, qtbot: QtBot, home: Path) -> None:
    dialog = opened(started, "privacy")
    dialog.made.name.line.setText("张三")
    dialog.made.name.line.editingFinished.emit()
    dialog.accept()
    again = opened(started, "privacy")
    qtbot.waitUntil(lambda: again.made.name.line.text() == "张三")
    started.window.close()
    with Library.open(home / "library") as library:
        assert own_name(library) == "张三"


def test_words_that_were_remembered_are_forgotten_and_can_be_had_back(
    started: Application, said: list[Notice], qtbot: QtBot
) -> None:
    started.settings.change(search_history="营商\n产业", briefing_words='{"issuer": ["县政府办"]}')
    press(opened(started), "清除")
    assert (started.settings.now.search_history, started.settings.now.briefing_words) == ("", "")
    assert said[-1].do is not None
    said[-1].do()
    assert started.settings.now.search_history == "营商\n产业"


def test_the_composer_begins_with_what_was_chosen_for_it(started: Application, qtbot: QtBot, tmp_path: Path) -> None:
    settings = started.settings
    settings.change(export_form="digest", export_formats="docx", export_folder=str(tmp_path), remember_words=False)
    started.window.show_tab("briefing")
    qtbot.waitUntil(lambda: started.window.briefing.panel is not None)
    panel = started.window.briefing.panel
    assert isinstance(panel, BriefingPanel)
    assert panel.form.template == "digest"
    assert panel.presets.now().formats == (".docx",)
    assert panel.writing.folder == tmp_path
    panel.presets.words_remembered.emit('{"issuer": ["县政府办"]}')
    assert settings.now.briefing_words == ""
    (tmp_path / "other").mkdir()
    settings.change(export_folder=str(tmp_path / "other"))
    assert panel.writing.folder == tmp_path / "other"
    settings.change(export_folder=str(tmp_path / "taken out"))
    assert panel.writing.folder == documents(), "a dialog that is sent to no folder shows any"


def test_files_and_folders_are_opened_by_the_system(started: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(preferring, "_open", shown.append)
    acts = started.wiring.preferring._acts()
    acts.show_folder(Path("/somewhere"))
    monkeypatch.setattr(started.wiring.preferring, "_open_settings", shown.append)
    started.wiring.preferring._acts().open_file(Path("/settings.toml"))
    assert Path("/settings.toml") in shown


def test_the_hints_can_be_seen_again(started: Application, qtbot: QtBot) -> None:
    press(opened(started), "再看一遍")
    assert started.wiring.preferring.dialog is None
    qtbot.waitUntil(lambda: bool(started.window.findChildren(Hints)))


def test_a_safe_start_can_be_asked_for(started: Application) -> None:
    press(opened(started), "重新启动到安全模式")
    assert started.window.again is not None
    assert started.window.again.safe


def test_a_second_wish_shows_the_preferences_that_are_open(started: Application) -> None:
    assert opened(started) is opened(started)


@pytest.mark.usefixtures("kept_example")
def test_the_language_is_chosen_here_too(start: Callable[[], Application], qtbot: QtBot) -> None:
    application = start()
    old = application.window
    opened(application)._on_chosen("language", "en")
    qtbot.waitUntil(lambda: application.window is not old, timeout=10_000)
    qtbot.waitUntil(lambda: application.window.glossary.panel is not None)
    assert application.window.actions_["english"].isChecked()
    application.settings.change(language="zh")
    english = application.window
    qtbot.waitUntil(lambda: application.window is not english, timeout=10_000)
    assert application.window.actions_["chinese"].isChecked()
    qtbot.waitUntil(lambda: application.window.glossary.panel is not None)
