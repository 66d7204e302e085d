"""What the desktop knows the window by."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from caoxian_desktop.app import Application
from caoxian_desktop.ui.main_window.desktop import APP_ID, app_icon, claim_task_bar


@pytest.mark.parametrize("side", [16, 32, 256])
def test_the_icon_is_drawn_in_every_size(qapp: QApplication, side: int) -> None:
    image = app_icon().pixmap(QSize(side, side)).toImage()
    assert image.size() == QSize(side, side)
    assert image.pixelColor(0, 0).alpha() == 0, "its corners are round"
    colours = {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
    assert {"#ffffff", "#25589c"} <= colours


def test_the_window_bears_it(started: Application) -> None:
    assert not QGuiApplication.windowIcon().isNull()


def test_windows_is_told_a_name_and_other_systems_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    claim_task_bar()
    assert told == []
    monkeypatch.setattr(sys, "platform", "win32")
    claim_task_bar()
    assert told == [APP_ID]
