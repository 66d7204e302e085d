"""Every number of a report is an observation, or a mention that says what it is instead."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.mentions import Mention, mentions
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.indicators.uses import Use
from caoxian_desktop.core.report.report import Report

Build = Callable[..., Report]


def _uses(build: Build, line: str) -> list[tuple[str, Use]]:
    report = build("一、2023年工作回顾", line)
    found = mentions(report, extract(report))
    return [(m.span.of(report.text), m.use) for m in found if m.span.start > report.text.index("\n")]


@pytest.mark.parametrize(
    ("line", "number", "use"),
    [
        ("2021年以来持续向好。", "2021年", Use.DATE),
        ("实施“十四五”规划。", "十四五", Use.QUOTED),
        ("十四五时期成效明显。", "十四五", Use.DATE),
        ("连续3年保持第一方阵。", "3年", Use.DURATION),
        ("三年行动扎实推进。", "三年", Use.DURATION),
        ("（1）教育方面。", "（1）", Use.INDEX),
        ("105.做好防治。", "105.", Use.INDEX),
        ("第二次会议召开。", "第二", Use.ORDINAL),
        ("学习党的二十大精神。", "二十大", Use.ORDINAL),
        ("三期工程开工。", "三期", Use.ORDINAL),
        ("改造G220东深线。", "G220", Use.CODE),
        ("推进龙滩8、9号机组建设。", "8、9号", Use.CODE),
        ("接通12345热线。", "12345", Use.CODE),
        ("引进世界500强企业。", "500强", Use.NAME),
        ("构建1+3+N体系。", "1+3+N", Use.NAME),
        ("深化“1168”工程。", "1168", Use.QUOTED),
        ("落实《规划（2021—2035年）》。", "2035", Use.DOCUMENT),
        ("新签约3亿元以上项目15个。", "3亿元", Use.THRESHOLD),
        ("占比超过10%的有44种。", "10%", Use.THRESHOLD),
        ("为80周岁以上老人发放津贴。", "80周岁", Use.THRESHOLD),
        ("改造10千伏线路14条。", "10千伏", Use.SIZE),
        ("壮大8大产业链。", "8", Use.GROUPING),
        ("抓好三个方面工作。", "三个", Use.GROUPING),
        ("每千人床位数居前。", "千人", Use.DENOMINATOR),
        ("万元GDP能耗下降。", "万元", Use.DENOMINATOR),
        ("实施一批项目。", "一批", Use.INDEFINITE),
        ("详见附件2。", "2", Use.REFERENCE),
        ("（《人民日报》1 9 5 4 0 9 2 4 第1版）", "1 9 5 4 0 9 2 4", Use.SOURCE),
        ("生产总值\t8.8\t9.0", "8.8", Use.TABLE),
        ("推广昇腾384超节点。", "384", Use.UNKNOWN),
    ],
)
def test_a_number_that_is_no_observation_says_what_it_does(build: Build, line: str, number: str, use: Use) -> None:
    assert (number, use) in _uses(build, line)


def test_a_figure_is_no_mention(build: Build) -> None:
    assert _uses(build, "建成道路12公里、增长5.6%。") == []


def test_numbers_of_headings_and_of_the_glossary_are_told_by_where_they_stand(caoxian: Report) -> None:
    found = mentions(caoxian, ())
    assert {m.use for m in found} >= {Use.TERM, Use.TITLE, Use.DATE}


def _lost(report: Report, observations: tuple[Observation, ...], found: tuple[Mention, ...]) -> list[str]:
    told = {
        i for span in [*(o.span for o in observations), *(m.span for m in found)] for i in range(span.start, span.end)
    }
    read = [i for p in report.paragraphs for i in range(p.span.start, p.span.end)]
    return [report.text[i] for i in read if report.text[i].isdecimal() and i not in told]


def test_no_digit_of_the_report_is_skipped_and_none_is_told_of_twice(
    caoxian: Report, caoxian_observations: tuple[Observation, ...]
) -> None:
    found = mentions(caoxian, caoxian_observations)
    assert _lost(caoxian, caoxian_observations, found) == []
    spans = sorted([*(o.span for o in caoxian_observations), *(m.span for m in found)])
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert not [m for m in found if m.use is Use.UNKNOWN]


@settings(deadline=None, max_examples=150)
@given(
    st.text(alphabet="0123456789.,，万亿千百十一二三元个家%第位年月日、—-∶:/（）“”《》增长余多近超 \tA+×", max_size=60)
)
def test_no_digit_of_any_text_is_skipped(build: Build, text: str) -> None:
    report = build("一、2023年工作回顾", text.replace("\n", ""))
    observations = extract(report)
    assert _lost(report, observations, mentions(report, observations)) == []


@pytest.mark.corpus
def test_at_most_one_digit_token_in_a_hundred_of_the_corpus_is_not_understood(corpus: Path) -> None:
    total = unknown = 0
    for file in sorted((corpus / "corpus").glob("*.docx"))[::3]:
        report = read_file(file)
        total += len(re.findall(r"\d+", report.text))
        found = mentions(report, extract(report))
        unknown += sum(m.use is Use.UNKNOWN and m.span.of(report.text).isdecimal() for m in found)
    assert unknown <= total / 100
