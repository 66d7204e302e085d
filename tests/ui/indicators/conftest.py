"""A small analysed report with four figures, and the way off the UI thread."""

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation
from caoxian_desktop.core.report.report import Level, Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

FIRST = "预计地区生产总值546.3亿元、增长3%。"
SECOND = "确保固定资产投资增长12%以上，新打机井1763眼。"
TEXT = f"{FIRST}\n{SECOND}"


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def a_figure(indicator: str, value: float, unit: str, words: str, **fields: object) -> Observation:
    span = span_of(words)
    return Observation(indicator, value, unit, span, span, span, **fields)  # type: ignore[arg-type]  # fields of any kind, by their names


@pytest.fixture
def analysis() -> Analysis:
    growth = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
    observations = (
        a_figure("地区生产总值", 546.3, "亿元", "546.3亿元", kind=Kind.ESTIMATE, period="2022", cue="预计"),
        a_figure("地区生产总值", 3, "%", "增长3%", kind=Kind.ESTIMATE, period="2022", cue="预计", **growth),
        a_figure("固定资产投资", 12, "%", "增长12%以上", kind=Kind.TARGET, period="2023", cue="确保", **growth),
        a_figure("新打机井", 1763, "眼", "1763眼", kind=Kind.TARGET, period="2023"),
    )
    paragraphs = (
        Paragraph(Span(0, len(FIRST)), ParagraphKind.BODY, 1),
        Paragraph(Span(len(FIRST) + 1, len(TEXT)), ParagraphKind.BODY, 2),
    )
    block = TitleBlock("政府工作报告", "某县", Level.COUNTY, 2023, 2022)
    sections = (
        Section("一、", "回顾", 1, run_in=True, heading=Span(0, 0), span=Span(0, len(FIRST))),
        Section(
            "二、",
            "安排",
            1,
            run_in=True,
            heading=Span(len(FIRST) + 1, len(FIRST) + 1),
            span=Span(len(FIRST) + 1, len(TEXT)),
        ),
    )
    report = Report(TEXT, Source("a.txt", SourceFormat.TEXT, "", 0), block, sections, paragraphs)
    return Analysis(report, observations, ())
