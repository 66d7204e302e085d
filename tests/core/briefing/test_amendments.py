"""修改意见建议表: a row a proposal, in the order of the text, with what is to be known of its place."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.briefing.amendments import NOTHING
from caoxian_desktop.core.briefing.blocks import Paragraph, RunKind, SmallPrint, Table
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material, place_of
from caoxian_desktop.core.briefing.template import Template
from tests.annotated import annotated

OWN = Template.AMENDMENTS.usual[:-1]  # the check of sources is the last
CHOICES = Choices(Template.AMENDMENTS, chapters=OWN, cover=Cover(unit="第一代表团"), made_on="2026-01-05")


def table(material: Material) -> Table:
    return next(block for block in compose([material], CHOICES).blocks if isinstance(block, Table))


def rows(material: Material) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in row.cells] for row in table(material).rows]


def small(material: Material) -> list[str]:
    return [block.text for block in compose([material], CHOICES).blocks if isinstance(block, SmallPrint)]


def proposals(material: Material) -> list[Annotation]:
    return [a for a in material.annotations if a.category is Category.SUGGESTION]


def changed(material: Material, standing: Standing) -> Material:
    """Return the material with its first proposal standing otherwise than it was made."""
    first = proposals(material)[0]
    other = structs.replace(first, standing=standing, was=structs.replace(first.target, quote="从前的话9个"))
    kept = tuple(other if a is first else a for a in material.annotations)
    return Material(material.analysis, (), kept, material.authors)


def test_each_proposal_is_a_row_in_delegates_words(bundled: Analysis) -> None:
    material = annotated(bundled.report, charts=False)
    found = rows(material)
    assert [row[0] for row in found] == ["1", "2", "3"]
    assert found[0][1:] == [
        "第一部分第4段",
        "新增淘宝镇2个、淘宝村8个〔一4〕",
        "将“新增淘宝镇2个、淘宝村8个”改为“新增淘宝镇2个、淘宝村8个（补充口径）”",
        "与统计公报的口径一致",
    ]
    assert found[2][3].startswith("删去“")


def test_who_proposes_and_when_stands_over_the_table(bundled: Analysis) -> None:
    blocks = compose([annotated(bundled.report, charts=False)], CHOICES).blocks
    head = next(block for block in blocks if isinstance(block, Paragraph))
    assert head.runs[0].text == "提出人（单位）：第一代表团　　日期：2026年1月5日"


def test_without_a_unit_the_notes_authors_propose(bundled: Analysis) -> None:
    blocks = compose(
        [annotated(bundled.report, charts=False)], Choices(Template.AMENDMENTS, chapters=OWN, made_on="2026-01-05")
    ).blocks
    head = next(block for block in blocks if isinstance(block, Paragraph))
    assert "提出人（单位）：张三" in head.runs[0].text


def test_quoted_words_bear_the_citation_that_they_are_checked_by(bundled: Analysis) -> None:
    material = annotated(bundled.report, charts=False)
    words, place = table(material).rows[0].cells[2]
    assert words.text == "新增淘宝镇2个、淘宝村8个"
    assert place.kind is RunKind.CITATION
    assert place.place == place_of(bundled.report, proposals(material)[0].span.start)
    assert place.standing == "原文未变"
    plain = compose([material], replace(CHOICES, citations=False))
    cells = next(block for block in plain.blocks if isinstance(block, Table)).rows[0].cells
    assert not [run for cell in cells for run in cell if run.kind is RunKind.CITATION]


def test_a_number_that_has_changed_since_is_told_under_the_table(bundled: Analysis) -> None:
    material = changed(annotated(bundled.report, charts=False), Standing.NUMBER_CHANGED)
    assert small(material) == ["第1条：原文数字已变：批注时为“从前的话9个”。"]


def test_a_proposal_without_a_place_is_kept_at_the_end_with_where_it_stood(bundled: Analysis) -> None:
    material = changed(annotated(bundled.report, charts=False), Standing.ORPHAN)
    assert rows(material)[-1][1].startswith("未定位：批注时为“从前的话9个”（原在“一、2022年工作回顾")
    assert len(rows(material)) == 3
    assert small(material) == ["第3条：未定位：批注时为“从前的话9个”，引文和位置是批注时的。"]


def test_without_a_proposal_it_says_so(bundled: Analysis) -> None:
    said = [
        run.text
        for block in compose([Material(bundled)], CHOICES).blocks
        if isinstance(block, Paragraph)
        for run in block.runs
    ]
    assert NOTHING in said
