"""Statements that stand alone: with their subject, whole, and without the numbers of lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.highlights import highlights
from caoxian_desktop.core.briefing.one_page.levers import chosen, levers, plan_start
from caoxian_desktop.core.briefing.one_page.statements import grounded, with_subject
from caoxian_desktop.core.briefing.wording import is_whole, tidied
from caoxian_desktop.core.report.span import Span

Write = Callable[[str, str], Analysis]
REVIEW = "地区生产总值100亿元、增长3%，各项事业取得新的进步和成效。"


def aims(analysis: Analysis) -> list[str]:
    return [piece.text for lever in levers(analysis, plan_start(analysis), ()) for piece in lever.pieces]


def feats(analysis: Analysis) -> list[str]:
    return [piece.text for piece in highlights(analysis, (), plan_start(analysis))]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("加快管网建设，完成投资60亿元", "加快管网建设，完成投资60亿元"),
        ("实施新一轮农村公路提升行动，新（改）建6000公里", "实施新一轮农村公路提升行动，新（改）建6000公里"),
        ("开展攻坚，新建学校5所", "新建学校5所"),
        ("完成投资60亿元", None),
    ],
)
def test_a_bare_amount_takes_what_it_is_for_or_is_left_away(words: str, stands: str | None) -> None:
    span = grounded(words, Span(words.rfind("，") + 1, len(words)))
    assert (span.of(words) if span else None) == stands


def test_only_words_of_the_report_lead_a_statement() -> None:
    assert (
        with_subject("营业收入完成45亿元", "生物医药营业收入", "落实生物医药专项政策，力争")
        == "生物医药：营业收入完成45亿元"
    )
    assert with_subject("一产增加值增长5%", "第一产业增加值", "力争全市") == "一产增加值增长5%"
    assert with_subject("全年国内生产总值增长3%", "地区生产总值", "各地区的") == "全年国内生产总值增长3%"
    assert with_subject("规模以上工业增加值增长8%", "规上工业增加值", "规上") == "规模以上工业增加值增长8%"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("11.新增国高企业261家", "新增国高企业261家"),
        ("二是新建学校5所", "新建学校5所"),
        ("九大类民生支出[2]达到246亿元", "九大类民生支出达到246亿元"),
        ("1.2万亩高标准农田", "1.2万亩高标准农田"),
        ("一是一、二是二", "一、二是二"),
    ],
)
def test_numbers_of_lists_and_notes_go(words: str, shown: str) -> None:
    assert tidied(words) == shown


@given(st.text())
def test_tidying_only_takes_away(words: str) -> None:
    rest = iter(words)
    assert all(character in rest for character in tidied(words))


def test_brackets_are_closed_or_the_statement_is_left_away(written: Write) -> None:
    analysis = written(REVIEW, "新办一批民生实事（其中新办10件，见附件），兜牢民生底线。\n改造老旧小区（共30个。")
    assert all(is_whole(words) for words in aims(analysis))


def test_no_measure_passes_for_a_target(written: Write) -> None:
    words = "全力落实促进民间投资12条措施。三年建设共富村庄1000个。新建学校5所。"
    assert aims(written(REVIEW, words)) == ["新建学校5所"]


def test_what_is_said_twice_stands_once(written: Write) -> None:
    analysis = written(
        "新增规上企业20家，数量全市第一。\n新增规上企业20家，数量全市第一。", "新建学校5所。\n新建学校5所。"
    )
    assert aims(analysis) == ["新建学校5所"]
    assert feats(analysis) == ["新增规上企业20家，数量全市第一"]


def test_a_measure_of_several_years_or_without_a_number_is_no_target(written: Write) -> None:
    words = "继续培育超百亿大型骨干企业。重点做好9个方面工作。投资10.6亿元。新建学校5所。"
    assert aims(written(REVIEW, words)) == ["新建学校5所"]


def test_what_fell_is_no_feat(written: Write) -> None:
    assert feats(written("地区生产总值同比下降7.4%，各项事业取得新的进步和成效。", "新建学校5所。")) == []


def test_what_is_kept_low_or_still_to_come_is_no_feat(written: Write) -> None:
    review = f"{REVIEW}\n城镇登记失业率控制在4%以内。力争签约项目200个，居全市第一。"
    assert feats(written(review, "新建学校5所。")) == ["地区生产总值100亿元、增长3%"]


def test_a_rank_says_of_what(written: Write) -> None:
    words = "20项主要经济指标中，12项增幅居全市前五。推行全流程登记，实施率居全市第一。"
    found = "；".join(feats(written(words, "新建学校5所。")))
    assert "20项主要经济指标中，12项增幅" in found
    assert "推行全流程登记，实施率" in found


def test_a_leader_reads_few_groups_of_few_targets(bundled: Analysis) -> None:
    every = levers(bundled, plan_start(bundled), ())
    few = chosen(every)
    assert len(few) <= 7 < len(every)
    assert all(len(lever.pieces) <= 4 for lever in few)
    assert [lever.group for lever in few] == sorted(lever.group for lever in few)
    assert {slogan.text for lever in few for slogan in lever.slogans} == {
        slogan.text for lever in every for slogan in lever.slogans
    }


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("以科技创新为引领，建设现代化产业体系", "建设现代化产业体系"),
        ("以“优化环境”为支撑，丰富内涵、提升品质", "丰富内涵、提升品质"),
        ("着力扩大有效投资", "着力扩大有效投资"),
    ],
)
def test_a_group_is_called_by_what_it_is_about(written: Write, title: str, name: str) -> None:
    aims = "主要目标是：地区生产总值增长6%，一般公共预算收入增长5%，固定资产投资增长7%，进出口总额增长2%。"
    plan = f"{aims}\n（一）{title}\n新建学校5所。\n（二）保障民生\n新建医院3家。"
    names = [lever.name for lever in levers(written(REVIEW, plan), 0, ())]
    assert name in names
    assert "主要目标" in names
