"""Words written twice by mistake, and those that are right twice."""

from collections.abc import Callable

import pytest

TOLD = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    "words",
    ["的的", "了了", "和和", "在在", "进行进行", "全面全面", "招商引资招商引资", "高质量发展高质量发展", "建设建设"],
)
def test_a_word_written_twice_is_told(proofread: TOLD, words: str) -> None:
    assert proofread(f"工作有力，{words}开放企业。") == [("doubled_word", words)]


@pytest.mark.parametrize(
    "words",
    [
        "天天向上", "人人有责", "稳稳当当", "一个个项目", "一件一件抓", "一个环节一个环节查", "方方面面", "踏踏实实",
        "达到目的的企业", "的的确确", "为了了解民情", "除了了结旧账", "参与与会议", "以及及时", "现在在建", "共和和平",
        "实事求是是根本", "作为为民实事", "可以以点带面", "对于于都县", "成都都市圈", "实际际遇",
        "退税缓税缓费", "纪委监委监督", "主导产业产业链", "服务服务业", "重点企业企业家", "2222户", "哈哈哈哈",
        "落实落实再落实", "创新发展创新发展再创新发展",
    ],
)  # fmt: skip
def test_what_is_right_twice_is_let_be(proofread: TOLD, words: str) -> None:
    assert proofread(f"全县抓{words}工作。") == []


def test_a_word_that_ends_like_another_with_the_particle_does_not_hide_it(proofread: TOLD) -> None:
    assert proofread("加快重点项目的的建设。") == [("doubled_word", "的的")]


def test_the_longest_words_are_told_and_not_their_parts_again(proofread: TOLD) -> None:
    assert proofread("着力推进推进推进。") == [("doubled_word", "推进推进")]
    assert proofread("打造工业强县打造工业强县。") == [("doubled_word", "打造工业强县打造工业强县")]


def test_a_clause_twice_is_told_but_short_rhetoric_is_not(proofread: TOLD) -> None:
    assert proofread("加快乡村建设，加快乡村建设。") == [("doubled_clause", "加快乡村建设")]
    assert proofread("加快，加快，再加快。") == []
    assert proofread("坚持稳中求进，优化结构，坚持稳中求进。") == []


def test_many_doubled_words_are_rather_a_tables_cells_and_told_together(proofread: TOLD) -> None:
    assert proofread(*["完成完成。"] * 6) == [("doubled_word", "完成完成")]
    assert len(proofread(*["完成完成。"] * 5)) == 5
