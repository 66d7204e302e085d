"""A notice is as wide as its sentence, or as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.toast import Toast


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1200, 600)
    host.show()
    return Toast(host, "关闭")


def test_a_short_sentence_stands_on_one_line(toast: Toast) -> None:
    toast.say("已添加书签")
    assert toast.width() < 300
    assert toast.height() < 60


def test_a_long_sentence_is_broken_into_lines_and_not_into_a_column(toast: Toast) -> None:
    toast.say("文字有变化，旧版本仍保留；" * 8)
    assert toast.width() == 640
    assert toast.height() < 90


def test_in_a_narrow_window_it_takes_the_room_there_is(toast: Toast) -> None:
    toast.say("文字有变化，旧版本仍保留；" * 8)
    toast.parentWidget().resize(400, 600)
    assert 320 <= toast.width() <= 400
    assert toast.x() >= 0
