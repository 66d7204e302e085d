"""The digest: chapters, the full text in its own words, and what the choices leave away."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.briefing.blocks import (
    Byline,
    Contents,
    Entry,
    Excerpt,
    Figure,
    Heading,
    NewPage,
    Paragraph,
    Sources,
    Table,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose, file_stem
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.span import Span
from tests.annotated import annotated

Write = Callable[[str, str], Analysis]
WITHOUT_CHECK = tuple(chapter for chapter in Template.DIGEST.chapters if chapter is not Chapter.SOURCE_CHECK)
PLAIN = Choices(chapters=WITHOUT_CHECK, made_on="2026-01-05")


def without(*chapters: Chapter) -> tuple[Chapter, ...]:
    """Return the digest's usual chapters but these."""
    return tuple(chapter for chapter in WITHOUT_CHECK if chapter not in chapters)


def chapters(briefing: Briefing) -> list[str]:
    return [block.text for block in briefing.blocks if isinstance(block, Heading) and block.level == 1]


def words_of(briefing: Briefing) -> str:
    found = []
    for block in briefing.blocks:
        if isinstance(block, Paragraph):
            found.append((block.opening.text if block.opening else "") + "".join(run.text for run in block.runs))
        elif isinstance(block, (Heading, Byline)):
            found.append(block.text)
    return re.sub(r"\s", "", "\n".join(found))


def test_without_choices_it_holds_the_full_text(bundled: Analysis) -> None:
    words = words_of(compose([Material(bundled)], PLAIN))
    for paragraph in bundled.report.paragraphs:
        assert re.sub(r"\s", "", paragraph.span.of(bundled.report.text)) in words


def test_its_headings_are_the_sections_in_order_and_level(bundled: Analysis) -> None:
    briefing = compose([Material(bundled)], replace(PLAIN, chapters=without(Chapter.INDICATORS)))
    got = [
        (heading.level, heading.text.replace("：", ""))
        for block in briefing.blocks
        if (heading := block if isinstance(block, Heading) else getattr(block, "opening", None))
    ]
    assert got[:-1] == [(section.level, section.label + section.title) for section in bundled.report.walk()]


def test_charts_stand_with_words_for_those_who_do_not_see_them(bundled: Analysis) -> None:
    briefing = compose([Material(bundled, charts_of(bundled))], PLAIN)
    figures = list(briefing.figures())
    assert len(figures) >= 4
    assert all(figure.alt.startswith(figure.chart.title) for figure in figures)


def test_only_ticked_charts_and_sections_are_taken(bundled: Analysis) -> None:
    charts, last = charts_of(bundled), bundled.report.sections[2]
    chosen = replace(PLAIN, charts=frozenset({charts[0].key}), sections=frozenset(s.heading.start for s in last.walk()))
    briefing = compose([Material(bundled, charts)], chosen)
    assert [figure.chart.key for figure in briefing.figures()] == [charts[0].key]
    assert "强化政治思维" in words_of(briefing)
    assert "地区生产总值546.3亿元" not in words_of(briefing)


def test_charts_for_research_come_only_where_they_are_ticked(bundled: Analysis) -> None:
    charts = charts_of(bundled)
    research = {chart.key for chart in charts if not chart.for_leaders}
    assert research == {"aims_by_section", "extent"}
    usual = {figure.chart.key for figure in compose([Material(bundled, charts)], PLAIN).figures()}
    assert usual == {chart.key for chart in charts} - research
    ticked = compose([Material(bundled, charts)], replace(PLAIN, charts=("extent",)))
    assert [figure.chart.key for figure in ticked.figures()] == ["extent"]


def test_the_reports_own_glossary_is_not_printed_twice(bundled: Analysis) -> None:
    assert not [block for block in compose([Material(bundled)], PLAIN).blocks if isinstance(block, Entry)]


def test_without_it_the_terms_in_use_are_explained(bundled: Analysis) -> None:
    plan = frozenset(s.heading.start for s in bundled.report.sections[1].walk())
    entries = [
        b.term for b in compose([Material(bundled)], replace(PLAIN, sections=plan)).blocks if isinstance(b, Entry)
    ]
    assert "三驾马车" in entries
    assert "雁阵形集群" not in entries, "used in the first part only"


def tables_of(briefing: Briefing) -> list[Table]:
    return [block for block in briefing.blocks if isinstance(block, Table)]


def rows_of(table: Table) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in row.cells] for row in table.rows]


def test_results_and_targets_stand_in_tables_of_their_own_with_their_years(bundled: Analysis) -> None:
    results, targets = tables_of(compose([Material(bundled)], PLAIN))
    assert [column.head for column in results.columns] == ["指标", "2022年（报告数，含预计）", "出处"]
    assert [column.head for column in targets.columns] == ["指标", "2023年目标", "出处"]
    assert ["地区生产总值", "预计546.3亿元，增长3%", "〔一2〕"] in rows_of(results)
    assert ["地区生产总值", "增长6%左右", "〔二3〕"] in rows_of(targets)
    assert all(row[1] for table in (results, targets) for row in rows_of(table) if len(row) > 1)


def test_it_ends_with_which_figures_may_still_change(bundled: Analysis) -> None:
    bare = replace(PLAIN, chapters=(Chapter.EXCERPTS, Chapter.SOURCES))
    for choices in (PLAIN, bare):
        last = compose([Material(bundled)], choices).blocks[-1]
        assert isinstance(last, Sources)
        assert last.lines[-1] == "2022年数据以报告为准，部分为预计数，统计公报可能有调整。"


def test_no_line_follows_the_narrow_tables_on_a_page_of_its_own(bundled: Analysis) -> None:
    blocks = compose([Material(bundled, charts_of(bundled))], PLAIN).blocks
    last = max(number for number, block in enumerate(blocks) if isinstance(block, Table))
    assert isinstance(blocks[last + 1], NewPage)


def test_another_year_is_marked_in_its_cell(bundled: Analysis) -> None:
    targets = tables_of(compose([Material(bundled)], PLAIN))[1]
    pledged = next(row for row in rows_of(targets) if len(row) > 1 and "10项" in row[1])
    assert "（2022年）" in pledged[1]


def test_an_amount_with_a_choice_is_printed_as_it_stands(bundled: Analysis) -> None:
    rows = rows_of(tables_of(compose([Material(bundled)], PLAIN))[1])
    assert [row[1] for row in rows if len(row) > 1 and "5000" in row[1]] == ["5000或1万元"]


def test_a_rise_is_one_row_in_the_words_of_the_report(written: Write) -> None:
    analysis = written("居民门诊统筹待遇由85元提高到200元，各项工作取得新的成效。", "地区生产总值增长6%。")
    rows = [row for row in rows_of(tables_of(compose([Material(analysis)], PLAIN))[0]) if len(row) > 1]
    assert [row[1] for row in rows] == ["由85元提高到200元"]


@pytest.fixture
def notebook(bundled: Analysis) -> Notebook:
    notebook = Notebook(bundled.report, "v", Stamper("a"), (), lambda _records: None)
    for words, category, note in (
        ("经济增速仍然相对较慢", Category.WEAKNESS, ""),
        ("增长30.6%", Category.DATA, "核对口径😀"),
        ("力争市场化融资20亿元以上", Category.QUESTION, "来源？"),
    ):
        start = bundled.report.text.index(words)
        notebook.highlight(Span(start, start + len(words)), category, note)
    return notebook


def excerpts(briefing: Briefing) -> list[Excerpt]:
    return [block for block in briefing.blocks if isinstance(block, Excerpt)]


def test_excerpts_come_in_the_order_of_the_text_cited_as_all_else_is(bundled: Analysis, notebook: Notebook) -> None:
    found = excerpts(compose([Material(bundled, annotations=notebook.annotations)], PLAIN))
    assert [(e.category, e.quote) for e in found] == [("数据", "增长30.6%"), ("短板", "经济增速仍然相对较慢")]
    assert found[0].citation == "〔一2〕"


def test_a_note_whose_words_changed_says_so_and_one_without_a_place_stands_last(bundled: Analysis) -> None:
    noted = annotated(bundled.report, charts=False)
    found = excerpts(compose([noted], replace(PLAIN, annotations=Filter(), notes=True)))
    changed = next(e for e in found if e.standing and e.place)
    assert changed.standing.startswith("原文数字已变：批注时为“")
    assert (found[-1].quote, found[-1].place, found[-1].standing) == ("这一句在定稿里删去了，批注还在", None, "未定位")
    assert found[-1].citation.startswith("（原在“")


def test_the_figures_of_a_chart_are_cited_each_place_once(bundled: Analysis) -> None:
    material = Material(bundled, charts_of(bundled))
    figure = next(compose([material], PLAIN).figures())
    assert [run.text for run in figure.sources] == ["〔一2〕", "〔二3〕", "〔一3〕", "〔二（一）1〕"]
    assert not next(compose([material], replace(PLAIN, citations=False)).figures()).sources


def test_without_citations_nothing_cites(bundled: Analysis) -> None:
    noted = annotated(bundled.report)
    blocks = compose([noted], replace(PLAIN, citations=False)).blocks
    assert "〔" not in str([b for b in blocks if not isinstance(b, Paragraph)])


@pytest.fixture
def others(written: Write) -> list[Material]:
    """Reports of one place for three years, the newest first."""
    first = written("地区生产总值增长6%。", "地区生产总值增长5%。")
    return [Material(_of(first, place, year)) for place, year in (("曹县", 2025), ("曹县", 2023), ("曹县", 2024))]


def _of(analysis: Analysis, place: str, year: int) -> Analysis:
    report = analysis.report
    block = replace(report.title_block, title=None, place=place, plan_year=year, review_year=year - 1)
    return replace(analysis, report=replace(report, text=f"{report.text}\n{year}", title_block=block))


def test_each_of_several_reports_is_a_part_in_the_order_of_their_years(others: list[Material]) -> None:
    briefing = compose(others, PLAIN)
    assert briefing.title == "曹县政府工作报告（2023—2025年）要点汇编"
    assert chapters(briefing) == [f"曹县政府工作报告（{year}年）" for year in (2023, 2024, 2025)]
    second = [block.text for block in briefing.blocks if isinstance(block, Heading) and block.level == 2]
    assert second[:2] == ["指标一览", "一、2023年工作回顾"]
    places = {block.place.report for block in briefing.blocks if isinstance(block, Paragraph) and block.place}
    assert len(places) == 3


def test_the_same_text_twice_counts_once(others: list[Material], bundled: Analysis) -> None:
    twice = compose([others[0], Material(bundled), others[0]], PLAIN)
    assert len(chapters(twice)) == 2
    assert twice.title == "曹县政府工作报告（2023、2025年）要点汇编"
    one = compose([others[0], others[0]], PLAIN)
    assert one.title == "曹县政府工作报告（2025年）要点汇编"
    assert "指标一览" in chapters(one)


def test_chapters_stand_in_the_order_they_were_put_in(bundled: Analysis) -> None:
    order = (Chapter.SOURCES, Chapter.EXCERPTS, Chapter.INDICATORS)
    assert chapters(compose([annotated(bundled.report)], replace(PLAIN, chapters=order))) == [
        "资料来源",
        "批注摘录",
        "指标一览",
    ]


def test_questions_leave_the_house_only_when_ticked(bundled: Analysis, notebook: Notebook) -> None:
    chosen = replace(PLAIN, annotations=Filter(categories=frozenset({Category.QUESTION})), notes=True)
    noted = Material(bundled, annotations=notebook.annotations)
    assert [e.note for e in excerpts(compose([noted], chosen))] == ["来源？"]


def test_notes_stay_at_home_unless_they_are_wanted(bundled: Analysis, notebook: Notebook) -> None:
    noted = Material(bundled, annotations=notebook.annotations)
    assert [e.note for e in excerpts(compose([noted], PLAIN))] == ["", ""]
    assert [e.note for e in excerpts(compose([noted], replace(PLAIN, notes=True)))] == ["核对口径😀", ""]


def test_chapters_can_be_left_away(bundled: Analysis) -> None:
    bare = replace(PLAIN, chapters=(Chapter.EXCERPTS, Chapter.SOURCES))
    briefing = compose([Material(bundled)], bare)
    assert chapters(briefing) == ["资料来源"]
    assert not [block for block in briefing.blocks if isinstance(block, (Contents, Figure))]


def test_the_name_of_the_file_fits_any_system(bundled: Analysis) -> None:
    report = bundled.report
    assert file_stem(report.name, PLAIN) == "曹县政府工作报告（2023年）要点汇编_2026年1月5日"
    strange = replace(report, title_block=replace(report.title_block, place='a<b>:"/\\|?*c'))
    assert file_stem(strange.name, PLAIN) == "abc政府工作报告（2023年）要点汇编_2026年1月5日"
    steering = replace(report, title_block=replace(report.title_block, place="..曹\u202e县\x00\ud83d" + "长" * 300))
    assert file_stem(steering.name, PLAIN).startswith("曹县长长")
    assert len(f"{file_stem(steering.name, PLAIN)}.docx".encode()) < 255
