"""审议（讨论）发言提纲: what the reader noted, as points to speak to, and what the report itself offers beside it.

亮点 are praise; 疑问 and 短板 are questions; 建议, and any note with a proposal, are suggestions. A 数据 or 任务 that
waits to be checked (待核) is a question too; any other is no opinion and goes to what may be referred to. Notes always
go along: they are what is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.briefing.amendments import where_it_stands
from caoxian_desktop.core.briefing.annotations_sheet import Line, is_suggestion, sheet_of
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Heading,
    NewPage,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, chinese_date
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.reference import Offer, offers
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.briefing.wishes import said_of
from caoxian_desktop.core.report.citation import chinese_numeral

NOTHING_NOTED = "没有可列入发言的批注。"
SALUTATION = "各位代表（委员）："
CLOSING = "以上意见，供参考。"
_REFERENCE = "以下按报告原文逐条整理，供准备发言时参考，不代表发言人意见。"
_HEADINGS = {Chapter.PRAISE: "肯定的方面", Chapter.QUESTIONS: "疑问和需要说明的方面", Chapter.SUGGESTIONS: "建议"}
_CHAPTER_OF = {
    Category.STRENGTH: Chapter.PRAISE,
    Category.QUESTION: Chapter.QUESTIONS,
    Category.WEAKNESS: Chapter.QUESTIONS,
}
_LONGEST, _HEAD, _TAIL = 120, 60, 30
"""Characters of a quotation that is said whole; of a longer one those of its beginning and its end."""
_ENDS = "。！？!?…"


def remarks(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the blocks of the outline: what is said, and after its last sentence what may be referred to."""
    report, cover = material.report, choices.cover
    chosen = select(choices.noted, material.annotations)
    lines = sheet_of(report, chosen, material.authors).lines
    yield Title(cover.heading or f"审议（讨论）{report.name}发言提纲")
    yield Byline(f"（{'　'.join(filter(None, (cover.unit, chinese_date(choices.day))))}）")
    yield Paragraph((Run(_salutation(cover.salutation)),), indent=False)
    yield Paragraph((Run(cover.opening or f"审议（讨论）了《{report.name}》，结合报告原文，谈以下意见。"),))
    said = list(_points(lines, choices))
    yield from said or [Paragraph((Run(NOTHING_NOTED),))]
    yield Paragraph((Run(cover.closing or CLOSING),))
    if Chapter.REFERENCE in choices.shown:
        yield from _reference(material, lines, choices)
    yield SmallPrint(caution(material.analysis))


def chapter_for(category: Category, proposal: str | None, *, pending: bool) -> Chapter:
    """Return the chapter that a note of a category belongs to, which proposes other words or waits to be checked."""
    if is_suggestion(category, proposal):
        return Chapter.SUGGESTIONS
    return _CHAPTER_OF.get(category, Chapter.QUESTIONS if pending else Chapter.REFERENCE)


def _chapter_of(line: Line) -> Chapter:
    return chapter_for(line.category, line.proposal, pending=line.status == Status.PENDING.word)


def _points(lines: Iterable[Line], choices: Choices) -> Iterator[Block]:
    """Yield the chapters of what is said that have a point, numbered in the order chosen."""
    held, number = list(lines), 0
    for chapter in choices.shown:
        points = [line for line in held if _chapter_of(line) is chapter]
        if chapter in _HEADINGS and points:
            number += 1
            yield Heading(f"{chinese_numeral(number)}、{_HEADINGS[chapter]}", 1)
            yield from _numbered(_point(line, choices) for line in points)


def _numbered(points: Iterable[Runs]) -> Iterator[Block]:
    for number, runs in enumerate(points, 1):
        yield Paragraph((Run(f"{number}."), *runs))


def _point(line: Line, choices: Choices) -> Runs:
    """Return a point: the report's words with their place, what is proposed, and what the reader wrote to it.

    What leads to the report's words and what is to become of them are the reader's own words, as the note is.
    """
    note = printed_note(line.note).replace("\n", "　")
    named, rest = said_of(line.quote, line.proposal)
    verb, _, words = named.partition("“")
    lead, words = f"建议{verb}", f"“{words}" if words else ""
    if not (named or rest):
        lead, words = ("报告提到", f"“{_spoken(line.quote)}”") if line.quote else ("", "")
    elif note:
        note = f"理由：{note}"
    return (
        Run(lead, RunKind.NOTE),
        Run(words),
        *_place(line, choices),
        Run(f"{rest}。", RunKind.NOTE),
        *_noted(line, note),
    )


def _spoken(quote: str) -> str:
    """Return marked words as one quotes them aloud: of whole paragraphs the first and the last."""
    words = quote.replace("\n", "")
    return words if len(words) <= _LONGEST else f"{words[:_HEAD]}……{words[-_TAIL:]}"


def _place(line: Line, choices: Choices) -> Runs:
    """Return where the words stand, as one says it aloud."""
    if not choices.citations:
        return ()
    return (replace(line.cited or Run("", RunKind.CITATION), text=f"〔{where_it_stands(line)}〕"),)


def _noted(line: Line, note: str) -> Iterator[Run]:
    if line.place and line.remark:
        yield Run(f"（{line.remark}）", RunKind.NOTE)
    if note:
        yield Run(note if note.endswith(tuple(_ENDS)) else f"{note}。", RunKind.NOTE)


def _reference(material: Material, lines: Iterable[Line], choices: Choices) -> Iterator[Block]:
    """Yield what may be referred to: notes that are no opinion, then what the report says and nobody noted."""
    noted = [line for line in lines if _chapter_of(line) is Chapter.REFERENCE]
    groups = [Offer("批注的数据和任务", tuple(_point(line, choices) for line in noted))] if noted else []
    groups += offers(material, choices)
    if not groups:
        return
    yield NewPage()
    yield Heading(Chapter.REFERENCE.word, 1)
    yield Paragraph((Run(_REFERENCE),))
    for number, group in enumerate(groups, 1):
        yield Heading(f"（{chinese_numeral(number)}）{group.name}", 2)
        yield from _numbered(group.points)


def _salutation(words: str) -> str:
    """Return who is spoken to as it is printed, with its colon; who is usual where nobody was named."""
    bare = words.strip()
    return f"{bare}：" if bare and bare[-1] not in "：:，,！!。" else bare or SALUTATION
