"""Lists within a paragraph: their items, from label to end."""

import pytest

from caoxian_desktop.core.importing.structure.list_items import list_items
from caoxian_desktop.core.report.report import Report


def items(words: str) -> list[str]:
    return [item.span.of(words) for item in list_items(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("一年来，一是稳增长；二是惠民生。成绩来之不易。", ["一是稳增长；", "二是惠民生。"]),
        ("一是稳增长。抓好项目。二是惠民生。兜牢底线。", ["一是稳增长。抓好项目。", "二是惠民生。兜牢底线。"]),
        ("办好实事。（1）建学校；（2）修道路。各位代表！", ["（1）建学校；", "（2）修道路。"]),
        ("要做到：（一）勤政；（二）廉政。", ["（一）勤政；", "（二）廉政。"]),
        ("十大工程：①道路工程。②桥梁工程。", ["①道路工程。", "②桥梁工程。"]),
        ("办好实事：1.建学校；2.修道路；3、架桥梁。", ["1.建学校；", "2.修道路；", "3、架桥梁。"]),
        ("第一，加强农业；第二，改革企业。", ["第一，加强农业；", "第二，改革企业。"]),
        ("一要勇于担当，二要狠抓落实，三要清正廉洁。", ["一要勇于担当，", "二要狠抓落实，", "三要清正廉洁。"]),
    ],
)
def test_items_reach_to_the_next_one(words: str, expected: list[str]) -> None:
    assert items(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "唯一是发展，这是第一要务，不可动摇。",
        "一是稳增长，这一点必须坚持到底。",
        "增长1.5个百分点，达到2.3万亿元，居第3位。",
        "二是惠民生；三是保安全；四是促稳定。",
        "依据规定（2023）办理，共（12）项内容。",
        "",
    ],
)
def test_words_that_are_no_list_have_no_items(words: str) -> None:
    assert items(words) == []


def test_two_lists_of_one_paragraph_are_both_read() -> None:
    words = "问题：一是少；二是弱。措施：一是补；二是强。"
    assert items(words) == ["一是少；", "二是弱。", "一是补；", "二是强。"]


def test_places_count_from_where_the_paragraph_stands() -> None:
    first, second = list_items("一是稳增长；二是惠民生。", 100)
    assert (first.label, first.span.start, second.span.end) == ("一是", 100, 112)


def test_the_ten_pledges_of_the_bundled_report_can_be_reached(caoxian: Report) -> None:
    paragraph = next(p for p in caoxian.paragraphs if len(p.items) == 10)
    assert [item.label for item in paragraph.items] == [f"（{n}）" for n in range(1, 11)]
    assert caoxian.path_at(paragraph.items[0].span.start)
