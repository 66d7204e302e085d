"""Words a person points at are read like any figure, and only they; kind and period come from where they stand."""

import pytest

from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation
from caoxian_desktop.core.indicators.pointing import observation_at
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.indicators.conftest import Build

LINES = (
    *("一、2023年工作回顾", "预计全县生产总值增长6%左右，“1168”工程完成。新增企业12家、达到96家，居全市第一。"),
    *("二、2024年工作安排", "确保5月底前建成桥梁三座，投资突破1.2亿元。"),
)


@pytest.fixture
def report(build: Build) -> Report:
    return build(*LINES)


def pointed(report: Report, words: str) -> Observation:
    start = report.text.index(words)
    return observation_at(report, Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "value", "unit", "span"),
    [
        ("增长6%左右", 6.0, "%", "6%"),
        ("投资突破1.2亿元", 1.2, "亿元", "1.2亿元"),
        ("1168", 1168.0, "", "1168"),
        ("12", 12.0, "", "12"),
        ("工程完成", 0.0, "", "工程完成"),
    ],
)
def test_value_unit_and_place_are_read_from_the_words(
    report: Report, words: str, value: float, unit: str, span: str
) -> None:
    found = pointed(report, words)
    assert (found.value, found.unit, found.span.of(report.text)) == (value, unit, span)
    assert (found.indicator, found.confidence) == ("", 0.0)


def test_kind_period_cue_and_deadline_come_from_where_the_words_stand(report: Report) -> None:
    growth, invested = pointed(report, "6%左右"), pointed(report, "突破1.2亿元")
    assert (growth.kind, growth.period, growth.cue) == (Kind.ESTIMATE, "2023", "预计")
    assert (growth.measure, growth.modifier) == (Measure.CHANGE_PCT, "左右")
    assert (invested.kind, invested.period, invested.cue, invested.modifier) == (Kind.TARGET, "2024", "确保", "突破")
    assert pointed(report, "第一").measure is Measure.RANK


def test_what_the_machine_reads_itself_reads_the_same_when_it_is_pointed_at(report: Report) -> None:
    for machine in extract(report):
        found = observation_at(report, machine.wording)
        assert (found.span, found.value, found.unit, found.modifier, found.kind, found.period) == (
            *(machine.span, machine.value, machine.unit),
            *(machine.modifier, machine.kind, machine.period),
        )


def test_a_heading_says_a_number_without_kind_or_period(report: Report) -> None:
    assert pointed(report, "2024年").period == ""


@pytest.mark.parametrize("span", [Span(3, 3), Span(0, 9999)])
def test_no_words_are_no_figure(report: Report, span: Span) -> None:
    with pytest.raises(ValueError, match="no words"):
        observation_at(report, span)
