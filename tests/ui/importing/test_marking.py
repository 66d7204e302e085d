"""Which words become a heading when a line is marked."""

from __future__ import annotations

from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.importing.marking import level_at, marked_heading

BODY = "我们坚持稳中求进，全年地区生产总值增长百分之五，财政收入稳步提高，群众生活继续改善，社会大局保持稳定。" * 3
TEXT = f"""政府工作报告
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、过去一年的工作
{BODY}
抓好项目建设。{BODY}
开放合作的新局面
{BODY}
二、今年的工作安排
{"没有一个句号的很长的一行，" * 12}
{BODY}
"""


def report() -> Report:
    return read_text(TEXT, "测试")


def marked(words: str, length: int | None = None) -> str | None:
    """The heading that comes of marking some words, by itself."""
    read = report()
    at = read.text.index(words)
    place = marked_heading(read, Span(at, at + (len(words) if length is None else length)))
    return None if place is None else place.of(read.text)


def test_a_line_is_marked_by_any_of_its_words() -> None:
    assert marked("开放合作的新局面") == "开放合作的新局面"
    assert marked("合作的") == "开放合作的新局面"


def test_a_paragraph_gives_its_first_sentence_without_the_full_stop() -> None:
    assert marked("抓好项目") == "抓好项目建设"
    assert marked("抓好项目建设。", 300) == "抓好项目建设"


def test_the_closing_mark_is_no_part_of_it() -> None:
    assert marked("各位代表：") == "各位代表"


def test_what_is_too_long_for_a_heading_is_none() -> None:
    assert marked("没有一个句号") is None


def test_a_new_heading_stands_beside_the_one_before_it() -> None:
    read = report()
    assert level_at(read, read.text.index("抓好项目建设")) == 1
    assert level_at(read, 0) == 1
