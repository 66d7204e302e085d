"""What is searched of a report, and what a hit tells of the place."""

from __future__ import annotations

from dataclasses import replace

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.search.passages import searched


def test_a_place_is_told_without_the_name_of_the_report_whether_pages_are_marked_or_not() -> None:
    report = read_file(bundled_report())
    marked = replace(report, page_marks=(PageMark(report.paragraphs[3].span.start, 2),))
    plain, with_pages = searched(report), searched(marked)
    assert [passage.told for passage in with_pages.text] == [passage.told for passage in plain.text]
    told = [str(passage.told[1]) for passage in with_pages.text]
    assert any(where.startswith("第一部分") for where in told)
    assert not any("《" in where for where in told)
