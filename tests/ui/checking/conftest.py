"""A short report with findings of both kinds, and a panel that shows them."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.listing import Line, listing
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui.checking.panel import CheckingPanel
from caoxian_desktop.ui.jobs import Jobs

TEXT = (
    "某县政府工作报告\n一般公共预算收入26.1亿元，增长0.2%。\n全年一般公共预算收入25.1亿元。\n"
    "修复土壤1.2万平方。\n实际利用外资,5129万美元。\n大力力推进改革,扩大开放!"
)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def a_finding(subject: Subject, title: str, certainty: Certainty, *words: str) -> Finding:
    code = f"{subject.value}.{title}"
    reason = Wording(f"“{words[0]}”请核对口径。", f"“{words[0]}” – please check the basis.")
    return Finding(code, subject, Wording(title, code), reason, tuple(map(at, words)), certainty)


TWO_VALUES = a_finding(Subject.FIGURES, "同一指标两个数", Certainty.MEDIUM, "26.1亿元", "25.1亿元")
UNIT = a_finding(Subject.FIGURES, "单位不全", Certainty.HIGH, "1.2万平方")
COMMA = a_finding(Subject.WORDING, "标点全角半角混用", Certainty.HIGH, "外资,5129")
SECOND_COMMA = a_finding(Subject.WORDING, "标点全角半角混用", Certainty.HIGH, "改革,扩大")
DOUBLED = a_finding(Subject.WORDING, "字词重复", Certainty.LOW, "大力力推进")
FOUND = (UNIT, TWO_VALUES, COMMA, SECOND_COMMA, DOUBLED)
"""In the order they are shown in."""


@pytest.fixture
def report() -> Report:
    paragraphs = tuple(Paragraph(Span(*line.span()), ParagraphKind.BODY, 1) for line in re.finditer(".+", TEXT))
    return Report(TEXT, Source("样本.txt", SourceFormat.TEXT, "", 1), TitleBlock(place="某县"), (), paragraphs)


@pytest.fixture
def lines(report: Report) -> tuple[Line, ...]:
    return listing(report, FOUND)


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs, report: Report, lines: tuple[Line, ...]) -> CheckingPanel:
    made = CheckingPanel(jobs)
    qtbot.addWidget(made)
    made.resize(336, 900)
    made.show_report(report)
    made.show_findings(lines)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
