"""The preferences change settings at once, follow them, and are sought through as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocumentFragment, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.ui.main_window.recalling import _FORMATS
from caoxian_desktop.ui.preferences.dialog import PreferencesDialog
from caoxian_desktop.ui.preferences.keys_page import KeysPage
from caoxian_desktop.ui.preferences.pages import ZOOMS, Acts
from caoxian_desktop.ui.preferences.rows import ActRow, ChoiceRow, FolderRow, Row, SwitchRow, marked
from caoxian_desktop.ui.reader.styling import ZOOMS as STEPS
from caoxian_desktop.ui.settings import ENTRIES, SECTIONS, Settings, SettingsFile
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, set_current


@pytest.fixture
def asked() -> list[tuple[str, object]]:
    return []


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


@pytest.fixture
def dialog(qtbot: QtBot, settings: SettingsFile, asked: list[tuple[str, object]]) -> Iterator[PreferencesDialog]:
    def act(name: str) -> object:
        return lambda *values: asked.append((name, *values))

    made = PreferencesDialog(settings, Acts(**{name: act(name) for name in Acts.__slots__}))  # type: ignore[arg-type]  # every act is recorded alike
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def row(dialog: PreferencesDialog, setting: str) -> Row:
    return next(row for section in dialog.sections for row in section.rows if row.setting == setting)


def seen(dialog: PreferencesDialog) -> list[Row]:
    return [row for section in dialog.sections for row in section.rows if row.isVisible()]


def choose(row: Row, value: object) -> None:
    """Choose a value as a person does."""
    assert isinstance(row, ChoiceRow)
    row.box.setCurrentIndex(row.box.findData(value))
    row.box.activated.emit(row.box.currentIndex())


def test_every_setting_that_stands_in_the_file_can_be_chosen_here(dialog: PreferencesDialog) -> None:
    rows = {section.key: section.settings for section in dialog.sections}
    assert {name: section for section, names in rows.items() for name in names} == {
        name: entry.section for name, entry in ENTRIES.items() if entry.section
    }
    assert set(SECTIONS) <= set(rows)


def test_the_values_offered_are_those_the_file_may_hold(dialog: PreferencesDialog) -> None:
    for section in dialog.sections:
        for each in section.rows:
            if isinstance(each, ChoiceRow):
                entry = ENTRIES[each.setting]
                offered = [each.box.itemData(at) for at in range(each.box.count())]
                assert [value for value in offered if not entry.holds(value)] == []
                assert entry.default in offered
                assert not entry.known or set(entry.known) == set(offered)
    assert ZOOMS == STEPS
    assert set(ENTRIES["export_form"].known) == {"last", *Template}
    assert {t.value: t.word for t in Template}.items() <= ENTRIES["export_form"].known.items()
    assert set(ENTRIES["export_formats"].known) == {"last", *_FORMATS}


def test_a_choice_acts_at_once(dialog: PreferencesDialog, settings: SettingsFile) -> None:
    choose(row(dialog, "theme"), "dark")
    choose(row(dialog, "zoom"), 125)
    bar = row(dialog, "selection_bar")
    assert isinstance(bar, SwitchRow)
    bar.box.click()
    assert settings.now == Settings(theme="dark", zoom=125, selection_bar=False)


def test_what_is_changed_elsewhere_is_shown_and_not_said_again(
    dialog: PreferencesDialog, settings: SettingsFile
) -> None:
    told: list[object] = []
    settings.changed.connect(told.append)
    settings.change(theme="dark", face="方正书宋")
    theme, face = row(dialog, "theme"), row(dialog, "face")
    assert isinstance(theme, ChoiceRow)
    assert isinstance(face, ChoiceRow)
    assert theme.box.currentData() == "dark"
    assert face.box.currentText() == "方正书宋"
    assert len(told) == 1


def test_one_page_is_seen_at_a_time(dialog: PreferencesDialog) -> None:
    for section in dialog.sections:
        dialog.turn_to(section.key)
        assert seen(dialog) == section.rows
        assert dialog.default.isVisible() == bool(section.settings)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("夜", []),
        ("深色", ["theme"]),
        ("文件夹 导出", ["export_folder"]),
        ("word", ["export_formats"]),
        ("行距", ["pitch"]),
    ],
)
def test_what_is_sought_is_found_on_all_pages(dialog: PreferencesDialog, query: str, found: list[str]) -> None:
    dialog.search.setText(query)
    assert [row.setting for row in seen(dialog)] == found
    assert dialog.told.isVisible() != bool(found)


def test_a_page_is_found_by_its_title_and_escape_gives_the_search_up_first(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    dialog.turn_to("export")
    dialog.search.setText("隐私")
    assert set(seen(dialog)) == set(next(s.rows for s in dialog.sections if s.key == "privacy"))
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.search.text() == ""
    assert dialog.page == "export"
    assert [row.setting for row in seen(dialog)] == ["export_form", "export_formats", "export_folder"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_marked_takes_the_colour_of_a_theme_that_is_chosen_while_it_is_sought(
    put_back: None, dialog: PreferencesDialog
) -> None:
    set_current(LIGHT)
    dialog.search.setText("行距")
    row = next(each for each in dialog.findChildren(Row) if "行距" in each.words)
    assert LIGHT.hit in row.head.text()
    set_current(DARK)
    assert DARK.hit in row.head.text()
    assert LIGHT.hit not in row.head.text()


def test_the_words_that_were_sought_are_marked(dialog: PreferencesDialog) -> None:
    dialog.search.setText("行距")
    (found,) = seen(dialog)
    assert "<span" in found.head.text()
    assert QTextDocumentFragment.fromHtml(found.head.text()).toPlainText() == "行距"
    dialog.search.clear()
    assert "<span" not in row(dialog, "pitch").head.text()


@given(st.text("ab<>&设置 ", max_size=12), st.text("aB<设 ", max_size=5))
def test_marking_changes_no_word(words: str, query: str) -> None:
    shown = QTextDocumentFragment.fromHtml(f"<pre>{marked(words, query)}</pre>").toPlainText()
    assert shown.strip("\n") == words


def test_a_page_takes_its_defaults_and_no_other_does(dialog: PreferencesDialog, settings: SettingsFile) -> None:
    settings.change(theme="dark", language="en", zoom=125)
    told: list[dict[str, object]] = []
    dialog.restored.connect(told.append)
    dialog.turn_to("appearance")
    dialog.default.click()
    assert settings.now == Settings(zoom=125)
    assert told == [{"theme": "dark", "language": "en", "text_size": 100, "less_motion": False}]


def test_a_folder_is_chosen_and_taken_back(
    dialog: PreferencesDialog, settings: SettingsFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = row(dialog, "backup_folder")
    assert isinstance(backup, FolderRow)
    monkeypatch.setattr(backup, "_ask", lambda *_: "")
    backup.choose.click()
    assert settings.now.backup_folder == ""
    monkeypatch.setattr(backup, "_ask", lambda *_: str(tmp_path))
    backup.choose.click()
    assert settings.now.backup_folder == str(tmp_path)
    assert backup.shown.text() == str(tmp_path)
    backup.forget.click()
    assert settings.now.backup_folder == ""


def test_buttons_ask_the_window(dialog: PreferencesDialog, asked: list[tuple[str, object]]) -> None:
    for section in dialog.sections:
        for each in section.rows:
            for button in each.buttons if isinstance(each, ActRow) else ():
                button.click()
    dialog.made.name.line.setText(" 张 三 ")
    dialog.made.name.line.editingFinished.emit()
    assert {name for name, *_ in asked} == set(Acts.__slots__)
    assert ("call_oneself", "张 三") in asked


def test_the_wheel_scrolls_the_page_and_changes_nothing(dialog: PreferencesDialog, settings: SettingsFile) -> None:
    box = row(dialog, "zoom").findChild(QComboBox)
    assert box is not None
    held, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    natural = False
    down = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), held, keys, phase, natural)
    QApplication.sendEvent(box, down)
    assert settings.now.zoom == 100
    assert box.currentData() == 100


def test_all_of_it_is_reached_by_keyboard_and_has_a_name(dialog: PreferencesDialog) -> None:
    for section in dialog.sections:
        dialog.turn_to(section.key)
        parts = [part for kind in (QAbstractButton, QComboBox, QLineEdit) for part in dialog.area.findChildren(kind)]
        for part in parts:
            if part.isVisible():
                assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
                assert part.accessibleName() or (isinstance(part, QAbstractButton) and part.text())


def test_it_fits_a_small_screen(dialog: PreferencesDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 720
    assert dialog.minimumSizeHint().height() <= 480
    assert dialog.size().height() <= 512


def test_keys_are_found_too_and_shown_on_their_page(qtbot: QtBot, settings: SettingsFile) -> None:
    keys = KeysPage()
    acts = Acts(**dict.fromkeys(Acts.__slots__, lambda *_: None))
    dialog = PreferencesDialog(settings, acts, keys)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.search.setText("导出材料")
    assert dialog.keys_found.isVisible()
    assert not dialog.area.isAncestorOf(dialog.keys_found)  # it is seen without scrolling
    dialog.keys_found.click()
    assert dialog.page == "keys"
    assert keys.isVisible()
    assert keys.filter.text() == "导出材料"
    assert keys.act.text().startswith("导出材料")
    dialog.search.setText("这一句哪里都没有")
    assert not dialog.keys_found.isVisible()
    assert dialog.told.isVisible()


def test_with_the_page_of_keys_it_still_fits_a_small_screen(qtbot: QtBot, settings: SettingsFile) -> None:
    dialog = PreferencesDialog(settings, Acts(**dict.fromkeys(Acts.__slots__, lambda *_: None)), KeysPage())
    qtbot.addWidget(dialog)
    assert dialog.minimumSizeHint().width() <= 760
    assert dialog.minimumSizeHint().height() <= 500
