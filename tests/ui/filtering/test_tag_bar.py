"""The bar of tags takes the room that its rows need, however wide its place is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.filtering.tag_bar import TagBar


def test_the_bar_is_as_high_as_its_rows_at_the_width_it_has(qtbot: QtBot) -> None:
    page, bar = QWidget(), TagBar()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addStretch(1)
    bar.offer({"人大建议": 1, "核对": 1, "财政": 1}, {})
    page.resize(200, 300)
    page.show()
    two = bar.height()
    page.resize(600, 300)
    qtbot.waitUntil(lambda: bar.height() < two)
    one = bar.height()
    page.resize(200, 300)
    qtbot.waitUntil(lambda: bar.height() == two)
    assert one < two <= 2 * one + 10
