"""备询要点: neutral chapters in the order chosen, every figure with its words, year and place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Heading, Items, Paragraph, Run, RunKind, SmallPrint, Table
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.inquiry.form import NOTHING
from caoxian_desktop.core.briefing.material import Material, key_of
from caoxian_desktop.core.briefing.template import Chapter, Template
from tests.real_reports import texts

OfYear = Callable[[int, str, str], Analysis]
OWN = Template.INQUIRY.usual[:-1]  # the check of sources is the last
PLAIN = Choices(Template.INQUIRY, chapters=OWN, made_on="2026-01-05")


def headings(briefing: Briefing, level: int = 1) -> list[str]:
    return [block.text for block in briefing.blocks if isinstance(block, Heading) and block.level == level]


def runs(briefing: Briefing) -> Iterator[Run]:
    for block in briefing.blocks:
        if isinstance(block, Table):
            yield from (run for row in block.rows for cell in row.cells for run in cell)
        elif isinstance(block, Items):
            yield from (run for line in block.lines for run in line)


def words(briefing: Briefing) -> str:
    own = "".join(block.text for block in briefing.blocks if isinstance(block, (Heading, SmallPrint)))
    return own + "".join(run.text for run in runs(briefing))


def test_the_example_gives_each_chapter_that_it_has(bundled: Analysis) -> None:
    assert headings(compose([Material(bundled)], PLAIN)) == [
        "一、今年目标低于上年实绩",
        "二、今年目标增速高于上年实绩3个百分点以上",
        "三、两年表述口径不同",
        "四、报告所述未完成或未达预期的事项",
        "五、同一名称或事项下的多个数",
        "六、报告自述的短板",
    ]


def test_chapters_stand_in_the_order_chosen_and_are_numbered_anew(bundled: Analysis) -> None:
    chosen = replace(PLAIN, chapters=(Chapter.SHORTCOMINGS, Chapter.LOWER_TARGETS))
    assert headings(compose([Material(bundled)], chosen)) == ["一、报告自述的短板", "二、今年目标低于上年实绩"]


def test_years_stand_at_the_head_of_each_table(bundled: Analysis) -> None:
    tables = [block for block in compose([Material(bundled)], PLAIN).blocks if isinstance(block, Table)]
    heads = [column.head for column in tables[0].columns]
    assert heads == ["指标", "2022年（报告数，含预计）", "2023年目标", "比较"]


def test_figures_are_the_reports_words_and_lead_to_their_paragraphs(bundled: Analysis) -> None:
    report, briefing = bundled.report, compose([Material(bundled)], PLAIN)
    places = [run.place for run in runs(briefing) if run.kind is RunKind.CITATION]
    assert len(places) > 30
    assert all(place and place.report == key_of(report) for place in places)
    row = next(row for block in briefing.blocks if isinstance(block, Table) for row in block.rows if len(row.cells) > 1)
    assert [cell[0].text for cell in row.cells] == [
        "规上工业增加值",
        "增长7.4%",
        "增长7%左右",
        "低0.4个百分点（目标为约数）",
    ]


def test_without_citations_there_is_none(bundled: Analysis) -> None:
    briefing = compose([Material(bundled)], replace(PLAIN, citations=False))
    assert not [run for run in runs(briefing) if run.kind is RunKind.CITATION]


def test_it_judges_nothing(bundled: Analysis) -> None:
    said = words(compose([Material(bundled)], PLAIN))
    assert not re.search("错误|有误|矛盾|倍|约束性|预期性|简报台", said)


def test_a_report_with_nothing_to_ask_about_says_so(of_year: OfYear) -> None:
    analysis = of_year(2024, "一年来，各项工作顺利推进。", "全力抓好各项工作。")
    assert NOTHING in [
        run.text
        for block in compose([Material(analysis)], PLAIN).blocks
        if isinstance(block, Paragraph)
        for run in block.runs
    ]


def test_of_several_reports_each_is_a_part_and_the_later_answers_for_the_earlier(of_year: OfYear) -> None:
    earlier = of_year(2023, "2022年，地区生产总值增长6%。", "2023年，地区生产总值增长5.5%，一般公共预算收入增长7%。")
    later = of_year(2024, "2023年，地区生产总值增长6.1%，一般公共预算收入增长5%。", "2024年，地区生产总值增长7%。")
    briefing = compose([Material(later), Material(earlier), Material(later)], PLAIN)
    assert headings(briefing) == [earlier.report.name, later.report.name]
    table = next(block for block in briefing.blocks if isinstance(block, Table) and "完成数" in block.columns[2].head)
    rows = [[cell[0].text for cell in row.cells] for row in table.rows]
    assert rows == [
        ["地区生产总值", "增长5.5%", "增长6.1%", "完成数高于目标0.6个百分点"],
        ["一般公共预算收入", "增长7%", "增长5%", "完成数低于目标2个百分点"],
    ]
    assert {cell[1].place.report for row in table.rows for cell in row.cells[1:2] if cell[1].place} == {
        key_of(earlier.report)
    }


def test_what_came_of_a_target_in_another_scope_is_no_answer(of_year: OfYear) -> None:
    earlier = of_year(2023, "2022年，地区生产总值增长6%。", "2023年，固定资产投资增长12%。")
    later = of_year(2024, "2023年，规模以上固定资产投资增长30.6%。", "2024年，地区生产总值增长7%。")
    blocks = compose([Material(earlier), Material(later)], PLAIN).blocks
    assert not [block for block in blocks if isinstance(block, Table) and "完成数" in block.columns[2].head]


@pytest.mark.corpus
def test_on_real_reports_every_printed_figure_stands_where_it_is_cited(corpus: Path) -> None:
    """No number of a table is made: each cell's words stand in the paragraph that follows them as its citation."""
    for analysis in texts(corpus):
        text = analysis.report.text
        for before, after in _cited(compose([Material(analysis)], PLAIN)):
            paragraph = analysis.report.paragraph_at(after.place.start) if after.place else None
            stands = paragraph.span.of(text) if paragraph else ""
            assert all(number in stands for number in re.findall(r"\d+(?:\.\d+)?", before.text)), before.text


def _cited(briefing: Briefing) -> Iterator[tuple[Run, Run]]:
    for block in briefing.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from ((a, b) for a, b in pairwise(cell) if b.kind is RunKind.CITATION)
