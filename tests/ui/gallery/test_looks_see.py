"""The looks that go through all scenes see what they are to see, and take nothing else for a fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.widgets.label import ElidedLabel
from tests.gallery.cut_off import cut_off_in
from tests.gallery.one_language import Own
from tests.gallery.said import said_by
from tests.gallery.stage import Stage
from tests.gallery.within import (
    icons_follow_the_type,
    nothing_is_wider_than_what_scrolls_it,
    nothing_lies_beyond_an_edge,
    nothing_lies_over_another,
    one_scroll_bar_stands_beside_another_nowhere,
)


@pytest.fixture
def nobody() -> Stage:
    """No stage: these looks ask it nothing."""
    return cast("Stage", None)


LONG = "Words that need a good deal of room"


def combo() -> QComboBox:
    made = QComboBox()
    made.addItem(LONG)
    return made


def line() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(LONG)
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    for _ in range(3):
        made.addTab(LONG)
    return made


@pytest.mark.parametrize(
    "make", [lambda: QLabel(LONG), lambda: QPushButton(LONG), lambda: QCheckBox(LONG), combo, line, tabs]
)
def test_what_is_too_narrow_for_its_words_is_seen(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(60, widget.sizeHint().height())
    widget.show()
    assert list(cut_off_in(widget))
    widget.resize(2000, widget.sizeHint().height())
    assert list(cut_off_in(widget)) == []


def test_wrapped_words_need_their_height(qtbot: QtBot) -> None:
    label = QLabel(LONG * 3)
    label.setWordWrap(True)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert list(cut_off_in(label))
    label.resize(120, label.heightForWidth(120))
    assert list(cut_off_in(label)) == []


def test_what_ends_in_dots_with_the_whole_in_its_tip_is_not_cut_off(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    assert list(cut_off_in(label)) == []


def two_in_a_row() -> tuple[QWidget, QLabel, QLabel]:
    holder, one, other = QWidget(), QLabel("甲"), QLabel("乙")
    row = QHBoxLayout(holder)
    for part in (one, other):
        row.addWidget(part)
    holder.resize(300, 60)
    return holder, one, other


def test_a_part_beyond_the_edge_of_what_holds_it_is_seen(qtbot: QtBot, nobody: Stage) -> None:
    holder, one, _ = two_in_a_row()
    qtbot.addWidget(holder)
    holder.show()
    assert list(nothing_lies_beyond_an_edge(holder, nobody)) == []
    one.setFixedHeight(90)
    holder.setFixedSize(300, 60)
    assert list(nothing_lies_beyond_an_edge(holder, nobody))


def test_parts_over_each_other_are_seen(qtbot: QtBot, nobody: Stage) -> None:
    holder, one, other = two_in_a_row()
    qtbot.addWidget(holder)
    holder.show()
    assert list(nothing_lies_over_another(holder, nobody)) == []
    other.setGeometry(one.geometry())
    assert list(nothing_lies_over_another(holder, nobody))


def test_what_is_wider_than_a_view_that_scrolls_up_and_down_alone_is_seen(qtbot: QtBot, nobody: Stage) -> None:
    whole, area, inside = QWidget(), QScrollArea(), QLabel(LONG)
    QVBoxLayout(whole).addWidget(area)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    qtbot.addWidget(whole)
    whole.resize(100, 100)
    whole.show()
    assert list(nothing_is_wider_than_what_scrolls_it(whole, nobody))
    whole.resize(900, 100)
    assert list(nothing_is_wider_than_what_scrolls_it(whole, nobody)) == []


def test_what_scrolls_in_what_scrolls_is_seen(qtbot: QtBot, nobody: Stage) -> None:
    whole, around, inside = QWidget(), QScrollArea(), QPlainTextEdit("词\n" * 40)
    QVBoxLayout(whole).addWidget(around)
    around.setWidgetResizable(True)
    around.setWidget(inside)
    qtbot.addWidget(whole)
    whole.resize(300, 200)
    whole.show()
    assert list(one_scroll_bar_stands_beside_another_nowhere(whole, nobody)) == []
    inside.setMinimumHeight(300)
    qtbot.waitUntil(lambda: bool(list(one_scroll_bar_stands_beside_another_nowhere(whole, nobody))))


def test_an_icon_that_stays_small_beside_large_words_is_seen(qtbot: QtBot, nobody: Stage) -> None:
    whole, button = QWidget(), QToolButton()
    QVBoxLayout(whole).addWidget(button)
    button.setIcon(icon("trash"))
    button.setIconSize(QSize(16, 16))
    qtbot.addWidget(whole)
    whole.show()
    assert list(icons_follow_the_type(whole, nobody)) == []
    large = whole.font()
    large.setPixelSize(30)
    whole.setFont(large)
    assert list(icons_follow_the_type(whole, nobody))


class Painter(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        painter = QPainter(self)
        painter.drawText(4, 20, "自己画的")
        painter.end()


def test_words_of_parts_tips_names_lists_and_painting_are_heard(qtbot: QtBot) -> None:
    whole = Painter()
    qtbot.addWidget(whole)
    whole.setToolTip("提示")
    box = QComboBox(whole)
    box.addItems(["甲", "乙"])
    box.setAccessibleName("选择")
    whole.resize(300, 200)
    whole.show()
    assert {"自己画的", "提示", "甲", "乙", "选择"} <= {words for _, words in said_by(whole)}


def test_the_windows_own_chinese_is_told_from_the_reports() -> None:
    own = Own(("指标", "地区生产总值", "2022年预计实现地区生产总值546.3亿元。", "546.3亿元", "第三部分第2段"))
    assert own.left_of("Value of 地区生产总值: 546.3亿元") == []
    assert own.left_of("… 2023年预计实现地区生产总值120.1亿元") == []  # another year's, in the same words
    assert own.left_of("第三部分第2段　地区生产总值") == []
    assert own.left_of("筛选指标") == ["筛选指标"]
    assert own.left_of("导出 地区生产总值") == ["导出"]
    assert own.left_of("生产") == ["生产"]  # a short word is the report's only as a whole
