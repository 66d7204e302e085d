"""A report at a glance, as lines of text: what `show` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import grouped, removed
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.wording import Language, Wording

_TAKEN_OUT = 5
"""How many of the like things that were taken out are named."""
_FIELDS = Wording("日期", "Date"), Wording("会议", "Meeting"), Wording("报告人", "Speaker")


def plain_lines(report: Report, language: Language = "zh") -> Iterator[str]:
    """Yield title block, section tree, glossary and what there is to say of the reading."""
    colon = Wording("：", ": ").in_language(language)
    block = report.title_block
    yield report.name
    speaker = " ".join(filter(None, (block.office, block.speaker)))
    for word, value in zip(_FIELDS, (block.date, block.meeting, speaker), strict=True):
        if value:
            yield f"{word.in_language(language)}{colon}{value}"
    yield ""
    for section in report.sections:
        yield from _outline(section)
    if report.glossary:
        count = len(report.glossary)
        yield "\n" + Wording(f"名词解释（{count}条）", f"Glossary ({count})").in_language(language)
        for term in report.glossary:
            places = len(term.occurrences)
            said = Wording(f"  {term.name}（文中{places}处）", f"  {term.name} (places in the text: {places})")
            yield said.in_language(language)
    if report.problems:
        yield "\n" + Wording("读取时的提示", "Notes on the reading").in_language(language)
        yield from (f"  {said.in_language(language)}" for said in _problems(report.problems))


def _problems(problems: Sequence[Problem]) -> Iterator[Wording]:
    """Yield what there is to say; what was taken out many times, as page numbers are, takes one line."""
    for group in grouped(problems):
        if group.what:
            count, first = len(group.lines), group.lines[:_TAKEN_OUT]
            more = Wording(f" …（共{count}处）", f" … ({count} in all)") if count > _TAKEN_OUT else Wording("", "")
            zh, en = "、".join(line.words.zh for line in first), ", ".join(line.words.en for line in first)
            yield removed(group.what, Wording(f"{zh}{more.zh}", f"{en}{more.en}"))
        else:
            yield from (line.words for line in group.lines)


def _outline(section: Section) -> Iterator[str]:
    yield f"{'  ' * section.level}{section.label}{section.title}"
    for child in section.children:
        yield from _outline(child)
