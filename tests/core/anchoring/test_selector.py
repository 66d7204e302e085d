"""A place is described by its words, what stands beside them, its headings and its sentence's figures."""

import pytest

from caoxian_desktop.core.anchoring.selector import CONTEXT, describe, numbers_in, words_stand
from caoxian_desktop.core.report.report import Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

TEXT = (
    "一、回顾\n开头一句话，一般公共预算收入26.1亿元，增长0.2%。第二句，固定资产投资209.5亿元、增长三十点六。"
    + "后文" * 30
)


@pytest.fixture
def report() -> Report:
    """One part over the whole text."""
    part = Section("一、", "回顾", 1, run_in=False, heading=Span(0, 4), span=Span(0, len(TEXT)))
    return Report(TEXT, Source("样本.txt", SourceFormat.TEXT, "", 0), TitleBlock(), (part,))


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_place_is_described_with_its_surroundings(report: Report) -> None:
    target = describe(report, "v1", _span("增长0.2%"))
    assert (target.version, target.quote, target.path) == ("v1", "增长0.2%", ("一、回顾",))
    assert (target.before + target.quote).endswith("一般公共预算收入26.1亿元，增长0.2%")
    assert len(target.before) == min(CONTEXT, target.start)
    assert len(target.after) == CONTEXT
    assert target.span == _span("增长0.2%")


def test_the_figures_kept_are_those_of_its_own_sentence(report: Report) -> None:
    assert describe(report, "v", _span("增长0.2%")).numbers == ("26.1亿", "0.2%")


def test_a_place_over_two_sentences_keeps_the_figures_of_both(report: Report) -> None:
    assert describe(report, "v", _span("增长0.2%。第二句，固定资产投资209.5亿元")).numbers == (
        "26.1亿",
        "0.2%",
        "209.5亿",
    )


def test_at_the_edges_there_is_less_beside(report: Report) -> None:
    whole = describe(report, "v", Span(0, len(TEXT)))
    assert (whole.before, whole.after) == ("", "")


def test_a_span_beyond_the_text_is_refused(report: Report) -> None:
    with pytest.raises(ValueError, match="characters"):
        describe(report, "v", Span(0, len(TEXT) + 1))


def test_words_are_asserted_before_a_position_is_trusted(report: Report) -> None:
    target = describe(report, "v", _span("增长0.2%"))
    assert words_stand(TEXT, target)
    assert not words_stand(TEXT.replace("0.2", "0.3"), target)
    assert not words_stand(TEXT[:10], target)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("一是进一步推进", ()),
        ("1,234.5万元，７．４％", ("1,234.5万", "7.4%")),
        ("增 长 6 . 5 %", ("6.5%",)),
        ("十四五期间新增三百二十家", ("十四五", "三百二十")),
        ("5.5‰和3千万", ("5.5‰", "3千万")),
    ],
)
def test_figures_are_found_in_any_writing(words: str, expected: tuple[str, ...]) -> None:
    assert numbers_in(words) == expected
