"""A library of a later package, met by the window of an earlier one."""

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
