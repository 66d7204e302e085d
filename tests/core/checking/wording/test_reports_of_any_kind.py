"""Whatever the text: no crash, places within it, and a time that grows with it."""

import time
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Finding, Subject
from caoxian_desktop.core.checking.wording.wording_checks import WORDING_CHECKS
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from tests.english import assert_in_english

PIECES = (
    *(
        "一、",
        "二、",
        "（一）",
        "(三)",
        "一是",
        "三是",
        "第一，",
        "①",
        "③",
        "1.",
        "3、",
        "的",
        "的的",
        "进行",
        "发展",
        "建设",
    ),
    *"“”‘’《》（）(),，。.、； \t\n％％３٣〇𠮷\u0301",
    *(
        "2023年",
        "2月30日",
        "20023年",
        "2025—2023年",
        "5。3%",
        "９．",
        "十十",
        "各位代表",
        "名词解释",
        "［1］",
        "截止2023年",
    ),
)


def findings(text: str) -> list[Finding]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    source = Source("x.txt", SourceFormat.TEXT, "", 0)
    analysis = Analysis(Report(text, source, TitleBlock(plan_year=2023), paragraphs=tuple(paragraphs)), (), ())
    found = [finding for check in WORDING_CHECKS for finding in check(analysis)]
    assert_in_english(found)
    return found


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=80))
def test_any_text_can_be_proofread_and_every_place_lies_within_it(text: str) -> None:
    for finding in findings(text):
        assert finding.spans
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)
        assert finding.code.startswith("wording.")
        assert finding.subject is Subject.WORDING
        assert finding.reason.zh.endswith("请核对。")
        assert "错误" not in finding.title.zh + finding.reason.zh


def seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


RUNS = (
    *(
        "9",
        "9.",
        "（",
        "（）",
        "“",
        "“甲",
        "《甲“",
        "，",
        "的",
        "天",
        "一是甲；",
        "三是",
        "①",
        "③",
        "甲,",
        "(甲",
        "2023年",
    ),
    *(
        "甲乙 ",
        "１",
        "甲\n",
        "一是甲。\n三是乙。\n",
        "推动产业转型升级，培育新的增长点。\n",
        "5。3%",
        "甲乙丙丁戊己庚辛，",
    ),
)


@pytest.mark.parametrize("piece", RUNS)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    small, large = piece * (3_000 // len(piece)), piece * (24_000 // len(piece))
    most = 8 * 4 * max(seconds(lambda: findings(small)), 0.004)
    in_time = any(seconds(lambda: findings(large)) < most for _ in range(3))
    assert in_time, "eight times the text may take eight times as long, with room for a busy machine"


@pytest.mark.corpus
def test_no_real_report_buries_its_reader_in_findings(corpus: Path) -> None:
    """Most have one or two; the figure is the highest of twenty that were drawn and read, and some room."""
    files = sorted((corpus / "corpus").glob("*.docx")) + sorted((corpus / "corpus").glob("province*.txt"))
    counts = [len(findings(read_file(file).text)) for file in files if crc32(file.name.encode()) % 5]
    assert len(counts) > 30
    assert max(counts) <= 15
    assert sum(counts) <= 2 * len(counts)


def test_the_title_block_and_what_stands_in_no_paragraph_are_not_proofread() -> None:
    report = read_file(bundled_report())
    analysis = Analysis(report, (), ())
    head = max(p.span.end for p in report.paragraphs if p.kind is ParagraphKind.BYLINE)
    spans = [span for check in WORDING_CHECKS for finding in check(analysis) for span in finding.spans]
    assert min(span.start for span in spans) > head
