"""The English translation is whole, and says the same as the Chinese: what stands in resources/translations/en."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QIntValidator, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

import caoxian_desktop.core
import caoxian_desktop.ui
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.places import resource
from caoxian_desktop.ui import language
from caoxian_desktop.ui.actions import menu_words
from caoxian_desktop.ui.acts import MENUS
from caoxian_desktop.ui.language import Choice, day_words, in_a_row, listed, minute_words, month_words, speaking, term

pytestmark = pytest.mark.usefixtures("put_back")

FOLDER = resource("translations") / "en"
ROOMS = sorted(file.stem for file in FOLDER.glob("*.ts"))
PLACEHOLDER = re.compile(r"\{[a-z_0-9]*\}|%n|%L?\d")
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
FULL_WIDTH = re.compile(r"[\u3000-\u303f\uff00-\uffef]")


def messages(room: str) -> Iterator[tuple[str, etree._Element]]:
    for context in etree.parse(str(FOLDER / f"{room}.ts")).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message


def english_of(message: etree._Element) -> list[str]:
    """Return the words of a message, both forms of one with a number."""
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def source_of(message: etree._Element) -> str:
    return message.findtext("source") or ""


def known_terms() -> set[str]:
    return {source_of(message) for _, message in messages("terms") if message.find("comment") is None}


@pytest.mark.parametrize("room", ROOMS)
def test_every_word_of_a_room_is_translated(room: str) -> None:
    unfinished = [
        source_of(message)
        for _, message in messages(room)
        if message.find("translation[@type]") is not None or not all(english_of(message))
    ]
    assert unfinished == []


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_filled_in_is_the_same_in_both_languages(room: str) -> None:
    for _, message in messages(room):
        asked = Counter(PLACEHOLDER.findall(source_of(message)))
        for words in english_of(message):
            found = Counter(PLACEHOLDER.findall(words))
            assert found == asked, (source_of(message), words)


@pytest.mark.parametrize("room", ROOMS)
def test_english_has_no_marks_as_wide_as_a_chinese_character(room: str) -> None:
    wide = [words for _, message in messages(room) for words in english_of(message) if FULL_WIDTH.search(words)]
    assert [words for words in wide if not re.search(r"[二（]", words)] == []  # examples of citations are Chinese


def test_the_translation_is_what_the_code_says_and_is_compiled(tmp_path: Path) -> None:
    """The rooms' files are collected anew, and compared by their words; the compiled file by its bytes."""
    sys.path.insert(0, str(FOLDER.parents[2] / "packaging"))
    try:
        translations = importlib.import_module("translations")
    finally:
        sys.path.pop(0)
    for room, files in translations.rooms().items():
        held = [(context, source_of(message)) for context, message in messages(room)]
        copy = tmp_path / f"{room}.ts"
        copy.write_bytes((FOLDER / f"{room}.ts").read_bytes())
        translations.collect(room, files, tmp_path)
        root = etree.parse(str(copy)).getroot()
        found = [(c.findtext("name"), source_of(m)) for c in root.iter("context") for m in c.iter("message")]
        assert Counter(found) == Counter(held), f"python packaging/translations.py {room}"
    translations.compile_all(FOLDER, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER.parent / "caoxian_en.qm").read_bytes()


def test_rooms_and_files_of_words_are_the_same() -> None:
    folders = {
        each.name for each in Path(caoxian_desktop.ui.__file__).parent.iterdir() if (each / "__init__.py").exists()
    }
    assert {"ui", "terms", *folders} == set(ROOMS)


def test_a_class_speaks_as_the_class_it_is_made_from() -> None:
    speaking.speak(Choice.ENGLISH)
    base = type("OutlinePanel", (QObject,), {})
    assert base().tr("目录") == "Contents"
    assert type("Narrow", (base,), {})().tr("目录") == "Contents"


def test_mnemonics_of_the_menu_bar_differ(qtbot: QtBot) -> None:
    for choice in (Choice.CHINESE, Choice.ENGLISH):
        speaking.speak(choice)
        letters = [re.search(r"&(\w)", menu_words(key)) for key in MENUS]
        assert all(letters)
        assert len({letter.group(1).lower() for letter in letters if letter}) == len(letters)


# Qt's own words


@pytest.mark.parametrize(("choice", "wanted"), [(Choice.CHINESE, True), (Choice.ENGLISH, False)])
def test_qts_own_dialogs_and_menus_are_in_the_windows_language(qtbot: QtBot, choice: Choice, wanted: bool) -> None:
    speaking.speak(choice)
    speaking.teach_qt()
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Discard)
    line = QLineEdit()
    dialog = QFileDialog()
    for each in (buttons, line, dialog):
        qtbot.addWidget(each)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = [button.text() for button in buttons.buttons()]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    words += [each.text() for each in dialog.findChildren(QLabel) if each.text()]
    menu = line.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    words += [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert len(words) > 10
    assert {bool(CHINESE.search(each)) for each in words} == {wanted}, words


@pytest.mark.parametrize("choice", [Choice.CHINESE, Choice.ENGLISH])
def test_menus_write_keys_as_keyboards_have_them(qtbot: QtBot, choice: Choice) -> None:
    speaking.speak(choice)
    speaking.teach_qt()
    assert [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in ("Alt+Left", "Return")] == [
        "Alt+←",
        "Enter",
    ]


def test_fields_take_numbers_alike_in_both_languages_and_on_all_systems(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for choice, name in ((Choice.ENGLISH, "en_GB"), (Choice.CHINESE, "zh_CN")):
        speaking.speak(choice)
        assert QLocale().name() == name
        line = QLineEdit()
        qtbot.addWidget(line)
        line.setValidator(QIntValidator(1, 999_999, line))
        for words, taken in (("1000", True), ("1,000", False), ("1.000", False)):
            line.setText(words)
            assert line.hasAcceptableInput() is taken, (name, words)
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_US"))
    assert language.locale_of("en").name() == "en_US"
    assert language.locale_of("zh").name() == "zh_CN"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_DE"))
    assert language.locale_of("en").name() == "en_GB"


# Dates and lists


def test_dates_are_written_as_each_language_writes_them() -> None:
    moment = datetime(2026, 1, 5, 6, 20, tzinfo=UTC).astimezone()
    assert day_words(moment) == "2026年1月5日"
    assert day_words(moment, with_year=False) == "1月5日"
    assert month_words(moment) == "2026年1月"
    assert minute_words(moment) == f"2026年1月5日 {moment:%H:%M}"
    speaking.speak(Choice.ENGLISH)
    assert day_words(moment) == "5 January 2026"
    assert day_words(moment, with_year=False) == "5 January"
    assert month_words(moment) == "January 2026"
    assert minute_words(moment) == f"5 January 2026, {moment:%H:%M}"


def test_words_in_a_row_are_parted_as_each_language_parts_them() -> None:
    assert (in_a_row(("甲", "乙")), listed(("甲", "乙"))) == ("甲，乙", "甲、乙")
    speaking.speak(Choice.ENGLISH)
    assert (in_a_row(("a", "b")), listed(("a", "b"))) == ("a, b", "a, b")


def test_the_signs_of_the_categories_differ() -> None:
    assert [language.sign(category.word) for category in Category] == list("数任亮短疑建")
    speaking.speak(Choice.ENGLISH)
    assert [language.sign(category.word) for category in Category] == list("DT+−?!")


def test_a_fixed_word_without_english_stays_as_it_is() -> None:
    speaking.speak(Choice.ENGLISH)
    assert term("没有这个词") == "没有这个词"


def test_a_system_in_another_language_than_chinese_speaks_english() -> None:
    code = "from caoxian_desktop.ui.language import *; print(language_of(Choice.SYSTEM), language_of(Choice.CHINESE))"
    for locale, spoken in (("zh_CN.UTF-8", "zh zh"), ("de_DE.UTF-8", "en zh")):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"LC_ALL": locale, "LANG": locale, "PYTHONPATH": str(FOLDER.parents[2])},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert done.stdout.strip() == spoken
