"""Findings as lines: their order, and the words their places are quoted with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.listing import Line, listing
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

TEXT = (
    "某县政府工作报告\n"
    "全县上下一心，克难奋进，一般公共预算收入完成26.1亿元，同比增长0.2%，其中税收收入占比达到八成以上。\n"
    "财政收入25.1亿元。\n实际利用外资,5129万美元。"
)


TITLE = Wording("同一指标两个数", "One indicator, two figures")
REASON = Wording("两处不同，请核对口径。", "The two differ. Please check the basis.")


def a_report(text: str) -> Report:
    paragraphs = tuple(Paragraph(Span(*line.span()), ParagraphKind.BODY, 1) for line in re.finditer(".+", text))
    return Report(text, Source("样本.txt", SourceFormat.TEXT, "", 1), TitleBlock(place="某县"), (), paragraphs)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def a_finding(*spans: Span, subject: Subject = Subject.FIGURES, certainty: Certainty = Certainty.HIGH) -> Finding:
    return Finding("figures.two_values", subject, TITLE, REASON, spans, certainty)


def lines(*findings: Finding) -> tuple[Line, ...]:
    return listing(a_report(TEXT), findings)


def test_figures_come_first_then_the_surest_then_the_place() -> None:
    wording = a_finding(at("外资,5129"), subject=Subject.WORDING)
    doubtful = a_finding(at("26.1亿元"), certainty=Certainty.LOW)
    later, earlier = a_finding(at("25.1亿元")), a_finding(at("0.2%"))
    found = lines(wording, doubtful, later, earlier)
    assert [line.finding for line in found] == [earlier, later, doubtful, wording]


def test_a_place_is_quoted_with_some_of_its_sentence() -> None:
    (line,) = lines(a_finding(at("26.1亿元"), at("25.1亿元")))
    first, second = line.places
    assert (first.before, first.words) == ("…难奋进，一般公共预算收入完成", "26.1亿元")
    assert first.after == "，同比增长0.2%，其中税收收入…"
    assert (second.before, second.words, second.after) == ("财政收入", "25.1亿元", "。")
    assert first.cited.startswith("〔")


def test_long_words_lose_their_middle() -> None:
    (line,) = lines(a_finding(at("全县上下一心，克难奋进，一般公共预算收入完成26.1亿元，同比增长0.2%，其中税收收入")))
    assert len(line.places[0].words) == 41
    assert line.places[0].words.startswith("全县上下一心")
    assert line.places[0].words.endswith("其中税收收入")


def test_words_over_a_line_break_are_one_line() -> None:
    (line,) = lines(a_finding(at("。\n财政")))
    assert line.places[0].words == "。 财政"


@pytest.mark.parametrize("words", ["同一指标", "口径", "税收", "two FIGURES", "the basis", " 26.1亿元，同比 ", ""])
def test_a_line_is_found_by_what_it_shows(words: str) -> None:
    (line,) = lines(a_finding(at("26.1亿元")))
    assert line.holds(words)
    assert not line.holds(f"{words.strip()}没有")


@given(st.text("甲乙丙1。，\n !；\U0002b5f8", min_size=1, max_size=80), st.data())
def test_any_place_of_any_text_is_quoted(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    (line,) = listing(a_report(text), (a_finding(span),))
    (place,) = line.places
    assert "\n" not in place.before + place.words + place.after
    assert place.words == span.of(text).replace("\n", " ") or "…" in place.words
    assert text[: span.start].replace("\n", " ").endswith(place.before.lstrip("…"))
    assert text[span.end :].replace("\n", " ").startswith(place.after.rstrip("…"))
