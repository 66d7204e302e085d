"""What of a title block people should look at again: a place or years that the text never names outright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.importing.lines import Line
from caoxian_desktop.core.importing.title_block.dates import years_in
from caoxian_desktop.core.importing.title_block.place_name import place_told
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Section, TitleBlock
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording


def doubts_of(block: TitleBlock, head: Sequence[Line], sections: Sequence[Section], text: str) -> Iterator[Problem]:
    """Yield what was concluded rather than read, and a date that does not fit the years of the parts."""
    told = [line.text for line in head] + ([block.title] if block.title else [])
    if block.place is not None and place_told(told, text) is None:
        said = Wording(
            f"文中没有写明是哪里的报告，按正文内容认作{block.place}，请核对。",
            f"The text does not say which place it is from; by its contents it is “{block.place}”. Please check.",
        )
        yield Problem("title_block.place_concluded", said)
    if block.plan_year is None:
        return
    dated = [year for part in sections for year in years_in(part.title)] + years_in(block.title or "")
    if block.date is None and not {block.plan_year, block.review_year} & set(dated):
        said = Wording(
            f"标题和章节没有写报告的年份，按正文内容认作{block.plan_year}年的报告，请核对。",
            f"Title and headings do not name the report’s year; by its contents it was taken for {block.plan_year}. "
            "Please check.",
        )
        yield Problem("years.concluded", said)
    if block.date is not None and block.plan_year - int(block.date[:4]) not in {0, 1}:
        said = Wording(
            f"报告日期是{block.date[:4]}年，章节说的是{block.plan_year}年的工作，请核对。",
            f"The report is dated {block.date[:4]}, its headings speak of the work of {block.plan_year}. Please check.",
        )
        yield Problem("years.date_differs", said, _place(head))


def _place(head: Sequence[Line]) -> Span | None:
    dated = next((line for line in head if years_in(line.text)), None)
    return None if dated is None else dated.span
