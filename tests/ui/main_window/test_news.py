"""News are offered once, where the version rose; never at the first start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop import __version__
from caoxian_desktop.app import Application
from caoxian_desktop.ui.about.dialog import AboutDialog
from caoxian_desktop.ui.about.news_dialog import NewsDialog
from caoxian_desktop.ui.settings import SettingsFile
from caoxian_desktop.ui.widgets.strip import Strip


def begun(application: Application, seen: str) -> Strip | None:
    application.settings.change(version_seen=seen)
    application.wiring.news.begin()
    return application.wiring.news.strip


@pytest.mark.usefixtures("kept_example")
def test_after_an_update_they_are_offered_once(start: Callable[[], Application], qtbot: QtBot, home: Path) -> None:
    started = start()
    assert started.wiring.news.strip is None
    assert SettingsFile().now.version_seen == __version__
    strip = begun(started, "0.0.9")
    assert strip is not None
    assert strip.isVisible()
    assert SettingsFile().now.version_seen == __version__
    strip.findChildren(QPushButton)[0].click()
    assert strip.isHidden()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(NewsDialog)))


@pytest.mark.parametrize("seen", ["", __version__, "99.0.0"])
def test_they_are_not_offered_at_the_first_start_nor_again_nor_after_going_back(
    started: Application, seen: str
) -> None:
    assert begun(started, seen) is None
    assert started.settings.now.version_seen == __version__


def test_they_and_the_box_about_the_program_are_shown_when_asked_for(started: Application, qtbot: QtBot) -> None:
    for act, kind in (("news", NewsDialog), ("about", AboutDialog)):
        started.window.actions_[act].trigger()
        (dialog,) = started.window.findChildren(kind)
        assert dialog.isVisible()
        dialog.close()
