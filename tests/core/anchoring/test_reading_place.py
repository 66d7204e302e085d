"""Reading goes on at the same paragraph of another text."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.anchoring.reading_place import carried_offset
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report


@pytest.fixture(scope="module")
def report() -> Report:
    return read_file(bundled_report())


def changed(report: Report, old: str, new: str) -> Report:
    """The report with other words, its paragraphs where they stand then."""
    from dataclasses import replace

    from caoxian_desktop.core.report.span import Span

    text, at, paragraphs = report.text.replace(old, new, 1), 0, []
    lines = iter(text.split("\n"))
    for line in lines:
        if line:
            paragraphs.append(report.paragraphs[0]._replace(span=Span(at, at + len(line))))
        at += len(line) + 1
    return replace(report, text=text, paragraphs=tuple(paragraphs))


def test_the_same_paragraph_is_at_the_top_also_where_a_number_of_it_changed(report: Report) -> None:
    later = changed(report, "各位代表", "各位代表、同志们、朋友们")
    paragraph = next(each for each in report.paragraphs if "546.3亿元" in each.span.of(report.text)).span
    there = carried_offset(report, paragraph.start + 5, later)
    assert later.text[there:].startswith(paragraph.of(report.text)[:20])
    numbers = changed(report, "546.3亿元", "547.3亿元")
    assert carried_offset(report, paragraph.start, numbers) == paragraph.start


def test_where_the_paragraph_is_gone_reading_goes_on_as_far_from_the_beginning(report: Report) -> None:
    gone = report.paragraphs[40].span
    shorter = changed(report, gone.of(report.text) + "\n", "")
    there = carried_offset(report, gone.start, shorter)
    assert abs(there - gone.start) < 1000
    assert any(there == paragraph.span.start for paragraph in shorter.paragraphs)


def test_a_text_without_paragraphs_begins_at_its_beginning(report: Report) -> None:
    from dataclasses import replace

    assert carried_offset(report, 3000, replace(report, text="", paragraphs=())) == 0
