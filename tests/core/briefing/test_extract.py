"""指标数据摘录: every figure by section, under its whole sentence, with year and kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Contents, Heading, Paragraph, RunKind, Sources, Table, TableRow
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.extract import NOTHING
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.indicators.observation import Kind
from tests.annotated import annotated

Write = Callable[[str, str], Analysis]
OWN = Template.EXTRACT.usual[:-1]  # the check of sources is the last
CHOICES = Choices(Template.EXTRACT, chapters=OWN, made_on="2026-01-05")


def rows(briefing: Briefing) -> list[TableRow]:
    return [row for block in briefing.blocks if isinstance(block, Table) for row in block.rows]


def words(row: TableRow) -> list[str]:
    return ["".join(run.text for run in cell) for cell in row.cells]


def test_every_figure_is_there_background_too(written: Write) -> None:
    analysis = written("2023年，地区生产总值增长6%。全国粮食产量6.9亿吨。", "2024年，地区生产总值增长5%左右。")
    figures = [words(row) for row in rows(compose([Material(analysis)], CHOICES)) if len(row.cells) > 1]
    assert len(figures) == len(analysis.observations)
    assert ["地区生产总值", "增长6%", "2023年完成数"] in figures
    assert ["地区生产总值", "增长5%左右", "2024年目标"] in figures
    background = sum(o.kind is Kind.BACKGROUND for o in analysis.observations)
    assert sum("背景" in row[2] for row in figures) == background


def test_each_sentence_stands_once_over_its_figures_with_its_place(bundled: Analysis) -> None:
    found = rows(compose([Material(bundled)], CHOICES))
    sentences = [row for row in found if len(row.cells) == 1]
    heads = [row.cells[0][0].text for row in sentences]
    assert len(heads) == len(set(heads))
    assert all(head in bundled.report.text for head in heads)
    assert all(row.cells[0][1].kind is RunKind.CITATION and row.cells[0][1].place for row in sentences)
    assert len(found) - len(sentences) == len(bundled.observations)


def test_what_a_figure_says_stands_in_the_sentence_above_it(bundled: Analysis) -> None:
    sentence, figures = "", 0
    for row in rows(compose([Material(bundled)], CHOICES)):
        if len(row.cells) == 1:
            sentence = row.cells[0][0].text
        else:
            digits = "".join(c for c in words(row)[1] if c.isdigit() or c == ".").strip(".")
            figures += digits in sentence
    assert figures > 0.97 * len(bundled.observations)  # ranges and bases beside the number are joined by other words


def test_expected_results_are_marked(bundled: Analysis) -> None:
    found = [words(row) for row in rows(compose([Material(bundled)], CHOICES)) if len(row.cells) > 1]
    assert ["地区生产总值", "预计546.3亿元", "2022年预计数"] in found


def test_what_a_reader_set_right_is_marked(bundled: Analysis) -> None:
    found = [words(row) for row in rows(compose([annotated(bundled.report, charts=False)], CHOICES))]
    assert len([row for row in found if len(row) > 1 and row[2].endswith("（更正）")]) == 1


def test_headings_are_those_of_the_sections_that_hold_figures(bundled: Analysis) -> None:
    briefing = compose([Material(bundled)], CHOICES)
    listed = [(block.level, block.text) for block in briefing.blocks if isinstance(block, Heading)]
    assert listed[:2] == [(1, "一、2022年工作回顾"), (2, "有效投资持续扩大")]
    assert listed[-1] == (1, "资料来源")
    assert sum(isinstance(block, Contents) for block in briefing.blocks) == 1


def test_only_ticked_sections_and_chapters_are_taken(bundled: Analysis) -> None:
    second = bundled.report.sections[1]
    chosen = replace(CHOICES, sections=frozenset({second.children[0].heading.start}), chapters=(Chapter.INDICATORS,))
    briefing = compose([Material(bundled)], chosen)
    assert len([block for block in briefing.blocks if isinstance(block, Table)]) == 1
    assert not [block for block in briefing.blocks if isinstance(block, (Contents, Sources))]


def test_of_several_reports_each_is_a_part(written: Write, bundled: Analysis) -> None:
    other = written("2023年，地区生产总值增长6%。", "2024年，地区生产总值增长5%左右。")
    briefing = compose([Material(bundled), Material(other), Material(bundled)], CHOICES)
    parts = [block.text for block in briefing.blocks if isinstance(block, Heading) and block.level == 1]
    assert parts == [bundled.report.name, other.report.name, "资料来源"]


def test_a_report_without_figures_says_so(written: Write) -> None:
    analysis = written("一年来，各项工作顺利推进。", "全力抓好各项工作。")
    blocks = compose([Material(analysis)], CHOICES).blocks
    assert NOTHING in [run.text for block in blocks if isinstance(block, Paragraph) for run in block.runs]


def test_how_places_read_is_told_where_there_are_any(written: Write) -> None:
    material = Material(written("2023年，地区生产总值增长6%。", "2024年，地区生产总值增长5%左右。"))

    def told(*, citations: bool) -> str:
        made = compose([material], replace(CHOICES, citations=citations))
        return "".join(line for block in made.blocks if isinstance(block, Sources) for line in block.lines)

    assert "〔二（一）3〕指" in told(citations=True)
    assert "〔" not in told(citations=False)
