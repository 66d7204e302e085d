"""Markdown files: what their readers see."""

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.from_markdown import MAX_LINES, read_markdown
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report


def lines(words: str) -> list[str]:
    return read_markdown(words.encode(), "报告.md").text.split("\n")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_report_written_with_headings_and_emphasis_gives_what_its_text_gives(caoxian: Report, gap: str) -> None:
    marked = [
        re.sub(r"^([^。]{4,30}。)(?=.)", r"**\1**", line) if n > 6 else line
        for n, line in enumerate(caoxian.text.split("\n"))
    ]
    marked[0] = f"# {marked[0]}"
    words = re.sub(r"^(一|二|三)、", r"\n## \1、", gap.join(marked), flags=re.MULTILINE)
    report = read_bytes(words.encode(), "报告.md")
    assert report.source.format == "md"
    assert report.text == caoxian.text
    assert report.sections == caoxian.sections
    assert report.glossary == caoxian.glossary


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("*一*、**二**和`三`[四](http://x/)![图](y.png)", ["一、二和三四"]),
        ("**重点：**抓好“**六稳**”工作，__落实__六保", ["重点：抓好“六稳”工作，落实六保"]),
        ("1. 甲\n2. 乙\n\n正文\n\n5) 丙", ["1. 甲", "2. 乙", "正文", "5) 丙"]),
        ("1. 甲\n1. 乙\n1. 丙", ["1. 甲", "2. 乙", "3. 丙"]),
        ("3. 甲\n7. 乙", ["3. 甲", "7. 乙"]),
        ("- 甲\n- 乙\n  1. 丙\n\n> 丁", ["甲", "乙", "1. 丙", "丁"]),
        ("2023. 不平凡的一年\n1、甲\n2．乙", ["2023. 不平凡的一年", "1、甲", "2．乙"]),
        ("|指标|增长|\n|-|-:|\n|生产总值|**6%**|", ["指标\t增长", "生产总值\t6%"]),
        ("    深入推进\n　　全面落实", ["深入推进", "　　全面落实"]),
        ("甲  \n乙<br>丙\\\n丁", ["甲", "乙", "丙", "丁"]),
        ("<div><p>甲</p><script>x</script>乙</div>\n\n丙<!-- 注 -->丁", ["甲", "乙", "丙丁"]),
        ("```\n代码\n```\n\n---\n\n1\\. 甲&nbsp;乙 2<3", ["代码", "1. 甲\u00a0乙 2<3"]),
    ],
)
def test_marks_go_and_words_stay(words: str, seen: list[str]) -> None:
    assert lines(words) == seen


def test_marks_of_notes_are_known_and_no_note_is_lost() -> None:
    words = "# 题\n\n“双碳”[^1]行动<sup>2</sup>，10m<sup>2</sup>、10<sup>8</sup>。\n\n[^1]: 指碳达峰\n[^2]:指四化"
    blocks = read_markdown(words.encode(), "报告.md")
    assert [mark.of(blocks.text) for mark in blocks.references] == ["[1]", "[2]"]
    assert blocks.text.split("\n") == ["题", "“双碳”[1]行动[2]，10m²、10⁸。", "[1] 指碳达峰", "[2]指四化"]


def test_headings_are_hints_counted_without_the_title() -> None:
    blocks = read_markdown("# 政府工作报告\n\n## 工作回顾\n\n### 工业\n\n正文".encode(), "报告.md")
    assert [level for _, level in blocks.outline] == [1, 2]


def test_what_a_site_generator_writes_on_top_is_furniture() -> None:
    blocks = read_markdown("---\ntitle: 报告\ntags:\n  - 甲\n---\n# 政府工作报告\n".encode(), "报告.md")
    assert [place.of(blocks.text) for place in blocks.furniture] == ["---\ntitle: 报告\ntags:\n  - 甲\n---"]


def test_only_a_file_that_is_called_so_and_shows_it_is_markdown(short_report: str) -> None:
    assert read_bytes(short_report.encode(), "报告.md").source.format == "txt"
    assert read_bytes(f"# {short_report}".encode(), "报告.txt").source.format == "txt"
    assert read_bytes(f"# {short_report}".encode("gb18030"), "报告.MD").source.format == "md"


def test_a_very_long_file_is_read_as_it_is_written_and_says_so() -> None:
    blocks = read_markdown(b"**x**\n" * (MAX_LINES + 1), "长.md")
    assert blocks.text.startswith("**x**")
    assert [notice.code for notice in blocks.notices] == ["md.too_long"]


@given(st.text(alphabet="各1. \n#*_[]^:|-<>/p`&;sup", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_no_chinese_word_is_lost(words: str) -> None:
    with suppress(KnownError):
        blocks = read_markdown(f"甲\n\n{words}".encode(), "任意.md")
        assert all(mark.of(blocks.text).startswith("[") for mark in blocks.references)


def test_pictures_are_said_to_be_left_out() -> None:
    blocks = read_markdown("# 报告\n\n![图一](a.png)正文![图二](b.png)".encode(), "报告.md")
    assert blocks.text.endswith("正文")
    assert [notice.message.zh for notice in blocks.notices] == ["文中有2幅图片，其中的文字没有读取。"]
