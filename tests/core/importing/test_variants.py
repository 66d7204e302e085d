"""Traditional characters as simplified ones, for recognising words only."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.variants import simplified


def test_words_of_reports_are_read_in_either_writing() -> None:
    assert simplified("政府工作報告：過去一年，經濟穩步發展") == "政府工作报告：过去一年，经济稳步发展"
    assert simplified("名詞解釋") == "名词解释"


@given(st.text(max_size=40))
def test_no_place_moves_and_simplified_words_stay_as_they_are(words: str) -> None:
    assert len(simplified(words)) == len(words)
    assert simplified(simplified(words)) == simplified(words)
