"""Sentences and clauses."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators.clauses import sentences


def test_a_sentence_is_split_at_commas_colons_and_semicolons_and_counts_its_semicolons() -> None:
    text = "目标是：甲增长5%，乙增长6%；丙增长7%。丁持平。"
    first, second = sentences(text, 0, len(text))
    assert [c.of(text) for c in first.clauses] == ["目标是", "甲增长5%", "乙增长6%", "丙增长7%"]
    assert [c.segment for c in first.clauses] == [0, 0, 0, 1]
    assert text[second.start : second.end] == "丁持平"
    assert first.segment_start(3) == text.index("丙")


def test_a_mark_between_digits_belongs_to_the_number() -> None:
    text = "投资1,234万元，结构为4.7：43.2：52.1"
    (sentence,) = sentences(text, 0, len(text))
    assert len(sentence.clauses) == 2


def test_a_full_width_comma_before_thousands_belongs_to_the_number() -> None:
    text = "投资12，345万元，增长5，129家企业受益，2020，2021年"
    (sentence,) = sentences(text, 0, len(text))
    assert [c.of(text) for c in sentence.clauses] == ["投资12，345万元", "增长5，129家企业受益", "2020", "2021年"]


def test_what_never_ends_is_cut_behind_a_clause_mark() -> None:
    text = "新建道路3条，" * 500
    found = sentences(text, 0, len(text))
    assert max(s.end - s.start for s in found) <= 1000
    assert "".join(text[s.start : s.end] for s in found) == text
    assert all(text[s.end - 1] == "，" for s in found)


@given(st.text(alphabet="甲乙丙，；：。！、1", max_size=40))
def test_clauses_cover_their_sentence_without_overlap(text: str) -> None:
    for sentence in sentences(text, 0, len(text)):
        at = sentence.start
        for clause in sentence.clauses:
            assert at <= clause.start <= clause.end <= sentence.end
            at = clause.end
        assert sentence.clauses[-1].end == sentence.end
