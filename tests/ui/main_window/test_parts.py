"""The keyboard goes from part to part of the window, and what an act turns to has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application

Start = Callable[[], Application]


@pytest.fixture
def window(start: Start, kept_example: object, qtbot: QtBot) -> object:
    made = start().window
    made.activateWindow()
    made.reader.setFocus()
    qtbot.waitUntil(made.reader.view.hasFocus)
    return made


def where(window: object) -> str:
    parts = {"left": window.left, "centre": window.centre, "side": window.side}
    used: QWidget | None = window.focusWidget()
    return next(name for name, part in parts.items() if used is not None and part.isAncestorOf(used))


def test_the_keyboard_goes_round_the_parts(window: object) -> None:
    seen = []
    for act in ("next_part",) * 3 + ("previous_part",) * 3:
        window.actions_[act].trigger()
        seen.append(where(window))
    assert seen == ["side", "left", "centre", "left", "side", "centre"]


def test_parts_that_are_put_away_are_passed_over(window: object) -> None:
    window.frame.set_side_shown(False)
    seen = []
    for _ in range(3):
        window.actions_["next_part"].trigger()
        seen.append(where(window))
    assert seen == ["left", "centre", "left"]


@pytest.mark.parametrize("key", ["charts", "indicators", "glossary", "annotations", "problems"])
def test_what_an_act_turns_to_has_the_keyboard(window: object, qtbot: QtBot, key: str) -> None:
    window.actions_[key].trigger()
    room: QWidget = getattr(window, key)
    qtbot.waitUntil(lambda: room.isAncestorOf(window.focusWidget() or room))
    window.actions_["reader"].trigger()
    assert window.focusWidget() is window.reader.view


def test_a_mark_s_sentence_has_the_keyboard(window: object, qtbot: QtBot) -> None:
    window.actions_["charts"].trigger()
    canvas = window.charts.panel.canvas
    window.activateWindow()
    qtbot.waitUntil(lambda: canvas.current is not None, timeout=20_000)
    canvas.accessible_press()
    assert window.focusWidget() is window.reader.view
