"""审议（讨论）发言提纲: what the reader noted as points to speak to, and what the report offers beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.blocks import Heading, Paragraph, RunKind, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import USUAL_NOTES, Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.remarks import CLOSING, NOTHING_NOTED, SALUTATION
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.report.span import Span
from tests.annotated import annotated

OWN = Template.REMARKS.usual[:-1]  # the check of sources is the last
CHOICES = Choices(Template.REMARKS, chapters=OWN, made_on="2026-01-05")


def headings(briefing: Briefing) -> list[str]:
    return [block.text for block in briefing.blocks if isinstance(block, Heading)]


def paragraphs(briefing: Briefing) -> list[str]:
    return ["".join(run.text for run in block.runs) for block in briefing.blocks if isinstance(block, Paragraph)]


def under(briefing: Briefing, heading: str) -> list[str]:
    """Return the paragraphs between a heading and the next."""
    blocks = list(briefing.blocks)
    start = next(at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.text.endswith(heading))
    found = []
    for block in blocks[start + 1 :]:
        if not isinstance(block, Paragraph):
            break
        found.append("".join(run.text for run in block.runs))
    return found


def test_notes_become_praise_questions_and_suggestions(bundled: Analysis) -> None:
    briefing = compose([annotated(bundled.report, charts=False)], CHOICES)
    assert headings(briefing)[:3] == ["一、肯定的方面", "二、疑问和需要说明的方面", "三、建议"]
    assert (
        under(briefing, "肯定的方面")[0]
        == "1.报告提到“全年签约项目104个、总投资609.5亿元”〔第一部分第3段〕。值得肯定。"
    )
    assert any("数据来源是哪里？" in words for words in under(briefing, "疑问和需要说明的方面"))
    assert under(briefing, "建议")[0] == (
        "1.建议将“新增淘宝镇2个、淘宝村8个”〔第一部分第4段〕改为“新增淘宝镇2个、淘宝村8个（补充口径）”。"
        "理由：与统计公报的口径一致。"
    )


def test_questions_are_said_where_nobody_chose_and_left_away_where_somebody_did(bundled: Analysis) -> None:
    material = annotated(bundled.report, charts=False)
    no_questions = Filter(categories=USUAL_NOTES.categories)
    asked = paragraphs(compose([material], CHOICES))
    unasked = paragraphs(compose([material], replace(CHOICES, annotations=no_questions)))
    assert any("数据来源是哪里？" in words for words in asked)
    assert not any("数据来源是哪里？" in words for words in unasked)


def test_a_figure_that_waits_to_be_checked_is_a_question(bundled: Analysis) -> None:
    material = annotated(bundled.report, charts=False)
    pending = tuple(
        structs.replace(a, status=Status.PENDING) if a.category is Category.DATA else a for a in material.annotations
    )
    before = under(compose([material], CHOICES), "疑问和需要说明的方面")
    after = under(compose([replace(material, annotations=pending)], CHOICES), "疑问和需要说明的方面")
    assert len(after) > len(before)


def test_a_note_without_a_place_is_said_with_where_it_stood(bundled: Analysis) -> None:
    questions = under(compose([annotated(bundled.report, charts=False)], CHOICES), "疑问和需要说明的方面")
    assert any("“这一句在定稿里删去了，批注还在”〔未定位（原在“" in words for words in questions)


def test_chapters_stand_in_the_order_chosen(bundled: Analysis) -> None:
    chosen = replace(CHOICES, chapters=(Chapter.SUGGESTIONS, Chapter.PRAISE))
    assert headings(compose([annotated(bundled.report, charts=False)], chosen)) == ["一、建议", "二、肯定的方面"]


def test_it_is_framed_by_sentences_that_can_be_replaced(bundled: Analysis) -> None:
    usual = paragraphs(compose([Material(bundled)], CHOICES))
    assert usual[0] == SALUTATION
    assert CLOSING in usual
    cover = Cover(heading="我的发言", salutation="主任：", opening="谈三点。", closing="谢谢大家。")
    own = compose([Material(bundled)], replace(CHOICES, cover=cover))
    assert [block.text for block in own.blocks if isinstance(block, Title)] == ["我的发言"]
    assert paragraphs(own)[:2] == ["主任：", "谈三点。"]
    assert "谢谢大家。" in paragraphs(own)


def test_where_nothing_is_noted_the_report_offers_its_own(bundled: Analysis) -> None:
    briefing = compose([Material(bundled)], CHOICES)
    assert NOTHING_NOTED in paragraphs(briefing)
    assert headings(briefing) == [
        "可供发言参考",
        "（一）报告自述的短板",
        "（二）报告所述未完成或未达预期的事项",
        "（三）今年目标低于上年实绩的指标",
    ]
    assert len(under(briefing, "报告自述的短板")) == 10
    assert under(briefing, "今年目标低于上年实绩的指标")[0] == (
        "1.规上工业增加值：2022年增长7.4%〔第一部分第3段〕，2023年目标增长7%左右〔第二部分第3段〕，"
        "低于上年实绩0.4个百分点（目标为约数）。"
    )


def test_what_is_noted_already_is_not_offered_once_more(bundled: Analysis) -> None:
    weak = "经济增速仍然相对较慢"
    material = annotated(bundled.report, charts=False)
    start = bundled.report.text.index(weak)
    first = material.annotations[0]
    noted = structs.replace(
        first, target=describe(bundled.report, "this text", Span(start, start + len(weak))), category=Category.WEAKNESS
    )
    briefing = compose([replace(material, annotations=(noted,))], CHOICES)
    assert not any(weak in words for words in under(briefing, "报告自述的短板"))
    assert any(weak in words for words in under(briefing, "疑问和需要说明的方面"))


def test_without_citations_there_is_none(bundled: Analysis) -> None:
    briefing = compose([annotated(bundled.report, charts=False)], replace(CHOICES, citations=False))
    runs = [run for block in briefing.blocks if isinstance(block, Paragraph) for run in block.runs]
    assert not [run for run in runs if run.kind is RunKind.CITATION]


def test_of_marked_paragraphs_the_beginning_and_the_end_are_quoted(bundled: Analysis) -> None:
    report, material = bundled.report, annotated(bundled.report, charts=False)
    first, *_, last = [p for p in report.paragraphs if p.number][3:6]
    target = describe(report, "this text", Span(first.span.start, last.span.end))
    noted = structs.replace(material.annotations[0], target=target, category=Category.STRENGTH)
    point = under(compose([replace(material, annotations=(noted,))], CHOICES), "肯定的方面")[0]
    assert "……" in point
    assert len(point) < 150
    assert point.startswith(f"1.报告提到“{first.span.of(report.text)[:20]}")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("各位领导", "各位领导："),
        ("各位代表（委员）", SALUTATION),
        ("主任：", "主任："),
        ("", SALUTATION),
        (" ", SALUTATION),
    ],
)
def test_a_salutation_ends_with_its_colon(bundled: Analysis, typed: str, printed: str) -> None:
    choices = replace(CHOICES, cover=Cover(salutation=typed))
    assert paragraphs(compose([Material(bundled)], choices))[0] == printed
