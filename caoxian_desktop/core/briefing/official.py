"""公文版式全文: the report set anew, every paragraph in its own words, with or without a reader's notes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.annotations_sheet import UNPLACED
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Heading,
    NewPage,
    Paragraph,
    Run,
    RunKind,
    SmallPrint,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, chinese_date
from caoxian_desktop.core.briefing.full_text import heading_words, is_chosen
from caoxian_desktop.core.briefing.margin_marks import Marks, chosen_notes, notes_apart
from caoxian_desktop.core.briefing.material import Material, place_of
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.briefing.title_words import whole_words
from caoxian_desktop.core.report.report import Paragraph as ReportParagraph
from caoxian_desktop.core.report.report import ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span

_DASHES = re.compile(r"^[—―\-－─ \u3000]+")
_BRACKETED = re.compile(r"^[（(].*[）)]$")
_HEAD = {ParagraphKind.TITLE, ParagraphKind.BYLINE}
_NUMBERED_ANNEX = re.compile(r"^附件[\d一二三四五六七八九十]*")
_NOTHING = "所选章节没有正文。"
ANNEX = "附件"
_GLOSSARY = "名词解释"
_GLOSSARY_WORDS = re.compile("解释|注释|说明|名词|术语|释义")
ON_TITLES = "标题处的批注"


def official(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the re-set report: its head, the chosen chapters, and the notes that have no words here to stand beside."""
    report = material.report
    parts = {Chapter.TEXT: False, Chapter.GLOSSARY: True}
    chosen = [list(_chosen(report, choices, annexed=parts[c])) for c in choices.shown if c in parts]
    printed = sorted(chain(*chosen), key=lambda paragraph: paragraph.span)
    centred = _centred(report)
    lines = [p for p in printed if not any(heading.overlaps(p.span) for heading in centred)]
    marks = Marks(chosen_notes(material, choices), lines)
    writer = _Writer(report, marks)
    yield from _head(report)
    for paragraphs in chosen:
        yield from writer.blocks(paragraphs)
    if not any(chosen):
        yield Paragraph((Run(_NOTHING),))
    yield SmallPrint(caution(material.analysis))
    yield from _left_over(material, marks.others, [*_of_head(report), *printed])


def _head(report: Report) -> Iterator[Block]:
    """Yield the title, then when and where the report was given, and by whom, as the printed booklets have it."""
    block = report.title_block
    title, lines = block.title or report.name, list(_bylines(report))
    annexes = (section.title for section in report.sections if _is_annex(report, section))
    yield Title(title, whole_words("\n".join((title, *lines, *annexes)), report))
    yield from map(Byline, lines)


def _bylines(report: Report) -> Iterator[str]:
    block = report.title_block
    if block.date and block.meeting:
        yield f"（{chinese_date(block.date)}在{block.meeting.removesuffix('上')}上）"
    else:
        yield from _own_bylines(report)
    if block.speaker:
        yield "　".join(filter(None, (block.office, block.speaker)))


def _own_bylines(report: Report) -> Iterator[str]:
    """Yield the lines under the title as the text has them, but for the speaker's, who has one of his own."""
    speaker = report.title_block.speaker or ""
    for paragraph in report.paragraphs:
        words = _DASHES.sub("", paragraph.span.of(report.text)).strip()
        if paragraph.kind is ParagraphKind.BYLINE and not (speaker and speaker in re.sub(r"\s", "", words)):
            yield words if _BRACKETED.match(words) else f"（{words}）"


def _chosen(report: Report, choices: Choices, *, annexed: bool) -> Iterator[ReportParagraph]:
    """Yield the paragraphs of the chosen sections, those of the annexed glossary or the others."""
    annexes = [section for section in report.sections if _is_glossary(report, section)]
    for paragraph in report.paragraphs:
        within = paragraph.kind is ParagraphKind.GLOSSARY or any(a.span.contains(paragraph.span) for a in annexes)
        if paragraph.kind in _HEAD or within is not annexed:
            continue
        if is_chosen(report, paragraph.span.start, choices.sections):
            yield paragraph


def _is_annex(report: Report, section: Section) -> bool:
    return section.label.startswith(ANNEX) or _is_glossary(report, section)


def _centred(report: Report) -> list[Span]:
    """Return the headings that are no lines of the text, so that no note can stand beside them.

    Those are the titles of annexes, and headings that the report has over two lines.
    """
    annexes = [section.heading for section in report.sections if _is_annex(report, section)]
    return annexes + [s.heading for s in report.walk() if "\n" in s.heading.of(report.text)]


def _is_glossary(report: Report, section: Section) -> bool:
    last = report.paragraph_at(max(section.span.start, section.span.end - 1))
    return (
        last is not None and last.kind is ParagraphKind.GLOSSARY and _GLOSSARY_WORDS.search(section.title) is not None
    )


class _Writer:
    """Turns paragraphs of a report into blocks, with the marks on their words."""

    def __init__(self, report: Report, marks: Marks) -> None:
        self._report, self._marks = report, marks
        self._headings = {section.heading.start: section for section in report.walk()}
        self._greeted = self._in_annex = False
        self._level = 0

    def blocks(self, paragraphs: Iterable[ReportParagraph]) -> Iterator[Block]:
        """Yield a block for each paragraph, and a new page before an annex."""
        written = 0  # A heading over two lines is written with its first.
        for paragraph in paragraphs:
            start = paragraph.span.start
            if start < written:
                continue
            section = self._headings.get(start)
            if self._begins_annex(paragraph, section):
                yield NewPage()
                if section is None:
                    yield self._annex(_GLOSSARY)
            if section is None:
                yield self._plain(paragraph)
                continue
            yield from self._headed(paragraph, section)
            written = section.heading.end

    def _begins_annex(self, paragraph: ReportParagraph, section: Section | None) -> bool:
        """Tell whether an annex begins here: a section called so, or a glossary that has no such section."""
        if section is not None and len(self._report.path_at(section.heading.start)) == 1:
            self._in_annex = _is_annex(self._report, section)
            return self._in_annex
        begins = paragraph.kind is ParagraphKind.GLOSSARY and not self._in_annex
        self._in_annex |= begins
        return begins

    def _annex(self, words: str) -> Heading:
        """Return an annex's heading: its label, 附件 where it bears none, and its title."""
        self._level = 1
        label = _NUMBERED_ANNEX.match(words)
        title = words[label.end() :].lstrip("：: 　") if label else words
        return Heading(f"{label[0] if label else ANNEX}：{title}" if title else words, 1)

    def _plain(self, paragraph: ReportParagraph) -> Block:
        opens = paragraph.kind is ParagraphKind.SALUTATION and not self._greeted
        self._greeted = True
        span = paragraph.span
        return Paragraph(
            self._marks.runs(self._report.text, span, span),
            indent=not opens,
            place=place_of(self._report, span.start),
            notes=self._marks.beside(span),
        )

    def _headed(self, paragraph: ReportParagraph, section: Section) -> Iterator[Block]:
        self._greeted = True
        text, span = self._report.text, paragraph.span
        bare, rest = heading_words(self._report, paragraph, section)
        place, depth = place_of(self._report, span.start), len(self._report.path_at(span.start))
        if self._in_annex and depth == 1:
            yield self._annex(bare)
            if rest := rest.lstrip("。：: 　"):
                yield Paragraph((Run(rest),), place=place)
            return
        self._level = min(depth, self._level + 1)
        listed = not section.run_in or bool(section.label)
        if "\n" in section.heading.of(text):
            opening = Heading(bare, self._level, listed)
            yield Paragraph((Run(rest),), opening=opening, place=place) if rest else opening
            return
        runs = self._marks.runs(text, Span(span.start, span.start + len(bare)), span)
        marked = any(run.kind is RunKind.MARKED for run in runs)
        opening = Heading(bare, self._level, listed, runs if marked else ())
        words = self._marks.runs(text, Span(span.start + len(bare), span.end), span)
        notes = self._marks.beside(span)
        yield Paragraph(words, opening=opening, place=place, notes=notes) if rest or marked else opening


def _of_head(report: Report) -> Iterator[ReportParagraph]:
    yield from (paragraph for paragraph in report.paragraphs if paragraph.kind in _HEAD)


def _left_over(material: Material, others: Iterable[Annotation], shown: Iterable[ReportParagraph]) -> Iterator[Block]:
    """Yield the notes that cannot stand in the margin: those on titles, and those without a place in the text."""
    starts = {paragraph.span.start for paragraph in shown}
    notes = sorted(others, key=lambda note: note.span)
    on_titles = [n for n in notes if n.standing.is_placed and _start_of(material.report, n.span) in starts]
    unplaced = [note for note in notes if not note.standing.is_placed]
    if on_titles or unplaced:
        yield NewPage()
    for name, members in {ON_TITLES: on_titles, UNPLACED: unplaced}.items():
        if members:
            yield Heading(name, 1)
        yield from notes_apart(material, members)


def _start_of(report: Report, span: Span) -> int | None:
    paragraph = report.paragraph_at(span.start)
    return None if paragraph is None else paragraph.span.start
