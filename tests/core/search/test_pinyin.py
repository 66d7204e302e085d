"""Names found by full pinyin and by its initials."""

import subprocess
import sys

import pytest

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.pinyin import is_typed, matches, spellings


@pytest.mark.parametrize(
    ("words", "typed", "meant"),
    [
        ("曹县", "cx", "曹县"),
        ("曹县", "caoxian", "曹县"),
        ("曹县", "CaoX", "曹县"),
        ("曹县", "cao xian", "曹县"),
        ("山东省曹县", "cx", "曹县"),
        ("西安市", "xi'an", "西安"),
        ("重庆市", "chongqing", "重庆"),
        ("重庆市", "zhongqing", "重庆"),  # every reading of a place's characters
        ("六安市", "luan", "六安"),
        ("六安市", "liuan", "六安"),
        ("吕梁市", "lvliang", "吕梁"),
        ("瞪羚企业", "dlqy", "瞪羚企业"),
        ("导出PDF", "dc", "导出"),
    ],
)
def test_a_name_is_found_by_what_is_typed_without_an_input_method(words: str, typed: str, meant: str) -> None:
    found = matches(words, typed)
    assert found is not None
    assert found.of(words) == meant


@pytest.mark.parametrize("typed", ["", " ", "曹", "cx1", "xc", "caoxianz", "c-x", "'"])
def test_anything_else_is_not(typed: str) -> None:
    assert matches("曹县", typed) is None


def test_a_character_nobody_knows_costs_none_of_the_others() -> None:
    assert matches("\U0002ffff曹县", "cx") == Span(1, 3)
    assert [spelling.start for spelling in spellings("曹一，县")] == [0, 1, 3]


def test_names_are_found_without_the_dictionaries_of_pypinyin() -> None:
    code = (
        "import sys; from caoxian_desktop.core.search.pinyin import matches;"
        "assert matches('重庆市', 'cq'); assert 'pypinyin' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_what_may_be_pinyin_is_told_without_reading_it() -> None:
    assert is_typed("cx")
    assert is_typed("ｃ ｘ")
    assert not is_typed("c县")
