"""What is said of a mark."""

from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart, Origin
from caoxian_desktop.ui.charts.telling import line_of, sentence_of, tooltip_of


def test_a_mark_is_told_in_its_sentence(analysis: Analysis, charts: tuple[Chart, ...]) -> None:
    aim = charts[0].rows[0].marks[1]
    assert sentence_of(analysis.report, aim) == "2023年目标增长6%左右。"
    assert line_of(aim) == "地区生产总值　2023年目标　增长6%左右"


def test_a_tooltip_marks_the_figure_and_cites_its_place(analysis: Analysis, charts: tuple[Chart, ...]) -> None:
    told = tooltip_of(analysis.report, charts[0].rows[0].marks[1])
    assert "目标增长<b>6%</b>左右" in told
    assert "《某县政府工作报告（2023年）》" in told


def test_a_reports_words_are_no_markup(analysis: Analysis, charts: tuple[Chart, ...]) -> None:
    assert "3%</b>&lt;b&gt;。" in tooltip_of(analysis.report, charts[0].rows[0].marks[0])


def test_a_mark_of_another_report_is_told_with_that_report_s_sentence(
    charts: tuple[Chart, ...], analysis: Analysis
) -> None:
    origin = Origin("某县政府工作报告（2022年）", "增长<9%>。", "《某县政府工作报告（2022年）》第二部分第1段")
    mark = replace(charts[0].rows[0].marks[0], origin=origin, series="完成数")
    told = tooltip_of(analysis.report, mark)
    assert "增长&lt;9%&gt;" in told
    assert origin.citation in told
    assert "2022年完成数" in told
    assert sentence_of(analysis.report, mark) == origin.sentence
