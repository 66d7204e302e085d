"""How long work still takes is said after some seconds, in round numbers, and is gone when the work is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip
from caoxian_desktop.ui.widgets.remaining import RemainingLabel, remaining_words


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "还剩几秒"),
        (9.9, "还剩几秒"),
        (11, "约剩10秒"),
        (38, "约剩40秒"),
        (58, "约剩1分钟"),
        (200, "约剩3分钟"),
        (5300, "约剩88分钟"),
        (5500, "约剩1.5小时"),
        (7300, "约剩2小时"),
    ],
)
def test_a_time_is_said_as_round_as_it_is_known(seconds: float, words: str) -> None:
    assert remaining_words(seconds) == words


def test_it_is_silent_at_first_then_counts_and_goes(qtbot: QtBot) -> None:
    clock = Clock()
    label = RemainingLabel(clock=clock)
    qtbot.addWidget(label)
    for done in range(1, 11):
        clock.now += 1
        label.follow(done, 100)
        label.look()
        assert label.isHidden() == (done < 5)
    assert label.text() == "约剩2分钟"
    label.stop()
    assert label.isHidden()
    label.look()
    assert label.text() == ""


def test_of_work_without_a_known_end_nothing_is_said(qtbot: QtBot) -> None:
    clock = Clock()
    label = RemainingLabel(clock=clock)
    qtbot.addWidget(label)
    for _ in range(10):
        clock.now += 5
        label.follow(0, 0)
        label.look()
    assert label.isHidden()


def test_the_strip_says_it_while_it_works_and_no_longer(qtbot: QtBot) -> None:
    strip = ProgressStrip("取消", "查看", "关闭")
    qtbot.addWidget(strip)
    clock = Clock()
    strip.left._clock = clock
    for done in range(1, 8):
        clock.now += 2
        strip.show_progress("正在读取", done, 100)
    strip.left.look()
    assert strip.left.isVisible()
    strip.show_end("读取完毕", details=False)
    assert strip.left.isHidden()
