"""Words of a table stand under those of its header."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.palette import LIGHT
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.theme.theming import qt_palette

WORD = "口"
LEFT, RIGHT = (
    side | Qt.AlignmentFlag.AlignVCenter for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


def table(side: Qt.AlignmentFlag) -> QTableWidget:
    made = QTableWidget(1, 1)
    head, cell = QTableWidgetItem(WORD), QTableWidgetItem(WORD)
    for item in (head, cell):
        item.setTextAlignment(side)
    made.setHorizontalHeaderItem(0, head)
    made.setItem(0, 0, cell)
    made.setShowGrid(False)
    made.verticalHeader().hide()
    made.horizontalHeader().setHighlightSections(False)
    made.setColumnWidth(0, 100)
    return made


def tree(side: Qt.AlignmentFlag) -> QTreeWidget:
    made = QTreeWidget()
    made.setRootIsDecorated(False)
    made.setHeaderLabels([WORD, ""])
    made.headerItem().setTextAlignment(0, side)
    row = QTreeWidgetItem([WORD])
    row.setTextAlignment(0, side)
    made.addTopLevelItem(row)
    made.setColumnWidth(0, 100)
    return made


def inked(image: QImage, part: QRect) -> tuple[int, int]:
    """Return the first and the last column of a part in which something dark is written."""
    columns = [
        x
        for x in range(part.left(), part.right())
        if any(image.pixelColor(x, y).lightness() < 150 for y in range(part.top(), part.bottom()))
    ]
    return columns[0], columns[-1]


@pytest.mark.parametrize("side", [LEFT, RIGHT], ids=["left", "right"])
@pytest.mark.parametrize("make", [table, tree])
def test_words_of_a_column_stand_under_its_head(
    qtbot: QtBot, qapp: QApplication, put_back: None, make: type, side: Qt.AlignmentFlag
) -> None:
    qapp.setPalette(qt_palette(LIGHT))
    qapp.setStyleSheet(stylesheet(LIGHT))
    view = make(side)
    view.setProperty("columns", True)  # noqa: FBT003 - Qt's own
    qtbot.addWidget(view)
    view.resize(300, 120)
    with qtbot.waitExposed(view):
        view.show()
    image, viewport = view.grab().toImage(), view.viewport().geometry()
    head = QRect(0, 2, 99, viewport.top() - 6)
    row = view.visualItemRect(view.item(0, 0) if make is table else view.topLevelItem(0))
    cell = QRect(0, viewport.top() + row.top() + 2, 99, row.height() - 4)
    (left, right), (under_left, under_right) = inked(image, head), inked(image, cell)
    assert abs(left - under_left) <= 1
    assert abs(right - under_right) <= 1


@pytest.mark.parametrize("make", [table, tree])
def test_a_chosen_row_is_marked_in_one_even_colour(
    qtbot: QtBot, qapp: QApplication, put_back: None, make: type
) -> None:
    qapp.setPalette(qt_palette(LIGHT))
    qapp.setStyleSheet(stylesheet(LIGHT))
    view = make(LEFT)
    view.setProperty("columns", True)  # noqa: FBT003 - Qt's own
    qtbot.addWidget(view)
    view.resize(300, 120)
    with qtbot.waitExposed(view):
        view.show()
    view.setCurrentIndex(view.model().index(0, 0))
    image, viewport = view.grab().toImage(), view.viewport().geometry()
    row = view.visualRect(view.model().index(0, 0)).translated(viewport.topLeft())
    beside_the_word = {image.pixelColor(60, y).name() for y in range(row.top() + 1, row.bottom())}
    assert beside_the_word == {QColor(LIGHT.selection).name()}
