"""What is no report is refused for its own reason, and a very long text before any work is done on it."""

import time

import pytest

from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.importing.recognition import MAX_CHARACTERS, chinese_share, is_report, may_be_report
from caoxian_desktop.core.report.problem import KnownError


def refusal(text: str) -> str:
    with pytest.raises(KnownError) as refused:
        read_text(text, "某文件")
    return f"{refused.value.code} {refused.value.sentence()}"


def test_a_page_of_links_is_told_from_another_text() -> None:
    navigation = "\n".join(
        f"{words}\n通知公告\n规划计划" for words in ["政府信息公开", "政府工作报告", "联系我们"] * 30
    )
    assert "只有网页的导航和按钮" in refusal(navigation)
    assert "内容不像政府工作报告" in refusal("那年冬天，祖母死了，父亲的差使也交卸了，正是祸不单行的日子。" * 40)


@pytest.mark.parametrize("letter", ["a", "政", "一、", "（"])
def test_a_text_longer_than_any_report_is_refused_at_once(letter: str) -> None:
    text = letter * (MAX_CHARACTERS // len(letter) + 1)
    started = time.monotonic()
    assert refusal(text).startswith("import.too_long")
    assert time.monotonic() - started < 5


def test_a_long_text_is_asked_for_its_signs_before_it_is_cleaned(short_report: str) -> None:
    assert not may_be_report("1" * 400_000)
    assert not may_be_report("政府" * 200_000)
    assert may_be_report(short_report * 400)


def test_a_report_in_traditional_characters_is_one(short_report: str) -> None:
    traditional = short_report.translate(str.maketrans("报告县会议务设产业经济预实", "報告縣會議務設產業經濟預實"))
    assert is_report(traditional)


def test_the_chinese_share_leaves_marks_and_blanks_aside() -> None:
    assert chinese_share("增长 ，。5a") == 0.5
    assert chinese_share(" 。") == 0.0
