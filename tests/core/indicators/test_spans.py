"""Every observation is tied to its words."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.lexer import tokens
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

_WORDS = (
    "新增园区 工业增加值 增长 下降 达到 突破 分别 其中 、 ， ； 。 12个 5.6% "
    "3亿元以上 1200万平方米 第二 全省 居 由 提高到 等 8所学校 占 1/5 确保 "
    "2022年 （ ） “四上” 和 约 1.2∶1 4.1∶5.2∶6.3 十连丰 翻番 半年 "
    "一个月内 每人每月 高于全国 2个百分点 总投资 数量 1.2万平方 5.5%—6% 约1,234家 ２万人次 2×66万千瓦 1亿3千万元 "
    "7 4 7 2 亿元 5 . 5% -2.3% 三百零九所 近百家 三分之一以上 八成 3金2银 第3位 前10 15、22个工作日 ［2］ 12345热线"
)
_PIECES = st.sampled_from(_WORDS.split())


def _report(text: str, title: str = "2023年工作回顾") -> Report:
    head = f"一、{title}\n"
    whole = head + text
    spans, at = [], len(head)
    for line in text.split("\n"):
        if line:
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    section = Section("一、", title, 1, run_in=False, heading=Span(0, len(head) - 1), span=Span(0, len(whole)))
    paragraphs = (
        Paragraph(Span(0, len(head) - 1), ParagraphKind.HEADING),
        *(Paragraph(s, ParagraphKind.BODY) for s in spans),
    )
    block = TitleBlock(plan_year=2024, review_year=2023)
    return Report(whole, Source("x.txt", SourceFormat.TEXT, "", 0), block, (section,), paragraphs)


def _hold(text: str, found: tuple[Observation, ...]) -> None:
    at = 0
    for o in found:
        assert at <= o.span.start < o.span.end <= len(text)
        assert o.wording.contains(o.span)
        assert o.clause.start <= o.span.start
        assert o.span.end <= o.clause.end
        assert 0 <= o.confidence <= 1
        at = o.span.end


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_spans_of_any_sentence_stand_in_order_inside_wording_and_clause(text: str) -> None:
    report = _report(text)
    _hold(report.text, extract(report))


def _quantities(report: Report) -> list[tuple[object, ...]]:
    return [(o.value, o.value_max, o.unit, o.modifier, o.span.of(report.text), o.indicator) for o in extract(report)]


@settings(deadline=None, max_examples=60)
@given(st.lists(_PIECES, max_size=15).map("".join))
def test_a_sentence_gives_the_same_quantities_in_another_part(text: str) -> None:
    assert _quantities(_report(text)) == _quantities(_report(text, "2024年工作安排"))


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=20).map("".join))
def test_the_words_of_a_quantity_read_back_to_its_value_and_unit(text: str) -> None:
    report = _report(text)
    for o in extract(report):
        words = o.span.of(report.text)
        alone = tokens(words, 0, len(words))
        if words[0].isdecimal() and o.unit[-1:] in ("", words[-1].replace("％", "%")):
            assert [(t.start, t.end, t.value, t.value_max, t.unit) for t in alone] == [
                (0, len(words), o.value, o.value_max, o.unit)
            ]
        else:  # 百家, 十 and a number that shares its unit are read with what stands beside them
            near = tokens(report.text, o.wording.start, o.clause.end)
            positive = abs if o.measure is Measure.CHANGE_PCT else float  # 增长-2.3% is a fall by 2.3%
            assert (o.span.start, o.span.end, o.value) in [(t.start, t.end, positive(t.value)) for t in near], words


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80))
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    report = _report(text.replace("\r", "\n"))
    _hold(report.text, extract(report))


def test_the_words_at_a_span_read_back_to_its_value(
    caoxian: Report, caoxian_observations: tuple[Observation, ...]
) -> None:
    _hold(caoxian.text, caoxian_observations)
    for o in caoxian_observations:
        again = tokens(caoxian.text, o.span.start, o.clause.end)[0]
        assert (again.start, again.end, again.value, again.unit) == (o.span.start, o.span.end, o.value, o.unit)


def test_every_observation_of_the_report_has_a_name(caoxian_observations: tuple[Observation, ...]) -> None:
    assert all(o.indicator for o in caoxian_observations)


def test_a_report_is_read_fast_and_in_linear_time(caoxian: Report) -> None:
    extract(caoxian)  # compiles the expressions
    start = time.perf_counter()
    extract(caoxian)
    once = time.perf_counter() - start
    assert once < 0.5  # 0.06 s here; room for a busy machine
    body = "\n".join(p.span.of(caoxian.text) for p in caoxian.paragraphs if p.kind is ParagraphKind.BODY)
    start = time.perf_counter()
    extract(_report("\n".join([body] * 8)))
    assert time.perf_counter() - start < 30 * max(once, 0.02)
