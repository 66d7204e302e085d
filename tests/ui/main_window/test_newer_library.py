"""What a later package left, met by the window of an earlier one: its library, its settings."""

from __future__ import annotations

from pathlib import Path

import apsw
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.store.database.migrations import MIGRATIONS
from caoxian_desktop.ui.main_window.empty_page import empty_page


def test_the_window_says_which_library_it_is_and_what_to_do_and_leaves_it_alone(
    qtbot: QtBot, qapp: QApplication, home: Path, put_back: None
) -> None:
    file = home / "library" / FILE
    Library.open(file.parent).close()
    connection = apsw.Connection(str(file))
    connection.pragma("user_version", len(MIGRATIONS) + 1)
    connection.close()
    before = file.read_bytes()
    application = Application(qapp, None)
    told: list[str] = []
    application.notices.said.connect(lambda notice: told.append(notice.words))
    window = application.window
    window.show()
    qtbot.waitUntil(lambda: empty_page(window) is not None, timeout=20_000)
    page = empty_page(window)
    assert page is not None
    assert page.sentence.text().startswith(f"{file}：")
    assert "请重新安装更新的版本" in page.sentence.text()
    assert page.sentence.text() in told
    window.close()
    window.deleteLater()
    application.deleteLater()
    assert file.read_bytes() == before


LATER = """\
side_tab = "hologram"
centre_tab = "room"
library_grouping = "mood"
library_sorting = "colour"
indicator_columns = "a b c"
recent_acts = "fly swim"
briefing_choices = '{"form": "opera"}'
briefing_words = "[1]"
version_seen = "9.0"
hints_seen = true
later = "kept"
"""


def test_the_window_comes_up_with_what_a_later_one_noted_for_itself_and_keeps_it(
    qtbot: QtBot, qapp: QApplication, home: Path, put_back: None
) -> None:
    noted = home / "config" / "window.toml"
    noted.parent.mkdir()
    noted.write_text(LATER, "utf-8")
    application = Application(qapp, None)
    crashes: list[object] = []
    application.crashes.take = crashes.append  # type: ignore[method-assign]  # what would be shown as a crash
    window = application.window
    window.show()
    qtbot.waitUntil(lambda: bool(application.session.charts), timeout=20_000)
    for tab in ("charts", "indicators", "reader"):
        window.show_tab(tab)
    window.close()
    window.deleteLater()
    application.deleteLater()
    assert crashes == []
    assert 'later = "kept"' in noted.read_text("utf-8")
