"""A long list measures what it shows, keeps what is seen in its place, and is walked through by keys."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.long_list import LongList

MANY = 50_000


class Delegate(QStyledItemDelegate):
    """Rows of heights between 30 and 90; how many were asked for."""

    asked = 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]  # noqa: N802 - Qt's own name
        self.asked += 1
        return QSize(1, 30 + 20 * (index.row() % 4))


@pytest.fixture
def model() -> QStringListModel:
    return QStringListModel([str(number) for number in range(MANY)])


@pytest.fixture
def view(qtbot: QtBot, model: QStringListModel) -> LongList:
    made = LongList()
    qtbot.addWidget(made)
    made.setItemDelegate(Delegate(made))
    made.setSelectionMode(made.SelectionMode.ExtendedSelection)
    made.show_model(model)
    made.resize(200, 400)
    made.show()
    return made


def delegate(view: LongList) -> Delegate:
    found = view.itemDelegate()
    assert isinstance(found, Delegate)
    return found


def first_seen(view: LongList) -> str:
    return str(view.indexAt(QPoint(5, 1)).data())


def test_only_what_is_seen_is_measured(view: LongList) -> None:
    view.grab()
    assert 5 < delegate(view).asked < 40


def test_any_row_is_brought_into_view(view: LongList, model: QStringListModel) -> None:
    for row in (MANY - 1, 0, MANY // 2):
        view.scrollTo(model.index(row))
        view.grab()
        assert view.viewport().rect().contains(view.visualRect(model.index(row)))


def test_what_is_seen_stays_when_rows_come_and_go_above(view: LongList, model: QStringListModel) -> None:
    view.selectionModel().clearCurrentIndex()  # Qt brings the neighbour of a current row that goes into view
    view.scrollTo(model.index(1000), view.ScrollHint.PositionAtTop)
    view.grab()
    model.insertRows(0, 7)
    view.grab()
    assert first_seen(view) == "1000"
    model.removeRows(0, 507)
    view.grab()
    assert first_seen(view) == "1000"


def test_scrolling_back_over_rows_not_measured_yet_moves_what_is_seen_evenly(
    view: LongList, model: QStringListModel
) -> None:
    view.scrollTo(model.index(2000), view.ScrollHint.PositionAtTop)
    view.grab()
    bar, tops = view.verticalScrollBar(), []
    for _ in range(30):
        bar.setValue(bar.value() - 10)
        view.grab()
        tops.append(view.visualRect(model.index(2000)).top())
    assert tops == [10 * step for step in range(1, 31)]


def test_keys_lead_from_row_to_row_and_to_the_ends(qtbot: QtBot, view: LongList, model: QStringListModel) -> None:
    view.setCurrentIndex(model.index(3))
    for key, row in (
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Up, 3),
        (Qt.Key.Key_End, MANY - 1),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert 4 <= view.currentIndex().row() <= 12


def test_rows_are_chosen_by_a_rectangle(view: LongList) -> None:
    view.setSelection(QRect(0, 0, 10, 100), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert [index.row() for index in view.selectionModel().selectedRows()] == [0, 1, 2]
    assert view.visualRegionForSelection(view.selectionModel().selection()).boundingRect().top() == 0


def test_beside_the_rows_there_is_none(qtbot: QtBot) -> None:
    empty = LongList()
    qtbot.addWidget(empty)
    empty.show_model(QStringListModel([]))
    assert not empty.indexAt(QPoint(1, 1)).isValid()
    empty.grab()
