"""What is typed into the title block, as the value it means."""

from __future__ import annotations

import pytest

from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.corrections.values import BlockValue
from caoxian_desktop.core.report.report import Level, TitleBlock
from caoxian_desktop.ui.importing.fields import value_of, words_of


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        (BlockField.PLACE, "  曹县 ", "曹县"),
        (BlockField.PLACE, "   ", None),
        (BlockField.PLAN_YEAR, "2023", 2023),
        (BlockField.PLAN_YEAR, "2023年度", 2023),
        (BlockField.REVIEW_YEAR, "２０２２年", 2022),
        (BlockField.DATE, "2023年2月1日", "2023-02-01"),
        (BlockField.DATE, "2023/2/1", "2023-02-01"),
        (BlockField.DATE, "2023-02-01", "2023-02-01"),
        (BlockField.DATE, "二〇二三年二月一日", "2023-02-01"),
        (BlockField.LEVEL, "county", "county"),
    ],
)
def test_words_are_taken_as_people_write_them(field: BlockField, words: str, value: BlockValue) -> None:
    assert value_of(field, words) == value


@pytest.mark.parametrize(
    ("field", "words"),
    [(BlockField.PLAN_YEAR, "今年"), (BlockField.REVIEW_YEAR, "23"), (BlockField.DATE, "2023年2月30日")],
)
def test_what_cannot_stand_there_is_refused(field: BlockField, words: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        value_of(field, words)


def test_a_value_is_shown_as_it_is_typed() -> None:
    block = TitleBlock(place="曹县", plan_year=2023, level=Level.COUNTY)
    fields = (BlockField.PLACE, BlockField.PLAN_YEAR, BlockField.LEVEL, BlockField.DATE)
    assert [words_of(block, field) for field in fields] == ["曹县", "2023", "county", ""]
