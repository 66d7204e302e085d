"""位次: which places are claimed, by whom, among whom."""

from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.span import Span


def chart_of(analysis: Analysis, key: str) -> Chart | None:
    return next((chart for chart in charts_of(analysis) if chart.key == key), None)


def labels(chart: Chart | None) -> list[str]:
    return [row.label for row in chart.rows] if chart else []


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("普惠性幼儿园占比超过80%，比例全市第一", 0),
        ("地区生产总值67665亿元，增长5.5%，总量和增速均居全国第5位", 0),
        ("在全球科研城市百强中，某市居第13位", 0),
        ("某某化纤收购两家企业，产销量均跃升至全球第1位", 0),
        ("百亿项目开工，全市固投总量跃居全省第四", 7),
        ("发明专利增长三成，全市各区第一", 0),
        ("地区生产总值完成较好，达到711亿元，总量从第9位升至第8位", 0),
        ("办理事项97件，全市进出口总额增长9%居全省第一", 8),
    ],
)
def test_a_rank_takes_along_the_clauses_before_it_as_far_as_its_subject(
    new_making: Any, sentence: str, start: int
) -> None:
    making = new_making()
    at = sentence.index("第")
    making.text = sentence
    clause = Span(sentence.rindex("，", 0, at) + 1, len(sentence))
    span = Span(at, len(sentence))
    making.observations.append(Observation("某指标", 1, "名", span, span, clause, Measure.RANK, period="2022"))
    assert labels(chart_of(making.analysis(), "ranks")) == [sentence[start:]]


def a_rank(making: Any, sentence: str, words: str, **fields: Any) -> Chart | None:
    """The chart of a report of one sentence that holds one rank."""
    making.text = sentence
    at = sentence.rindex(words)
    clause = Span(max(sentence.rfind("，", 0, at), sentence.rfind("\n", 0, at)) + 1, len(sentence))
    span = Span(at, at + len(words))
    name = fields.pop("indicator", "某指标")
    making.observations.append(Observation(name, 1, "名", span, span, clause, Measure.RANK, period="2022", **fields))
    return chart_of(making.analysis(), "ranks")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [("把群众安全放在第一位", "第一位"), ("把稳定作为第一位的任务", "第一位"), ("坚持发展第一位的要求", "第一位")],
)
def test_a_first_place_among_cares_is_no_rank(making: Any, sentence: str, words: str) -> None:
    assert a_rank(making, sentence, words) is None


@pytest.mark.parametrize("sentence", ["投资潜力百强县由\n84位提升至76位", "人均水平\n居全市第76位"])
def test_a_rank_of_nobody_is_not_shown(making: Any, sentence: str) -> None:
    assert a_rank(making, sentence, "76位") is None


@pytest.mark.parametrize("number", ["11.", "（三）", "二是", "⑤ "])
def test_the_number_of_an_item_is_none_of_its_words(making: Any, number: str) -> None:
    sentence = f"{number}新增企业261家，总数居全市第二"
    assert labels(a_rank(making, sentence, "第二")) == ["新增企业261家，总数居全市第二"]


def test_a_list_named_in_the_clause_before_is_said_too(making: Any) -> None:
    sentence = "在全国综合实力百强县排名中，我县由99位提升至87位"
    assert labels(a_rank(making, sentence, "87位")) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "words", "scope", "printed"),
    [
        ("总量从全省第10位跃升至第8位", "第8位", "", "第8位（全省）"),
        ("两项收入分别居全国第四、第八", "第八", "全国", "第八（全国）"),
        ("规模占全市五分之一、稳居第二", "第二", "", "第二"),
        ("总产值居全国第四", "全国第四", "全国", "全国第四"),
    ],
)
def test_a_rank_says_among_whom(making: Any, sentence: str, words: str, scope: str, printed: str) -> None:
    chart = a_rank(making, f"某某{sentence}", words, scope=scope)
    assert chart is not None
    assert [mark.printed for mark in chart.marks()] == [printed]


@pytest.mark.parametrize(("name", "label"), [("指标", "五项指标居全国第一"), ("税收收入", "税收收入")])
def test_a_name_that_says_nothing_is_not_used(making: Any, name: str, label: str) -> None:
    chart = a_rank(making, "五项指标居全国第一", "全国第一", indicator=name)
    assert chart is not None
    assert [mark.label for mark in chart.marks()] == [label]
