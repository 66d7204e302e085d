"""A report of two parts with six annotations, and a panel that shows them."""

import re
from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

TEXT = (
    "政府工作报告\n一、工作回顾\n地区生产总值增长3%。财政收入26.1亿元，增长0.2%。\n"
    "二、工作安排\n（一）抓项目\n引进过亿元项目60个以上。\n（二）抓工业\n新增规上工业企业60家以上。"
)


def _section(label: str, title: str, level: int, end: str, children: tuple[Section, ...] = ()) -> Section:
    start = TEXT.index(label + title)
    heading = Span(start, start + len(label + title))
    stop = TEXT.index(end) if end else len(TEXT)
    return Section(label, title, level, run_in=False, heading=heading, span=Span(start, stop), children=children)


@pytest.fixture
def report() -> Report:
    """Two parts, the second with two sections."""
    projects, industry = _section("（一）", "抓项目", 2, "（二）"), _section("（二）", "抓工业", 2, "")
    parts = (_section("一、", "工作回顾", 1, "二、"), _section("二、", "工作安排", 1, "", (projects, industry)))
    paragraphs = tuple(Paragraph(Span(*line.span()), ParagraphKind.BODY, 1) for line in re.finditer(".+", TEXT))
    return Report(TEXT, Source("样本.txt", SourceFormat.TEXT, "", 1), TitleBlock(place="某县"), parts, paragraphs)


@pytest.fixture
def notebook(report: Report) -> Notebook:
    """Six annotations in four sections, with tags, notes and states."""
    ticks = count(1000)
    notebook = Notebook(report, "v", Stamper("a", now=lambda: next(ticks)), (), lambda _records: None)
    for words, category, note, tags, status in (
        ("政府工作报告", Category.QUESTION, "", (), Status.NONE),
        ("增长3%", Category.DATA, "核对口径", ("财政",), Status.PENDING),
        ("26.1亿元", Category.DATA, "", ("财政", "工业"), Status.CHECKED),
        ("60个以上", Category.TASK, "", (), Status.NONE),
        ("新增规上工业企业", Category.TASK, "请工信局补充", ("工业",), Status.NONE),
        ("60家以上", Category.SUGGESTION, "", (), Status.NONE),
    ):
        start = TEXT.index(words)
        made = notebook.highlight(Span(start, start + len(words)), category, note)
        notebook.revise([made.id], tags=tags, status=status)
    return notebook


@pytest.fixture
def panel(qtbot: QtBot, report: Report, notebook: Notebook) -> AnnotationsPanel:
    """The panel, with the notebook's annotations, on an offscreen window of its own."""
    panel = AnnotationsPanel()
    qtbot.addWidget(panel)
    panel.resize(340, 900)
    panel.show_report(report)
    panel.show_annotations(notebook.annotations)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel
