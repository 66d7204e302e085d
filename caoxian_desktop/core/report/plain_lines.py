"""A report at a glance, as lines of text: what `show` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import grouped
from caoxian_desktop.core.report.report import Report, Section

_TAKEN_OUT = 5
"""How many of the like things that were taken out are named."""


def plain_lines(report: Report) -> Iterator[str]:
    """Yield title block, section tree, glossary and what there is to say of the reading."""
    block = report.title_block
    yield report.name
    speaker = " ".join(filter(None, (block.office, block.speaker)))
    for word, value in (("日期", block.date), ("会议", block.meeting), ("报告人", speaker)):
        if value:
            yield f"{word}：{value}"
    yield ""
    for section in report.sections:
        yield from _outline(section)
    if report.glossary:
        yield f"\n名词解释（{len(report.glossary)}条）"
        yield from (f"  {term.name}（文中{len(term.occurrences)}处）" for term in report.glossary)
    if report.problems:
        yield "\n读取时的提示"
        yield from _problems(report.problems)


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield what there is to say; what was taken out many times, as page numbers are, takes one line."""
    for group in grouped(problems):
        if group.what:
            more = "" if len(group.lines) <= _TAKEN_OUT else f" …（共{len(group.lines)}处）"
            yield f"  去掉{group.what}：{'、'.join(line.words for line in group.lines[:_TAKEN_OUT])}{more}"
        else:
            yield from (f"  {line.words}" for line in group.lines)


def _outline(section: Section) -> Iterator[str]:
    yield f"{'  ' * section.level}{section.label}{section.title}"
    for child in section.children:
        yield from _outline(child)
