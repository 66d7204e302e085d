"""Parts without words of their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qRgb
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.palette import LIGHT
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.card_list import CardList
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.elided_line import ElidedLine
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.focus_ring import _place_in
from caoxian_desktop.ui.widgets.label import ElidedLabel, label, plain_tip
from caoxian_desktop.ui.widgets.strip import Strip
from caoxian_desktop.ui.widgets.toast import Toast, keep_clear


def test_chips_break_their_row_where_the_width_ends(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    chips = [Chip(f"标签{number}") for number in range(8)]
    for chip in chips:
        flow.addWidget(chip)
    one_row, narrow = flow.heightForWidth(2000), flow.heightForWidth(chips[0].sizeHint().width() * 2 + 10)
    assert one_row == chips[0].sizeHint().height()
    assert narrow >= 4 * one_row
    holder.resize(200, narrow)
    holder.show()
    assert all(chip.geometry().right() < 200 for chip in chips)


def test_a_hidden_chip_leaves_no_gap(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    first, hidden, last = (Chip(words) for words in ("数据", "文字", "已忽略"))
    for chip in (first, hidden, last):
        flow.addWidget(chip)
    hidden.hide()
    holder.resize(400, 40)
    holder.show()
    assert last.geometry().left() - first.geometry().right() == flow.spacing() + 1


def test_what_is_low_stands_in_the_middle_of_its_row(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    low, high, below = Chip("数据"), QPushButton("高"), Chip("文字")
    high.setMinimumHeight(3 * low.sizeHint().height())
    for part in (low, high, below):
        flow.addWidget(part)
    width = low.sizeHint().width() + high.sizeHint().width() + flow.spacing()
    holder.resize(width, flow.heightForWidth(width))
    holder.show()
    assert abs(low.geometry().center().y() - high.geometry().center().y()) <= 1
    assert below.geometry().top() == high.geometry().bottom() + 1 + flow.spacing()


def test_a_filter_chip_can_be_switched_by_keyboard(qtbot: QtBot) -> None:
    chip = Chip("短板", "weakness", checkable=True)
    qtbot.addWidget(chip)
    chip.show()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "短板"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_is_chosen_by_mouse_and_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    card = Card("一张卡片", "task")
    qtbot.addWidget(card)
    card.resize(200, 60)
    card.show()
    with qtbot.waitSignal(card.activated):
        qtbot.keyClick(card, key)
    with qtbot.waitSignal(card.activated):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_where_there_are_no_cards_the_reason_stands(qtbot: QtBot) -> None:
    empty = EmptyState("hash", "没有数据", "往下翻。", "重来")
    cards = CardList(empty)
    qtbot.addWidget(cards)
    cards.show()
    assert empty.isVisible()
    cards.show_cards([Card("a"), Card("b")])
    assert not empty.isVisible()
    assert len(cards.cards) == 2
    cards.show_cards([])
    assert empty.isVisible()


def test_where_nothing_can_be_done_there_is_no_button(qtbot: QtBot) -> None:
    empty = EmptyState("hash", "没有数据")
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.findChildren(QPushButton)
    empty.offer("重来")
    (button,) = empty.findChildren(QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(empty.wanted):
        button.click()
    empty.offer("")
    assert not button.isVisible()


def test_words_of_people_are_never_taken_for_markup(qtbot: QtBot) -> None:
    made = label("<b>增长</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert isinstance(made, QLabel)


def test_a_line_too_long_for_its_place_says_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    made = ElidedLabel("某某自治县人民政府工作报告（2023年）")
    qtbot.addWidget(made)
    made.resize(80, 24)
    made.show()
    picture = QImage(made.size(), QImage.Format.Format_RGB32)
    picture.fill(qRgb(255, 255, 255))
    made.render(picture)
    assert made.toolTip() == made.text()
    made.resize(600, 24)
    made.render(picture)
    assert made.toolTip() == ""


def test_a_field_shows_that_its_words_go_on_until_one_types_in_it(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    field, other = ElidedLine(host), ElidedLine(host)
    for at, made in enumerate((field, other)):
        made.setGeometry(0, 40 * at, 120, 30)
    field.setText("曹县第十八届人民代表大会第二次会议")
    host.show()
    host.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    elided = field.grab().toImage()
    field.setText("曹县第十八届人民代…")
    assert field.grab().toImage().copy(0, 0, 60, 30) == elided.copy(0, 0, 60, 30), "it stands where it stood"
    field.setText("曹县第十八届人民代表大会第二次会议")
    field.setFocus()
    field.setCursorPosition(0)
    qtbot.waitUntil(field.hasFocus)
    assert field.grab().toImage() != elided


def test_a_toast_goes_by_itself_does_its_act_and_stays_inside_its_host(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 300)
    host.show()
    done: list[bool] = []
    toast = Toast(host, "关闭")
    toast.say("已删除1条批注", "撤销", lambda: done.append(True))
    assert toast.timer_active()
    assert host.rect().contains(toast.geometry())
    assert toast.geometry().bottom() < host.rect().bottom() - 48, "a bar of buttons at the foot stays free"
    toast.on_act()
    assert done == [True]
    assert not toast.isVisible()
    toast.say("磁盘已满：请清理空间后再试。" * 6, seconds=None)
    assert not toast.timer_active()
    assert host.rect().contains(toast.geometry())


def test_a_toast_lies_above_what_is_kept_clear_and_follows_it(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 300)
    toast, pane = Toast(host, "关闭"), QWidget(host)
    keep_clear(pane)
    pane.setGeometry(0, 200, 400, 100)
    host.show()
    toast.say("已标为不是数据：30.6%")
    assert toast.geometry().bottom() < pane.y()
    pane.setGeometry(0, 170, 400, 130)
    assert toast.geometry().bottom() < pane.y()
    pane.setGeometry(0, 20, 400, 280)  # most of the window: there is no room above
    assert host.rect().contains(toast.geometry())
    pane.hide()
    free = toast.geometry()
    pane.setGeometry(350, 200, 50, 100)  # beside it
    pane.show()
    assert toast.geometry() == free


def test_a_toast_comes_to_the_front_again_of_what_is_laid_over_its_host(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 300)
    host.show()
    toast, pane = Toast(host, "关闭"), QWidget(host)
    toast.say("已删除1条批注")
    pane.resize(host.size())
    pane.raise_()
    pane.show()
    assert host.childAt(toast.geometry().center()) is pane
    toast.on_covered()
    assert toast.isAncestorOf(host.childAt(toast.geometry().center())) or host.childAt(toast.pos()) is toast


def test_the_ring_of_a_box_to_tick_leaves_its_sign_whole_and_ends_with_its_words(
    qtbot: QtBot, qapp: QApplication, put_back: None
) -> None:
    qapp.setStyleSheet(stylesheet(LIGHT))
    box = QCheckBox("包括疑问")
    qtbot.addWidget(box)
    box.resize(600, box.sizeHint().height())
    option = QStyleOptionButton()
    box.initStyleOption(option)
    sign = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    ring = _place_in(box)
    assert ring.adjusted(3, 3, -3, -3).contains(sign)
    assert ring.width() < 150


def test_a_strip_is_put_away_with_its_cross(qtbot: QtBot) -> None:
    strip = Strip("打开", "不再提示")
    qtbot.addWidget(strip)
    strip.say("这是示例报告")
    assert strip.isVisible()
    with qtbot.waitSignal(strip.closed):
        strip._on_closed()
    assert not strip.isVisible()


def test_a_tooltip_shows_words_as_they_are() -> None:
    assert plain_tip("增长5%以上") == "增长5%以上"
    assert plain_tip('<img src="x"> & 1') == '<span>&lt;img src="x"> &amp; 1</span>'


def test_a_line_to_filter_by_speaks_when_typing_pauses_and_not_when_it_is_emptied(qtbot: QtBot) -> None:
    line = FilterLine("筛选", "按字词筛选")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.settled):
        line.setText("口径")
    line.setText("口")
    line.empty()
    assert line.text() == ""
    with qtbot.assertNotEmitted(line.settled, wait=250):
        pass
    chip = Chip("数据", checkable=True)
    qtbot.addWidget(chip)
    chip.setChecked(True)
    with qtbot.assertNotEmitted(chip.toggled):
        chip.put(on=False)
    assert not chip.isChecked()
