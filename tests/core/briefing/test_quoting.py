"""Quotations on paper: no number is printed in part, whatever was marked with the mouse."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create, modify
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.annotations_sheet import sheet_of
from caoxian_desktop.core.briefing.blocks import Excerpt
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.quoting import with_whole_numbers
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.briefing.conftest import Write

STAMPER = Stamper("0190a0a0-0000-7000-8000-000000000001")
REVIEW = "淘宝村达到176个，占全省的1/10，增长5.8%，投资1.2万亿元，出口12,345万元，提高0.6个百分点，引进人才十余名。"

MARKED = {
    "76个": "176个",
    "达到17": "达到176",
    "0，增长": "1/10，增长",
    "增长5": "增长5.8%",
    "8%": "5.8%",
    "投资1.2": "投资1.2万亿",
    "345万元": "12,345万元",
    "提高0.6": "提高0.6个百分点",
    "占全省": "占全省",
    "176个": "176个",
}


def note_on(report: Report, words: str, proposal: str | None = None) -> Annotation:
    """A proposal on words of a report."""
    start = report.text.index(words)
    target = describe(report, "", Span(start, start + len(words)))
    return modify(create(target, Category.SUGGESTION, STAMPER), STAMPER.stamp(), proposal=proposal)


@pytest.mark.parametrize(("marked", "quoted"), MARKED.items())
def test_a_number_marked_in_part_is_quoted_whole(written: Write, marked: str, quoted: str) -> None:
    report = written(REVIEW, "增长6%。").report
    assert with_whole_numbers(report, note_on(report, marked)).quote == quoted


def test_every_form_of_notes_quotes_whole_numbers(written: Write) -> None:
    analysis = written(REVIEW, "增长6%。")
    note = note_on(analysis.report, "76个，占全省的1")
    choices = Choices(chapters=(Chapter.EXCERPTS,), annotations=Filter())
    (excerpt,) = [b for b in compose([Material(analysis, (), (note,))], choices).blocks if isinstance(b, Excerpt)]
    (line,) = sheet_of(analysis.report, [note]).lines
    assert excerpt.quote == line.quote == "176个，占全省的1/10"


def test_what_is_proposed_for_a_part_of_a_number_is_proposed_for_all_of_it(written: Write) -> None:
    report = written(REVIEW, "增长6%。").report
    (changed,) = sheet_of(report, [note_on(report, "76个", "86个")]).lines
    (deleted,) = sheet_of(report, [note_on(report, "76个", "")]).lines
    assert changed.wish == "将“176个”改为“186个”"
    assert deleted.wish == "将“176个”改为“1”"
