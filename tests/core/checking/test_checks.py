"""All checks together: order, places, forms, and texts that were never meant to be read."""

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.checking.checks import check
from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.json_form import check_form
from caoxian_desktop.core.checking.plain_lines import plain_lines
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.ticket import Cancelled
from tests.tickets import Impatient

Made = Callable[..., Analysis]

PIECES = [
    "由", "从", "提高到", "下降到", "其中", "新增", "达到", "突破", "占", "，", "、", "。", "；", "\n", "1", "9.5",
    "100", "%", "亿元", "万", "个", "家", "平方", "∶", "—", "6，5%", "三次产业结构", "税收收入", "地区生产总值", "增长",
    "第", "位",
    "以下三项实事：", "（1）", "一是", "等2个", "覆盖率", "个百分点", "9" * 400,
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_a_check_and_every_place_lies_in_it_in_order(made: Made, text: str) -> None:
    analysis = made(text)
    findings = check(analysis)
    assert [f.spans[0] for f in findings] == sorted(f.spans[0] for f in findings)
    for finding in findings:
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)
        assert all(0 <= index < len(analysis.observations) for index in finding.observations)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "9.",
        "（1）",
        "其中1个",
        "由1个提高到",
        "新增2家、达到",
        "1∶",
        "覆盖率103%",
        "等2个、",
        "以下3项：",
        "16个市中",
    ],
)
def test_a_run_of_one_piece_takes_time_in_proportion_to_its_length(made: Made, piece: str) -> None:
    def seconds(times: int) -> float:
        analysis = made(piece * times)
        started = time.process_time()
        check(analysis)
        return time.process_time() - started

    short = min(seconds(100) for _ in range(2))
    assert seconds(800) < 8 * 4 * max(short, 0.002)


def test_a_mark_in_a_figure_is_told_once(caoxian: Analysis) -> None:
    comma = caoxian.report.text.index(",5129")
    assert [f.code for f in check(caoxian) if any(s.start <= comma < s.end for s in f.spans)] == ["figures.comma"]


def test_findings_as_json_have_their_words_and_citations(caoxian: Analysis) -> None:
    findings = check(caoxian)
    form = check_form(caoxian.report, findings)
    assert set(form) == {"text", "findings"}
    comma = next(f for f in form["findings"] if f["code"] == "figures.comma")
    assert set(comma) == {
        "code", "subject", "certainty", "title", "reason", "spans", "words", "citations", "observations",
    }  # fmt: skip
    assert comma["words"] == ["实际利用外资,5129万美元"]
    assert comma["citations"] == ["《曹县政府工作报告（2023年）》第一部分第4段"]
    assert [form["text"][a:b] for a, b in comma["spans"]] == comma["words"]


def test_findings_as_lines_are_one_line_each_with_their_citation(caoxian: Analysis) -> None:
    findings = [f for f in check(caoxian) if f.subject is Subject.FIGURES]
    lines = list(plain_lines(caoxian.report, findings))
    assert len(lines) == len(findings)
    assert lines[0].split("\t")[:4] == [
        "《曹县政府工作报告（2023年）》第一部分第4段", "较确定", "指标与数值之间有逗号", "实际利用外资,5129万美元",
    ]  # fmt: skip


def test_a_report_without_findings_says_so_in_one_line(caoxian: Analysis) -> None:
    assert list(plain_lines(caoxian.report, ())) == ["《曹县政府工作报告（2023年）》：未发现需要核对之处。"]


def test_a_line_holds_no_break_whatever_the_words(caoxian: Analysis) -> None:
    broken = Finding(
        "wording.x",
        Subject.WORDING,
        Wording("标题", "Title"),
        Wording("请核对。", "Please check."),
        (Span(0, 40),),
        Certainty.LOW,
    )
    assert [line.count("\n") for line in plain_lines(caoxian.report, (broken,))] == [0]


@pytest.mark.corpus
def test_a_real_report_gives_few_findings_of_figures(corpus: Path) -> None:
    from caoxian_desktop.core.importing.importer import read_file

    analysis = analyse(read_file(corpus / "corpus" / "province_广东省_2023.txt"))
    codes = Counter(f.code for f in check(analysis) if f.subject is Subject.FIGURES)
    assert codes.total() <= 2


def test_a_report_nobody_waits_for_is_checked_no_further(made: Made) -> None:
    with pytest.raises(Cancelled):
        check(made("由8.2%提高到7.9%。"), Impatient(0))
