"""The report's text as blocks, every paragraph in its own words, headings as bookmarks in order and level."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from caoxian_desktop.core.briefing.blocks import Block, Byline, Heading, Paragraph, Run
from caoxian_desktop.core.briefing.material import place_of
from caoxian_desktop.core.report.report import Paragraph as ReportParagraph
from caoxian_desktop.core.report.report import ParagraphKind, Report, Section

_SPACED = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")


def is_chosen(report: Report, offset: int, sections: Collection[int] | None) -> bool:
    """Tell whether the place belongs to a ticked section; what stands before the first heading goes with any."""
    if sections is None:
        return True
    path = report.path_at(offset)
    return bool(sections) if not path else path[-1].heading.start in sections


def full_text(report: Report, sections: Collection[int] | None) -> Iterator[Block]:
    """Yield the chosen sections' paragraphs."""
    headings = {section.heading.start: section for section in report.walk()}
    written = 0  # A heading over two lines is written with its first.
    for paragraph in report.paragraphs:
        start = paragraph.span.start
        if start < written or not is_chosen(report, start, sections):
            continue
        section = headings.get(start)
        if section is None:
            yield _plain(report, paragraph)
        else:
            yield _headed(report, paragraph, section)
            written = section.heading.end


def _plain(report: Report, paragraph: ReportParagraph) -> Block:
    words = paragraph.span.of(report.text)
    if paragraph.kind in {ParagraphKind.TITLE, ParagraphKind.BYLINE}:
        return Byline(words, is_title=paragraph.kind is ParagraphKind.TITLE)
    salutation = paragraph.kind is ParagraphKind.SALUTATION
    return Paragraph((Run(words),), indent=not salutation, place=place_of(report, paragraph.span.start))


def heading_words(report: Report, paragraph: ReportParagraph, section: Section) -> tuple[str, str]:
    """Return a heading's words and what follows them in its paragraph, if only the 。 that closes a run-in."""
    words = section.heading.of(report.text)
    if section.heading.end > paragraph.span.end:  # over two lines, the second often spaced out: 附件：/名  词  解  释
        words = _SPACED.sub("", "".join(line.strip() for line in words.split("\n")))
    bare = words.rstrip("。：:")
    return bare, words[len(bare) :] + report.text[section.heading.end : paragraph.span.end]


def _headed(report: Report, paragraph: ReportParagraph, section: Section) -> Block:
    """Return the paragraph that holds a heading; what follows the heading's words, if only its 。, stays with it."""
    own_line = not section.run_in
    bare, rest = heading_words(report, paragraph, section)
    opening = Heading(bare, section.level, listed=own_line or bool(section.label))
    if own_line and not rest:
        return opening
    return Paragraph((Run(rest),), opening=opening, place=place_of(report, paragraph.span.start))
