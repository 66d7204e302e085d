"""The ring around what has the keyboard: seen on everything, in both themes, and only by who uses keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.charts.canvas import ChartCanvas
from caoxian_desktop.ui.charts.tabs import ChartTabs
from caoxian_desktop.ui.reader.view import ReaderView
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, Palette, contrast, set_current
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.theme.theming import qt_palette
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.focus_ring import FocusRing
from caoxian_desktop.ui.widgets.fold import Fold
from caoxian_desktop.ui.widgets.long_list import LongList


def default_button() -> QWidget:
    made = QPushButton("导出")
    made.setDefault(True)
    return made


def flat_button() -> QWidget:
    made = QPushButton("查看")
    made.setFlat(True)
    return made


def tool_button() -> QWidget:
    made = QToolButton()
    made.setText("导出")
    made.setCheckable(True)
    made.setChecked(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def rows(view: QListView | LongList) -> QWidget:
    model = QStringListModel(["一", "二"], view)
    view.show_model(model) if isinstance(view, LongList) else view.setModel(model)
    return view


def tab_bar() -> QWidget:
    made = QTabBar()
    made.addTab("阅读")
    made.addTab("图表")
    return made


def chart_tabs() -> QWidget:
    made = ChartTabs()
    made.show_names([("主要指标", ""), ("投资", "")], 0)
    return made


def labelled(button: QCheckBox | QRadioButton) -> QWidget:
    button.setText("附出处")
    return button


MAKERS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("取消"),
    "default": default_button,
    "flat": flat_button,
    "tool": tool_button,
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "choice": QComboBox,
    "number": QSpinBox,
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
    "tick": lambda: labelled(QCheckBox()),
    "radio": lambda: labelled(QRadioButton()),
    "list": lambda: rows(QListView()),
    "long list": lambda: rows(LongList()),
    "tabs": tab_bar,
    "chart tabs": chart_tabs,
    "canvas": lambda: ChartCanvas(lambda _mark: "", "正在绘制…"),
    "reader": ReaderView,
    "scrolling page": QScrollArea,
    "card": lambda: Card("地区生产总值"),
    "chip": lambda: Chip("目标", checkable=True),
    "fold": lambda: Fold("封面", QWidget()),
}


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def palette(request: pytest.FixtureRequest, qapp: QApplication, put_back: None) -> Palette:
    chosen: Palette = request.param
    dress(qapp, chosen)
    return chosen


def dress(qapp: QApplication, palette: Palette) -> None:
    qapp.setPalette(qt_palette(palette))
    qapp.setStyleSheet(stylesheet(palette))
    set_current(palette)


@pytest.fixture
def ring(qapp: QApplication) -> FocusRing:
    made = qapp.findChild(FocusRing)
    return made if made is not None else FocusRing(qapp)


def page_with(qtbot: QtBot, *parts: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    page.resize(300, 220)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ by much, of those a person could see."""
    pairs = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x in range(one.width()) for y in range(one.height()))
    return sum(1 for before, after in pairs if contrast(before.name(), after.name()) > 1.5)


@pytest.mark.parametrize("kind", MAKERS)
def test_the_ring_is_seen_on_everything_in_both_themes(
    qtbot: QtBot, ring: FocusRing, palette: Palette, kind: str
) -> None:
    before, part = QPushButton("前"), MAKERS[kind]()
    page = page_with(qtbot, before, part)
    before.setFocus()
    without = page.grab().toImage()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: ring.around not in (None, before))
    assert ring.around is not None
    assert ring.around is part or part.isAncestorOf(ring.around)
    edge = 2 * (ring.around.width() + ring.around.height())
    assert differing(page.grab().toImage(), without) > edge / 3
    assert ring.around.hasFocus()


@pytest.mark.parametrize("ground", ["surface", "window", "raised", "sunken"])
def test_the_ring_stands_out_from_its_ground(palette: Palette, ground: str) -> None:
    assert contrast(palette.accent, getattr(palette, ground)) >= 3


def test_within_an_accented_button_its_inner_line_stands_out(palette: Palette) -> None:
    assert contrast(palette.accent, palette.surface) >= 3


def test_the_mouse_shows_no_ring_and_takes_it_away(qtbot: QtBot, ring: FocusRing) -> None:
    one, other = QLineEdit(), QLineEdit()
    page = page_with(qtbot, one, other)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert ring.around is other
    assert page.isActiveWindow()
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert ring.around is None
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert ring.around is None
    assert one.hasFocus()


def test_the_ring_keeps_the_size_of_what_it_is_around(qtbot: QtBot, ring: FocusRing) -> None:
    one, view = QLineEdit(), ReaderView()
    page = page_with(qtbot, one, view)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Tab)
    page.resize(400, 320)
    qtbot.wait(1)
    assert ring._ring is not None
    assert ring._ring.geometry() == view.rect()


class Judging(QWidget):
    """A page that takes keys for one of its parts."""

    def __init__(self) -> None:
        super().__init__()
        self.focus_part = QLabel("抽到的句子")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(QPushButton("上一条"))
        column.addWidget(self.focus_part)


def test_on_a_page_that_takes_keys_for_a_part_the_ring_goes_round_that(qtbot: QtBot, ring: FocusRing) -> None:
    before, judging = QPushButton("前"), Judging()
    page = page_with(qtbot, before, judging)
    judging.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(judging, Qt.Key.Key_Shift)
    assert ring.around is judging

    def is_around() -> bool:
        shown, part = ring._ring, judging.focus_part.geometry()
        assert shown is not None
        return shown.geometry().contains(part) and shown.height() < part.height() + 20 < judging.height()

    qtbot.waitUntil(is_around)
    assert page.isActiveWindow()
    judging.focus_part.setFixedHeight(judging.focus_part.height() + 30)
    qtbot.waitUntil(is_around)


def test_what_bore_the_ring_may_go(qtbot: QtBot, ring: FocusRing) -> None:
    one, other = QLineEdit(), QLineEdit()
    page = page_with(qtbot, one, other)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Tab)
    other.deleteLater()
    qtbot.wait(1)
    QTest.keyClick(page.focusWidget() or one, Qt.Key.Key_Tab)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_A)
    assert ring.around is one


def test_tab_is_left_to_a_field_that_writes_it(qtbot: QtBot, ring: FocusRing) -> None:
    text, other = QPlainTextEdit(), QLineEdit()
    page = page_with(qtbot, text, other)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert page.focusWidget() is text
    assert text.toPlainText() == "\t"
    text.setTabChangesFocus(True)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert text.hasFocus()


def painted(view: QWidget, palette: Palette, x: int, y: int) -> bool:
    """Whether a pixel of a widget has the accent's colour."""
    return contrast(view.grab().toImage().pixelColor(x, y).name(), palette.accent) < 1.2


def test_of_a_list_the_row_one_stands_on_bears_the_ring_and_the_whole_a_thin_line(
    qtbot: QtBot, ring: FocusRing, palette: Palette
) -> None:
    before, view = QPushButton("前"), QListView()
    rows(view)
    page = page_with(qtbot, before, view)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    for row in (0, 1, 0):
        view.setCurrentIndex(view.model().index(row, 0))
        top = [view.visualRect(view.model().index(each, 0)).top() for each in (0, 1)]
        middle = view.width() // 2
        assert [painted(view, palette, middle, each + 1) for each in top] == [row == 0, row == 1]
    assert painted(view, palette, 0, view.height() - 20)
    assert not painted(view, palette, 1, view.height() - 20)
    assert page.isActiveWindow()


def test_a_list_in_which_one_stands_nowhere_bears_the_ring_itself(
    qtbot: QtBot, ring: FocusRing, palette: Palette
) -> None:
    before, view = QPushButton("前"), QListView()
    page = page_with(qtbot, before, view)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: ring.around is view)
    assert page.isActiveWindow()
    assert painted(view, palette, 1, view.height() - 20)
