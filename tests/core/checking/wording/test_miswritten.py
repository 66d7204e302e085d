"""Words with a wrong character, and right words that hold the same two."""

from collections.abc import Callable

import pytest

TOLD = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize("wrong", ["布署", "竟争", "行稳至远", "笃行不殆", "峻工", "债卷", "一如继往"])
def test_a_miswritten_word_is_told(proofread: TOLD, wrong: str) -> None:
    assert proofread(f"全县{wrong}工作。") == [("miswritten_word", wrong)]


@pytest.mark.parametrize(
    "right",
    [
        "公布署名文章",
        "按排放标准",
        "按装机容量",
        "严峻工作形势",
        "组建没有",
        "有效期截止2024年",
        "竟然选择",
        "报销费用",
        "主辅设备",
        "习惯穿行",
    ],
)
def test_right_words_across_the_same_characters_are_let_be(proofread: TOLD, right: str) -> None:
    assert proofread(f"全县{right}。") == []


def test_the_word_for_until_before_a_day_is_told(proofread: TOLD) -> None:
    assert proofread("截止2023年底，建成10家。") == [("miswritten_word", "截止")]
    assert proofread("截至2023年底，建成10家，报名截止。") == []
