"""A bookmark is put at a place, named, listed in the order of the text, taken away, and all of it undone."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.corrections.applying import unplaced_figures
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.corrections.conftest import place


def test_bookmarks_are_listed_in_the_order_of_the_text(sheet: CorrectionSheet, report: Report) -> None:
    late, early = place(report, "引进过亿元").start, place(report, "新开工").start
    assert sheet.add_bookmark(late)
    assert sheet.add_bookmark(early, " 项目 ")
    assert [each.label for each in sheet.bookmarks] == ["项目", "引进过亿元项目60个以上，完成固定资产投资130…"]
    assert sheet.report == sheet.as_read


def test_a_paragraph_has_one_bookmark_that_can_be_renamed(sheet: CorrectionSheet, report: Report) -> None:
    sheet.add_bookmark(place(report, "新开工").start, "项目")
    assert sheet.add_bookmark(place(report, "118亿元").start, "投资")
    assert not sheet.add_bookmark(place(report, "118亿元").start, "投资")
    assert [(each.name, each.words[:3]) for each in sheet.bookmarks] == [("投资", "新开工")]
    assert sheet.undo() == "更改书签名称"
    assert sheet.bookmarks[0].name == "项目"


def test_a_bookmark_is_taken_away_from_anywhere_in_its_paragraph(sheet: CorrectionSheet, report: Report) -> None:
    sheet.add_bookmark(place(report, "新开工").start)
    assert not sheet.remove_bookmark(place(report, "规模以上工业增加值").start)
    assert sheet.remove_bookmark(place(report, "通车").start)
    assert not sheet.remove_bookmark(place(report, "通车").start)
    assert sheet.undo() == "删除书签"
    assert len(sheet.bookmarks) == 1


@pytest.mark.parametrize("name", ["两\n行", "长" * 201])
def test_a_name_is_short_and_on_one_line(sheet: CorrectionSheet, name: str) -> None:
    with pytest.raises(ValueError, match=r"several lines|no name"):
        sheet.add_bookmark(0, name)


def test_a_bookmark_whose_words_are_gone_is_told_by_its_name(
    sheet: CorrectionSheet, report: Report, stamper: Stamper
) -> None:
    sheet.add_bookmark(place(report, "新开工").start, "项目")
    text = "另" + report.text
    assert CorrectionSheet(replace(report, text=text), "v", stamper, sheet.records).bookmarks == ()
    assert "项目" in unplaced_figures(text, sheet.records)[0].message.zh
