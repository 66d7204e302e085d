"""The palette: type a little, see what is meant, press Enter; the focus goes back to where it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.actions import Actions
from caoxian_desktop.ui.acts import NEEDS, Need
from caoxian_desktop.ui.command_palette.commands import commands_of, found, with_recent
from caoxian_desktop.ui.command_palette.palette import CommandPalette
from caoxian_desktop.ui.command_palette.rows import FOUND, spoken
from caoxian_desktop.ui.theme import palette as colours
from caoxian_desktop.ui.theme.palette import DARK, LIGHT

Key = Qt.Key


class Window(QMainWindow):
    """A window with a field to come from."""

    def __init__(self) -> None:
        super().__init__()
        self.acts = Actions(self)
        self.bar = QToolBar(self)
        self.bar.addAction(QAction("x", self.bar))
        self.addToolBar(self.bar)
        self.field = QLineEdit()
        self.setCentralWidget(self.field)
        self.palette_ = CommandPalette(self, self.bar)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    made.acts.offer(frozenset(Need) - {Need.SELECTION})
    return made


def opened(window: Window, recent: tuple[str, ...] = ()) -> CommandPalette:
    window.palette_.open(commands_of(window.acts), recent)
    return window.palette_


def acts(palette: CommandPalette) -> list[str]:
    return [palette.rows.index(row).data(FOUND).command.act for row in range(palette.rows.rowCount())]


def test_it_opens_with_every_act_those_done_lately_first(window: Window) -> None:
    palette = opened(window, ("export", "find"))
    assert palette.edit.hasFocus()
    listed = acts(palette)
    assert listed[:3] == ["export", "find", "open"]
    assert set(listed) == {act.key for act, _ in window.acts} - {"palette"}


def test_typed_letters_narrow_it_and_enter_does_the_first(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    qtbot.keyClicks(palette.edit, "dccl")
    assert acts(palette)[0] == "export"
    with qtbot.waitSignal(palette.act_wanted) as wanted:
        qtbot.keyClick(palette.edit, Key.Key_Return)
    assert wanted.args == ["export"]
    assert palette.isHidden()
    assert window.field.hasFocus()


def test_arrows_go_through_it_round_the_ends_and_pages_do_not(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    last = palette.rows.rowCount() - 1
    qtbot.keyClick(palette.edit, Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    qtbot.keyClick(palette.edit, Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClick(palette.edit, Key.Key_PageDown)
    assert 5 < palette.list.currentIndex().row() <= 12
    qtbot.keyClick(palette.edit, Key.Key_PageUp)
    qtbot.keyClick(palette.edit, Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 0
    assert palette.edit.hasFocus()


def test_what_cannot_be_done_says_why_and_stays(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    palette.edit.setText("带出处复制")
    (row,) = (palette.rows.index(at) for at in range(palette.rows.rowCount()))
    assert row.data(FOUND).command.why == NEEDS["cite"].value == "先在正文中选中文字"
    with qtbot.assertNotEmitted(palette.act_wanted, wait=50):
        qtbot.keyClick(palette.edit, Key.Key_Return)
    assert palette.isVisible()


def test_a_click_does_a_row(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    palette.edit.setText("放大文字")
    with qtbot.waitSignal(palette.act_wanted) as wanted:
        place = palette.list.visualRect(palette.rows.index(0)).center()
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["zoom_in"]


def test_esc_closes_it_and_gives_the_focus_back(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    qtbot.keyClick(palette.edit, Key.Key_Escape)
    assert palette.isHidden()
    assert window.field.hasFocus()


def test_it_closes_when_one_turns_elsewhere(window: Window) -> None:
    palette = opened(window)
    window.field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette.isHidden()


def test_words_that_mean_nothing_are_told_and_enter_does_nothing(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    palette.edit.setText("没有这回事")
    assert palette.rows.rowCount() == 0
    assert not palette.list.isVisible()
    with qtbot.assertNotEmitted(palette.act_wanted, wait=20):
        qtbot.keyClick(palette.edit, Key.Key_Return)
        qtbot.keyClick(palette.edit, Key.Key_Down)


@pytest.mark.parametrize("size", [(900, 600), (640, 300), (1920, 1000)])
def test_it_lies_within_the_window_and_follows_its_size(window: Window, size: tuple[int, int]) -> None:
    palette = opened(window)
    window.resize(*size)
    assert window.rect().contains(palette.geometry())
    assert palette.y() >= window.bar.geometry().bottom()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_was_meant_is_painted_in_the_accents_colour(
    put_back: None, window: Window, qtbot: QtBot, theme: colours.Palette
) -> None:
    colours.set_current(theme)
    palette = opened(window)

    def accents() -> int:
        picture, goal = palette.list.viewport().grab().toImage(), colours.current().colour("accent")
        places = ((x, y) for x in range(picture.width()) for y in range(min(28, picture.height())))
        pixels = (picture.pixelColor(x, y) for x, y in places)
        gaps = (abs(p.red() - goal.red()) + abs(p.green() - goal.green()) + abs(p.blue() - goal.blue()) for p in pixels)
        return sum(gap < 60 for gap in gaps)

    before = accents()
    qtbot.keyClicks(palette.edit, "dk")
    assert accents() > before + 10


def test_a_screen_reader_is_told_name_menu_key_and_what_is_lacking(window: Window) -> None:
    said = {each.act: spoken(each) for each in commands_of(window.acts)}
    assert said["open"] == "打开报告…，文件，Ctrl+O"
    assert said["cite"] == "带出处复制，编辑，Ctrl+Shift+C，先在正文中选中文字"
    assert all(each.accessibleName() for each in (window.palette_.edit, window.palette_.list, window.palette_))


@pytest.mark.usefixtures("english")
def test_a_screen_reader_is_told_in_the_window_s_language(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    (said,) = [spoken(each) for each in commands_of(Actions(host)) if each.act == "cite"]
    assert said == "Copy with citation, Edit, Ctrl+Shift+C"


def test_of_equals_what_was_done_lately_and_what_can_be_done_come_first(window: Window) -> None:
    commands = commands_of(window.acts)
    assert [each.command.act for each in found(commands, "下一", ("next_note",))][:2] == ["next_note", "find_next"]
    copies = [each.command for each in found(commands, "复", ())]
    assert {each.act for each in copies if each.why} >= {"copy", "cite"}
    assert copies[0].why == ""


def test_what_is_called_just_so_comes_first_whatever_was_done_lately(window: Window) -> None:
    commands = commands_of(window.acts)
    assert found(commands, "复制", ("table_copy", "chart_copy"))[0].command.act == "copy"


def test_eight_acts_done_lately_are_remembered_each_once() -> None:
    recent: tuple[str, ...] = ()
    for act in ("open", "find", "open", *"abcdefgh"):
        recent = with_recent(recent, act)
    assert recent == tuple("hgfedcba")
    assert with_recent(("a", "b"), "b") == ("b", "a")
