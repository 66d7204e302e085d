"""A small analysed report with two charts, and the way off the UI thread."""

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.report.report import Level, Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

TEXT = "地区生产总值增长3%<b>。2023年目标增长6%左右。网络零售额全市第一。"


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def analysis() -> Analysis:
    paragraphs = (Paragraph(Span(0, len(TEXT)), ParagraphKind.BODY, 1),)
    block = TitleBlock("政府工作报告", "某县", Level.COUNTY, 2023, 2022)
    return Analysis(Report(TEXT, Source("a.txt", SourceFormat.TEXT, "", 0), block, (), paragraphs), (), ())


@pytest.fixture
def charts() -> tuple[Chart, ...]:
    past = Mark("地区生产总值", "增长3%", "2022年", "2022", span_of("3%"), 3.0, "%")
    aim = Mark("地区生产总值", "增长6%左右", "2023年目标", "2023", span_of("6%"), 6.0, "%")
    rank = Mark("网络零售额", "全市第一", "2022年", "2022", span_of("全市第一"), 1.0, "名")
    note = "资料来源：某县政府工作报告（2023年）。"
    return (
        Chart(
            "headline",
            "主要指标：上年增速与今年目标",
            Form.DUMBBELL,
            (Row("地区生产总值", (past, aim)),),
            ("2022年", "2023年目标"),
            "%",
            ("2022", "2023"),
            note,
        ),
        Chart(
            "ranks",
            "位次（2022年）",
            Form.CARDS,
            (Row("网络零售额全市第一", (rank,)),),
            ("2022年",),
            "",
            ("2022",),
            note,
        ),
    )
