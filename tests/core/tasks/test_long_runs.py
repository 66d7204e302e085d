"""What no report holds, and a hostile file may: runs of one sign or word that never end are read in linear time."""

from __future__ import annotations

import time

import pytest

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.aims import aims_within
from caoxian_desktop.core.tasks.details import deadline_of, pace_of, units_of
from caoxian_desktop.core.tasks.flattened import lines_of_table
from caoxian_desktop.core.tasks.splitting import tasks_within
from caoxian_desktop.core.tasks.verbs import begins_with_verb

_PIECES = (
    "1 （ ） “ ” 、 ， ； 。 ： 一 一是 一、 1. ① 建 加快 用心用情 推动 高质量 年内 5月 2024年 要 我们要 我们 将 "
    "第一， 确保 努力 不断 以 为 对 和 等 目标是 目标是： 其中 力争 （主办： （牵头 由 甲局牵头 12月底前 加快， "
    "完善， 坚持， 新增3家， 围绕， 让， （主办：甲， 建设项目 甲、"
)


def _seconds(words: str) -> float:
    span, start = Span(0, len(words)), time.process_time()
    list(tasks_within(words, span))
    list(aims_within(words, span))
    units_of(words, span, span)
    deadline_of(words, span, ())
    pace_of(words, words, ())
    begins_with_verb(words)
    lines_of_table(words, [span])
    return time.process_time() - start


@pytest.mark.parametrize("piece", [*_PIECES.split(), " ", "\t"])
def test_a_run_is_read_in_linear_time(piece: str) -> None:
    _seconds("加快建设县体育中心，新增企业3家。")
    short, long = (piece * (length // len(piece)) for length in (4_000, 24_000))
    assert _seconds(long) < 18 * max(0.02, _seconds(short))  # six times as long; quadratic is 36 times
