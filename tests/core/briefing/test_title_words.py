"""Which characters of a title belong together."""

from __future__ import annotations

from collections.abc import Callable

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.title_words import whole_words


def test_pairs_that_the_report_has_together_are_whole(bundled: Analysis) -> None:
    words = whole_words("作政府工作报告提出经济社会发展目标", bundled.report)
    assert {"政府", "工作", "报告", "提出", "经济", "社会", "发展", "目标"} <= set(words)
    assert not {"告提", "出经", "展目"} & set(words)


def test_a_pair_that_stands_once_may_be_chance(written: Callable[[str, str], Analysis]) -> None:
    once, twice = (written(f"新增{'鳜鳙养殖，' * count}增长3%。", "增长6%。").report for count in (1, 2))
    assert "鳜鳙" not in whole_words("鳜鳙养殖", once)
    assert "鳜鳙" in whole_words("鳜鳙养殖", twice)


def test_the_place_and_what_is_counted_are_whole(bundled: Analysis) -> None:
    words = whole_words("曹县第十八届人民代表大会第二次会议2023年", bundled.report)
    assert {"曹县", "第十八届", "第二次", "2023年"} <= set(words)


def test_lines_of_two_titles_are_no_pair(bundled: Analysis) -> None:
    assert not any("\n" in word for word in whole_words("政府\n工作", bundled.report))


def test_no_words_have_no_pieces_but_the_place(bundled: Analysis) -> None:
    assert whole_words("", bundled.report) == ("曹县",)
