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
    page.show()
    heights = []
    for width in (200, 600, 200):
        page.resize(width, 300)
        qtbot.waitUntil(lambda: bar.height() == bar.sizeHint().height())
        heights.append(bar.height())
    two, one, again = heights
    assert one < two == again
