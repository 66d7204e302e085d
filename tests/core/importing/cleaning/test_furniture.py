"""Page numbers, running heads and jumps go with their page; whatever may belong to the report stays."""

import pytest

from caoxian_desktop.core.importing.cleaning.furniture import (
    page_numbers,
    repeated_titles,
    running_heads,
    the_same_again,
)
from tests.core.importing.conftest import clean

SENTENCE = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。"
PAGE = SENTENCE * 12


def removed(text: str) -> list[tuple[str, str]]:
    return [(removal.step, removal.words) for removal in clean(text).removals()]


@pytest.mark.parametrize(
    "number", ["— 3 —", "-3-", "－ 3 －", "·3·", "第3页", "第 3 页 共 20 页", "3/20", "Page 3 of 20"]
)
def test_a_line_that_is_plainly_a_page_number_goes(number: str) -> None:
    assert clean(f"一般公\n{number}\n共预算").text == "一般公\n共预算"


def test_bare_numbers_go_where_they_count_on_once_a_page() -> None:
    text = "\n".join(line for number in range(1, 9) for line in (PAGE, str(number)))
    assert clean(text).text == "\n".join([PAGE] * 8)


@pytest.mark.parametrize("cells", [["1", "2", "3", "4", "5"], ["-14", "-6", "—5"], ["2019", "2020", "2021", "2022"]])
def test_numbers_of_a_table_stay(cells: list[str]) -> None:
    text = "\n".join(line for cell in cells for line in (SENTENCE, cell))
    assert clean(text).text == text
    assert list(page_numbers("\n".join(cells))) == []


def test_a_number_that_lost_a_dash_goes_behind_the_page_before() -> None:
    assert clean(f"{PAGE}\n— 22 —\n{PAGE}\n— 23").text == f"{PAGE}\n{PAGE}"


def test_a_running_head_goes_with_the_page_numbers_it_stands_beside() -> None:
    pages = [(f"第{number}件事：{PAGE}", "各位代表！", PAGE[number:]) for number in range(1, 9)]
    text = "\n".join(
        line for number, page in enumerate(pages, 1) for line in (*page, "某县政府工作报告", f"- {number} -")
    )
    assert clean(text).text == "\n".join(line for page in pages for line in page)
    assert list(running_heads("\n".join(["各位代表！", PAGE] * 8))) == []


def test_a_title_that_comes_again_page_by_page_stays_once() -> None:
    text = "\n".join(["某县政府工作报告", PAGE] * 4)
    assert clean(text).text.count("政府工作报告") == 1
    assert list(repeated_titles(f"政府工作报告\n{PAGE}\n政府工作报告\n{PAGE}")) == []


def test_the_links_that_turn_a_web_pages_pages_go() -> None:
    assert clean(f"{SENTENCE}\n首页 上一页 1 2 3 下一页 尾页\n{SENTENCE}").text == f"{SENTENCE}\n{SENTENCE}"


@pytest.mark.parametrize("jump", ["（下转第3版）", "▶下转第3版", "（上接A1版）", "(紧接第一版)"])
def test_a_newspapers_jump_goes_and_leaves_no_empty_line(jump: str) -> None:
    assert clean(f"{SENTENCE}\n{jump}\n{SENTENCE}").text == f"{SENTENCE}\n{SENTENCE}"


def test_of_two_copies_the_one_with_the_title_stays() -> None:
    body = "\n".join(["各位代表：", *(f"第{n}件事：{SENTENCE}" for n in range(20)), "谢谢大家！"])
    title = "政府工作报告\n——2023年3月5日在第一次会议上\n总理 李某"
    assert clean(f"{body}\n{title}\n{body}").text == f"{title}\n{body}"
    changed = body.replace("第7件事", "另一件事", 1)
    assert list(the_same_again(f"{changed}\n{title}\n{body}")) == []


def test_comments_go_but_not_what_stands_between_two_that_were_never_closed() -> None:
    assert clean("前<!-- 导航 --><!--\n-->后").text == "前后"
    assert clean("甲<!-- 乙 <!-- 丙 -->丁").text == "甲<!-- 乙 丁"


def test_all_that_goes_is_recorded_in_its_own_words() -> None:
    assert removed(f"{PAGE}\n— 1 —\n{PAGE}\n（下转第3版）\n{PAGE}") == [
        ("page numbers", "— 1 —"),
        ("newspaper jumps", "（下转第3版）"),
    ]


def test_a_newspapers_jump_joins_what_it_parted_but_no_two_paragraphs() -> None:
    jump = "\n（下转A3版）\n某县日报 2019年1月25日 星期五 A3\n（上接A1版）\n"
    assert clean(f"{SENTENCE}{jump}{SENTENCE}").text == f"{SENTENCE}\n{SENTENCE}"
    assert clean(f"{SENTENCE[:20]}{jump}{SENTENCE[20:]}").text == SENTENCE


@pytest.mark.parametrize("number", ["— 3 —", "- 1 -", "第3页"])
@pytest.mark.parametrize(
    ("above", "below"), [("收入完成4.6", "亿元，增长5%。"), ("收入4.", "6亿元。"), ("坚持", "稳中求进。")]
)
def test_a_sentence_that_a_page_number_tears_apart_is_whole_again(number: str, above: str, below: str) -> None:
    assert clean(f"{SENTENCE}{above}\n{number}\n{below}").text == f"{SENTENCE}{above}{below}"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (SENTENCE, "各位代表！"),
        ("（二）聚焦民生改善，着力增进群众福祉，建设美好家园，推动共同富裕，让人民生活更加幸福", SENTENCE),
        ("坚定不移聚焦产业升级加快培育发展新动能", SENTENCE),
        (f"{SENTENCE}其中", "（一）稳增长。"),
        ("建设规模（平方米）和投资总额（万元）共12\t34", "56\t78"),
    ],
)
def test_what_only_stands_beside_a_page_number_keeps_its_line(above: str, below: str) -> None:
    assert clean(f"{above}\n- 1 -\n{below}").text == f"{above}\n{below}"


def test_bare_numbers_of_few_pages_go_where_they_tear_sentences_apart() -> None:
    torn = f"{PAGE}收入完成4.6"
    assert clean(f"{torn}\n1\n亿元。").text == f"{torn}亿元。"
    assert clean(f"{torn}\n1\n亿元。{torn}\n2\n亿元。").text == f"{torn}亿元。{torn}亿元。"


@pytest.mark.parametrize(
    "text",
    [
        f"{PAGE}新建学校\n1\n所。",
        f"{PAGE}收入完成4.6\n7\n亿元。",
        f"{SENTENCE}收入完成4.6\n1\n亿元。",
        f"{PAGE}收入完成4.6\n1\n亿元，增长\n5\n个百分点。",
    ],
)
def test_a_bare_number_that_may_be_the_sentences_own_stays(text: str) -> None:
    assert clean(text).text == text


def test_the_number_of_a_first_page_goes_from_within_a_line() -> None:
    assert clean(f"{PAGE}增长6.4%，一 - 1 - 般公共").text == f"{PAGE}增长6.4%，一 般公共"
    for words in (f"{PAGE}增长6.4%，一 - 3 - 般公共", f"{SENTENCE}甲 - 1 - 乙", f"{PAGE}甲 - 1 - 乙 - 2 - 丙"):
        assert clean(words).text == words
