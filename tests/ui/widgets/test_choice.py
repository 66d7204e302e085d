"""A button with a list in which several things can be ticked."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.choice import Choice, ChoiceButton, shortened

OFFERED = (Choice("a", "一、回顾", 3), Choice("b", "有效投资持续扩大", 2, 1), Choice("c", "甲&乙", 1))


@pytest.fixture
def button(qtbot: QtBot) -> ChoiceButton:
    made = ChoiceButton("章节")
    qtbot.addWidget(made)
    made.offer(OFFERED)
    made.show()
    return made


def test_each_thing_stands_with_its_count_below_what_it_belongs_to(button: ChoiceButton) -> None:
    words = [action.text() for action in button.menu().actions()]
    assert words == ["一、回顾\t3", "　有效投资持续扩大\t2", "甲&&乙\t1"]


def test_what_is_ticked_is_said_and_told(qtbot: QtBot, button: ChoiceButton) -> None:
    with qtbot.waitSignal(button.changed):
        button.choose(["b"])
    assert button.chosen == ("b",)
    assert button.text() == "章节：有效投资持续扩大"
    button.choose(["a", "b", "c"])
    assert button.text() == "章节：一、回顾 +2"
    assert button.accessibleName() == "章节：一、回顾、有效投资持续扩大、甲&乙"
    button.clear()
    assert (button.chosen, button.text()) == ((), "章节")


@pytest.mark.usefixtures("english")
def test_it_says_what_is_ticked_with_the_marks_of_english(button: ChoiceButton) -> None:
    button.offer((Choice("a", "Figures", 3), Choice("b", "Exported papers and tables", 1)))
    button.choose(["a", "b"])
    assert button.text() == "章节: Figures +1"
    assert button.accessibleName() == "章节: Figures, Exported papers and tables"
    button.choose(["b"])
    assert button.text() == "章节: Exported papers…"


@pytest.mark.parametrize(
    ("words", "room", "shown"),
    [
        ("有效投资持续扩大", 8, "有效投资持续扩大"),
        ("有效投资持续扩大了", 8, "有效投资持续扩大…"),
        ("Word (can be edited in WPS)", 22, "Word (can be edited in WPS)"),
        ("Exported papers", 4, "Exported…"),
        ("", 3, ""),
    ],
)
def test_letters_take_half_the_room_of_a_chinese_character(words: str, room: int, shown: str) -> None:
    assert shortened(words, room) == shown


def test_the_list_stays_while_things_are_ticked_by_key(qtbot: QtBot, button: ChoiceButton) -> None:
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert menu.isVisible()
    assert button.chosen == ("a", "b")
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_what_is_still_offered_stays_ticked(button: ChoiceButton) -> None:
    button.choose(["a", "c"])
    button.offer(OFFERED[1:])
    assert button.chosen == ("c",)


def test_with_nothing_to_choose_between_it_is_hidden(button: ChoiceButton) -> None:
    button.offer(OFFERED[:1])
    assert button.isHidden()
