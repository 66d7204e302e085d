"""Pages of the booklet are marked, shown in citations, changed, taken away, and all of it undone."""

import pytest

from caoxian_desktop.core.corrections.correction import Correction, merge
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.table_form import rows_of
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.pages import LAST_PAGE, PageMark
from caoxian_desktop.core.report.report import Report
from tests.core.corrections.conftest import place
from tests.core.records.shelf import Shelf


def test_a_page_is_marked_where_it_begins_and_cited_from_there_on(sheet: CorrectionSheet, report: Report) -> None:
    figure = place(report, "118亿元")
    assert sheet.mark_page(place(report, "新开工").start, 3)
    assert citation(sheet.report, figure).startswith("第3页《")
    assert sheet.report.text == report.text
    assert sheet.undo() == "标记页码"
    assert not citation(sheet.report, figure).startswith("第")
    sheet.redo()
    assert sheet.page_marks == (PageMark(place(report, "新开工").start, 3),)


def test_another_number_at_the_same_place_replaces_the_first(sheet: CorrectionSheet, report: Report) -> None:
    start = place(report, "新开工").start
    sheet.mark_page(start, 3)
    assert sheet.mark_page(start, 4)
    assert not sheet.mark_page(start, 4)
    assert sheet.page_marks == (PageMark(start, 4),)
    assert sheet.undo() == "更改页码"
    assert sheet.page_marks == (PageMark(start, 3),)


def test_a_mark_is_taken_away_and_comes_back_by_undo(sheet: CorrectionSheet, report: Report) -> None:
    start = place(report, "新开工").start
    sheet.mark_page(start, 3)
    assert sheet.remove_page(start)
    assert not sheet.remove_page(start)
    assert sheet.page_marks == ()
    sheet.undo()
    assert len(sheet.page_marks) == 1


def test_the_next_page_is_suggested_and_nothing_is_interpolated(sheet: CorrectionSheet, report: Report) -> None:
    first, later = place(report, "新开工").start, place(report, "引进过亿元").start
    assert sheet.page_to_mark(first) == 1
    sheet.mark_page(first, 3)
    assert (sheet.page_to_mark(first), sheet.page_to_mark(later), sheet.page_to_mark(0)) == (3, 4, 1)
    sheet.mark_page(first, LAST_PAGE)
    assert sheet.page_to_mark(later) == LAST_PAGE


@pytest.mark.parametrize("page", [0, -1, LAST_PAGE + 1])
def test_a_booklet_has_no_such_page(sheet: CorrectionSheet, page: int) -> None:
    with pytest.raises(ValueError, match="no number"):
        sheet.mark_page(0, page)


def test_no_page_begins_after_the_last_word(sheet: CorrectionSheet, report: Report) -> None:
    with pytest.raises(ValueError, match="no words"):
        sheet.mark_page(len(report.text), 2)


def test_marks_of_two_people_at_one_place_have_one_winner(report: Report, shelf: Shelf[Correction]) -> None:
    start = place(report, "新开工").start
    sheets = [CorrectionSheet(report, "v", Stamper(name, now=lambda: 1000), (), shelf.keep) for name in "ab"]
    for sheet, page in zip(sheets, (3, 4), strict=True):
        sheet.mark_page(start, page)
    together = CorrectionSheet(report, "v", Stamper("c"), [*sheets[1].records, *sheets[0].records])
    assert together.page_marks == (PageMark(start, 4),)
    assert together.remove_page(start)
    assert together.page_marks == ()


def test_the_same_mark_edited_apart_merges_to_the_later_number(sheet: CorrectionSheet, report: Report) -> None:
    sheet.mark_page(place(report, "新开工").start, 3)
    first = sheet.records[0]
    sheet.mark_page(first.target.span.start, 5)  # type: ignore[union-attr]  # a page has a place
    assert merge(first, sheet.records[0]).value == merge(sheet.records[0], first).value == 5


def test_a_page_whose_words_are_gone_is_told_and_kept(sheet: CorrectionSheet, report: Report, stamper: Stamper) -> None:
    from dataclasses import replace

    sheet.mark_page(place(report, "新开工").start, 3)
    other = CorrectionSheet(replace(report, text="另" + report.text), "v", stamper, sheet.records)
    assert other.page_marks == ()
    assert "第3页的起点在文中找不到了" in other.report.problems[-1].message.zh


def test_a_page_stands_in_the_table_of_what_was_set_right(sheet: CorrectionSheet, report: Report) -> None:
    sheet.mark_page(place(report, "新开工").start, 3)
    row = rows_of(sheet)[0]
    assert (row[0], row[4], row[5]) == ("页码", "第3页", "〔第3页，一（一）1〕")


def test_figures_are_read_once_and_cited_by_the_new_pages(sheet: CorrectionSheet, report: Report) -> None:
    before = sheet.machine_analysis
    sheet.mark_page(place(report, "新开工").start, 3)
    assert sheet.machine_analysis.observations is before.observations
    assert sheet.machine_analysis.report.page_marks == sheet.page_marks
