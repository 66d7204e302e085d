"""Findings as tables: what each row holds, and that no text becomes a formula."""

from __future__ import annotations

import csv
import io

import pytest

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.listing import Line, listing
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.typesetting.findings import HEADER, findings_csv, findings_tsv

FIRST, SECOND = "财政收入26.1亿元，增长0.2%。", "全年财政收入25.1亿元。"


def a_report(first: str = FIRST) -> Report:
    text = f"{first}\n{SECOND}"
    halves = Span(0, len(first)), Span(len(first) + 1, len(text))
    paragraphs = tuple(Paragraph(span, ParagraphKind.BODY, n) for n, span in enumerate(halves, 1))
    block = TitleBlock(place="某县", plan_year=2024)
    return Report(text, Source("样本.txt", SourceFormat.TEXT, "", 1), block, (), paragraphs)


def a_line(report: Report, *words: str) -> Line:
    spans = tuple(Span(report.text.index(w), report.text.index(w) + len(w)) for w in words)
    title = Wording("同一指标两个数", "One indicator, two figures")
    reason = Wording("两处不同，请核对口径。", "The two differ. Please check the basis.")
    finding = Finding("x", Subject.FIGURES, title, reason, spans, Certainty.MEDIUM)
    return listing(report, (finding,))[0]


def rows(words: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(words, newline="")))


def test_a_row_says_where_what_why_and_how_it_stands() -> None:
    report = a_report()
    line = a_line(report, "26.1亿元", "25.1亿元")
    header, row = rows(findings_csv(report, (line,), ()))
    assert tuple(header) == HEADER
    cells = dict(zip(header, row, strict=True))
    assert cells["出处"] == f"《{report.name}》第1段；《{report.name}》第2段"
    assert (cells["类别"], cells["把握"]) == ("数据", "可能")
    assert (cells["提示"], cells["说明"]) == ("同一指标两个数", "两处不同，请核对口径。")
    assert cells["原文"] == "26.1亿元 / 25.1亿元"
    assert cells["所在句"] == f"{FIRST}\n{SECOND}"
    assert cells["状态"] == "待核对"


def test_places_that_are_cited_alike_are_cited_once() -> None:
    report = a_report()
    row = rows(findings_csv(report, (a_line(report, "26.1亿元", "0.2%"),), ()))[1]
    assert row[HEADER.index("出处")] == f"《{report.name}》第1段"


def test_a_finding_that_was_set_aside_says_so() -> None:
    report = a_report()
    line = a_line(report, "26.1亿元")
    assert rows(findings_csv(report, (line,), {line.finding}))[1][-1] == "已忽略"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_text_becomes_a_formula_or_breaks_its_line(start: str) -> None:
    report = a_report(f"{start}cmd|' /C calc'!A0，财政收入26.1亿元。")
    line = a_line(report, f"{start}cmd", "25.1亿元")
    assert not any(cell.startswith(start) for row in rows(findings_csv(report, (line,), ())) for cell in row)
    copied = findings_tsv(report, (line,), ()).split("\n")
    assert [len(row.split("\t")) for row in copied] == [len(HEADER)] * 2
    assert f"\t'{start}cmd / 25.1亿元\t" in copied[1]
