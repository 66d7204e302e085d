"""The marks within a text that refer to its notes."""

import pytest

from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.cleaning.references import number_of, reference_marks

NOTES = "\n注释\n①瞪羚企业：成长快的企业。\n②专精特新：专业化。\n③双碳：碳达峰、碳中和。"


def without_marks(text: str) -> str:
    return Draft.of(text).edited(reference_marks(text)).text


@pytest.mark.parametrize(
    "marks",
    [
        "[1] [2] [3]",
        "［1］ ［２］ ［3］",
        "〔1〕 〔2〕 〔3〕",
        "【1】 【2】 【3】",
        "[注1] [注2] [注3]",
        "（注1） （注2） （注3）",
    ],
)
def test_marks_in_every_kind_of_bracket_go_where_they_count_upwards(marks: str) -> None:
    one, two, three = marks.split()
    text = f"新增瞪羚企业{one}3家、“专精特新”{two}企业5家，推进双碳{three}。"
    assert without_marks(text) == "新增瞪羚企业3家、“专精特新”企业5家，推进双碳。"


def test_a_number_at_the_start_of_a_line_is_the_notes_own_and_stays() -> None:
    text = "甲[1]乙[2]丙[3]\n[1]甲：指一\n[2]乙：指二"
    assert without_marks(text) == "甲乙丙\n[1]甲：指一\n[2]乙：指二"


@pytest.mark.parametrize(
    "text",
    [
        "按照曹政发〔2023〕5号和〔2022〕3号、〔2021〕1号文件要求。",
        "增幅为[7]、[3]、[40]三个区间。",
        "完成任务（注：含预计数），甲[1]乙[2]。",
    ],
)
def test_numbers_of_documents_and_figures_in_brackets_stay(text: str) -> None:
    assert without_marks(text) == text


def test_circled_figures_that_hang_on_words_go_where_notes_begin_with_them() -> None:
    body = "新增瞪羚企业①3家、“专精特新”②企业5家，推进双碳③。"
    assert without_marks(body + NOTES) == "新增瞪羚企业3家、“专精特新”企业5家，推进双碳。" + NOTES


@pytest.mark.parametrize(
    "body",
    [
        "抓好三件事：①稳投资；②促消费；③惠民生。",
        "①稳投资。\n②促消费。\n③惠民生。",
        "新增瞪羚企业①3家，抓好三件事：①稳投资；②促消费；③惠民生。",
    ],
)
def test_circled_figures_of_a_list_stay(body: str) -> None:
    assert without_marks(body + NOTES) == body + NOTES
    assert without_marks(body) == body


@pytest.mark.parametrize(("mark", "number"), [("[12]", 12), ("〔３〕", 3), ("⑳", 20), ("（注5）", 5), ("*", 0)])
def test_the_number_is_read_whatever_stands_around_it(mark: str, number: int) -> None:
    assert number_of(mark) == number
