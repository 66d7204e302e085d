"""Every finding says in English what it says in Chinese, whatever the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.checks import check
from caoxian_desktop.core.checking.plain_lines import plain_lines
from tests import real_reports
from tests.english import assert_in_english, chinese_in


def test_the_bundled_report_is_checked_in_english(caoxian: Analysis) -> None:
    findings = check(caoxian)
    assert len(findings) >= 3
    assert_in_english(findings)


def test_a_line_that_is_printed_holds_no_chinese_but_citations_and_the_reports_words(caoxian: Analysis) -> None:
    (first, *_) = plain_lines(caoxian.report, check(caoxian), "en")
    _place, certainty, title, _words, reason = first.split("\t")
    assert (certainty, chinese_in(title), chinese_in(reason)) == ("Fairly certain", "", "")


def test_a_report_without_findings_says_so_in_english(caoxian: Analysis) -> None:
    assert list(plain_lines(caoxian.report, (), "en")) == ["“曹县政府工作报告（2023年）”: nothing found to check."]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("In “地区生产总值”〔一2〕 a comma stands.", ""),
        ("“引用“双减”的意见” is quoted.", ""),
        ("“””是闭合 is left.", "是闭合"),
        ("The unit 亿元 is odd.", "亿元"),
    ],
)
def test_only_quoted_words_may_be_chinese(sentence: str, left: str) -> None:
    assert chinese_in(sentence) == left


@pytest.mark.corpus
def test_real_reports_are_checked_in_english(corpus: Path) -> None:
    findings = [finding for analysis in real_reports.texts(corpus) for finding in check(analysis)]
    assert len({finding.code for finding in findings}) > 12
    assert_in_english(findings)
