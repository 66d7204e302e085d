"""What is prepared of a text is what would be worked out of it each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.ground import Ground, heading_words, occurrences, without_label
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span
from tests.core.anchoring.conftest import OLD, report_of

texts = st.lists(st.sampled_from(["增长5%", "。", "！”", "，", "\n", "　", "一、甲\n", "某某"]), max_size=20).map(
    "".join
)


@given(texts, st.data())
def test_a_place_is_described_as_without_preparation(text: str, data: st.DataObject) -> None:
    report = report_of(text)
    ground = Ground(report)
    for _ in range(5):
        start = data.draw(st.integers(0, len(text)))
        span = Span(start, data.draw(st.integers(start, len(text))))
        assert ground.described("v", span) == describe(report, "v", span)
        assert ground.sentence(start) == sentence_at(text, start)


def test_headings_are_compared_without_their_labels_and_numbers() -> None:
    ground = Ground(report_of(OLD))
    assert ground.path(OLD.index("118亿")) == ground.compared(("三、2024年工作回顾",))
    assert ground.path(OLD.index("118亿")) != ground.compared(("一、工作回顾",))
    assert ground.path(0) == ()


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("一、2022年工作回顾", "2022年工作回顾"),
        ("（十二）抓项目", "抓项目"),
        ("(3) 抓 项目", "抓项目"),
        ("第三部分 工作安排", "工作安排"),
        ("1.抓项目", "抓项目"),
        ("2023年工作安排", "2023年工作安排"),
        ("一心一意抓项目", "一心一意抓项目"),
        ("（一）", "(一)"),
    ],
)
def test_a_heading_without_its_label(heading: str, title: str) -> None:
    assert without_label(heading) == title


def test_headings_of_two_years_are_one_and_those_of_two_things_are_not() -> None:
    assert heading_words("一、2022年工作回顾") == heading_words("二、2023年工作回顾")
    assert heading_words("一、工作回顾") != heading_words("一、工作安排")


def test_all_occurrences_are_yielded_and_none_of_nothing() -> None:
    assert list(occurrences("一一一", "一一")) == [0, 1]
    assert list(occurrences("一", "")) == []
