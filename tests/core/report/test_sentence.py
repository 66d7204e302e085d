"""The sentence and the clause around a place."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.sentence import QUOTED, clause_at, quoted_sentence, sentence_at, sentence_near
from caoxian_desktop.core.report.span import Span

TEXT = "预计增长3%；完成收入26.1亿元，同比增长0.2%。他说：“好！”新增2家、达到5,129万美元,增长14.9%。\n下一段。"


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("预计", "预计增长3%；完成收入26.1亿元，同比增长0.2%。"),
        ("0.2%", "预计增长3%；完成收入26.1亿元，同比增长0.2%。"),
        ("好", "他说：“好！”"),
        ("5,129", "新增2家、达到5,129万美元,增长14.9%。"),
        ("下一段", "下一段。"),
    ],
)
def test_a_sentence_runs_to_its_mark_and_the_quotation_mark_behind(at: str, sentence: str) -> None:
    assert sentence_at(TEXT, TEXT.index(at)).of(TEXT) == sentence


@pytest.mark.parametrize(
    ("at", "clause"),
    [("26.1", "完成收入26.1亿元"), ("129", "新增2家、达到5,129万美元"), ("14.9", "增长14.9%"), ("段", "下一段")],
)
def test_a_clause_runs_from_pause_to_pause_and_a_comma_within_a_figure_is_none(at: str, clause: str) -> None:
    assert clause_at(TEXT, TEXT.index(at)).of(TEXT) == clause


def test_the_end_of_the_text_belongs_to_the_last_sentence() -> None:
    assert sentence_at(TEXT, len(TEXT)).of(TEXT) == "下一段。"


def test_blanks_before_a_sentence_are_left_out() -> None:
    assert sentence_at("一。  二。", 4).of("一。  二。") == "二。"


@pytest.mark.parametrize("offset", [-1, 4])
def test_a_place_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        sentence_at("三个字", offset)


@given(st.text(alphabet="增长3.5%，。；！”\n 家", max_size=60), st.data())
def test_any_place_has_a_sentence_on_its_own_line_that_holds_its_clause(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    sentence, clause = sentence_at(text, offset), clause_at(text, offset)
    assert "\n" not in sentence.of(text)
    assert "\n" not in clause.of(text)
    if offset < len(text) and not text[offset].isspace() and text[offset] not in "，。；！”":
        assert sentence.start <= offset < sentence.end
        assert clause.start <= offset < clause.end
        assert sentence.contains(clause)


def test_a_line_of_a_million_characters_is_searched_near_the_place_only() -> None:
    text = "项目建成投用，新增岗位3个。" * 80_000
    began = time.process_time()
    for offset in range(0, len(text), 500):
        assert sentence_at(text, offset).of(text) == text[:14]
        assert len(clause_at(text, offset)) in (6, 7)
    assert time.process_time() - began < 2


def test_a_sentence_longer_than_the_nearest_stretch_is_found_whole() -> None:
    text = f"前句。{'长' * 5_000}。后句。"
    assert sentence_at(text, 4_000) == Span(3, 5_004)


@given(st.text(alphabet="甲乙，。！”\n 1", min_size=1, max_size=60), st.integers(0, 60), st.integers(0, 30))
def test_what_is_near_is_the_sentence_or_the_stretch_of_it_around(text: str, at: int, reach: int) -> None:
    offset = min(at, len(text) - 1)
    whole, near = sentence_at(text, offset), sentence_near(text, offset, reach)
    assert near.start >= offset - reach
    assert near.end <= max(offset + reach, offset)
    if reach > len(text):
        assert near == whole


def test_a_sentence_that_never_ends_is_quoted_around_the_place() -> None:
    text = "甲" * 5000
    assert quoted_sentence(text, 2500) == f"…{'甲' * 2 * QUOTED}…"
    assert quoted_sentence(text, 0) == f"{'甲' * QUOTED}…"
    assert quoted_sentence(text, 4999) == f"…{'甲' * (QUOTED + 1)}"


@pytest.mark.parametrize("at", ["预计", "0.2%", "好", "5,129", "下一段"])
def test_a_sentence_of_ordinary_length_is_quoted_whole(at: str) -> None:
    assert quoted_sentence(TEXT, TEXT.index(at)) == sentence_at(TEXT, TEXT.index(at)).of(TEXT)
