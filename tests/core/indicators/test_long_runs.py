"""What no report holds, and a hostile file may: runs of one sign or phrase that never end are read in linear time."""

import time
from collections.abc import Callable

import pytest

from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.lexer import tokens
from caoxian_desktop.core.indicators.mentions import mentions
from caoxian_desktop.core.report.report import Report

_PLAIN = "全市规上工业增加值增长6.5%左右，建成道路12条、28.4公里。"
# Every sign an expression may begin with, and what its repetitions repeat.
_SIGNS = (
    '1 １ 一 十 百 万 亿 万亿千百 半 零 A ( （ ［ “ ‘ 「 《 》 " 、 ， , 。 ． ； ： : ∶ - — · × % '
    "第 前 过 突破 不 不低于 超 接近 近 约 逾 高达 不足 翻 减 上 上万 和 至 由 "
    "1、 1， 1, 1,111 1. 1: 1∶ 1/ 1— 1- 1+ 1号 1× 1年 1月 1至 2023年 2023-2023 A1 A- A. 1A 第1 第一 第一、 一、 "
    "一一点 三分之 百分之 一成 一连 1亿 1亿1 1万1千 十一月 国道1 附件1 12345 （1） 1） 个 多 每 以上"
)
_BLANKS = [" ", "\t", "1 ", "1 1", "1 ."]
_PHRASES = (
    "1、 5%、 5%， 3个、 3个 第一、 三分之一 翻番 由1元到 其中3个、 全省第一、 3亿元以上 超3亿元项目5个、 "
    "等3个 分别1%、 建成3个、 新增甲3个、 高于全国1% 甲、 和 “甲”、 确保 城乡 占 1天、 增长1%、 1∶1 1: （1） 其中"
)
_SIGN_LENGTH = 40_000


def _seconds(read: Callable[[], object]) -> float:
    start = time.process_time()
    read()
    return time.process_time() - start


def _run(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.fixture(scope="module")
def usual() -> float:
    """The seconds that plain text of the same length takes."""
    plain = _run(_PLAIN, _SIGN_LENGTH)
    tokens(plain, 0, 1000)  # compiles the expression
    return max(0.05, _seconds(lambda: tokens(plain, 0, _SIGN_LENGTH)))


@pytest.mark.parametrize("piece", [*_SIGNS.split(), *_BLANKS])
def test_the_lexer_reads_a_run_about_as_fast_as_a_report(usual: float, piece: str) -> None:
    run = _run(piece, _SIGN_LENGTH)
    assert _seconds(lambda: tokens(run, 0, len(run))) < 40 * usual  # at most 8 times here; quadratic is hundreds


@pytest.mark.parametrize("piece", [*_PHRASES.split(), " "])
def test_a_sentence_that_never_ends_is_read_in_linear_time(build: Callable[..., Report], piece: str) -> None:
    def read(length: int) -> float:
        report = build("一、2023年工作回顾", _run(piece, length))
        return _seconds(lambda: mentions(report, extract(report)))

    read(500)
    assert read(12_000) < 18 * max(0.02, read(2_000))  # six times as long; quadratic is 36 times
