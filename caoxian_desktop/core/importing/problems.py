"""What people should know about how a report was read: what was taken out, what is missing, what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from caoxian_desktop.core.glossary.referring import without_note
from caoxian_desktop.core.importing.cleaning.cleaning import KNOWN_FURNITURE, REPEATED, STEPS, dropped_controls
from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.cleaning.references import references_in
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.lines import lines_of
from caoxian_desktop.core.importing.structure import doubts
from caoxian_desktop.core.importing.structure.structure import Structure
from caoxian_desktop.core.importing.title_block import concluded
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import removed
from caoxian_desktop.core.report.report import Section, TitleBlock
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.core.report.wording import Wording

_SAMPLE = 40
_QUOTED = 30
"""Characters of removed words that a sentence quotes."""

_SAID = {step.name: step.said for step in STEPS if step.said}
_SAID |= {KNOWN_FURNITURE: Wording("版面文字", "page furniture")}


def problems_of(
    blocks: Blocks, draft: Draft, block: TitleBlock, structure: Structure, terms: Sequence[Term]
) -> Iterator[Problem]:
    """Yield what there is to say, the gravest first."""
    yield from missing(block, structure.sections)
    yield from concluded.doubts_of(block, structure.head, structure.sections, draft.text)
    yield from doubts.doubts_of(draft.text, structure)
    yield from _repeated(blocks, draft)
    if marks := without_note(draft.text, terms, references_in(draft.removals())):
        count, first = len(marks), marks[0][0]
        sentence = Wording(
            f"文中有{count}个注释编号（{first}号等），没有找到它们的注释。",
            f"Marks of explanatory notes whose notes were not found: {count} (the first is number {first}).",
        )
        yield Problem("glossary.note_missing", sentence, Span(marks[0][1], marks[0][1]))
    offsets = draft.offsets()
    for notice in blocks.notices:
        at = None if notice.at is None else min(offsets.from_source(notice.at), len(draft.text))
        yield Problem(notice.code, notice.message, None if at is None else Span(at, at))
    if dropped := dropped_controls(blocks.text):
        sentence = Wording(
            f"文中有{dropped}个控制字符，已略去。", f"Control characters left out of the text: {dropped}."
        )
        yield Problem("text.control_characters", sentence)
    yield from _removed(draft)


_NO_TITLE_BLOCK = Wording(
    "文中没有标题、日期和报告人，这几项留空。", "The text has no title, date or speaker; these are left empty."
)
_NO_YEAR = Wording("文中看不出是哪一年的报告。", "The text does not show which year the report is of.")
_NO_SECTIONS = Wording(
    "文中没有认出章节标题，目录是空的。", "No headings were recognised in the text; the contents are empty."
)
MISSING = frozenset({"title_block.missing", "years.missing", "sections.missing"})
"""The codes of what `missing` tells."""


def missing(block: TitleBlock, sections: Sequence[Section]) -> Iterator[Problem]:
    """Yield what every report has and this one does not say."""
    if block.title is None and block.date is None and block.speaker is None:
        yield Problem("title_block.missing", _NO_TITLE_BLOCK)
    if block.plan_year is None:
        yield Problem("years.missing", _NO_YEAR)
    if not sections:
        yield Problem("sections.missing", _NO_SECTIONS)


def _repeated(blocks: Blocks, draft: Draft) -> Iterator[Problem]:
    """Say how often a file says what is kept once, by its longest paragraph; the place is where the first copy ends."""
    longest = max(lines_of(draft.text), key=lambda line: len(line.text)).text[:_SAMPLE]
    times = blocks.text.count(longest) - draft.text.count(longest) + 1
    if times > 1:
        at = next((removal.at for removal in draft.removals() if removal.step == REPEATED), len(draft.text))
        sentence = Wording(
            f"文件把同样的内容写了{times}遍，只留一遍。",
            f"The file holds the same text {times} times; it is kept once.",
        )
        yield Problem("text.repeated", sentence, Span(at, at))


def _removed(draft: Draft) -> Iterator[Problem]:
    """Name what was taken out, each at the place where it stood; what stood at one place is named together."""
    named = [(_SAID[removal.step], removal) for removal in draft.removals() if removal.step in _SAID]
    for (said, at), group in groupby(named, key=lambda entry: (entry[0], entry[1].at)):
        words = " ".join(" ".join(removal.words for _, removal in group).split())
        yield Problem("text.removed", removed(said, _quoted(words)), Span(at, at))


def _quoted(words: str) -> Wording:
    """Return removed words as a sentence names them, cut where they are long."""
    if len(words) <= _QUOTED:
        return Wording(words, words)
    start, count = words[:_QUOTED], len(words)
    return Wording(f"{start}…（共{count}字）", f"{start}… ({count} characters)")
