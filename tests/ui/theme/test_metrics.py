"""Sizes beside words follow the size of the type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.metrics import ICON, scaled, square, usual
from caoxian_desktop.ui.theme.palette import LIGHT
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.scroll_column import ScrollColumn


@pytest.fixture
def twice(qapp: QApplication) -> Iterator[None]:
    """Type of twice the size at which the sizes were chosen."""
    before, large = qapp.font(), QFont(qapp.font())
    large.setPixelSize(27)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("qapp")
def test_type_of_the_usual_size_leaves_sizes_as_they_are_written() -> None:
    assert (scaled(240), usual(240), square()) == (240, 240, QSize(ICON, ICON))
    assert "width: 14px; height: 14px" in stylesheet(LIGHT)


@pytest.mark.usefixtures("twice")
def test_type_of_twice_the_size_takes_them_along() -> None:
    assert (scaled(240), square()) == (480, QSize(2 * ICON, 2 * ICON))
    assert "width: 28px; height: 28px" in stylesheet(LIGHT)


@pytest.mark.usefixtures("twice")
def test_what_a_person_chose_is_kept_as_with_type_of_the_usual_size() -> None:
    assert all(usual(scaled(width)) == width for width in range(700))


@pytest.mark.usefixtures("twice")
def test_a_dialog_opens_as_high_as_its_words_need_broken_to_its_width(qtbot: QtBot) -> None:
    dialog, words = QDialog(), QLabel("一句很长的话。" * 20)
    words.setWordWrap(True)
    QVBoxLayout(dialog).addWidget(words)
    qtbot.addWidget(dialog)
    open_in(dialog, 200)
    dialog.show()
    assert dialog.width() == 400
    assert words.height() >= words.heightForWidth(words.width())


def test_parts_scroll_where_there_is_no_room_and_never_sideways(qtbot: QtBot) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for _ in range(40):
        column.addWidget(QLabel("一行"))
    area = ScrollColumn(inside)
    qtbot.addWidget(area)
    assert area.minimumSizeHint().height() < 200 < area.sizeHint().height()
    area.resize(area.minimumSizeHint())
    area.show()
    assert area.verticalScrollBar().maximum() > 0
    assert inside.width() <= area.viewport().width()
